// What to read and write when a listing is first published or has new terms, whoever asked for it and on which way.
import { type Refusal, refuse } from '../kernel/decision.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { findLocalities } from '../people/store.ts'
import type { Desk } from '../platform/desk.ts'
import type { Happened } from '../platform/event.ts'
import { aProblem, notHere, notYours, Stopped } from '../platform/problem.ts'
import type { Item, Key, Write } from '../platform/table.ts'
import { assuranceOf, type Provider } from '../providers/provider.ts'
import { providerKey, readProvider } from '../providers/store.ts'
import { clashBesideOthers, listingsOf } from './beside-others.ts'
import { amendedListing, firstListing } from './edition.ts'
import type { Intervention } from './intervention.ts'
import { type Listing, type ListingGiven, type ListingProposed, versionNow } from './listing.ts'
import { firstStanding, type ListingStanding, standingAfter } from './listing-standing.ts'
import { keepsListings, keepsListingsOf } from './scope.ts'
import {
  type AtHand,
  interventionKey,
  type KeptListing,
  keepListing,
  keepListingVersion,
  keepStanding,
  readIntervention,
} from './store.ts'

/** What a listing refers to. */
export type Referred = { readonly from: Provider; readonly programme: Intervention | undefined }

/** Keys of what a listing refers to: its provider and its programme, read by {@link referredTo}. */
export const keysReferred = (given: Pick<ListingGiven, 'providerId' | 'interventionId'>): (Key | undefined)[] => [
  providerKey(given.providerId),
  given.interventionId ? interventionKey(given.interventionId) : undefined,
]

/** What a listing refers to, or 404: its provider within reach, its programme and its localities. `items` are of {@link keysReferred}. */
export const referredTo = async (
  desk: Desk,
  given: Pick<ListingGiven, 'providerId' | 'interventionId' | 'localityIds'>,
  asker: AtHand['asker'],
  [providerItem, programmeItem]: readonly (Item | undefined)[],
): Promise<Referred> => {
  if (!keepsListings(asker)) throw notYours()
  const from = readProvider(providerItem)
  const programme = readIntervention(programmeItem)
  if (!keepsListingsOf(asker, given.providerId) || !from || (given.interventionId && !programme)) throw notHere()
  const places = new Set((await findLocalities(desk.table)).map(({ id }) => id))
  if (!given.localityIds.every((each) => places.has(each))) throw notHere()
  return { from, programme }
}

const mustStandBeside = (given: ListingGiven, from: Provider, others: readonly Listing[]) => {
  const clash = clashBesideOthers(given, from, others)
  if (clash) throw new Stopped(aProblem(422, 'fields', { errors: [clash] }))
}

/** A new edition: the listing as it is, what to write, what to tell. */
export type Edition = { readonly it: Listing; readonly write: readonly Write[]; readonly happened: readonly Happened[] }

/** A listing's first edition. `author` made it with these words: a repeat of theirs is known by them. */
export const firstEdition = async (
  desk: Desk,
  id: string,
  given: ListingGiven,
  author: string,
  { from, programme }: Referred,
  now: AtHand['now'],
): Promise<Edition> => {
  mustStandBeside(given, from, listingsOf(await now(), from.id))
  const it = firstListing(id, given, desk.today)
  return {
    it,
    write: [
      keepListing({ ...it, author, mark: fingerprint(given) }),
      keepListingVersion(versionNow(it, programme, from.name, desk.today)),
      keepStanding(id, firstStanding(assuranceOf(from))),
    ],
    happened: [{ what: 'listing-published', about: { listing: id, provider: from.id } }],
  }
}

/** A listing with new terms; undefined when they change nothing, refused when it has been withdrawn. */
export const nextEdition = async (
  desk: Desk,
  kept: KeptListing,
  standing: ListingStanding,
  given: ListingProposed,
  { from, programme }: Referred,
  now: AtHand['now'],
): Promise<Edition | Refusal | undefined> => {
  const { author, mark, lastAct, ...was } = kept
  const { it, changed, versions } = amendedListing(was, given, desk.today)
  if (changed.length === 0) return undefined
  if (was.status === 'withdrawn') return refuse('not-allowed-in-this-state')
  mustStandBeside(
    given,
    from,
    listingsOf(await now(), from.id).filter((each) => each.id !== was.id),
  )
  return {
    it,
    write: [
      keepListing({ ...it, author, mark, ...(lastAct ? { lastAct } : {}) }, was),
      ...versions.map((each) =>
        keepListingVersion({
          ...versionNow(each.it, programme, from.name, desk.today),
          ...(each.priceFrom ? { priceFrom: each.priceFrom } : {}),
        }),
      ),
      keepStanding(was.id, standingAfter(standing, { version: it.version }), standing),
    ],
    happened: [
      {
        what: 'listing-amended',
        about: { listing: was.id, provider: from.id },
        facts: { version: it.version, changed, ...(given.priceFrom ? { priceFrom: given.priceFrom } : {}) },
      },
    ],
  }
}
