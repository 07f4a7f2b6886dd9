// Asked of requests for help: a partner sends one and follows it; a hub sees those that were sent to it.
import * as z from 'zod'
import { catalogueOf } from '../catalogue/store.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { spokenReference } from '../kernel/identifiers.ts'
import { isA, worksIn } from '../people/asker.ts'
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
  idInPath,
  listOf,
  type Made,
  no,
  paging,
  tell,
  tellMade,
} from '../platform/room.ts'
import {
  dealsWithHelpRequests,
  type HelpRequest,
  helpRequestGiven,
  helpRequestStates,
  maySeeHelpRequest,
  signed,
} from './help-request.ts'
import {
  findHelpRequestsAt,
  findHelpRequestsBy,
  helpRequestKey,
  keepHelpRequest,
  readHelpRequest,
} from './help-request-store.ts'
import { type HelpRequestView, helpRequestView, viewHelpRequest } from './help-request-view.ts'
import { maySeePlan } from './scope.ts'
import { noteRead, planKey, readPlan } from './store.ts'

export const helpRequestRoutes = (_house: House) =>
  aRoom()
    .openapi(
      address({
        method: 'get',
        path: '/api/help-requests',
        request: { query: z.strictObject({ ...paging, state: z.enum(helpRequestStates).optional() }) },
        responses: answers(listOf(helpRequestView)),
      }),
      async (c) => {
        const { desk } = c.var
        const { limit, after: cursor, state } = c.req.valid('query')
        const asker = await askerOf(desk)
        if (!dealsWithHelpRequests(asker)) throw notYours()
        const own = isA(asker, 'partner')
        const places = own ? [] : (await findLocalities(desk.table)).filter((each) => worksIn(asker, each.id))
        const found = own
          ? await findHelpRequestsBy(desk.table, asker.id)
          : (await Promise.all(places.map((each) => findHelpRequestsAt(desk.table, each.id)))).flat()
        const all = found.filter((it) => maySeeHelpRequest(asker, it) && it.state === (state ?? it.state))
        if (!own) await noteRead(desk, 'requests for help listed', `WORKER#${asker.id}`)
        const page = pageOf(desk, `help requests ${state ?? ''}`, all, { limit, after: cursor })
        const items = page.items.map((it) => viewHelpRequest(asker, it, false))
        return tell(c, listOf(helpRequestView), { ...page, items }, 200)
      },
    )
    .openapi(
      address({
        method: 'get',
        path: '/api/help-requests/{id}',
        request: { params: idInPath },
        responses: answers(helpRequestView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: requestId } = c.req.valid('param')
        const [asker, [item]] = await Promise.all([askerOf(desk), desk.table.gather([helpRequestKey(requestId)])])
        if (!dealsWithHelpRequests(asker)) throw notYours()
        const it = readHelpRequest(item)
        if (!it || !maySeeHelpRequest(asker, it)) throw notHere()
        if (isA(asker, 'partner')) return tell(c, helpRequestView, viewHelpRequest(asker, it, false), 200)
        const plan = it.familyPlanId ? readPlan((await desk.table.gather([planKey(it.familyPlanId)]))[0]) : undefined
        await noteRead(desk, 'request for help', requestId)
        return tell(c, helpRequestView, viewHelpRequest(asker, it, plan !== undefined && maySeePlan(asker, plan)), 200)
      },
    )
    .openapi(
      address({
        method: 'put',
        path: '/api/help-requests/{id}',
        request: { params: idInPath, body: body(helpRequestGiven) },
        responses: creates(helpRequestView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: requestId } = c.req.valid('param')
        const given = c.req.valid('json')
        const mark = fingerprint(given)
        const { localities } = await catalogueOf(desk)
        const outcome = await desk.change<Made<HelpRequestView> | Refusal>(requestId, [], async (look) => {
          const [asking, item] = await look([askerKey(desk), helpRequestKey(requestId)])
          const asker = readAsker(desk, asking)
          if (!isA(asker, 'partner')) throw notYours()
          if (!localities.has(given.localityId)) throw notHere()
          const before = readHelpRequest(item)
          if (before) {
            const same = before.askedBy.id === asker.id && before.mark === mark
            return {
              answer: same ? { made: false, view: viewHelpRequest(asker, before, false) } : refuse('id-already-used'),
            }
          }
          const it: HelpRequest = {
            ...given,
            id: requestId,
            reference: spokenReference('HR', desk.house.randomBytes(6)),
            state: 'open',
            askedAt: desk.now,
            askedOn: desk.today,
            askedBy: signed(asker),
            version: 1,
            mark,
            acts: [],
          }
          return {
            answer: { made: true, view: viewHelpRequest(asker, it, false) },
            write: keepHelpRequest(it),
            happened: [
              {
                what: 'help-asked-for',
                about: { request: requestId, locality: it.localityId },
                facts: { needs: it.needs, children: it.childAges.length },
              },
            ],
          }
        })
        return isRefusal(outcome) ? no(c, outcome) : tellMade(c, helpRequestView, outcome)
      },
    )

/** What the portal may ask of requests for help. */
export type HelpRequestApi = ReturnType<typeof helpRequestRoutes>
