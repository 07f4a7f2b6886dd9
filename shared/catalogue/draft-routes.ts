// Asked of drafts: a provider sends one for its listing, new or live; both sides see what would change.
import * as z from 'zod'
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { id } from '../kernel/identifiers.ts'
import { isA } from '../people/asker.ts'
import { askerKey, askerOf, readAsker } from '../people/store.ts'
import type { Worker } from '../people/worker.ts'
import type { Desk, House } from '../platform/desk.ts'
import { pageOf } from '../platform/page.ts'
import { notHere, notYours } from '../platform/problem.ts'
import { address, answers, aRoom, body, creates, fields, idInPath, listOf, no, paging, tell } from '../platform/room.ts'
import { anAct } from '../providers/act.ts'
import {
  councilsTurn,
  draftKey,
  draftTold,
  findDraftsDue,
  findDraftsOf,
  type KeptDraft,
  keepDraft,
  readDraft,
  shownDraft,
} from './draft-store.ts'
import { keysReferred, referredTo } from './edition-store.ts'
import { type ListingProposed, listingProposed } from './listing.ts'
import { draftProblems, judgeDraft } from './listing-draft.ts'
import { draftLine, draftView, lineOfDraft, maySeeDraft } from './listing-draft-view.ts'
import { catalogueOf, listingKey, readListing } from './store.ts'

const mustKeepDrafts = (asker: Worker) => {
  if (!isA(asker, 'commissioner', 'provider')) throw notYours()
}

type Sent = { readonly made: boolean; readonly it: KeptDraft } | Refusal

const sendDraft = (desk: Desk, listingId: string, draftId: string, proposed: ListingProposed): Promise<Sent> =>
  desk.change<Sent>(draftId, [], async (look) => {
    const [asking, listingItem, draftItem, ...referring] = await look([
      askerKey(desk),
      listingKey(listingId),
      draftKey(draftId),
      ...keysReferred(proposed),
    ])
    const asker = readAsker(desk, asking)
    if (!isA(asker, 'provider')) throw notYours()
    const listing = readListing(listingItem)
    const { from } = await referredTo(desk, proposed, asker, referring)
    if (listing && listing.providerId !== from.id) throw notHere()
    const before = readDraft(draftItem)
    const mark = fingerprint({ listingId, ...proposed })
    if (before) {
      const same = before.author === desk.sub && before.mark === mark
      return { answer: same ? { made: false, it: before } : refuse('id-already-used') }
    }
    const problems = draftProblems(proposed, listing, desk.today)
    if (problems.length > 0) throw fields(...problems)
    const says =
      from.standing === 'left' ? refuse('not-allowed-in-this-state') : judgeDraft(proposed, listing, desk.today)
    if (says) return { answer: says }
    const it: KeptDraft = {
      id: draftId,
      listingId,
      providerId: from.id,
      state: 'waiting',
      proposed,
      ...(listing ? { base: listing.version } : {}),
      rounds: 1,
      sentBy: desk.sub,
      sentOn: desk.today,
      revision: 1,
      author: desk.sub,
      mark,
      lastAct: anAct('send', desk.sub, proposed),
    }
    return { answer: { made: true, it }, write: [keepDraft(it)], happened: [draftTold('sent', it)] }
  })

export const draftRoutes = (_house: House) =>
  aRoom()
    .openapi(
      address({
        method: 'put',
        path: '/api/listings/{id}/drafts/{draftId}',
        request: { params: idInPath.extend({ draftId: id }), body: body(listingProposed) },
        responses: creates(draftView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: listingId, draftId } = c.req.valid('param')
        const sent = await sendDraft(desk, listingId, draftId, c.req.valid('json'))
        if (isRefusal(sent)) return no(c, sent)
        return tell(c, draftView, await shownDraft(desk, sent.it), sent.made ? 201 : 200)
      },
    )
    .openapi(
      address({
        method: 'get',
        path: '/api/listing-drafts',
        request: { query: z.strictObject(paging) },
        responses: answers(listOf(draftLine)),
      }),
      async (c) => {
        const { desk } = c.var
        const asker = await askerOf(desk)
        mustKeepDrafts(asker)
        const own = isA(asker, 'provider')
        const all = own
          ? await findDraftsOf(desk.table, asker.providerId ?? '')
          : await findDraftsDue(desk.table, councilsTurn)
        const { items, ...rest } = pageOf(desk, 'listing-drafts', all, c.req.valid('query'))
        const catalogue = await catalogueOf(desk)
        const lines = items.map((it) => lineOfDraft(catalogue, asker, it))
        return tell(c, listOf(draftLine), { items: lines, ...rest }, 200)
      },
    )
    .openapi(
      address({
        method: 'get',
        path: '/api/listing-drafts/{id}',
        request: { params: idInPath },
        responses: answers(draftView),
      }),
      async (c) => {
        const { desk } = c.var
        const asker = await askerOf(desk)
        mustKeepDrafts(asker)
        const it = readDraft((await desk.table.gather([draftKey(c.req.valid('param').id)]))[0])
        if (!it || !maySeeDraft(asker, it)) throw notHere()
        return tell(c, draftView, await shownDraft(desk, it), 200)
      },
    )

/** What the portal may ask of drafts. */
export type DraftApi = ReturnType<typeof draftRoutes>
