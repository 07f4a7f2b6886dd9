// Asked of listings: what one says now; a provider or a commissioner puts one on the menu, a commissioner amends it.
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { isA } from '../people/asker.ts'
import { askerOf, findLocalities } from '../people/store.ts'
import type { Desk, House } from '../platform/desk.ts'
import { notHere, notYours } from '../platform/problem.ts'
import { address, answers, aRoom, body, creates, fields, idInPath, no, tell } from '../platform/room.ts'
import { isSameCreate } from '../providers/act.ts'
import { assuranceOf } from '../providers/provider.ts'
import { providerKey, readProvider } from '../providers/store.ts'
import { impossibleDays } from './availability.ts'
import { clashBesideOthers, listingsOf } from './beside-others.ts'
import { amendedListing, firstListing } from './edition.ts'
import { type Listing, type ListingGiven, listingGiven, versionNow } from './listing.ts'
import { firstStanding, standingAfter } from './listing-standing.ts'
import { listingView, viewListing } from './listing-view.ts'
import { keepsListings, keepsListingsOf, maySeeListing } from './scope.ts'
import {
  type AtHand,
  catalogueOf,
  changeCatalogue,
  interventionKey,
  keepListing,
  keepListingVersion,
  keepStanding,
  listingKey,
  readIntervention,
  readKeptListing,
  readListing,
  readStanding,
  standingKey,
} from './store.ts'

/** What came of asking for something to be made: made, the same again, or a rule's no. */
type Made<T> = { readonly made: boolean; readonly it: T } | Refusal

/** What a listing refers to, or 404: its provider within reach, its programme and its localities. */
const referred = async (desk: Desk, given: ListingGiven, { asker, items }: AtHand) => {
  if (!keepsListings(asker)) throw notYours()
  const [providerItem, programmeItem] = items
  const from = readProvider(providerItem)
  const programme = readIntervention(programmeItem)
  if (!keepsListingsOf(asker, given.providerId) || !from || (given.interventionId && !programme)) throw notHere()
  const places = new Set((await findLocalities(desk.table)).map(({ id }) => id))
  if (!given.localityIds.every((each) => places.has(each))) throw notHere()
  return { from, programme }
}

const keysOf = (given: ListingGiven) => [
  providerKey(given.providerId),
  given.interventionId ? interventionKey(given.interventionId) : undefined,
]

const publishListing = (desk: Desk, id: string, given: ListingGiven): Promise<Made<Listing>> =>
  changeCatalogue<Made<Listing>>(desk, id, [...keysOf(given), listingKey(id)], async (at) => {
    const { from, programme } = await referred(desk, given, at)
    const before = readKeptListing(at.items[2])
    if (before) {
      const same = isSameCreate(before, desk.sub, given)
      return { answer: same ? { made: false, it: before } : refuse('id-already-used') }
    }
    const clash = clashBesideOthers(given, from, listingsOf(await at.now(), from.id))
    if (clash) throw fields(clash)
    const it = firstListing(id, given, desk.today)
    return {
      answer: { made: true, it },
      write: [
        keepListing({ ...it, author: desk.sub, mark: fingerprint(given) }),
        keepListingVersion(versionNow(it, programme, from.name, desk.today)),
        keepStanding(id, firstStanding(assuranceOf(from))),
      ],
      happened: [{ what: 'listing-published', about: { listing: id, provider: from.id } }],
      learnt: { listings: [it] },
    }
  })

const amendListing = (desk: Desk, id: string, given: ListingGiven): Promise<Listing | Refusal> => {
  const keys = [...keysOf(given), listingKey(id), standingKey(id)]
  return changeCatalogue<Listing | Refusal>(desk, id, keys, async (at) => {
    if (!isA(at.asker, 'commissioner')) throw notYours()
    const before = readKeptListing(at.items[2])
    const standing = readStanding(at.items[3])
    if (!before || !standing || before.providerId !== given.providerId) throw notHere()
    const { from, programme } = await referred(desk, given, at)
    const { author, mark, lastAct, ...was } = before
    const { it, changed } = amendedListing(was, given, desk.today)
    if (changed.length === 0) return { answer: was }
    if (was.status === 'withdrawn') return { answer: refuse('not-allowed-in-this-state') }
    const others = listingsOf(await at.now(), from.id).filter((each) => each.id !== id)
    const clash = clashBesideOthers(given, from, others)
    if (clash) throw fields(clash)
    return {
      answer: it,
      write: [
        keepListing({ ...it, author, mark, ...(lastAct ? { lastAct } : {}) }, was),
        keepListingVersion(versionNow(it, programme, from.name, desk.today)),
        keepStanding(id, standingAfter(standing, { version: it.version }), standing),
      ],
      happened: [
        { what: 'listing-amended', about: { listing: id, provider: from.id }, facts: { version: it.version, changed } },
      ],
      learnt: { listings: [it] },
    }
  })
}

const shown = async (desk: Desk, it: Listing) => {
  const { availabilityStaleAfter: staleAfter } = desk.settings.rules
  return viewListing(await catalogueOf(desk), it, { today: desk.today, staleAfter })
}

export const listingRoutes = (_house: House) =>
  aRoom()
    .openapi(
      address({
        method: 'get',
        path: '/api/listings/{id}',
        request: { params: idInPath },
        responses: answers(listingView),
      }),
      async (c) => {
        const { desk } = c.var
        const asker = await askerOf(desk)
        const it = readListing((await desk.table.gather([listingKey(c.req.valid('param').id)]))[0])
        if (!it || !maySeeListing(asker, it)) throw notHere()
        return tell(c, listingView, await shown(desk, it), 200)
      },
    )
    .openapi(
      address({
        method: 'put',
        path: '/api/listings/{id}',
        request: { params: idInPath, body: body(listingGiven) },
        responses: creates(listingView),
      }),
      async (c) => {
        const { desk } = c.var
        const given = c.req.valid('json')
        const wrong = impossibleDays(given.availability, desk.today, 'availability.')
        if (wrong.length > 0) throw fields(...wrong)
        const made = await publishListing(desk, c.req.valid('param').id, given)
        if (isRefusal(made)) return no(c, made)
        return tell(c, listingView, await shown(desk, made.it), made.made ? 201 : 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/listings/{id}/actions/amend',
        request: { params: idInPath, body: body(listingGiven) },
        responses: answers(listingView),
      }),
      async (c) => {
        const { desk } = c.var
        const given = c.req.valid('json')
        const wrong = impossibleDays(given.availability, desk.today, 'availability.')
        if (wrong.length > 0) throw fields(...wrong)
        const it = await amendListing(desk, c.req.valid('param').id, given)
        return isRefusal(it) ? no(c, it) : tell(c, listingView, await shown(desk, it), 200)
      },
    )

/** What the portal may ask of listings. */
export type ListingApi = ReturnType<typeof listingRoutes>
