// Where drafts of listings are kept, and how those that wait for somebody are found.
import * as z from 'zod'
import { askerOf } from '../people/store.ts'
import type { Desk } from '../platform/desk.ts'
import type { Happened } from '../platform/event.ts'
import type { Item, Key, Table, Write } from '../platform/table.ts'
import { act } from '../providers/act.ts'
import { type ListingDraft, listingDraft } from './listing-draft.ts'
import { type DraftView, viewDraft } from './listing-draft-view.ts'
import { catalogueOf, listingKey, readListing } from './store.ts'

const partition = (id: string) => `DRAFT#${id}`
export const draftKey = (id: string): Key => ({ pk: partition(id), sk: 'DRAFT' })

/** A draft with what tells a repeat from another: who first sent it with which words, and what was last done. */
const kept = z.object({
  ...listingDraft.shape,
  revision: z.int().min(1),
  author: z.string(),
  mark: z.string(),
  lastAct: act,
})
export type KeptDraft = z.infer<typeof kept>
export const readDraft = (item: Item | undefined): KeptDraft | undefined => (item ? kept.parse(item) : undefined)

/** Whose move it is: the council's, or the provider's it was returned to. */
const turnOf = (it: ListingDraft) => {
  if (it.state === 'waiting') return { turn: councilsTurn, turnDue: it.sentOn }
  return it.state === 'returned' ? { turn: providersTurn(it.providerId), turnDue: it.decidedOn ?? it.sentOn } : {}
}
export const councilsTurn = 'APPROVE-DRAFT'
export const providersTurn = (providerId: string): string => `MEND-DRAFT#${providerId}`

/** What to write for a draft. It is indexed by whose turn it is, and by provider. */
export const keepDraft = (it: KeptDraft, before?: KeptDraft): Write => ({
  put: {
    ...draftKey(it.id),
    ...it,
    ...turnOf(it),
    provider: `DRAFTS#${it.providerId}`,
    providerAt: `${it.sentOn}#${it.id}`,
  },
  if: before ? { revision: before.revision } : 'absent',
})

const most = 100

const findBy = async (
  table: Table,
  index: 'turn' | 'provider',
  value: string,
  newestFirst: boolean,
): Promise<ListingDraft[]> => {
  const { items } = await table.query({ index, partition: value, limit: most, newestFirst })
  return (await table.gather(items.map(({ pk, sk }) => ({ pk, sk })))).flatMap((item) =>
    item ? [listingDraft.parse(item)] : [],
  )
}

/** Drafts that wait for one side, the longest waiting first. Two trips. */
export const findDraftsDue = async (table: Table, turn: string): Promise<ListingDraft[]> =>
  (await findBy(table, 'turn', turn, false)).filter((it) => turnOf(it).turn === turn)

/** A provider's drafts, newest first: as many as anybody looks through. Two trips. */
export const findDraftsOf = (table: Table, providerId: string): Promise<ListingDraft[]> =>
  findBy(table, 'provider', `DRAFTS#${providerId}`, true)

/** A draft as the asker sees it, beside the listing as it is now. One trip beyond the asker. */
export const shownDraft = async (desk: Desk, it: ListingDraft): Promise<DraftView> => {
  const [asker, [live]] = await Promise.all([askerOf(desk), desk.table.gather([listingKey(it.listingId)])])
  return viewDraft(await catalogueOf(desk), asker, it, readListing(live), desk.today)
}

/** What happened to a draft, for the log. */
export const draftTold = (what: string, it: ListingDraft): Happened => ({
  what: `listing-draft-${what}`,
  about: { draft: it.id, listing: it.listingId, provider: it.providerId },
  facts: { rounds: it.rounds },
})
