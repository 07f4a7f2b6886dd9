// Asked of requests for help: a partner sends one and follows it; the hub lists, picks up, links a plan, declines.
import * as z from 'zod'
import { catalogueOf } from '../catalogue/store.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { id, spokenReference } from '../kernel/identifiers.ts'
import { isA, worksIn } from '../people/asker.ts'
import { askerKey, askerOf, findLocalities, readAsker } from '../people/store.ts'
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
  idInPath,
  listOf,
  type Made,
  maybeBody,
  no,
  paging,
  tell,
  tellMade,
} from '../platform/room.ts'
import { anAct, isSameAct } from '../providers/act.ts'
import {
  answersHelpRequests,
  canBe,
  dealsWithHelpRequests,
  declineReasons,
  type HelpRequest,
  type HelpRequestAct,
  helpRequestActs,
  helpRequestGiven,
  helpRequestStates,
  maySeeHelpRequest,
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

/** Who somebody is at the moment they act: a request keeps it as it was. */
const signed = ({ id: worker, name, job, telephone }: Worker) => ({
  id: worker,
  name,
  ...(job ? { job } : {}),
  ...(telephone ? { telephone } : {}),
})

/** What an act leaves on a request, beside its state. */
type Left = Pick<HelpRequest, 'familyPlanId' | 'declinedBecause'>

const happened: Record<HelpRequestAct, string> = {
  'pick-up': 'help-request-picked-up',
  link: 'help-request-linked',
  decline: 'help-request-declined',
  withdraw: 'help-request-withdrawn',
}

const after = (name: HelpRequestAct, before: HelpRequest, asker: Worker, left: Left, desk: Desk): HelpRequest => ({
  ...before,
  ...left,
  ...(name === 'pick-up' ? { pickedUpBy: signed(asker), pickedUpOn: desk.today } : {}),
  state: helpRequestActs[name].to,
  version: before.version + 1,
})

/** One act on a request that is there and in scope. Nothing else is opened or changed: a linked plan is only named. */
const actOn = (desk: Desk, requestId: string, name: HelpRequestAct, said: Left = {}) =>
  desk.change<HelpRequestView | Refusal>(requestId, [], async (look) => {
    const [asking, item, planItem] = await look([
      askerKey(desk),
      helpRequestKey(requestId),
      said.familyPlanId ? planKey(said.familyPlanId) : undefined,
    ])
    const asker = readAsker(desk, asking)
    if (helpRequestActs[name].by === 'partner' ? !isA(asker, 'partner') : !answersHelpRequests(asker)) throw notYours()
    const before = readHelpRequest(item)
    if (!before || !maySeeHelpRequest(asker, before)) throw notHere()
    const plan = readPlan(planItem)
    if (said.familyPlanId && (!plan || !maySeePlan(asker, plan))) throw notHere()
    const done = anAct(name, desk.sub, said)
    if (before.acts.some((each) => isSameAct(each, done))) {
      return { answer: viewHelpRequest(asker, before, plan !== undefined) }
    }
    if (!canBe(name, before)) return { answer: refuse('not-allowed-in-this-state') }
    if (plan?.status === 'closed') return { answer: refuse('family-plan-closed') }
    const now = { ...after(name, before, asker, said, desk), acts: [...before.acts, done] }
    return {
      answer: viewHelpRequest(asker, now, plan !== undefined),
      write: keepHelpRequest(now, before),
      happened: [{ what: happened[name], about: { request: requestId, locality: now.localityId } }],
    }
  })

const linked = z.strictObject({ familyPlanId: id })

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
    .openapi(
      address({
        method: 'post',
        path: '/api/help-requests/{id}/actions/pick-up',
        request: { params: idInPath, body: maybeBody(linked.partial()) },
        responses: answers(helpRequestView),
      }),
      async (c) => {
        const { familyPlanId } = c.req.valid('json') ?? {}
        const outcome = await actOn(
          c.var.desk,
          c.req.valid('param').id,
          'pick-up',
          familyPlanId ? { familyPlanId } : {},
        )
        return isRefusal(outcome) ? no(c, outcome) : tell(c, helpRequestView, outcome, 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/help-requests/{id}/actions/link',
        request: { params: idInPath, body: body(linked) },
        responses: answers(helpRequestView),
      }),
      async (c) => {
        const outcome = await actOn(c.var.desk, c.req.valid('param').id, 'link', c.req.valid('json'))
        return isRefusal(outcome) ? no(c, outcome) : tell(c, helpRequestView, outcome, 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/help-requests/{id}/actions/decline',
        request: {
          params: idInPath,
          body: body(z.strictObject({ reason: z.enum(declineReasons, { error: 'Say why the hub cannot help' }) })),
        },
        responses: answers(helpRequestView),
      }),
      async (c) => {
        const { reason } = c.req.valid('json')
        const outcome = await actOn(c.var.desk, c.req.valid('param').id, 'decline', { declinedBecause: reason })
        return isRefusal(outcome) ? no(c, outcome) : tell(c, helpRequestView, outcome, 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/help-requests/{id}/actions/withdraw',
        request: { params: idInPath, body: maybeBody(z.strictObject({})) },
        responses: answers(helpRequestView),
      }),
      async (c) => {
        const outcome = await actOn(c.var.desk, c.req.valid('param').id, 'withdraw')
        return isRefusal(outcome) ? no(c, outcome) : tell(c, helpRequestView, outcome, 200)
      },
    )

/** What the portal may ask of requests for help. */
export type HelpRequestApi = ReturnType<typeof helpRequestRoutes>
