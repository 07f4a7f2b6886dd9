// End a listing: let it run off to a day everybody knows, or withdraw it once nothing runs on it.
import { Hono } from 'hono'
import { statusAfter } from '../shared/catalogue/listing-standing.ts'
import type { ListingView } from '../shared/catalogue/listing-view.ts'
import { asErrors, got, tried } from './answer.ts'
import { Button, ButtonGroup } from './govuk/button.tsx'
import { DateInput } from './govuk/date-input.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { Textarea } from './govuk/textarea.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { dateAnswer } from './parts/date-answer.ts'
import { onlyFor } from './parts/only-for.ts'

const path = `/listings/:id${anId}/:act{run-off|withdraw}` as const
type Act = 'run-off' | 'withdraw'

const words: Record<Act, { readonly title: string; readonly about: string; readonly button: string }> = {
  'run-off': {
    title: 'Let it run off',
    about:
      'From now on nobody can order this, and what was asked for and not agreed goes no further. What runs goes on until the day you give; then you are told what is left.',
    button: 'Let it run off',
  },
  withdraw: {
    title: 'Withdraw',
    about:
      'Nobody can find or order this any more, and this cannot be undone. It can only be done when nothing runs on it.',
    button: 'Withdraw this listing',
  },
}

const actIn = (c: PageContext): Act => (c.req.param('act') === 'withdraw' ? 'withdraw' : 'run-off')
const find = (c: PageContext) =>
  got(c.var.rooms.catalogue.listings[':id'].$get({ param: { id: c.req.param('id') ?? '' } }))
const home = (c: PageContext, id: string) => (c.var.me.role === 'provider' ? '/listings' : `/listings/${id}`)
/** A provider may withdraw its own; a run-off is the council's to begin. */
const only = (c: PageContext) =>
  actIn(c) === 'withdraw' ? onlyFor(c, 'commissioner', 'provider') : onlyFor(c, 'commissioner')

const form = (c: PageContext, it: ListingView, answers: URLSearchParams, errors: readonly FieldError[] = []) => {
  const act = actIn(c)
  if (statusAfter(it.status, act) === undefined) return c.redirect(home(c, it.id), 303)
  const { title, about, button } = words[act]
  return show(
    c,
    { title: `${title}: ${it.name}`, section: 'listings', errors, back: { href: home(c, it.id) } },
    <>
      <span class="govuk-caption-l">{it.name}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{about}</p>
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <Textarea
          name="reason"
          label="Why?"
          labelSize="m"
          hint="The provider and workers read this. Name no family."
          rows={3}
          value={answers.get('reason') ?? undefined}
          error={errorAt(errors, 'reason')}
        />
        {act === 'run-off' && (
          <DateInput
            name="until"
            legend="By which day should all of it be done?"
            legendSize="m"
            values={dateAnswer(answers, 'until', 'the day').values}
            error={errorAt(errors, 'until')}
          />
        )}
        <ButtonGroup>
          <Button kind="warning" preventDoubleClick>
            {button}
          </Button>
          <a class="govuk-link" href={home(c, it.id)}>
            Go back
          </a>
        </ButtonGroup>
      </form>
    </>,
  )
}

const end = async (c: PageContext, answers: URLSearchParams) => {
  const id = c.req.param('id') ?? ''
  const reason = (answers.get('reason') ?? '').trim()
  const until = dateAnswer(answers, 'until', 'the last day')
  const errors: FieldError[] = [
    ...(reason ? [] : [{ field: 'reason', message: 'Say why' }]),
    ...(actIn(c) === 'run-off' && until.error ? [until.error] : []),
  ]
  if (errors.length > 0) return errors
  const { actions } = c.var.rooms.catalogue.listings[':id']
  const { problem } =
    actIn(c) === 'withdraw'
      ? await tried(actions.withdraw.$post({ param: { id }, header: {}, json: { reason } }))
      : await tried(actions['run-off'].$post({ param: { id }, header: {}, json: { reason, until: until.day ?? '' } }))
  return problem ? asErrors(problem) : []
}

export const endAListing = () =>
  new Hono<PageEnv>()
    .get(path, async (c) => {
      only(c)
      return form(c, await find(c), kept(c) ?? new URLSearchParams())
    })
    .post(path, async (c) => {
      only(c)
      const answers = await typed(c)
      const errors = await end(c, answers)
      return errors.length > 0 ? form(c, await find(c), answers, errors) : c.redirect(home(c, c.req.param('id')), 303)
    })
