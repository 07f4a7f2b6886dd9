// Asked to do something to a draft: a commissioner approves or returns it, its provider sends it again or takes it back.
import type * as z from 'zod'
import type { Day } from '../kernel/calendar.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import { isA } from '../people/asker.ts'
import { askerKey, askerOf, readAsker } from '../people/store.ts'
import type { Desk, House } from '../platform/desk.ts'
import { notHere, notYours } from '../platform/problem.ts'
import { address, answers, aRoom, body, fields, idInPath, no, tell } from '../platform/room.ts'
import { anAct, isSameAct } from '../providers/act.ts'
import { draftKey, draftTold, type KeptDraft, keepDraft, readDraft, shownDraft } from './draft-store.ts'
import { firstEdition, keysReferred, nextEdition, referredTo } from './edition-store.ts'
import { type ListingProposed, listingProposed } from './listing.ts'
import {
  type DraftAct,
  draftActs,
  draftApproved,
  draftProblems,
  draftReturned,
  judgeDraft,
  type ListingDraft,
  mayHappen,
} from './listing-draft.ts'
import { draftView, maySeeDraft } from './listing-draft-view.ts'
import { changeCatalogue, listingKey, readKeptListing, readListing, readStanding, standingKey } from './store.ts'

/** A draft with what was just done to it; the note of a round before stays until the next. */
const acted = (desk: Desk, was: KeptDraft, name: DraftAct, said: unknown, more: Partial<KeptDraft>): KeptDraft => ({
  ...was,
  ...more,
  revision: was.revision + 1,
  lastAct: anAct(name, desk.sub, said),
})

/** Something its own side does to a draft that leaves the listing as it is: returned, sent again, taken back. */
const actOnDraft = (
  desk: Desk,
  draftId: string,
  name: Exclude<DraftAct, 'approve'>,
  said: unknown,
  after: (was: KeptDraft) => Partial<KeptDraft>,
  proposed?: ListingProposed,
): Promise<KeptDraft | Refusal> =>
  desk.change<KeptDraft | Refusal>(draftId, [], async (look) => {
    const [asking, draftItem, ...referring] = await look([
      askerKey(desk),
      draftKey(draftId),
      ...(proposed ? keysReferred(proposed) : []),
    ])
    const asker = readAsker(desk, asking)
    if (!isA(asker, draftActs[name].hand)) throw notYours()
    const was = readDraft(draftItem)
    if (!was || !maySeeDraft(asker, was)) throw notHere()
    if (isSameAct(was.lastAct, anAct(name, desk.sub, said))) return { answer: was }
    if (proposed) {
      const { from } = await referredTo(desk, proposed, asker, referring)
      const listing = readListing((await look([listingKey(was.listingId)]))[0])
      if (from.id !== was.providerId) throw notHere()
      const problems = draftProblems(proposed, listing, desk.today)
      if (problems.length > 0) throw fields(...problems)
      const says = judgeDraft(proposed, listing, desk.today)
      if (says) return { answer: says }
    }
    if (!mayHappen(was, name)) return { answer: refuse('not-allowed-in-this-state') }
    const it = acted(desk, was, name, said, after(was))
    return {
      answer: it,
      write: [keepDraft(it, was)],
      happened: [draftTold(it.state === 'waiting' ? 'sent-again' : it.state, it)],
    }
  })

/** Places as a first draft said them, as of the day it was sent; a start that has passed meanwhile is left out. */
const placesSaid = ({ proposed, sentOn }: ListingDraft, today: Day) => {
  if (!proposed.availability) return {}
  const { nextStart, ...said } = proposed.availability
  const starts = nextStart && nextStart >= today ? { nextStart } : {}
  return { availability: { ...said, ...starts, checkedOn: said.checkedOn ?? sentOn } }
}

/**
 * Publishes a draft. The live listing must still be the version its approver saw it beside: what changed meanwhile must
 * not be undone by somebody who never saw it.
 */
