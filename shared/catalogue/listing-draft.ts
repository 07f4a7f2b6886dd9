// A draft of a listing: what its provider would have it say, waiting for a commissioner while the published one stays live.
import * as z from 'zod'
import { type Day, day } from '../kernel/calendar.ts'
import { type Refusal, refuse } from '../kernel/decision.ts'
import { id } from '../kernel/identifiers.ts'
import { availabilityGiven, impossibleDays } from './availability.ts'
import { amendedListing } from './edition.ts'
import { type Listing, type ListingProposed, listingTerms } from './listing.ts'

/** Waits for the council; is back with its provider; is published; was taken back by its provider. */
export const draftStates = ['waiting', 'returned', 'approved', 'taken-back'] as const
export const draftState = z.enum(draftStates)
export type DraftState = (typeof draftStates)[number]

/**
 * `base` is the version it was written from, nothing for a listing that is not there yet; `rounds` how often it was
 * sent; `note` what the council said when it sent it back; `version` what it was published as.
 */
export const listingDraft = z.object({
  id,
  listingId: id,
  providerId: id,
  state: draftState,
  proposed: z.object({
    ...listingTerms.shape,
    availability: availabilityGiven.optional(),
    priceFrom: day.optional(),
  }),
  base: z.int().min(1).optional(),
  rounds: z.int().min(1),
  sentBy: id,
  sentOn: day,
  decidedBy: id.optional(),
  decidedOn: day.optional(),
  note: z.string().optional(),
  version: z.int().min(1).optional(),
})
export type ListingDraft = z.infer<typeof listingDraft>

/** What is said when a draft is sent back. */
export const draftReturned = z.strictObject({
  note: z.string().trim().min(1, { error: 'Say what has to change' }).max(1000),
})

/** What is said when it is approved: the version of the listing the approver saw it beside. */
export const draftApproved = z.strictObject({ beside: z.int().min(1).optional() })

/** What cannot be meant in a draft, at its field. A place to start is said apart: that needs nobody's approval. */
export const draftProblems = (
  proposed: ListingProposed,
  listing: Listing | undefined,
  today: Day,
): { field: string; message: string }[] => [
  ...impossibleDays(proposed.availability, today, 'availability.'),
  ...(listing && proposed.availability
    ? [{ field: 'availability', message: 'Say whether there are places on the page for places: it counts at once' }]
    : []),
  ...(!listing && proposed.priceFrom
    ? [{ field: 'priceFrom', message: 'A new listing has its price from the day it is published' }]
    : []),
  ...(proposed.priceFrom && proposed.priceFrom < today
    ? [{ field: 'priceFrom', message: 'Give a day that is still to come' }]
    : []),
  ...(listing && proposed.priceFrom && proposed.price.unit !== listing.price.unit
    ? [{ field: 'price.unit', message: 'A price that begins later keeps its unit' }]
    : []),
]

/** Refuses a draft for a listing that has been withdrawn, or one that would change nothing. */
export const judgeDraft = (
  proposed: ListingProposed,
  listing: Listing | undefined,
  today: Day,
): Refusal | undefined => {
  if (!listing) return undefined
  if (listing.status === 'withdrawn') return refuse('not-allowed-in-this-state', 'This listing has been withdrawn.')
  return amendedListing(listing, proposed, today).changed.length === 0
    ? refuse('not-allowed-in-this-state', 'Nothing would change.')
    : undefined
}

/** What may happen to a draft, from where, and by whose hand. */
export const draftActs = {
  approve: { from: ['waiting'], hand: 'commissioner' },
  return: { from: ['waiting'], hand: 'commissioner' },
  'send-again': { from: ['waiting', 'returned'], hand: 'provider' },
  'take-back': { from: ['waiting', 'returned'], hand: 'provider' },
} as const satisfies Record<string, { from: readonly DraftState[]; hand: 'commissioner' | 'provider' }>
export type DraftAct = keyof typeof draftActs

/** Whether an act can be done to a draft as it stands. */
export const mayHappen = (it: Pick<ListingDraft, 'state'>, act: DraftAct): boolean =>
  (draftActs[act].from as readonly DraftState[]).includes(it.state)
