// The portal: every page, in its frame, behind sign-in, asking the API in process.
import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import type { Child } from 'hono/jsx'
import { type Day, type Instant, londonDay } from '../shared/kernel/calendar.ts'
import type { Rules } from '../shared/kernel/rules.ts'
import { CannotShow, got } from './answer.ts'
import { ErrorPage } from './error-pages.tsx'
import { journeys, openJourneys } from './journeys.ts'
import { type Assets, Layout } from './layout.tsx'
import { openPages } from './open-pages.tsx'
import { feedOf, type PageContext, type PageEnv, type Place, roomsOf, show } from './page.tsx'
import { type Sessions, signInAddress } from './session.ts'

/** What an in-process answer needs: the outside request it belongs to. */
export type OutsideRequest = {
  readonly meter: { readonly trips: number; readonly rcu: number; readonly wcu: number }
  readonly request: string
}

export type PortalParts<O extends OutsideRequest> = {
  readonly origin: string
  readonly sessions: Sessions
  readonly signIn: (frame: (c: unknown, title: string, content: Child) => Child) => Hono
  /** The API, answered in process for one outside request. */
  readonly ask: (request: Request, outside: O) => Promise<Response>
  readonly newOutside: (id: string) => O
  readonly assets: Assets
  readonly clock: () => Instant
  readonly newId: () => string
  readonly mash: Rules['mash']
  readonly local: boolean
  readonly report: (fault: Error, request: string) => void
}

const largestForm = 100 * 1024

/** Builds the portal. */
export const createPortal = <O extends OutsideRequest>(parts: PortalParts<O>) => {
  const { origin, sessions, assets, mash } = parts
  const app = new Hono<PageEnv>()

  app.use('*', async (c, next) => {
    const nonce = randomBytes(16).toString('base64')
    c.set('nonce', nonce)
    c.set('assets', assets)
    c.set('mash', mash)
    c.set('newId', parts.newId)
    c.set('now', parts.clock())
    c.set('today', londonDay(c.var.now) as Day)
    await next()
    const policy = [
      "default-src 'none'",
      `script-src 'nonce-${nonce}'`,
      "style-src 'self'",
      "img-src 'self'",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; ')
    c.res.headers.set('content-security-policy', policy)
    c.res.headers.set('referrer-policy', 'same-origin')
    c.res.headers.set('x-content-type-options', 'nosniff')
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  })
  app.use('*', bodyLimit({ maxSize: largestForm }))

  const frame = (c: unknown, title: string, content: Child) => (
    <Layout title={title} assets={assets} nonce={(c as { var: { nonce: string } }).var.nonce}>
      {content}
    </Layout>
  )
  /** What a page cost, on a laptop. */
  const say = (c: PageContext, { meter: { trips, rcu, wcu } }: O) => {
    if (parts.local) c.res.headers.set('server-timing', `table;desc="trips=${trips} rcu=${rcu} wcu=${wcu}"`)
  }
  app.route('/', parts.signIn(frame))
  app.route('/', openPages())
  // A gateway may send us the feed's bare address with a slash at its end: it is the API's.
  app.get('/open-referral/', (c) => parts.ask(c.req.raw, parts.newOutside(parts.newId())))
  app.use('/directory/*', async (c, next) => {
    const outside = parts.newOutside(parts.newId())
    const inProcess = ((input: string | URL | Request, init?: RequestInit) =>
      parts.ask(new Request(input, init), outside)) as typeof fetch
    c.set('feed', feedOf(origin, inProcess))
    await next()
    say(c, outside)
  })
  for (const journey of openJourneys) app.route('/', journey())
  app.use('*', sessions.guard)

  let places: Promise<readonly Place[]> | undefined
  const organisations = new Map<string, string>()
  app.use('*', async (c, next) => {
    const outside = parts.newOutside(parts.newId())
    const inProcess = ((input: string | URL | Request, init?: RequestInit) => {
      const request = new Request(input, init)
      request.headers.set('authorization', `Bearer ${c.var.session.accessToken}`)
      return parts.ask(request, outside)
    }) as typeof fetch
    const rooms = roomsOf(origin, inProcess)
    c.set('rooms', rooms)
    c.set('me', await got(rooms.people.me.$get()))
    places ??= got(rooms.people.localities.$get({ query: { limit: '100' } })).then((found) => found.items)
    const known = await places.catch(() => [])
    if (known.length === 0) places = undefined
    c.set('places', known)
    const { localityId, providerId } = c.var.me
    if (providerId && !organisations.has(providerId)) {
      // An organisation somebody was named for and has not registered yet has no name to show.
      const named = await got(rooms.providers.providers[':id'].$get({ param: { id: providerId } })).then(
        ({ name }) => name,
        () => undefined,
      )
      if (named !== undefined) organisations.set(providerId, named)
    }
    c.set('place', known.find((each) => each.id === localityId)?.name ?? organisations.get(providerId ?? ''))
    c.set('kept', c.req.method === 'GET' ? (await sessions.takeKept(c))?.fields : undefined)
    await next()
    if (parts.local) {
      const { trips, rcu, wcu } = outside.meter
      c.res.headers.set('server-timing', `table;desc="trips=${trips} rcu=${rcu} wcu=${wcu}"`)
    }
  })

  for (const journey of journeys) app.route('/', journey())

  app.notFound((c) => show(c, { title: 'Page not found' }, <ErrorPage kind="not-found" />, 404))
  app.onError((fault, c) => {
    if (fault instanceof CannotShow) {
      if (fault.problem.status === 401) {
        sessions.end(c)
        return c.redirect(signInAddress(new URL(c.req.url).pathname), 303)
      }
      if (fault.problem.status === 403)
        return show(c, { title: 'Not for your role' }, <ErrorPage kind="not-yours" />, 403)
      if (fault.problem.status === 503) return show(c, { title: 'Busy' }, <ErrorPage kind="busy" />, 503)
      if (fault.problem.status < 500) return show(c, { title: 'Page not found' }, <ErrorPage kind="not-found" />, 404)
    }
    if (fault instanceof HTTPException && fault.status < 500) {
      return show(c, { title: 'That form could not be read' }, <ErrorPage kind="not-our-form" />, 403)
    }
    parts.report(fault, '')
    return show(c, { title: 'Something went wrong' }, <ErrorPage kind="fault" />, 500)
  })
  return app
}
export type Portal = ReturnType<typeof createPortal>
