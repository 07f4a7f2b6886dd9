// A listing as people and machines see it.
import * as z from 'zod'
import type { Day } from '../kernel/calendar.ts'
import { availabilityView, viewAvailability } from './availability.ts'
import type { Catalogue } from './catalogue.ts'
import { listingOn } from './edition.ts'
import { evidence } from './evidence.ts'
import { programmeOf } from './fit.ts'
import { type Listing, listing } from './listing.ts'

/** `fit` are the reasons it fits what was asked: empty when nothing was asked. `evidence` null is "not assessed". */
export const listingView = listing.omit({ revision: true }).extend({
  providerName: z.string(),
  availability: availabilityView,
  evidence: evidence.nullable(),
  fit: z.array(z.string()),
})
export type ListingView = z.infer<typeof listingView>

/** Shows a listing as of today; `staleAfter` is the council's days until availability counts as stale. */
export const viewListing = (
  catalogue: Catalogue,
  it: Listing,
  {
    today,
    staleAfter,
    fit = [],
  }: { readonly today: Day; readonly staleAfter: number; readonly fit?: readonly string[] },
): ListingView => {
  const { revision: _revision, ...told } = listingOn(it, today)
  return {
    ...told,
    providerName: catalogue.providers.get(it.providerId)?.name ?? '',
    availability: viewAvailability(it.availability, today, staleAfter),
    evidence: programmeOf(catalogue, it)?.evidence ?? null,
    fit: [...fit],
  }
}
