// Asked to do something about a request for help: the hub picks it up, links a plan, declines; the partner takes it back.
import * as z from 'zod'
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import { id } from '../kernel/identifiers.ts'
import { isA } from '../people/asker.ts'
import { askerKey, readAsker } from '../people/store.ts'
import type { Worker } from '../people/worker.ts'
import type { Desk, House } from '../platform/desk.ts'
import { notHere, notYours } from '../platform/problem.ts'
import { address, answers, aRoom, body, idInPath, maybeBody, no, tell } from '../platform/room.ts'
import { anAct, isSameAct } from '../providers/act.ts'
import {
  answersHelpRequests,
  canBe,
  declineReasons,
  type HelpRequest,
  type HelpRequestAct,
  helpRequestActs,
  maySeeHelpRequest,
  signed,
} from './help-request.ts'
import { helpRequestKey, keepHelpRequest, readHelpRequest } from './help-request-store.ts'
import { type HelpRequestView, helpRequestView, viewHelpRequest } from './help-request-view.ts'
import { maySeePlan } from './scope.ts'
import { planKey, readPlan } from './store.ts'

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

export const helpRequestActRoutes = (_house: House) =>
  aRoom()
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

/** What the portal may ask to be done about requests for help. */
export type HelpRequestActApi = ReturnType<typeof helpRequestActRoutes>
