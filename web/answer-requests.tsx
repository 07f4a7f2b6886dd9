// Answer a request: see what is asked without a name, say yes with a start date, or no with a reason.
import { Hono } from 'hono'
import { transitionOf } from '../shared/brokerage/transition.ts'
import type { CommissionView } from '../shared/brokerage/view.ts'
import { addDays } from '../shared/kernel/calendar.ts'
import { asErrors, got, tried } from './answer.ts'
import { Button, ButtonGroup } from './govuk/button.tsx'
import { DateInput } from './govuk/date-input.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { InsetText } from './govuk/inset-text.tsx'
import { NotificationBanner } from './govuk/notification-banner.tsx'
import { Radios } from './govuk/radios.tsx'
import { Textarea } from './govuk/textarea.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { dateAnswer } from './parts/date-answer.ts'
import { stateInWords } from './parts/order-state.tsx'
import { findProviderTasks, RequestList } from './parts/provider-start.tsx'
import { providersOnly } from './parts/providers-only.ts'
import { reasonInWords } from './parts/reason-in-words.ts'
import { RequestSummary } from './parts/request-summary.tsx'

/** The reasons to decline, as whoever declines says them. */
const ours: Readonly<Record<string, string>> = {
  'no-places': 'We have no places',
  'outside-what-we-offer': 'It is outside what we offer',
  'outside-our-area': 'It is outside our area',
  'not-safe-for-staff': 'It is not safe for our staff',
  'no-staff': 'We have nobody to do it',
}

const back = { href: '/', text: 'To do' }
const find = (c: PageContext) =>
  got(c.var.rooms.brokerage.commissions[':id'].$get({ param: { id: c.req.param('id') ?? '' } }))
const act = (c: PageContext, action: 'accept' | 'decline', json: { startOn?: string; reason?: string }) =>
  tried(
    c.var.rooms.brokerage.commissions[':id'].actions[':action'].$post({
      param: { id: c.req.param('id') ?? '', action },
      header: {},
      json,
    }),
  )

const closed = (c: PageContext, it: CommissionView) => {
  const declined = it.history.findLast((line) => line.action === 'decline')
  const notice = declined && c.req.query('done') !== undefined && (
    <NotificationBanner success text="You declined this request. The council has been told." />
  )
  return show(
    c,
    { title: `Request ${it.reference}`, section: 'home', back, notice },
    <>
      <h1 class="govuk-heading-l">Request {it.reference}</h1>
      <p class="govuk-body">
        This request is closed: {stateInWords(it.state).toLowerCase()}.
        {declined?.reason && ` Reason given: ${reasonInWords(declined.reason).toLowerCase()}.`}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          See what is waiting
        </a>
      </p>
    </>,
  )
}

const page = (c: PageContext, it: CommissionView, given: URLSearchParams, errors: readonly FieldError[] = []) => {
  const start = errors.length > 0 ? dateAnswer(given, 'startOn', 'the start date') : undefined
  return show(
    c,
    { title: `Request ${it.reference}: ${it.listing.name}`, section: 'home', back, errors },
    <>
      <span class="govuk-caption-l">Request {it.reference}</span>
      <h1 class="govuk-heading-l">{it.listing.name}</h1>
      <RequestSummary order={it} places={c.var.places} />
      <h2 class="govuk-heading-m">Can you take this on?</h2>
      <p class="govuk-body">
        When you accept, you are told who it is for, how to reach them safely, and the lead worker’s telephone number.
      </p>
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <DateInput
          name="startOn"
          legend="When will the first session be?"
          legendSize="s"
          hint={`For example, ${addDays(c.var.today, 7).split('-').reverse().map(Number).join(' ')}`}
          values={{
            day: given.get('startOn-day') ?? '',
            month: given.get('startOn-month') ?? '',
            year: given.get('startOn-year') ?? '',
          }}
          error={errorAt(errors, 'startOn')}
          errorParts={start?.wrong}
        />
        <ButtonGroup>
          <Button preventDoubleClick>Accept this request</Button>
          <a class="govuk-link" href={`/requests/${it.id}/decline`}>
            Decline this request
          </a>
        </ButtonGroup>
      </form>
    </>,
  )
}

