// Asked to stop what orders rest on: suspend a provider, withdraw a listing. Here, because running orders have their say.
import * as z from 'zod'
import { actOnListing } from '../catalogue/act-store.ts'
import type { Listing } from '../catalogue/listing.ts'
import { statusAfter } from '../catalogue/listing-standing.ts'
import { listingView, viewListing } from '../catalogue/listing-view.ts'
import { changeProvider } from '../catalogue/provider-store.ts'
import { keepsListings, keepsListingsOf } from '../catalogue/scope.ts'
import { catalogueOf, listingKey, readListing } from '../catalogue/store.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import { askerOf } from '../people/store.ts'
import type { Desk, House } from '../platform/desk.ts'
import { notHere, notYours } from '../platform/problem.ts'
import { address, answers, aRoom, fields, idInPath, maybeBody, no, tell } from '../platform/room.ts'
import { type Because, because } from '../providers/act.ts'
import {
  isHeldForSafety,
  keepsProviders,
  type Provider,
  providerView,
  standingAfterAct,
  viewProvider,
} from '../providers/provider.ts'
import { type SuspensionGiven, suspended, suspensionGiven, suspensionProblems } from '../providers/suspension.ts'
import { findLive, holdForSafety } from './live-store.ts'

/** How many orders stand still because of a suspension just made. */
const suspendedView = providerView.extend({ held: z.int().optional() })
const withKey = z.object({ 'idempotency-key': z.string().min(1).max(200).optional() })

const suspend = (desk: Desk, id: string, said: SuspensionGiven): Promise<Provider | Refusal> => {
  const act = { name: 'suspend', said }
  return changeProvider(desk, id, act, keepsProviders, ({ before, asker }) => {
    const problems = suspensionProblems(said, desk.today)
    if (problems.length > 0) throw fields(...problems)
    if (standingAfterAct(before.standing, 'suspend') === undefined) return refuse('not-allowed-in-this-state')
    const it = suspended(before, said, { by: asker.id, today: desk.today, rules: desk.settings.rules })
    return { it, facts: { safeguarding: it.safeguarding ?? false, reviewOn: it.reviewOn } }
  })
}

/** Refused while orders run on it: they are ended, moved or let run off first. */
const withdraw = async (desk: Desk, id: string, said: Because, key: string | undefined): Promise<Listing | Refusal> => {
  if (!said.reason) throw fields({ field: 'reason', message: 'Say why' })
  const [asker, [item]] = await Promise.all([askerOf(desk), desk.table.gather([listingKey(id)])])
  if (!keepsListings(asker)) throw notYours()
  const found = readListing(item)
  if (!found || !keepsListingsOf(asker, found.providerId)) throw notHere()
  const running = (await findLive(desk, found.providerId)).filter((it) => it.listingId === id)
  return actOnListing(desk, id, { name: 'withdraw', said, key }, (before) => {
    const status = statusAfter(before.status, 'withdraw')
    if (status === undefined) return refuse('not-allowed-in-this-state')
    if (running.length > 0) {
      const orders = running.length === 1 ? 'One order runs' : `${running.length} orders run`
      return refuse('running-orders-remain', `${orders} on this listing: let it run off instead.`)
    }
    const { statusReason: _before, runOffUntil: _until, ...rest } = before
    return { ...rest, status, ...(said.reason ? { statusReason: said.reason } : {}) }
  })
}

export const stopRoutes = (_house: House) =>
  aRoom()
    .openapi(
      address({
        method: 'post',
        path: '/api/providers/{id}/actions/suspend',
        request: { params: idInPath, body: maybeBody(suspensionGiven) },
        responses: answers(suspendedView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id } = c.req.valid('param')
        const it = await suspend(desk, id, c.req.valid('json') ?? {})
        if (isRefusal(it)) return no(c, it)
        // What this does not hold before something stops it, the clock holds: the suspension itself is written.
        const held = isHeldForSafety(it) ? { held: await holdForSafety(desk, id) } : {}
        const view = viewProvider(await askerOf(desk), it, { today: desk.today, rules: desk.settings.rules })
        return tell(c, suspendedView, { ...view, ...held }, 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/listings/{id}/actions/withdraw',
        request: { params: idInPath, headers: withKey, body: maybeBody(because) },
        responses: answers(listingView),
      }),
      async (c) => {
        const { desk } = c.var
        const key = c.req.valid('header')['idempotency-key']
        const it = await withdraw(desk, c.req.valid('param').id, c.req.valid('json') ?? {}, key)
        if (isRefusal(it)) return no(c, it)
        const { availabilityStaleAfter: staleAfter } = desk.settings.rules
        const view = viewListing(await catalogueOf(desk), it, { today: desk.today, staleAfter })
        return tell(c, listingView, view, 200)
      },
    )

/** What the portal may ask to stop. */
export type StopApi = ReturnType<typeof stopRoutes>