const approveDraft = async (
  desk: Desk,
  draftId: string,
  said: z.infer<typeof draftApproved>,
): Promise<KeptDraft | Refusal> => {
  const asker = await askerOf(desk)
  if (!isA(asker, 'commissioner')) throw notYours()
  const found = readDraft((await desk.table.gather([draftKey(draftId)]))[0])
  if (!found) throw notHere()
  const { listingId } = found
  const keys = [draftKey(draftId), listingKey(listingId), standingKey(listingId), ...keysReferred(found.proposed)]
  return changeCatalogue<KeptDraft | Refusal>(desk, listingId, keys, async ({ asker, items, now }) => {
    const [draftItem, listingItem, standingItem, ...referring] = items
    const was = readDraft(draftItem)
    if (!was) throw notHere()
    if (isSameAct(was.lastAct, anAct('approve', desk.sub, said))) return { answer: was }
    if (!mayHappen(was, 'approve') || was.revision !== found.revision) {
      return { answer: refuse('not-allowed-in-this-state', 'This draft has changed: look at it again.') }
    }
    const kept = readKeptListing(listingItem)
    const standing = readStanding(standingItem)
    if (kept?.version !== (said.beside ?? was.base)) {
      return { answer: refuse('not-allowed-in-this-state', 'The listing has changed since: look at the draft again.') }
    }
    const referred = await referredTo(desk, was.proposed, asker, referring)
    const { availability: _availability, priceFrom, ...terms } = was.proposed
    const edition =
      kept && standing
        ? await nextEdition(desk, kept, standing, { ...terms, ...(priceFrom ? { priceFrom } : {}) }, referred, now)
        : await firstEdition(desk, listingId, { ...terms, ...placesSaid(was, desk.today) }, was.sentBy, referred, now)
    if (isRefusal(edition)) return { answer: edition }
    const decided = { state: 'approved' as const, decidedBy: desk.sub, decidedOn: desk.today }
    const { note: _note, ...rest } = acted(desk, was, 'approve', said, decided)
    const it: KeptDraft = { ...rest, version: edition?.it.version ?? kept?.version ?? 1 }
    return {
      answer: it,
      write: [keepDraft(it, was), ...(edition?.write ?? [])],
      happened: [draftTold('approved', it), ...(edition?.happened ?? [])],
      learnt: edition ? { listings: [edition.it] } : {},
    }
  })
}

export const draftActRoutes = (_house: House) =>
  aRoom()
    .openapi(
      address({
        method: 'post',
        path: '/api/listing-drafts/{id}/actions/approve',
        request: { params: idInPath, body: body(draftApproved) },
        responses: answers(draftView),
      }),
      async (c) => {
        const { desk } = c.var
        const it = await approveDraft(desk, c.req.valid('param').id, c.req.valid('json'))
        return isRefusal(it) ? no(c, it) : tell(c, draftView, await shownDraft(desk, it), 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/listing-drafts/{id}/actions/return',
        request: { params: idInPath, body: body(draftReturned) },
        responses: answers(draftView),
      }),
      async (c) => {
        const { desk } = c.var
        const said = c.req.valid('json')
        const it = await actOnDraft(desk, c.req.valid('param').id, 'return', said, () => ({
          state: 'returned',
          decidedBy: desk.sub,
          decidedOn: desk.today,
          note: said.note,
        }))
        return isRefusal(it) ? no(c, it) : tell(c, draftView, await shownDraft(desk, it), 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/listing-drafts/{id}/actions/send-again',
        request: { params: idInPath, body: body(listingProposed) },
        responses: answers(draftView),
      }),
      async (c) => {
        const { desk } = c.var
        const proposed = c.req.valid('json')
        const after = (was: KeptDraft) => ({
          state: 'waiting' as const,
          proposed,
          rounds: was.rounds + 1,
          sentBy: desk.sub,
          sentOn: desk.today,
        })
        const it = await actOnDraft(desk, c.req.valid('param').id, 'send-again', proposed, after, proposed)
        return isRefusal(it) ? no(c, it) : tell(c, draftView, await shownDraft(desk, it), 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/listing-drafts/{id}/actions/take-back',
        request: { params: idInPath },
        responses: answers(draftView),
      }),
      async (c) => {
        const { desk } = c.var
        const it = await actOnDraft(desk, c.req.valid('param').id, 'take-back', {}, () => ({ state: 'taken-back' }))
        return isRefusal(it) ? no(c, it) : tell(c, draftView, await shownDraft(desk, it), 200)
      },
    )

/** What the portal may ask to do to a draft. */
export type DraftActApi = ReturnType<typeof draftActRoutes>
