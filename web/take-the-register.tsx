// Take the register: every family of a listing on one page, sent at once, and nothing lost when one of them fails.
import { Hono } from 'hono'
import { addDays, type Day, day as realDay } from '../shared/kernel/calendar.ts'
import { Button } from './govuk/button.tsx'
import { DateInput } from './govuk/date-input.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { InsetText } from './govuk/inset-text.tsx'
import { NotificationBanner } from './govuk/notification-banner.tsx'
import { Radios } from './govuk/radios.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { dateAnswer, dateValues, longestAgo } from './parts/date-answer.ts'
import { runningOrders } from './parts/our-orders.ts'
import { providersOnly } from './parts/providers-only.ts'
import { findRegister, keepRegister, type RegisterRow } from './parts/register.ts'
import { RegisterRowForm } from './parts/register-row.tsx'
import { RingMash } from './parts/ring-mash.tsx'
import { writtenWeekday } from './parts/written-day.ts'

const aDay = '{\\d{4}-\\d{2}-\\d{2}}'
const families = (count: number): string => `${count} ${count === 1 ? 'family' : 'families'}`

const choose = async (c: PageContext, errors: readonly FieldError[] = []) => {
  const given = new URL(c.req.url).searchParams
  const counts = new Map<string, { name: string; count: number }>()
  for (const { listing } of await runningOrders(c)) {
    counts.set(listing.id, { name: listing.name, count: (counts.get(listing.id)?.count ?? 0) + 1 })
  }
  const listings = [...counts].sort(([, a], [, b]) => b.count - a.count || a.name.localeCompare(b.name, 'en-GB'))
  const only = listings.length === 1 ? listings[0]?.[0] : undefined
  return show(
    c,
    { title: 'Take the register', section: 'register', errors },
    <>
      <h1 class="govuk-heading-l">Take the register</h1>
      {listings.length === 0 ? (
        <p class="govuk-body">No help of yours is running. Orders you accept appear here.</p>
      ) : (
        <form method="get" novalidate>
          <Radios
            name="listing"
            legend="Which group or help?"
            legendSize="m"
            value={given.get('listing') ?? only}
            error={errorAt(errors, 'listing')}
            items={listings.map(([value, { name, count }]) => ({ value, text: name, hint: families(count) }))}
          />
          <DateInput
            name="on"
            legend="Which day?"
            legendSize="m"
            values={given.has('on-day') ? dateAnswer(given, 'on', 'the day').values : dateValues(c.var.today)}
            error={errorAt(errors, 'on')}
            errorParts={errors.length > 0 ? dateAnswer(given, 'on', 'the day').wrong : undefined}
          />
          <Button>Open the register</Button>
        </form>
      )}
    </>,
  )
}

const register = (
  c: PageContext,
  shown: {
    listing: string
    name: string
    on: Day
    rows: readonly RegisterRow[]
    given: URLSearchParams
    errors?: readonly FieldError[]
  },
  said?: string,
) => {
  const { listing, name, on, rows, given, errors = [] } = shown
  const open = rows.filter((row) => row.recorded.length === 0)
  const stored = Math.min(Number(c.req.query('stored') ?? 0), rows.length - open.length)
  const notice = stored > 0 && errors.length === 0 && (
    <NotificationBanner success>
      <p class="govuk-notification-banner__heading">
        {families(stored)} recorded. The lead workers are asked to confirm.
      </p>
      {c.req.query('concerns') !== undefined && (
        <>
          <p class="govuk-body">Your concern is at the top of the lead worker’s and the hub manager’s lists.</p>
          <RingMash mash={c.var.mash} />
        </>
      )}
    </NotificationBanner>
  )
  return show(
    c,
    {
      title: `Register: ${name}, ${writtenWeekday(on)}`,
      section: 'register',
      back: { href: '/register', text: 'Another register' },
      errors,
      notice,
    },
    <>
      <span class="govuk-caption-l">{name}</span>
      <h1 class="govuk-heading-l">Register for {writtenWeekday(on)}</h1>
      {said && <InsetText>{said}</InsetText>}
      <p class="govuk-body">
        {families(rows.length)}
        {open.length < rows.length && `, ${open.length === 0 ? 'all' : rows.length - open.length} recorded`}.{' '}
        <a class="govuk-link" href={`/register?listing=${listing}`}>
          Another day
        </a>
      </p>
      <form method="post" novalidate class="app-register">
        <CsrfField csrf={c.var.csrf} />
        {rows.map((row) => (
          <RegisterRowForm row={row} given={given} errors={errors} mash={c.var.mash} />
        ))}
        {open.length > 0 && <Button preventDoubleClick>Record the register</Button>}
      </form>
    </>,
  )
}

const dayProblem = (c: PageContext, on: Day): string | undefined => {
  if (on > c.var.today) return 'You can take a register on the day, or after'
  // Nobody fills in last year's register; somebody mistypes this year's often.
  return on < addDays(c.var.today, -longestAgo) ? 'The day must be within the last year' : undefined
}

export const takeTheRegister = () =>
  new Hono<PageEnv>()
    .use('/register/*', providersOnly)
    .get('/register', async (c) => {
      const given = new URL(c.req.url).searchParams
      if (!given.has('on-day')) return choose(c)
      const when = dateAnswer(given, 'on', 'the day')
      const listing = given.get('listing')
      const late = when.day === undefined ? undefined : dayProblem(c, when.day)
      const errors: FieldError[] = [
        ...(listing ? [] : [{ field: 'listing', message: 'Choose which group or help' }]),
        ...(when.error ? [when.error] : []),
        ...(late ? [{ field: 'on', at: 'on-day', message: late }] : []),
      ]
      return errors.length > 0
        ? choose(c, errors)
        : c.redirect(`/register/${encodeURIComponent(listing ?? '')}/${when.day}`, 303)
    })
    .get(`/register/:listing${anId}/:on${aDay}`, async (c) => {
      const { listing, on } = c.req.param()
      if (!realDay.safeParse(on).success || dayProblem(c, on)) return c.notFound()
      const given = kept(c) ?? new URLSearchParams()
      const { name, rows } = await findRegister(c, listing, on, given)
      return register(c, { listing, name, on, rows, given })
    })
    .post(`/register/:listing${anId}/:on${aDay}`, async (c) => {
      const { listing, on } = c.req.param()
      if (!realDay.safeParse(on).success || dayProblem(c, on)) return c.notFound()
      const given = await typed(c)
      const { name, rows } = await findRegister(c, listing, on, given)
      const sent = rows.filter(({ order }) => given.has(`delivery-${order.id}`))
      const kept = await keepRegister(c, sent, on, given)
      const stored = kept.filter((it) => it.stored)
      const errors = kept.flatMap((it) => it.errors)
      if (stored.length > 0 && errors.length === 0) {
        const concerns = stored.some((it) => it.concern) ? '&concerns' : ''
        return c.redirect(`/register/${listing}/${on}?stored=${stored.length}${concerns}`, 303)
      }
      if (errors.length === 0) {
        const [first] = sent
        const field = first && `attendance-${first.order.id}`
        return register(c, { listing, name, on, rows, given, errors: [{ field, message: 'Mark at least one family' }] })
      }
      const { rows: again } = await findRegister(c, listing, on, given)
      const words =
        stored.length === 0
          ? 'Nothing has been recorded yet. What you typed is still here.'
          : `${families(stored.length)} recorded. What you typed for the others is still here: put it right and send it again.`
      return register(c, { listing, name, on, rows: again, given, errors }, words)
    })
