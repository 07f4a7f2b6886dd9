// Asked to do something to a listing: say how full it is, close it to new orders, reopen it, let it run off.
import * as z from 'zod'
import { day } from '../kernel/calendar.ts'
import { isRefusal, refuse } from '../kernel/decision.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { isA } from '../people/asker.ts'
import type { Desk, House } from '../platform/desk.ts'
import { notYours } from '../platform/problem.ts'
import { address, answers, aRoom, body, fields, idInPath, maybeBody, no, tell } from '../platform/room.ts'
import { type Because, because } from '../providers/act.ts'
import { actOnListing } from './act-store.ts'
import { type AvailabilityGiven, availabilityAfter, availabilityGiven, impossibleDays } from './availability.ts'
import type { Listing } from './listing.ts'
import { type StatusAct, statusAfter } from './listing-standing.ts'
import { listingView, viewListing } from './listing-view.ts'
import { catalogueOf } from './store.ts'

const withKey = z.object({ 'idempotency-key': z.string().min(1).max(200).optional() })
/** Withdrawing is asked of the orders: none may be running. */
const acts = ['close-to-new', 'reopen'] as const satisfies readonly StatusAct[]
/** Why, and the last day of a run-off. */
const runOffGiven = because.extend({ until: day })
type RunOffGiven = z.infer<typeof runOffGiven>

const setAvailability = (desk: Desk, id: string, said: AvailabilityGiven, key: string | undefined) =>
  actOnListing(desk, id, { name: 'set-availability', said, key }, (before) => {
    if (before.status === 'withdrawn') return refuse('not-allowed-in-this-state')
    const availability = availabilityAfter(said, before.availability, desk.today)
    return fingerprint(availability) === fingerprint(before.availability) ? undefined : { ...before, availability }
  })

const changeStatus = (desk: Desk, id: string, name: (typeof acts)[number], said: Because, key: string | undefined) => {
  if (name !== 'reopen' && !said.reason) throw fields({ field: 'reason', message: 'Say why' })
  return actOnListing(desk, id, { name, said, key }, (before, asker) => {
    if (!isA(asker, 'commissioner')) throw notYours()
    const status = statusAfter(before.status, name)
    if (status === undefined) return refuse('not-allowed-in-this-state')
    const { statusReason: _before, ...rest } = before
    return { ...rest, status, ...(said.reason ? { statusReason: said.reason } : {}) }
  })
}

/** No new orders from now on, none that was asked for and not agreed; what runs goes on, to a day everybody knows. */
const runOff = (desk: Desk, id: string, said: RunOffGiven, key: string | undefined) => {
  if (!said.reason) throw fields({ field: 'reason', message: 'Say why' })
  if (said.until < desk.today) throw fields({ field: 'until', message: 'Give a day that is still to come' })
  return actOnListing(desk, id, { name: 'run-off', said, key }, (before, asker) => {
    if (!isA(asker, 'commissioner')) throw notYours()
    const status = statusAfter(before.status, 'run-off')
    if (status === undefined) return refuse('not-allowed-in-this-state')
    const now: Listing = {
      ...before,
      status,
      runOffUntil: said.until,
      ...(said.reason ? { statusReason: said.reason } : {}),
    }
    return fingerprint(now) === fingerprint(before) ? undefined : now
  })
}

const shown = async (desk: Desk, it: Listing) => {
  const { availabilityStaleAfter: staleAfter } = desk.settings.rules
  return viewListing(await catalogueOf(desk), it, { today: desk.today, staleAfter })
}

export const listingActRoutes = (_house: House) =>
  aRoom()
    .openapi(
      address({
        method: 'post',
        path: '/api/listings/{id}/actions/set-availability',
        request: { params: idInPath, headers: withKey, body: body(availabilityGiven) },
        responses: answers(listingView),
      }),
      async (c) => {
        const { desk } = c.var
        const said = c.req.valid('json')
        const wrong = impossibleDays(said, desk.today)
        if (wrong.length > 0) throw fields(...wrong)
        const key = c.req.valid('header')['idempotency-key']
        const it = await setAvailability(desk, c.req.valid('param').id, said, key)
        return isRefusal(it) ? no(c, it) : tell(c, listingView, await shown(desk, it), 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/listings/{id}/actions/run-off',
        request: { params: idInPath, headers: withKey, body: body(runOffGiven) },
        responses: answers(listingView),
      }),
      async (c) => {
        const { desk } = c.var
        const key = c.req.valid('header')['idempotency-key']
        const it = await runOff(desk, c.req.valid('param').id, c.req.valid('json'), key)
        return isRefusal(it) ? no(c, it) : tell(c, listingView, await shown(desk, it), 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/listings/{id}/actions/{action}',
        request: { params: idInPath.extend({ action: z.enum(acts) }), headers: withKey, body: maybeBody(because) },
        responses: answers(listingView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id, action } = c.req.valid('param')
        const said = c.req.valid('json') ?? {}
        const it = await changeStatus(desk, id, action, said, c.req.valid('header')['idempotency-key'])
        return isRefusal(it) ? no(c, it) : tell(c, listingView, await shown(desk, it), 200)
      },
    )

/** What the portal may ask to do to a listing. */
export type ListingActApi = ReturnType<typeof listingActRoutes>
