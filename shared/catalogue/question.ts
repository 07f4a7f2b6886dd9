// What is asked of the catalogue: each part narrows, and what is not asked narrows nothing.
import type { Day } from '../kernel/calendar.ts'
import type { Pence } from '../kernel/money.ts'
import type { OutcomeId } from '../measures/framework.ts'
import type { Side } from '../people/worker.ts'
import { isAssured } from '../providers/provider.ts'
import { isWithin } from './age-range.ts'
import type { AvailabilityState } from './availability.ts'
import type { Catalogue } from './catalogue.ts'
import type { ForWhom, KindOfHelp, Tier } from './kind-of-help.ts'
import type { Listing } from './listing.ts'
import { type AboutAbuse, isFalseSafety } from './perpetrator-work.ts'

/**
 * `ages` are of the children help is sought for: one within the offer is enough to be found. `maxPrice` is pence a
 * unit, net. `near` is a postcode district. `staleAfter` is the council's days until availability counts as stale.
 * `everyStatus` shows closed listings and those of providers not assured too, for those who keep them.
 */
export type Question = {
  readonly text?: string | undefined
  readonly needs?: readonly OutcomeId[] | undefined
  readonly tier?: Tier | undefined
  readonly localityId?: string | undefined
  readonly ages?: readonly number[] | undefined
  readonly forWhom?: ForWhom | undefined
  readonly near?: string | undefined
  readonly maxPrice?: Pence | undefined
  readonly availability?: AvailabilityState | undefined
  readonly kindOfHelp?: KindOfHelp | undefined
  readonly providerId?: string | undefined
  readonly side?: Side | undefined
  readonly everyStatus?: boolean | undefined
  readonly today: Day
  readonly staleAfter: number
  /** The part of the answer wanted: all of it when nothing is said. */
  readonly from?: number | undefined
  readonly limit?: number | undefined
}

/** What can be narrowed by, and counted. */
export const facets = ['needs', 'tier', 'localityId', 'forWhom', 'availability', 'kindOfHelp'] as const
export type Facet = (typeof facets)[number]

/** Under what a listing is counted in each facet. */
export const facetValues = (it: Listing): Record<Facet, readonly string[]> => ({
  needs: it.needs,
  tier: [it.tier],
  localityId: it.localityIds,
  forWhom: it.forWhom,
  availability: [it.availability.state],
  kindOfHelp: it.kindOfHelp ? [it.kindOfHelp] : [],
})

/** Whether a listing passes what is not a facet: it is on offer, of this side, age, price and provider. */
export const isOnOffer = (catalogue: Catalogue, it: Listing, question: Question, about: AboutAbuse): boolean => {
  if (question.providerId !== undefined && it.providerId !== question.providerId) return false
  if (question.side !== undefined && it.side !== undefined && it.side !== question.side) return false
  if (question.maxPrice !== undefined && it.price.amount > question.maxPrice) return false
  const { ages } = it
  const children = question.ages ?? []
  if (ages && children.length > 0 && !children.some((age) => isWithin(ages, age))) return false
  if (isFalseSafety(it, about)) return false
  if (question.everyStatus) return true
  const assurance = catalogue.assurances.get(it.providerId)
  return it.status === 'listed' && assurance !== undefined && isAssured(assurance, question.today)
}
