// Asked of calls: a commissioner publishes one and closes it; providers see those that are open.
import * as z from 'zod'
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { isA } from '../people/asker.ts'
import { askerKey, askerOf, findLocalities, readAsker } from '../people/store.ts'
import type { House } from '../platform/desk.ts'
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
  no,
  paging,
  tell,
  tellMade,
} from '../platform/room.ts'
import { anAct, isSameAct, isSameCreate } from '../providers/act.ts'
import {
  aCall,
  type Call,
  type CallView,
  callGiven,
  callProblems,
  callView,
  closed,
  isOpen,
  keepsCalls,
  seesCalls,
  viewCall,
} from './call.ts'
import { callKey, findCalls, findOffers, keepCall, readCall } from './call-store.ts'

const whyClosed = z.strictObject({ reason: z.string().trim().min(1, { error: 'Say why it closes' }).max(500) })

export const callRoutes = (_house: House) =>
  aRoom()
    .openapi(
      address({
        method: 'put',
        path: '/api/calls/{id}',
        request: { params: idInPath, body: body(callGiven) },
        responses: creates(callView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: callId } = c.req.valid('param')
        const given = c.req.valid('json')
        const outcome = await desk.change<Made<CallView> | Refusal>(callId, [], async (look) => {
          const [asking, there] = await look([askerKey(desk), callKey(callId)])
          const asker = readAsker(desk, asking)
          if (!keepsCalls(asker)) throw notYours()
          const before = readCall(there)
          if (before) {
            const same = isSameCreate(before, desk.sub, given)
            const answer = { made: false, view: viewCall(asker, before, desk.today) }
            return { answer: same ? answer : refuse('id-already-used') }
          }
          const places = new Set((await findLocalities(desk.table)).map(({ id }) => id))
          if (!given.localityIds.every((each) => places.has(each))) throw notHere()
          const problems = callProblems(given, desk.today)
          if (problems.length > 0) throw fields(...problems)
          const it = aCall(callId, given, desk.today)
          return {
            answer: { made: true, view: viewCall(asker, it, desk.today) },
            write: [keepCall({ ...it, author: desk.sub, mark: fingerprint(given) })],
            happened: [
              {
                what: 'call-published',
                about: { call: callId },
                facts: { outcomes: given.outcomes, localities: given.localityIds.length, by: given.by },
              },
            ],
          }
        })
        return isRefusal(outcome) ? no(c, outcome) : tellMade(c, callView, outcome)
      },
    )
    .openapi(
      address({
        method: 'get',
        path: '/api/calls',
        request: { query: z.strictObject({ ...paging, open: z.enum(['true', 'false']).optional() }) },
        responses: answers(listOf(callView)),
      }),
      async (c) => {
        const { desk } = c.var
        const asker = await askerOf(desk)
        if (!seesCalls(asker)) throw notYours()
        const { open: wanted, ...page } = c.req.valid('query')
        const shown = (it: Call) => {
          const open = isOpen(it, desk.today)
          return (open || !isA(asker, 'provider')) && (wanted === undefined || open === (wanted === 'true'))
        }
        const seen = (await findCalls(desk.table)).filter(shown)
        const { items, ...rest } = pageOf(desk, `calls ${wanted ?? ''}`, seen, page)
        const views = items.map((it) => viewCall(asker, it, desk.today))
        return tell(c, listOf(callView), { items: views, ...rest }, 200)
      },
    )
    .openapi(
      address({ method: 'get', path: '/api/calls/{id}', request: { params: idInPath }, responses: answers(callView) }),
      async (c) => {
        const { desk } = c.var
        const { id: callId } = c.req.valid('param')
        const [asker, [item]] = await Promise.all([askerOf(desk), desk.table.gather([callKey(callId)])])
        if (!seesCalls(asker)) throw notYours()
        const it = readCall(item)
        if (!it) throw notHere()
        // A closed call is still there for a provider that answered it, so that it can see what became of its offer.
        if (isA(asker, 'provider') && !isOpen(it, desk.today)) {
          const offers = await findOffers(desk.table, callId)
          if (!offers.some((each) => each.providerId === asker.providerId)) throw notHere()
        }
        return tell(c, callView, viewCall(asker, it, desk.today), 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/calls/{id}/actions/close',
        request: { params: idInPath, body: body(whyClosed) },
        responses: answers(callView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: callId } = c.req.valid('param')
        const said = c.req.valid('json')
        const outcome = await desk.change<CallView | Refusal>(callId, [], async (look) => {
          const [asking, there] = await look([askerKey(desk), callKey(callId)])
          const asker = readAsker(desk, asking)
          if (!keepsCalls(asker)) throw notYours()
          const before = readCall(there)
          if (!before) throw notHere()
          const act = anAct('close', desk.sub, said)
          if (before.status === 'closed') {
            const same = isSameAct(before.lastAct, act)
            return { answer: same ? viewCall(asker, before, desk.today) : refuse('not-allowed-in-this-state') }
          }
          const it = closed(before, said.reason)
          return {
            answer: viewCall(asker, it, desk.today),
            write: [keepCall({ ...before, ...it, lastAct: act }, before)],
            happened: [{ what: 'call-closed', about: { call: callId }, facts: { offers: it.offers } }],
          }
        })
        return isRefusal(outcome) ? no(c, outcome) : tell(c, callView, outcome, 200)
      },
    )

/** What the portal may ask of calls. */
export type CallApi = ReturnType<typeof callRoutes>
