// What of a listing anybody may read, without signing in: the one place where that is decided, for the open feed and the directory alike.
import type { Catalogue } from './catalogue.ts'
import type { Listing, ListingTerms } from './listing.ts'

/** Whether a family may ask for this help itself: universal help always, other help where its terms say so. */
export const isSelfReferral = (it: Pick<ListingTerms, 'tier' | 'selfReferral'>): boolean =>
  it.tier === 'universal' || it.selfReferral === true

type Kept = Pick<ListingTerms, 'tier' | 'side' | 'kindOfHelp' | 'needs'>

const isForPerpetrators = ({ side, kindOfHelp }: Kept): boolean =>
  side === 'perpetrator' || kindOfHelp === 'domestic-abuse-perpetrator-programme'

/**
 * Whether help must not give away where it is: help for people who live with abuse, or have left it. Whoever looks for
 * them reads the feed too. A need about abuse is enough, so that a forgotten side does not publish a place.
 */
export const mustHidePlace = (it: Kept): boolean =>
  !isForPerpetrators(it) &&
  (it.side === 'victim' ||
    it.kindOfHelp === 'domestic-abuse-victim-support' ||
    it.needs.includes('safe-from-domestic-abuse'))

/**
 * Whether the public is told of a listing at all. Not of work with people who use abuse: it is begun by a worker with
 * the other parent's safety in hand, and beside the help for those they hurt it would show who serves both. Not of
 * specialist intensive support: it follows an assessment, and its numbers would draw calls that belong to 999 and the
 * safeguarding hub. Not of an organisation nobody has assured yet.
 */
export const isPublic = (catalogue: Catalogue, it: Listing): boolean => {
  const provider = catalogue.providers.get(it.providerId)
  return (
    provider !== undefined &&
    provider.standing !== 'applying' &&
    it.tier !== 'specialist-intensive' &&
    !isForPerpetrators(it)
  )
}

/** What is said of help whose place is kept, instead of words that were written for workers and may hold a place. */
export const keptPlaceSummary =
  'Support for people who live with abuse at home or have left it. Ring to talk. You agree together how and where to meet.'

/**
 * A listing as the public may read it: no terms, exclusions, reasons or measures of money for staff; where the place
 * must be kept, no words of its own but its name, no place, no day, and no telling which locality it serves.
 * `keepsPlace` is true of every listing of an organisation that works with either side of abuse: one address gives away
 * another.
 */
export const publicListing = (it: Listing, keepsPlace: boolean, everyLocality: readonly string[]): Listing => {
  const {
    exclusions: _exclusions,
    terms: _terms,
    statusReason: _reason,
    stages: _stages,
    payable: _payable,
    ...told
  } = it
  if (!keepsPlace && !mustHidePlace(it)) return told
  const { postcodeDistrict: _district, ...placeless } = told
  if (!mustHidePlace(it)) return placeless
  const { keywords: _keywords, interventionId: _programme, ...quiet } = placeless
  const { nextStart: _start, access: _access, ...availability } = it.availability
  return { ...quiet, summary: keptPlaceSummary, localityIds: [...everyLocality], availability }
}
