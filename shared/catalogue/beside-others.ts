// What an organisation's other listings rule out.
import type { Provider } from '../providers/provider.ts'
import type { Catalogue } from './catalogue.ts'
import type { Listing, ListingTerms } from './listing.ts'

/** An organisation's listings change together in one write of at most 100 lines. */
export const mostListings = 90

export const listingsOf = ({ listings }: Catalogue, providerId: string): Listing[] =>
  [...listings.values()].filter((each) => each.providerId === providerId)

/** Why these terms cannot stand beside an organisation's other listings: too many, or both sides of domestic abuse by one team. */
export const clashBesideOthers = (
  terms: Pick<ListingTerms, 'side'>,
  from: Provider,
  others: readonly Listing[],
): { field: string; message: string } | undefined => {
  if (others.length >= mostListings) {
    return { field: 'providerId', message: `One organisation has at most ${mostListings} listings` }
  }
  const otherSide = others.some((each) => each.side && each.status !== 'withdrawn' && each.side !== terms.side)
  if (!terms.side || !otherSide || from.separateTeams) return undefined
  return { field: 'side', message: 'This organisation serves the other side and has no separate teams' }
}

/** Whether listings serve both sides of domestic abuse. */
export const serveBothSides = (listings: readonly Listing[]): boolean =>
  new Set(listings.flatMap(({ side, status }) => (side && status !== 'withdrawn' ? [side] : []))).size > 1
