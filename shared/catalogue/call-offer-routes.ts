// Asked of offers to a call: a provider makes one or takes it back; a commissioner sees them side by side and takes or turns down.
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
import {
  address,
  answers,
  aRoom,
  body,
  creates,
  fields,
  idInPath,
  listOf,
  type Made,
  maybeBody,
  no,
  paging,
  tell,
  tellMade,
} from '../platform/room.ts'
import { anAct, isSameAct, isSameCreate } from '../providers/act.ts'
import { type Call, judgeOpen, seesCalls } from './call.ts'
import {
  anOffer,
  maySeeOffer,
  type OfferAct,
  type OfferGiven,
  offerActNames,
  offerActs,
  offerGiven,
  offerView,
  viewOffer,
} from './call-offer.ts'
import {
  callKey,
  draftFrom,
  findOffers,
  type KeptOffer,
  keepCall,
  keepOffer,
  offerKey,
  readCall,
  readOffer,
} from './call-store.ts'
import { keepDraft } from './draft-store.ts'
import { keysReferred, referredTo } from './edition-store.ts'
import { draftProblems } from './listing-draft.ts'
import { catalogueOf } from './store.ts'

const bothIds = z.object({ id, offerId: id })
const noteGiven = z.strictObject({ note: z.string().trim().min(1).max(1000).optional() })

type Seen = { readonly asker: Worker; readonly call: Call; readonly it: KeptOffer }
const viewOf = async (desk: Desk, { asker, call, it }: Seen) => {
  const { providers } = await catalogueOf(desk)
  return viewOffer(asker, call, it, providers.get(it.providerId)?.name ?? '')
}

const make = (desk: Desk, callId: string, offerId: string, given: OfferGiven) =>
  desk.change<Made<Seen> | Refusal>(offerId, [callId], async (look) => {
    const [asking, callItem, there, ...referring] = await look([
      askerKey(desk),
      callKey(callId),
      offerKey(callId, offerId),
      ...keysReferred(given.listing),
    ])
    const asker = readAsker(desk, asking)
    if (!isA(asker, 'provider')) throw notYours()
    const call = readCall(callItem)
    if (!call) throw notHere()
    const { from } = await referredTo(desk, given.listing, asker, referring)
    const before = readOffer(there)
    if (before) {
      const same = isSameCreate(before, desk.sub, given)
      return { answer: same ? { made: false, view: { asker, call, it: before } } : refuse('id-already-used') }
    }
    const says = from.standing === 'left' ? refuse('provider-not-assured') : judgeOpen(call, desk.today)
    if (says) return { answer: says }
    const problems = draftProblems(given.listing, undefined, desk.today)
    if (problems.length > 0) {
      throw fields(...problems.map(({ field, message }) => ({ field: `listing.${field}`, message })))
    }
    const made = { by: desk.sub, on: desk.today }
    const it = { ...anOffer(offerId, callId, given, made), author: desk.sub, mark: fingerprint(given), revision: 1 }
    return {
      answer: { made: true, view: { asker, call, it } },
      write: [keepOffer(it), keepCall({ ...call, offers: call.offers + 1, revision: call.revision + 1 }, call)],
      happened: [{ what: 'call-offered', about: { call: callId, offer: offerId, provider: from.id } }],
    }
  })

const decide = (desk: Desk, callId: string, offerId: string, act: OfferAct, said: z.infer<typeof noteGiven>) =>
  desk.change<Seen | Refusal>(offerId, [], async (look) => {
    const [asking, callItem, there] = await look([askerKey(desk), callKey(callId), offerKey(callId, offerId)])
    const asker = readAsker(desk, asking)
    if (!isA(asker, offerActs[act].hand)) throw notYours()
    const [call, before] = [readCall(callItem), readOffer(there)]
    if (!call || !before || !maySeeOffer(asker, before)) throw notHere()
    if (act === 'turn-down' && !said.note) throw fields({ field: 'note', message: 'Say why, so that they know' })
    const done = anAct(act, desk.sub, said)
    if (before.state !== 'offered') {
      const same = isSameAct(before.lastAct, done)
      return { answer: same ? { asker, call, it: before } : refuse('not-allowed-in-this-state') }
    }
    const draft = act === 'take' ? draftFrom(before, desk.newId(), desk.today) : undefined
    const it: KeptOffer = {
      ...before,
      state: offerActs[act].to,
      decidedOn: desk.today,
      revision: before.revision + 1,
      lastAct: done,
      ...(said.note ? { note: said.note } : {}),
      ...(draft ? { draftId: draft.id, listingId: draft.listingId } : {}),
    }
    const about = { call: callId, offer: offerId, provider: before.providerId }
    return {
      answer: { asker, call, it },
      write: [keepOffer(it, before), ...(draft ? [keepDraft(draft)] : [])],
      happened: [
        { what: `call-offer-${it.state}`, about },
        ...(draft
          ? [
              {
                what: 'listing-draft-sent',
                about: { draft: draft.id, listing: draft.listingId, provider: draft.providerId },
                facts: { rounds: draft.rounds },
              },
            ]
          : []),
      ],
    }
  })

export const callOfferRoutes = (_house: House) =>
  aRoom()
    .openapi(
      address({
        method: 'put',
        path: '/api/calls/{id}/offers/{offerId}',
        request: { params: bothIds, body: body(offerGiven) },
        responses: creates(offerView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: callId, offerId } = c.req.valid('param')
        const outcome = await make(desk, callId, offerId, c.req.valid('json'))
        if (isRefusal(outcome)) return no(c, outcome)
        return tellMade(c, offerView, { made: outcome.made, view: await viewOf(desk, outcome.view) })
      },
    )
    .openapi(
      address({
        method: 'get',
        path: '/api/calls/{id}/offers',
        request: { params: idInPath, query: z.strictObject(paging) },
        responses: answers(listOf(offerView)),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: callId } = c.req.valid('param')
        const [asker, [item], offers] = await Promise.all([
          askerOf(desk),
          desk.table.gather([callKey(callId)]),
          findOffers(desk.table, callId),
        ])
        if (!seesCalls(asker)) throw notYours()
        const call = readCall(item)
        const seen = offers.filter((each) => maySeeOffer(asker, each))
        if (!call || (isA(asker, 'provider') && seen.length === 0 && judgeOpen(call, desk.today))) throw notHere()
        const page = pageOf(desk, `offers ${callId}`, seen, c.req.valid('query'))
        const { providers } = await catalogueOf(desk)
        const items = page.items.map((it) => viewOffer(asker, call, it, providers.get(it.providerId)?.name ?? ''))
        return tell(c, listOf(offerView), { ...page, items }, 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/calls/{id}/offers/{offerId}/actions/{action}',
        request: { params: bothIds.extend({ action: z.enum(offerActNames) }), body: maybeBody(noteGiven) },
        responses: answers(offerView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: callId, offerId, action } = c.req.valid('param')
        const outcome = await decide(desk, callId, offerId, action, c.req.valid('json') ?? {})
        return isRefusal(outcome) ? no(c, outcome) : tell(c, offerView, await viewOf(desk, outcome), 200)
      },
    )

/** What the portal may ask of offers. */
export type CallOfferApi = ReturnType<typeof callOfferRoutes>