const declinePage = (c: PageContext, it: CommissionView, given: URLSearchParams, errors: readonly FieldError[] = []) =>
  show(
    c,
    {
      title: `Decline request ${it.reference}`,
      section: 'home',
      back: { href: `/requests/${it.id}`, text: 'Back to the request' },
      errors,
    },
    <>
      <span class="govuk-caption-l">
        Request {it.reference}: {it.listing.name}
      </span>
      <h1 class="govuk-heading-l">Decline this request</h1>
      <InsetText>The lead worker is told your reason at once, and can ask somebody else.</InsetText>
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <Radios
          name="reason"
          legend="Why can you not take it on?"
          legendSize="m"
          value={given.get('reason') ?? undefined}
          error={errorAt(errors, 'reason')}
          items={[
            ...(transitionOf('decline').reasons ?? []).map((each) => ({
              value: each,
              text: ours[each] ?? reasonInWords(each),
            })),
            {
              value: 'other',
              text: 'Something else',
              conditional: (
                <Textarea
                  name="ownReason"
                  label="The reason in your words"
                  hint="Name nobody in it."
                  rows={3}
                  value={given.get('ownReason') ?? ''}
                  error={errorAt(errors, 'ownReason')}
                />
              ),
            },
          ]}
        />
        <ButtonGroup>
          <Button kind="warning" preventDoubleClick>
            Decline this request
          </Button>
          <a class="govuk-link" href={`/requests/${it.id}`}>
            Go back
          </a>
        </ButtonGroup>
      </form>
    </>,
  )

const startProblem = (c: PageContext, given: URLSearchParams): { day?: string; error?: FieldError } => {
  const { day, error } = dateAnswer(given, 'startOn', 'the start date')
  if (error) return { error }
  // Help that began before anybody pressed the button is real; another year is a slip of the finger.
  if (day && (day < addDays(c.var.today, -31) || day > addDays(c.var.today, 365))) {
    const message = 'The start date must be between a month ago and a year from today'
    return { error: { field: 'startOn', at: 'startOn-day', message } }
  }
  return day ? { day } : {}
}

export const answerRequests = () =>
  new Hono<PageEnv>()
    .use('/requests/*', providersOnly)
    .get('/requests', async (c) => {
      const { requests, today } = await findProviderTasks(c)
      return show(
        c,
        { title: 'Requests to answer', section: 'home', back },
        <>
          <h1 class="govuk-heading-l">Requests to answer</h1>
          <RequestList requests={requests} today={today} />
        </>,
      )
    })
    .get(`/requests/:id${anId}`, async (c) => {
      const it = await find(c)
      if (it.people) return c.redirect(`/our-orders/${it.id}`, 303)
      return it.allowedActions.includes('accept') ? page(c, it, kept(c) ?? new URLSearchParams()) : closed(c, it)
    })
    .post(`/requests/:id${anId}`, async (c) => {
      const given = await typed(c)
      const { day, error } = startProblem(c, given)
      if (error || !day) return page(c, await find(c), given, error ? [error] : [])
      const { done, problem } = await act(c, 'accept', { startOn: day })
      if (done) return c.redirect(`/our-orders/${done.id}?done=accepted`, 303)
      return page(c, await find(c), given, asErrors(problem))
    })
    .get(`/requests/:id${anId}/decline`, async (c) => {
      const it = await find(c)
      if (!it.allowedActions.includes('decline')) return c.redirect(`/requests/${it.id}`, 303)
      return declinePage(c, it, kept(c) ?? new URLSearchParams())
    })
    .post(`/requests/:id${anId}/decline`, async (c) => {
      const given = await typed(c)
      const chosen = given.get('reason') ?? ''
      const reason = chosen === 'other' ? (given.get('ownReason') ?? '').trim() : chosen
      const owes = (field: string, message: string) => async () =>
        declinePage(c, await find(c), given, [{ field, message }])
      if (chosen === '') return owes('reason', 'Choose why you cannot take it on')()
      if (reason === '') return owes('ownReason', 'Give the reason in your words')()
      const { done, problem } = await act(c, 'decline', { reason })
      if (done) return c.redirect(`/requests/${done.id}?done`, 303)
      return declinePage(
        c,
        await find(c),
        given,
        asErrors(problem, () => (chosen === 'other' ? 'ownReason' : 'reason')),
      )
    })
