// An offer: how one provider would answer a call, as the listing it would be.
import * as z from 'zod'
import { type Day, day } from '../kernel/calendar.ts'
import { id } from '../kernel/identifiers.ts'
import { pence } from '../kernel/money.ts'
import { isA } from '../people/asker.ts'
import type { Worker } from '../people/worker.ts'
import type { Call } from './call.ts'
import { listingProposed, priceOf } from './listing.ts'

/** What a provider offers: a listing that is not there yet, and what it wants to say with it. */
export const offerGiven = z.strictObject({
  listing: listingProposed,
  message: z.string().trim().max(1000, { error: 'Use 1,000 characters or fewer' }).optional(),
})
export type OfferGiven = z.infer<typeof offerGiven>

export const offerStates = ['offered', 'taken', 'turned-down', 'taken-back'] as const

/** As it is now. One that was taken says which draft, of which listing, it became. */
export const callOffer = z.object({
  id,
  callId: id,
  providerId: id,
  state: z.enum(offerStates),
  listing: listingProposed,
  message: z.string().optional(),
  offeredBy: id,
  offeredOn: day,
  decidedOn: day.optional(),
  note: z.string().optional(),
  draftId: id.optional(),
  listingId: id.optional(),
})
export type CallOffer = z.infer<typeof callOffer>

/** What may be done with an offer that waits, by whom, and what becomes of it. */
export const offerActs = {
  take: { to: 'taken', hand: 'commissioner' },
  'turn-down': { to: 'turned-down', hand: 'commissioner' },
  'take-back': { to: 'taken-back', hand: 'provider' },
} as const satisfies Record<string, { to: CallOffer['state']; hand: 'commissioner' | 'provider' }>
export type OfferAct = keyof typeof offerActs
export const offerActNames = Object.keys(offerActs) as [OfferAct, ...OfferAct[]]

/** Whether the asker sees an offer: a provider its own and no other's. */
export const maySeeOffer = (asker: Worker, it: Pick<CallOffer, 'providerId'>): boolean =>
  isA(asker, 'commissioner', 'insight-officer') || (isA(asker, 'provider') && asker.providerId === it.providerId)

/** What the asker may do with it now. */
export const allowedActs = (asker: Worker, it: CallOffer): OfferAct[] =>
  it.state === 'offered' ? offerActNames.filter((act) => isA(asker, offerActs[act].hand)) : []

/** An offer beside the others: `price` is pence net for its usual course; what of the call it does not answer is named. */
export const offerView = callOffer.omit({ offeredBy: true }).extend({
  providerName: z.string(),
  price: pence,
  missing: z.object({ outcomes: z.array(z.string()), localityIds: z.array(id) }),
  allowedActions: z.array(z.enum(offerActNames)),
})
export type OfferView = z.infer<typeof offerView>

export const viewOffer = (asker: Worker, call: Call, it: CallOffer, providerName: string): OfferView => ({
  ...it,
  providerName,
  price: priceOf(it.listing, it.listing.usualUnits),
  missing: {
    outcomes: call.outcomes.filter((each) => !it.listing.needs.includes(each)),
    localityIds: call.localityIds.filter((each) => !it.listing.localityIds.includes(each)),
  },
  allowedActions: allowedActs(asker, it),
})

/** An offer on the day it is made. */
export const anOffer = (
  offerId: string,
  callId: string,
  { listing, message }: OfferGiven,
  made: { readonly by: string; readonly on: Day },
): CallOffer => ({
  id: offerId,
  callId,
  providerId: listing.providerId,
  state: 'offered',
  listing,
  ...(message ? { message } : {}),
  offeredBy: made.by,
  offeredOn: made.on,
})
