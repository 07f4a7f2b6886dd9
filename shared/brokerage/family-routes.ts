// Asked of a family and its orders at once: agreement taken back, handed over, kept to named staff.
import * as z from 'zod'
import { potKey, potTurn, readPot } from '../budget/store.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { id } from '../kernel/identifiers.ts'
import { isA } from '../people/asker.ts'
import { askerKey, readAsker, readWorker, workerKey } from '../people/store.ts'
import type { Worker } from '../people/worker.ts'
import { handOver, withdrawAgreement } from '../plans/amend.ts'
import { type FamilyPlan, type FamilyPlanView, familyPlanView, leadOf } from '../plans/family-plan.ts'
import { maySeePlan } from '../plans/scope.ts'
import { afterOrder, afterPlan, type Standing } from '../plans/standing.ts'
import {
  directoryKey,
  findPlan,
  keepPlan,
  planKey,
  planStandingKey,
  planTurn,
  readPlan,
  readPlanStanding,
} from '../plans/store.ts'
import { viewPlan } from '../plans/view.ts'
import type { Look } from '../platform/change.ts'
import type { Desk, House } from '../platform/desk.ts'
import { notHere, notYours } from '../platform/problem.ts'
import { address, answers, aRoom, body, fields, idInPath, no, tell } from '../platform/room.ts'
import type { Write } from '../platform/table.ts'
import type { Commission } from './commission.ts'
import { leave } from './life.ts'
import {
  commissionKey,
  findByIndex,
  findCommissions,
  keepCommission,
  keepMoves,
  moveConcerns,
  readCommission,
} from './store.ts'

type Held = { asker: Worker; plan: FamilyPlan; standing: Standing }

/** `ours` says of a plan out of sight that what is asked was done by the asker, whose repeat is answered all the same. */
const planHeld = async (
  desk: Desk,
  look: Look,
  planId: string,
  ours: (plan: FamilyPlan) => boolean = () => false,
): Promise<Held> => {
  const [asking, planItem, standingItem] = await look([askerKey(desk), planKey(planId), planStandingKey(planId)])
  const asker = readAsker(desk, asking)
  if (!isA(asker, 'lead-worker', 'team-manager', 'duty-worker', 'hub-support')) throw notYours()
  const plan = readPlan(planItem)
  const standing = readPlanStanding(standingItem)
  if (!plan || !standing || !(maySeePlan(asker, plan) || ours(plan))) throw notHere()
  return { asker, plan, standing }
}

/** The writes for one member's leaving all their orders: each order, and each pot once with all its entries. */
const leaveAll = async (desk: Desk, look: Look, orders: readonly Commission[], memberId: string) => {
  const steps = orders.map((order) => ({ order, step: leave(order, memberId, { by: desk.sub, at: desk.now }) }))
  const potIds = [...new Set(orders.map((order) => order.potId))]
  const pots = (await look(potIds.map(potKey))).flatMap((item) => readPot(item) ?? [])
  const write: Write[] = steps.flatMap(({ order, step }) => keepCommission(order, step.after, desk.settings.rules))
  for (const pot of pots) {
    const moves = steps
      .filter(({ order }) => order.potId === pot.id)
      .flatMap(({ order, step }) =>
        step.moves.map((move) => ({
          ...move,
          id: `${order.id}:${step.after.version}`,
          commissionId: order.id,
          by: desk.sub,
          at: desk.now,
          reason: 'agreement-withdrawn',
        })),
      )
    write.push(...keepMoves(pot, moves))
  }
  return { steps, write }
}

