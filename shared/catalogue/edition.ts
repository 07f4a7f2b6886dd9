// A listing as it is first put on the menu, with new terms, and as it stands on a day when prices begin on days.
import type { Day } from '../kernel/calendar.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { availabilityAfter } from './availability.ts'
import type { Listing, ListingGiven, ListingProposed, ListingTerms } from './listing.ts'
import type { ComingPrice } from './price.ts'

/** A listing on the day it is put on the menu. */
export const firstListing = (id: string, { availability: said, ...terms }: ListingGiven, today: Day): Listing => ({
  ...terms,
  id,
  status: 'listed',
  version: 1,
  revision: 1,
  availability: availabilityAfter(said ?? { state: 'ask' }, undefined, today),
})

/** A listing as it stands on a whole London day: with the price that has begun last, and its version. */
export const listingOn = (it: Listing, on: Day): Listing => {
  const begun = it.coming?.filter(({ from }) => from <= on).at(-1)
  if (!begun) return it
  const { coming = [], stages: _stages, ...rest } = it
  const later = coming.filter(({ from }) => from > on)
  return {
    ...rest,
    version: begun.version,
    price: begun.price,
    ...(begun.stages ? { stages: begun.stages } : {}),
    ...(later.length > 0 ? { coming: later } : {}),
  }
}

type Priced = Pick<ListingTerms, 'price' | 'stages'>
const isSamePrice = (one: Priced, other: Priced): boolean =>
  fingerprint([one.price, one.stages]) === fingerprint([other.price, other.stages])
const pricedAs = ({ price, stages }: Priced): Priced => ({ price, ...(stages ? { stages } : {}) })

type PriceToCome = Omit<ComingPrice, 'version'>

/** The prices to come: a new one takes the place of all from its day on, and one that changes nothing falls away. */
const pricesToCome = (was: Listing, asked: Priced, from: Day | undefined): PriceToCome[] => {
  const before = was.coming ?? []
  if (from === undefined) return isSamePrice(was, asked) ? before : []
  let last: Priced = was
  const all = [...before.filter((each) => each.from < from), { from, ...pricedAs(asked) }]
  return all.filter((each) => {
    const changes = !isSamePrice(last, each)
    last = each
    return changes
  })
}

const mark = ({ from, price, stages }: PriceToCome) => fingerprint([from, price, stages])

/** New terms of a listing: as it then is, the names of what they change, and each version that begins to be. */
export type Amended = {
  readonly it: Listing
  readonly changed: readonly string[]
  readonly versions: readonly { readonly it: Listing; readonly priceFrom?: Day }[]
}

/**
 * A listing with new terms. A price that differs begins on `priceFrom` when that is still to come; without a day, or on
 * a day that has come, it begins today and takes the place of any that was agreed for later. An order made before is
 * not touched: it keeps its version.
 */
export const amendedListing = (
  stored: Listing,
  { availability: said, priceFrom, ...asked }: ListingProposed,
  today: Day,
): Amended => {
  const was = listingOn(stored, today)
  const later = priceFrom !== undefined && priceFrom > today ? priceFrom : undefined
  const { price: _price, stages: _stages, ...words } = asked
  const terms: ListingTerms = { ...words, ...pricedAs(later === undefined ? asked : was) }
  const toCome = pricesToCome(was, asked, later)

  const { id, status, statusReason, runOffUntil, version, availability, coming = [] } = was
  const base = {
    id,
    status,
    ...(statusReason === undefined ? {} : { statusReason }),
    ...(runOffUntil ? { runOffUntil } : {}),
  }
  const now: Listing = {
    ...terms,
    ...base,
    version,
    revision: stored.revision,
    availability: said ? availabilityAfter(said, availability, today) : availability,
    ...(coming.length > 0 ? { coming } : {}),
  }
  const names = [...new Set(Object.keys({ ...was, ...now }))]
  const differs = (name: string) =>
    fingerprint((was as Record<string, unknown>)[name]) !== fingerprint((now as Record<string, unknown>)[name])
  const inTerms = names.filter(differs)
  const sameToCome = fingerprint(toCome.map(mark)) === fingerprint(coming.map(mark))
  const changed = sameToCome ? inTerms : [...inTerms, 'coming']
  if (changed.length === 0) return { it: stored, changed, versions: [] }

  const isNewBase = inTerms.length > 0
  let last = Math.max(stored.version, ...(stored.coming ?? []).map((each) => each.version))
  const baseVersion = isNewBase ? ++last : version
  const known = new Map(coming.map((each) => [mark(each), each.version]))
  // Words that changed change the later versions too: each order is shown what it was made on.
  const agreed = toCome.map((each): ComingPrice => {
    const kept = isNewBase ? undefined : known.get(mark(each))
    return { ...each, version: kept ?? ++last }
  })
  const { coming: _coming, ...rest } = now
  const it: Listing = {
    ...rest,
    version: baseVersion,
    revision: stored.revision + 1,
    ...(agreed.length > 0 ? { coming: agreed } : {}),
  }
  const isNew = ({ version: each }: ComingPrice) => !coming.some((one) => one.version === each)
  return {
    it,
    changed,
    versions: [
      ...(isNewBase ? [{ it }] : []),
      ...agreed.filter(isNew).map(({ from }) => ({ it: listingOn(it, from), priceFrom: from })),
    ],
  }
}
