// A shortlist: the help a worker is weighing for one need of a family, in their own order, at most four side by side.
import * as z from 'zod'
import type { Listing } from '../catalogue/listing.ts'
import { day } from '../kernel/calendar.ts'
import { type Refusal, refuse } from '../kernel/decision.ts'
import { id } from '../kernel/identifiers.ts'
import { seesSide } from '../people/asker.ts'
import type { Side, Worker } from '../people/worker.ts'

/** As many as a person can weigh at once, and as fit beside each other on a screen. */
export const mostBeside = 4

export const shortlistGiven = z.strictObject({
  needId: id,
  listingIds: z
    .array(id)
    .max(mostBeside, { error: `Choose at most ${mostBeside} to compare: take one off first` })
    .refine((ids) => new Set(ids).size === ids.length, { error: 'The same help stands here twice' }),
})
export type ShortlistGiven = z.infer<typeof shortlistGiven>

/** As kept for a need. It may hold more than four: what one side weighs is kept beside what the other does, unseen. */
export const shortlist = z.object({
  needId: id,
  listingIds: z.array(id),
  version: z.int().min(1),
  changedOn: day,
})
export type Shortlist = z.infer<typeof shortlist>

type Sided = { readonly side?: Side | undefined }
type Listings = ReadonlyMap<string, Pick<Listing, 'side'>>

const seesIt = (asker: Worker, need: Sided, listings: Listings, listingId: string): boolean =>
  seesSide(asker, need.side ?? listings.get(listingId)?.side)

/** What of a need's shortlist the asker sees, in its order, at most four. */
export const shortlistFor = (asker: Worker, need: Sided, it: Shortlist | undefined, listings: Listings): string[] =>
  (it?.listingIds ?? []).filter((each) => seesIt(asker, need, listings, each)).slice(0, mostBeside)

/** Refuses help of one side on a list for the other, and of a side to those who work with neither. */
export const judgeShortlisted = (asker: Worker, need: Sided, listing: Sided): Refusal | undefined => {
  if (need.side !== undefined && listing.side !== undefined && need.side !== listing.side) {
    return refuse('unsafe-with-domestic-abuse', 'This help is for the other side.')
  }
  return seesSide(asker, need.side ?? listing.side)
    ? undefined
    : refuse('unsafe-with-domestic-abuse', 'Somebody who works with this side chooses this help.')
}

/** The ids to keep: what was given in its order, then what the asker was not shown. */
export const listedAfter = (
  asker: Worker,
  need: Sided,
  before: Shortlist | undefined,
  given: readonly string[],
  listings: Listings,
): string[] => [...given, ...(before?.listingIds ?? []).filter((each) => !seesIt(asker, need, listings, each))]
