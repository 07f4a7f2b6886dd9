// A draft as its provider and the council see it: what would change, beside the live listing, and what may be done next.
import * as z from 'zod'
import type { Day } from '../kernel/calendar.ts'
import { isA } from '../people/asker.ts'
import type { Worker } from '../people/worker.ts'
import type { Catalogue } from './catalogue.ts'
import { listingOn } from './edition.ts'
import type { Listing } from './listing.ts'
import { differenceOf } from './listing-difference.ts'
import { type DraftAct, draftActs, type ListingDraft, listingDraft, mayHappen } from './listing-draft.ts'

const acts = Object.keys(draftActs) as [DraftAct, ...DraftAct[]]
const change = z.object({
  field: z.string(),
  words: z.string(),
  before: z.string().optional(),
  after: z.string().optional(),
})

/** `beside` is the version of the live listing that `changes` are told against. */
export const draftView = listingDraft.extend({
  listingName: z.string(),
  providerName: z.string(),
  beside: z.int().optional(),
  changes: z.array(change),
  allowedActions: z.array(z.enum(acts)),
})
export type DraftView = z.infer<typeof draftView>

/** A draft in a list. */
export const draftLine = draftView.omit({ proposed: true, changes: true, beside: true })
export type DraftLine = z.infer<typeof draftLine>

/** Whether the asker may see a draft: commissioners every one, a provider's people their organisation's. */
export const maySeeDraft = (asker: Worker, it: Pick<ListingDraft, 'providerId'>): boolean =>
  isA(asker, 'commissioner') || (isA(asker, 'provider') && asker.providerId === it.providerId)

export const lineOfDraft = (catalogue: Catalogue, asker: Worker, it: ListingDraft): DraftLine => ({
  ...it,
  listingName: catalogue.listings.get(it.listingId)?.name ?? it.proposed.name,
  providerName: catalogue.providers.get(it.providerId)?.name ?? '',
  allowedActions: acts.filter((act) => mayHappen(it, act) && isA(asker, draftActs[act].hand)),
})

/** A draft with what it would change of the listing as it stands today, or all it says when there is none yet. */
export const viewDraft = (
  catalogue: Catalogue,
  asker: Worker,
  it: ListingDraft,
  live: Listing | undefined,
  today: Day,
): DraftView => {
  const { interventions, localities, providers } = catalogue
  const nameOf = (each: string) => (localities.get(each) ?? interventions.get(each) ?? providers.get(each))?.name
  const { availability: _availability, priceFrom, ...terms } = it.proposed
  return {
    ...lineOfDraft(catalogue, asker, it),
    proposed: it.proposed,
    ...(live ? { beside: live.version } : {}),
    changes: differenceOf(live && listingOn(live, today), terms, nameOf, priceFrom),
  }
}
