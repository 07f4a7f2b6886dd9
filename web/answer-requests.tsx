// Answer a request: see what is asked without a name, say yes with a start date, or go on to decline.
import { Hono } from 'hono'
import type { CommissionView } from '../shared/brokerage/view.ts'
import { addDays } from '../shared/kernel/calendar.ts'
import { asErrors, got, tried } from './answer.ts'
import { Button, ButtonGroup } from './govuk/button.tsx'
import { DateInput } from './govuk/date-input.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { NotificationBanner } from './govuk/notification-banner.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { dateAnswer } from './parts/date-answer.ts'
import { stateInWords } from './parts/order-state.tsx'
import { findProviderTasks, RequestList } from './parts/provider-start.tsx'
import { providersOnly } from './parts/providers-only.ts'
import { reasonInWords } from './parts/reason-in-words.ts'
import { RequestSummary } from './parts/request-summary.tsx'

const back = { href: '/', text: 'To do' }
const find = (c: PageContext) =>
  got(c.var.rooms.brokerage.commissions[':id'].$get({ param: { id: c.req.param('id') ?? '' } }))
const accept = (c: PageContext, startOn: string) =>
  tried(
    c.var.rooms.brokerage.commissions[':id'].actions[':action'].$post({
      param: { id: c.req.param('id') ?? '', action: 'accept' },
      header: {},
      json: { startOn },
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
      const { done, problem } = await accept(c, day)
      if (done) return c.redirect(`/our-orders/${done.id}?done=accepted`, 303)
      return page(c, await find(c), given, asErrors(problem))
    })
