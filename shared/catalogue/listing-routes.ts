// Asked of listings: what one says now; a provider or a commissioner puts one on the menu, a commissioner amends it.
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import { isA } from '../people/asker.ts'
import { askerOf } from '../people/store.ts'
import type { Desk, House } from '../platform/desk.ts'
import { notHere, notYours } from '../platform/problem.ts'
import { address, answers, aRoom, body, creates, fields, idInPath, no, tell } from '../platform/room.ts'
import { isSameCreate } from '../providers/act.ts'
import { impossibleDays } from './availability.ts'
import { firstEdition, keysReferred, nextEdition, referredTo } from './edition-store.ts'
import { type Listing, type ListingGiven, type ListingProposed, listingGiven, listingProposed } from './listing.ts'
import { listingView, viewListing } from './listing-view.ts'
import { maySeeListing } from './scope.ts'
import {
  catalogueOf,
  changeCatalogue,
  listingKey,
  readKeptListing,
  readListing,
  readStanding,
  standingKey,
} from './store.ts'

/** What came of asking for something to be made: made, the same again, or a rule's no. */
type Made<T> = { readonly made: boolean; readonly it: T } | Refusal

/** Whether a provider's new listing waits for a commissioner, as its edits always do. */
const waitsForApproval = (desk: Desk): boolean => {
  const { listingsNeedApprovalFrom: from } = desk.settings.rules
  return from !== undefined && from <= desk.today
}

const publishListing = (desk: Desk, id: string, given: ListingGiven): Promise<Made<Listing>> =>
  changeCatalogue<Made<Listing>>(desk, id, [...keysReferred(given), listingKey(id)], async (at) => {
    const referred = await referredTo(desk, given, at.asker, at.items)
    const before = readKeptListing(at.items[2])
    if (before) {
      const same = isSameCreate(before, desk.sub, given)
      return { answer: same ? { made: false, it: before } : refuse('id-already-used') }
    }
    if (isA(at.asker, 'provider') && waitsForApproval(desk)) {
      return { answer: refuse('listing-needs-approval', 'Send it as a draft.') }
    }
    const { it, write, happened } = await firstEdition(desk, id, given, desk.sub, referred, at.now)
    return { answer: { made: true, it }, write, happened, learnt: { listings: [it] } }
  })

const amendListing = (desk: Desk, id: string, given: ListingProposed): Promise<Listing | Refusal> => {
  const keys = [...keysReferred(given), listingKey(id), standingKey(id)]
  return changeCatalogue<Listing | Refusal>(desk, id, keys, async (at) => {
    if (!isA(at.asker, 'commissioner')) throw notYours()
    const kept = readKeptListing(at.items[2])
    const standing = readStanding(at.items[3])
    if (!kept || !standing || kept.providerId !== given.providerId) throw notHere()
    const referred = await referredTo(desk, given, at.asker, at.items)
    const edition = await nextEdition(desk, kept, standing, given, referred, at.now)
    if (edition === undefined) return { answer: kept }
    if (isRefusal(edition)) return { answer: edition }
    const { it, write, happened } = edition
    return { answer: it, write, happened, learnt: { listings: [it] } }
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
        request: { params: idInPath, body: body(listingProposed) },
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
