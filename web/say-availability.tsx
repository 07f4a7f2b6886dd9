// Say whether there are places: still true or full in one tap, anything else on one page.
import { Hono } from 'hono'
import { type AvailabilityGiven, availabilityStates } from '../shared/catalogue/availability.ts'
import type { ListingView } from '../shared/catalogue/listing-view.ts'
import { asErrors, got, tried } from './answer.ts'
import { Button, ButtonGroup } from './govuk/button.tsx'
import { Checkboxes } from './govuk/checkboxes.tsx'
import { DateInput } from './govuk/date-input.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { Input } from './govuk/input.tsx'
import { Radios } from './govuk/radios.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { dateAnswer, dateValues } from './parts/date-answer.ts'
import { stateOfPlaces } from './parts/our-listing.tsx'
import { providersOnly } from './parts/providers-only.ts'

const find = (c: PageContext) =>
  got(c.var.rooms.catalogue.listings[':id'].$get({ param: { id: c.req.param('id') ?? '' } }))
const say = (c: PageContext, json: AvailabilityGiven) =>
  tried(
    c.var.rooms.catalogue.listings[':id'].actions['set-availability'].$post({
      param: { id: c.req.param('id') ?? '' },
      header: {},
      json,
    }),
  )

/** The same again as of today; a start that has passed is no longer true. */
const stillTrue = ({ availability }: ListingView, today: string): AvailabilityGiven => {
  const { state, waitWeeks, nextStart, outOfHours } = availability
  return {
    state,
    outOfHours,
    ...(waitWeeks === undefined ? {} : { waitWeeks }),
    ...(nextStart !== undefined && nextStart >= today ? { nextStart } : {}),
  }
}

const page = (c: PageContext, it: ListingView, given: URLSearchParams, errors: readonly FieldError[] = []) => {
  const now = it.availability
  const has = given.has('state') || errors.length > 0
  const nextStart = given.has('nextStart-day')
    ? dateAnswer(given, 'nextStart', 'the next start').values
    : now.nextStart && dateValues(now.nextStart)
  return show(
    c,
    { title: `Places: ${it.name}`, section: 'listings', back: { href: '/listings', text: 'Listings' }, errors },
    <>
      <span class="govuk-caption-l">{it.name}</span>
      <h1 class="govuk-heading-l">Say whether you have places</h1>
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <Radios
          name="state"
          legend="How is it now?"
          legendSize="m"
          value={has ? (given.get('state') ?? undefined) : now.state}
          error={errorAt(errors, 'state')}
          items={availabilityStates.map((value) => ({
            value,
            text: stateOfPlaces[value],
            ...(value === 'waiting-list'
              ? {
                  conditional: (
                    <Input
                      name="waitWeeks"
                      label="How many weeks do people wait? (optional)"
                      inputmode="numeric"
                      width={3}
                      suffix="weeks"
                      value={given.get('waitWeeks') ?? now.waitWeeks?.toString()}
                      error={errorAt(errors, 'waitWeeks')}
                    />
                  ),
                }
              : {}),
          }))}
        />
        <DateInput
          name="nextStart"
          legend="When does the next group or course start? (optional)"
          legendSize="s"
          hint="Leave it empty if people can start at any time."
          values={nextStart || undefined}
          error={errorAt(errors, 'nextStart')}
        />
        <Checkboxes
          name="outOfHours"
          values={(has ? given.has('outOfHours') : now.outOfHours) ? ['yes'] : []}
          items={[{ value: 'yes', text: 'We can also work out of hours' }]}
        />
        <ButtonGroup>
          <Button preventDoubleClick>Say this</Button>
          <a class="govuk-link" href="/listings">
            Go back
          </a>
        </ButtonGroup>
      </form>
    </>,
  )
}

const answerOf = (c: PageContext, given: URLSearchParams): { said?: AvailabilityGiven; errors: FieldError[] } => {
  const errors: FieldError[] = []
  const state = availabilityStates.find((each) => each === given.get('state'))
  if (!state) errors.push({ field: 'state', message: 'Choose how it is now' })
  const weeks = state === 'waiting-list' ? (given.get('waitWeeks') ?? '').trim() : ''
  if (weeks !== '' && !/^\d{1,3}$/.test(weeks)) {
    errors.push({ field: 'waitWeeks', message: 'Enter the wait in whole weeks, such as 6' })
  }
  const empty = ['day', 'month', 'year'].every((part) => (given.get(`nextStart-${part}`) ?? '').trim() === '')
  const next = empty ? undefined : dateAnswer(given, 'nextStart', 'the next start')
  if (next?.error) errors.push(next.error)
  if (next?.day && next.day < c.var.today) {
    errors.push({ field: 'nextStart', at: 'nextStart-day', message: 'The next start must be today or later' })
  }
  if (errors.length > 0 || !state) return { errors }
  return {
    errors,
    said: {
      state,
      outOfHours: given.has('outOfHours'),
      ...(weeks === '' ? {} : { waitWeeks: Number(weeks) }),
      ...(next?.day ? { nextStart: next.day } : {}),
    },
  }
}

const said = (c: PageContext) => c.redirect(`/listings?said=${c.req.param('id')}`, 303)

export const sayAvailability = () =>
  new Hono<PageEnv>()
    .use(`/listings/:id${anId}/:said{still-true|full|open|availability}`, providersOnly)
    .post(`/listings/:id${anId}/still-true`, async (c) => {
      const { problem } = await say(c, stillTrue(await find(c), c.var.today))
      return problem ? c.redirect('/listings?not-said', 303) : said(c)
    })
    .post(`/listings/:id${anId}/full`, async (c) => {
      const { problem } = await say(c, { state: 'full' })
      return problem ? c.redirect('/listings?not-said', 303) : said(c)
    })
    .post(`/listings/:id${anId}/open`, async (c) => {
      const { problem } = await say(c, { state: 'open' })
      return problem ? c.redirect('/listings?not-said', 303) : said(c)
    })
    .get(`/listings/:id${anId}/availability`, async (c) => page(c, await find(c), kept(c) ?? new URLSearchParams()))
    .post(`/listings/:id${anId}/availability`, async (c) => {
      const given = await typed(c)
      const { said: json, errors } = answerOf(c, given)
      if (!json) return page(c, await find(c), given, errors)
      const { done, problem } = await say(c, json)
      return done ? said(c) : page(c, await find(c), given, asErrors(problem))
    })
