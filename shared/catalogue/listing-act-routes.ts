// Asked to do something to a listing: say how full it is, close it to new orders, reopen it, withdraw it.
import * as z from 'zod'
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { isA } from '../people/asker.ts'
import type { Worker } from '../people/worker.ts'
import type { Desk, House } from '../platform/desk.ts'
import { notHere, notYours } from '../platform/problem.ts'
import { address, answers, aRoom, body, fields, idInPath, maybeBody, no, tell } from '../platform/room.ts'
import { anAct, type Because, because, isSameAct } from '../providers/act.ts'
import { type AvailabilityGiven, availabilityAfter, availabilityGiven, impossibleDays } from './availability.ts'
import type { Listing } from './listing.ts'
import { type StatusAct, standingAfter, statusActs, statusAfter } from './listing-standing.ts'
import { listingView, viewListing } from './listing-view.ts'
import { keepsListings, keepsListingsOf } from './scope.ts'
import {
  actKey,
  catalogueOf,
  changeCatalogue,
  type KeptListing,
  keepAct,
  keepListing,
  keepStanding,
  listingKey,
  readAct,
  readKeptListing,
  readStanding,
  standingKey,
} from './store.ts'

const withKey = z.object({ 'idempotency-key': z.string().min(1).max(200).optional() })
const acts = Object.keys(statusActs) as [StatusAct, ...StatusAct[]]

/**
 * Something done to a listing by those who keep it. It takes effect once: under a key its sender chose it is told from a
 * new act for ever, and without one from what was last done. `decide` answers undefined when nothing would change.
 */
const actOnListing = (
  desk: Desk,
  id: string,
  { name, said, key }: { name: string; said: unknown; key: string | undefined },
  decide: (before: Listing, asker: Worker) => Refusal | Listing | undefined,
): Promise<Listing | Refusal> =>
  changeCatalogue<Listing | Refusal>(
    desk,
    id,
    [listingKey(id), standingKey(id), key ? actKey(id, key) : undefined],
    async (at) => {
      const [kept, standing, done] = [readKeptListing(at.items[0]), readStanding(at.items[1]), readAct(at.items[2])]
      if (!keepsListings(at.asker)) throw notYours()
      if (!kept || !standing || !keepsListingsOf(at.asker, kept.providerId)) throw notHere()
      const { author, mark, lastAct, ...before } = kept
      const act = anAct(name, desk.sub, said)
      if (done) return { answer: isSameAct(done, act) ? before : refuse('id-already-used') }
      const decided = decide(before, at.asker)
      if (decided === undefined) return { answer: before }
      if (isRefusal(decided)) return { answer: isSameAct(lastAct, act) ? before : decided }
      const it = { ...decided, revision: before.revision + 1 }
      const { status } = it
      const last = status === before.status ? lastAct : act
      const next: KeptListing = { ...it, author, mark, ...(last ? { lastAct: last } : {}) }
      return {
        answer: it,
        write: [
          keepListing(next, before),
          ...(status === before.status ? [] : [keepStanding(id, standingAfter(standing, { status }), standing)]),
          ...(key ? [keepAct(id, key, act)] : []),
        ],
        happened: [
          {
            what: `listing-${name}`,
            about: { listing: id, provider: it.providerId },
            facts: { status, availability: it.availability.state },
          },
        ],
        learnt: { listings: [it] },
      }
    },
  )

const setAvailability = (desk: Desk, id: string, said: AvailabilityGiven, key: string | undefined) =>
  actOnListing(desk, id, { name: 'set-availability', said, key }, (before) => {
    if (before.status === 'withdrawn') return refuse('not-allowed-in-this-state')
    const availability = availabilityAfter(said, before.availability, desk.today)
    return fingerprint(availability) === fingerprint(before.availability) ? undefined : { ...before, availability }
  })

const changeStatus = (
  desk: Desk,
  id: string,
  name: keyof typeof statusActs,
  said: Because,
  key: string | undefined,
) => {
  if (name !== 'reopen' && !said.reason) throw fields({ field: 'reason', message: 'Say why' })
  return actOnListing(desk, id, { name, said, key }, (before, asker) => {
    if (name !== 'withdraw' && !isA(asker, 'commissioner')) throw notYours()
    const status = statusAfter(before.status, name)
    if (status === undefined) return refuse('not-allowed-in-this-state')
    const { statusReason: _before, ...rest } = before
    return { ...rest, status, ...(said.reason ? { statusReason: said.reason } : {}) }
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
