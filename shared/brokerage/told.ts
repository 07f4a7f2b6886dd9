// What an event about an order says of it: whose it is by id, and facts small enough to count by; never anybody's own words.
import type { Listing } from '../catalogue/listing.ts'
import type { Commission } from './commission.ts'
import { type Action, noOutcomeReasons, transitionOf } from './transition.ts'

/** What an event about an order is about. */
export const aboutOrder = (it: Commission) => ({
  commission: it.id,
  pot: it.potId,
  plan: it.familyPlanId,
  locality: it.localityId,
  listing: it.listingId,
})

/** By what orders are counted: who was asked, and for which outcome. */
export const countedBy = (it: Commission) => ({ provider: it.providerId, outcome: it.outcome })

/** A reason as facts tell it: one of those offered, or "other" for a person's own words, which may name somebody. */
export const reasonTold = (action: Action | 'request' | 'leave', reason: string | undefined): string | undefined => {
  const row = action === 'request' || action === 'leave' ? undefined : transitionOf(action)
  const offered: readonly string[] = [...(row?.reasons ?? []), ...noOutcomeReasons, 'agreement-withdrawn']
  return reason === undefined || offered.includes(reason) ? reason : 'other'
}

/** What an order found when it was asked for: how full the help was, and how many weeks its provider said one waits. */
export const placesTold = ({ availability: { state, waitWeeks } }: Pick<Listing, 'availability'>) => ({
  places: state,
  ...(state === 'waiting-list' && waitWeeks !== undefined ? { waitWeeks } : {}),
})