export const familyRoutes = (_house: House) =>
  aRoom()
    .openapi(
      address({
        method: 'post',
        path: '/api/family-plans/{id}/actions/withdraw-agreement',
        request: { params: idInPath, body: body(z.strictObject({ memberId: id })) },
        responses: answers(familyPlanView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: planId } = c.req.valid('param')
        const { memberId } = c.req.valid('json')
        const pots = await potsRunningFor(desk, planId)
        const turns = [planTurn(planId), ...pots.map(potTurn)]
        const outcome = await desk.change<FamilyPlanView | Refusal>(planId, turns, async (look) => {
          const { asker, plan, standing } = await planHeld(desk, look, planId)
          const member = plan.members.find((each) => each.id === memberId)
          if (!member) throw fields({ field: 'memberId', message: 'This person is not in the plan' })
          if (member.withdrawnOn) return { answer: viewPlan(asker, plan, standing) }
          if (!member.agreedOn)
            return { answer: refuse('no-agreement-recorded', 'There is no agreement to take back.') }
          const theirs = standing.running.filter((each) => each.memberIds.includes(memberId))
          const orders = (await look(theirs.map((each) => commissionKey(each.id)))).flatMap(
            (item) => readCommission(item) ?? [],
          )
          const { steps, write } = await leaveAll(desk, look, orders, memberId)
          const after = withdrawAgreement(plan, memberId, desk.today)
          const stands = steps.reduce(
            (now, { step }) =>
              step.standing ? { ...afterOrder(now, step.standing, desk.today), version: now.version } : now,
            afterPlan(standing, after),
          )
          return {
            answer: viewPlan(asker, after, stands),
            write: [...keepPlan(after, standing, stands), ...write],
            happened: [
              { what: 'agreement-withdrawn', about: { plan: planId, locality: plan.localityId } },
              ...steps.map(({ order, step }) => ({
                what: step.after.state === order.state ? 'commission-left-by-member' : `commission-${step.after.state}`,
                about: { commission: order.id, pot: order.potId, plan: planId, locality: order.localityId },
                facts: {
                  from: order.state,
                  reason: 'agreement-withdrawn',
                  provider: order.providerId,
                  ...Object.fromEntries(step.moves.map((move) => [move.kind, move.amount])),
                },
              })),
            ],
          }
        })
        return isRefusal(outcome) ? no(c, outcome) : tell(c, familyPlanView, outcome, 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/family-plans/{id}/actions/hand-over',
        request: { params: idInPath, body: body(z.strictObject({ toWorkerId: id })) },
        responses: answers(familyPlanView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: planId } = c.req.valid('param')
        const { toWorkerId } = c.req.valid('json')
        const outcome = await desk.change<FamilyPlanView | Refusal>(planId, [planTurn(planId)], async (look) => {
          const handed = (it: FamilyPlan) => {
            const last = it.leads.at(-1)
            return last?.workerId === toWorkerId && last.by === desk.sub
          }
          const { asker, plan, standing } = await planHeld(desk, look, planId, handed)
          if (isA(asker, 'hub-support')) throw notYours()
          if (leadOf(plan) === toWorkerId) return { answer: viewPlan(asker, plan, standing) }
          if (plan.status === 'closed') return { answer: refuse('family-plan-closed', 'This plan is closed.') }
          const [toItem] = await look([workerKey(toWorkerId)])
          const to = readWorker(toItem)
          if (to?.role !== 'lead-worker' || to.leftOn || !to.localityId) {
            throw fields({ field: 'toWorkerId', message: 'Choose a lead worker' })
          }
          const after = handOver(plan, to, desk.today, desk.sub)
          const stands = afterPlan(standing, after)
          const orders = await ordersOf(desk, plan, standing)
          return {
            answer: viewPlan(asker, after, stands),
            write: [
              ...keepPlan(after, standing, stands),
              ...(after.localityId === plan.localityId ? [] : [{ remove: directoryKey(plan.localityId, planId) }]),
              ...orders.flatMap((order) =>
                keepCommission(
                  order,
                  { ...order, version: order.version + 1, leadWorkerId: to.id, localityId: after.localityId },
                  desk.settings.rules,
                ),
              ),
              ...(await moveConcerns(desk.table, orders, after.localityId)),
            ],
            happened: [
              {
                what: 'family-plan-handed-over',
                about: { plan: planId, locality: after.localityId },
                facts: { from: leadOf(plan), to: to.id, orders: orders.length },
              },
            ],
          }
        })
        return isRefusal(outcome) ? no(c, outcome) : tell(c, familyPlanView, outcome, 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/family-plans/{id}/actions/restrict',
        request: { params: idInPath, body: body(z.strictObject({ to: z.array(id).max(20) })) },
        responses: answers(familyPlanView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: planId } = c.req.valid('param')
        const { to } = c.req.valid('json')
        const outcome = await desk.change<FamilyPlanView>(planId, [planTurn(planId)], async (look) => {
          const { asker, plan, standing } = await planHeld(desk, look, planId)
          if (!isA(asker, 'team-manager') && !asker.safeguardingLead) throw notYours()
          const { restrictedTo: before, ...open } = plan
          if (fingerprint(before ?? []) === fingerprint(to)) return { answer: viewPlan(asker, plan, standing) }
          const after: FamilyPlan = to.length > 0 ? { ...open, restrictedTo: to } : open
          const stands = afterPlan(standing, after)
          const orders = await ordersOf(desk, plan, standing)
          return {
            answer: viewPlan(asker, after, stands),
            write: [
              ...keepPlan(after, standing, stands),
              ...orders.flatMap((order) => {
                const { restrictedTo: _before, ...rest } = order
                const now = { ...rest, version: order.version + 1, ...(to.length > 0 ? { restrictedTo: to } : {}) }
                return keepCommission(order, now, desk.settings.rules)
              }),
            ],
            happened: [
              {
                what: 'family-restricted',
                about: { plan: planId, locality: plan.localityId },
                facts: { people: to.length },
              },
            ],
          }
        })
        return tell(c, familyPlanView, outcome, 200)
      },
    )

/** The pots of the orders that run for a family: so that this change waits its turn at each. A guess; conditions decide. */
const potsRunningFor = async (desk: Desk, planId: string): Promise<string[]> => {
  const found = await findPlan(desk.table, planId)
  const items = await desk.table.gather((found?.standing.running ?? []).map((each) => commissionKey(each.id)))
  return items.flatMap((item) => readCommission(item)?.potId ?? [])
}

/**
 * A family's orders, at most as many as one transaction can take along; a family has a dozen, not a hundred. The index
 * may not know yet of one placed a moment ago: what runs is read from how the plan stands.
 */
const ordersOf = async (desk: Desk, plan: FamilyPlan, { running }: Standing): Promise<Commission[]> => {
  const { commissions } = await findByIndex(desk.table, 'family', {
    partition: `HUB#${plan.localityId}`,
    startsWith: `PLAN#${plan.id}#`,
    limit: 80,
    newestFirst: true,
  })
  const known = new Set(commissions.map((each) => each.id))
  const missed = running.filter((each) => !known.has(each.id)).map((each) => each.id)
  return [...commissions, ...(await findCommissions(desk.table, missed))]
}

/** What the portal may ask of a family's help. */
export type FamilyApi = ReturnType<typeof familyRoutes>
