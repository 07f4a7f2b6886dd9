// Where calls and the offers made to them are kept.
import * as z from 'zod'
import type { Day } from '../kernel/calendar.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import type { Item, Key, Table, Write } from '../platform/table.ts'
import { anAct, made } from '../providers/act.ts'
import { type Call, call } from './call.ts'
import { type CallOffer, callOffer } from './call-offer.ts'
import type { KeptDraft } from './draft-store.ts'

const calls = 'CALLS'
const offersOf = (callId: string) => `CALL#${callId}`
export const callKey = (id: string): Key => ({ pk: calls, sk: id })
export const offerKey = (callId: string, id: string): Key => ({ pk: offersOf(callId), sk: `OFFER#${id}` })

const keptCall = z.object({ ...call.shape, ...made })
export type KeptCall = z.infer<typeof keptCall>
const keptOffer = z.object({ ...callOffer.shape, ...made, revision: z.int().min(1) })
export type KeptOffer = z.infer<typeof keptOffer>

export const readCall = (item: Item | undefined): KeptCall | undefined => (item ? keptCall.parse(item) : undefined)
export const readOffer = (item: Item | undefined): KeptOffer | undefined => (item ? keptOffer.parse(item) : undefined)

/** What to write for a call: new, or in place of the revision read before. */
export const keepCall = (it: KeptCall, before?: Call): Write => ({
  put: { ...callKey(it.id), ...it },
  if: before ? { revision: before.revision } : 'absent',
})
export const keepOffer = (it: KeptOffer, before?: KeptOffer): Write => ({
  put: { ...offerKey(it.callId, it.id), ...it },
  if: before ? { revision: before.revision } : 'absent',
})

/** The draft an offer becomes when it is taken: sent, as it were, by who made the offer; a commissioner still approves it. */
export const draftFrom = (offer: KeptOffer, listingId: string, today: Day): KeptDraft => ({
  id: offer.id,
  listingId,
  providerId: offer.providerId,
  state: 'waiting',
  proposed: offer.listing,
  rounds: 1,
  sentBy: offer.offeredBy,
  sentOn: today,
  revision: 1,
  author: offer.offeredBy,
  mark: fingerprint({ listingId, ...offer.listing }),
  lastAct: anAct('send', offer.offeredBy, offer.listing),
})

const everything = async (table: Table, partition: string): Promise<Item[]> => {
  const items: Item[] = []
  let after: Item | undefined
  do {
    const page = await table.query({ partition, ...(after ? { after } : {}) })
    items.push(...page.items)
    after = page.next
  } while (after)
  return items
}

/** Every call there was, the newest first. One trip a megabyte. */
export const findCalls = async (table: Table): Promise<Call[]> =>
  (await everything(table, calls))
    .flatMap((item) => readCall(item) ?? [])
    .sort((a, b) => b.publishedOn.localeCompare(a.publishedOn) || a.id.localeCompare(b.id))

/** Every offer to a call, the oldest first. One trip. */
export const findOffers = async (table: Table, callId: string): Promise<CallOffer[]> =>
  (await everything(table, offersOf(callId)))
    .flatMap((item) => readOffer(item) ?? [])
    .sort((a, b) => a.offeredOn.localeCompare(b.offeredOn) || a.id.localeCompare(b.id))
