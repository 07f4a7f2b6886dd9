// See the orders that went through at once since last time; "last time" is when somebody said they had seen them.
import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { addDays, type Day, day, type Instant, londonDay } from '../shared/kernel/calendar.ts'
import { inPounds } from '../shared/kernel/money.ts'
import { CannotShow } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { CsrfField } from './layout.tsx'
import { type Me, type PageContext, type PageEnv, show } from './page.tsx'
import { colleagueNames } from './parts/colleague-names.ts'
import { costOfAll } from './parts/family-spend.tsx'
import { InstantOrders, instantOrdersSince } from './parts/instant-orders.tsx'
import { writtenDay } from './parts/written-day.ts'

/** How far back a first look goes, and the longer look that is offered. */
const daysAtFirst = 7
const daysBack = 28

/** Each person's own mark, so that two who share a browser do not hide orders from each other. */
const cookieOf = (me: Me): string => `instant-seen-${me.id.slice(0, 8)}`

const markSeen = (c: Context, me: Me, now: Instant): void =>
  setCookie(c, cookieOf(me), now, {
    path: '/instant-orders',
    httpOnly: true,
    sameSite: 'Lax',
    secure: new URL(c.req.url).protocol === 'https:',
    maxAge: 400 * 86_400,
  })

const lastSeen = (c: Context, me: Me): Instant | undefined => {
  const at = getCookie(c, cookieOf(me))
  return at !== undefined && !Number.isNaN(Date.parse(at)) ? at : undefined
}

/** From when: a day in the address, else the last time, else a week ago. */
const sinceOf = (c: PageContext): { since: Instant; words: string } => {
  const asked = c.req.query('since')
  const from = (on: Day) => ({ since: `${on}T00:00:00.000Z`, words: `since ${writtenDay(on)}` })
  if (asked !== undefined && day.safeParse(asked).success) return from(asked)
  const seen = lastSeen(c, c.var.me)
  if (seen) return { since: seen, words: `since you last looked, on ${writtenDay(londonDay(seen))}` }
  return from(addDays(c.var.today, -daysAtFirst))
}

/** Those who answer for what others ordered. */
const mayLook = (me: Me): boolean => ['team-manager', 'commissioner', 'duty-worker'].includes(me.role)

export const seeInstantOrders = () =>
  new Hono<PageEnv>()
    .get('/instant-orders', async (c) => {
      if (!mayLook(c.var.me)) throw new CannotShow({ status: 403, reason: 'not-your-role', title: 'Not for your role' })
      const { since, words } = sinceOf(c)
      const [{ orders, whole }, nameOf] = await Promise.all([instantOrdersSince(c, since), colleagueNames(c)])
      const count = orders.length === 1 ? '1 order' : `${orders.length} orders`
      return show(
        c,
        { title: 'Orders that went through at once', section: 'approvals', back: { href: '/approvals' }, wide: true },
        <>
          <h1 class="govuk-heading-l">Orders that went through at once</h1>
          <p class="govuk-body-l">
            {orders.length === 0 ? 'None' : `${count}, ${inPounds(costOfAll(orders))} in all,`} {words}.
          </p>
          <p class="govuk-body">
            These were inside the worker’s own limit for the family, so nobody was asked first. Look for sums that grow
            and help that repeats; talk with the worker about what you would have asked.
          </p>
          {orders.length > 0 && <InstantOrders orders={orders} nameOf={nameOf} />}
          {!whole && <p class="govuk-body">There may be more: ask from a later day.</p>}
          {orders.length > 0 && (
            <form method="post" action="/instant-orders">
              <CsrfField csrf={c.var.csrf} />
              <Button kind="secondary">I have seen these</Button>
            </form>
          )}
          <p class="govuk-body">
            <a class="govuk-link" href={`/instant-orders?since=${addDays(c.var.today, -daysBack)}`}>
              Those of the last four weeks
            </a>
          </p>
        </>,
      )
    })
    .post('/instant-orders', (c) => {
      markSeen(c, c.var.me, c.var.now)
      return c.redirect('/instant-orders', 303)
    })
