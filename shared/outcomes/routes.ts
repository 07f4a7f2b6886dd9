// Asked of outcomes: record one, see what changed, which measures and which headline outcomes there are.
import * as z from 'zod'
import type { Commission } from '../brokerage/commission.ts'
import { isTheirHand, maySeeFamilyOf } from '../brokerage/scope.ts'
import { changeCommission, findWhole, maySee } from '../brokerage/store.ts'
import { ageOn } from '../kernel/calendar.ts'
import { isRefusal, refuse } from '../kernel/decision.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { id } from '../kernel/identifiers.ts'
import { asksAboutSafety } from '../measures/change.ts'
import { frameworkOn } from '../measures/framework.ts'
import { measureWith, outcomeMeasures } from '../measures/measure-list.ts'
import { isA } from '../people/asker.ts'
import { askerOf } from '../people/store.ts'
import type { Worker } from '../people/worker.ts'
import type { FamilyPlan } from '../plans/family-plan.ts'
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
  no,
  paging,
  tell,
  tellMade,
} from '../platform/room.ts'
import { changeSince, type Outcome, type OutcomeView, outcomeGiven, outcomeProblems, outcomeView } from './outcome.ts'
import { findOutcomes, keepOutcome, outcomeKey, readOutcome } from './store.ts'

const neverStarted = ['refused', 'withdrawn', 'declined', 'expired'] as const

const view = (
  it: Outcome,
  baselines: readonly Outcome[] | NonNullable<Commission['outcomesNoted']>['baseline'],
  age?: number,
): OutcomeView => {
  const change = changeSince(baselines as readonly Outcome[], it)
  const measure = measureWith(it.measureId)
  const reading = {
    measureId: it.measureId,
    respondent: it.respondent,
    score: it.score,
    ...(it.memberId ? { memberId: it.memberId } : {}),
    ...(age === undefined ? {} : { age }),
  }
  return {
    ...it,
    ...(change ? { change } : {}),
    asksAboutSafety: measure ? asksAboutSafety(measure, reading, change) : false,
  }
}

/** A child's age on the day of a score, where cut-offs differ by age. */
const ageOf = (plan: FamilyPlan | undefined, it: Pick<Outcome, 'memberId' | 'on'>): number | undefined => {
  const born = plan?.members.find((each) => each.id === it.memberId)?.birthMonth
  return born ? ageOn(born, it.on) : undefined
}

/** The order as the outcome leaves it: which baselines it has, and which measures have an end. */
const noted = (order: Commission, it: Outcome): Commission => {
  const before = order.outcomesNoted ?? { baseline: [], end: [] }
  const { measureId, memberId, goalId, respondent, score } = it
  const reading = {
    measureId,
    respondent,
    score,
    ...(memberId ? { memberId } : {}),
    ...(goalId ? { goalId } : {}),
  }
  return {
    ...order,
    version: order.version + 1,
    outcomesNoted: {
      baseline: it.stage === 'baseline' ? [...before.baseline, reading] : before.baseline,
      end: it.stage === 'end' ? [...before.end, measureId] : before.end,
    },
  }
}

const measureView = z.object({
  id: z.string(),
  name: z.string(),
  about: z.enum(['child', 'adult', 'child-or-adult', 'goal']),
  range: z.object({ min: z.number(), max: z.number(), step: z.number() }),
  higherIsBetter: z.boolean(),
  respondents: z.array(z.string()),
  licence: z.string(),
  source: z.string(),
  figuresOn: z.string(),
})
const headline = z.object({ id: z.string(), name: z.string(), needs: z.array(z.string()) })

const seen = async (desk: Desk, commissionId: string) => {
  const [asker, whole] = await Promise.all([askerOf(desk), findWhole(desk.table, commissionId)])
  if (!whole) throw notHere()
  if (!(await maySee(desk, asker, whole.commission))) throw notHere()
  return { asker, order: whole.commission }
}

export const outcomesRoutes = (_house: House) =>
  aRoom()
    .openapi(
      address({
        method: 'get',
        path: '/api/measures',
        request: { query: z.strictObject(paging) },
        responses: answers(listOf(measureView)),
      }),
      async (c) => {
        await askerOf(c.var.desk)
        const all = outcomeMeasures.map((each) => ({ ...each, respondents: [...each.respondents] }))
        return tell(c, listOf(measureView), pageOf(c.var.desk, 'measures', all, c.req.valid('query')), 200)
      },
    )
    .openapi(
      address({
        method: 'get',
        path: '/api/outcomes-framework',
        request: { query: z.strictObject(paging) },
        responses: answers(listOf(headline)),
      }),
      async (c) => {
        await askerOf(c.var.desk)
        const outcomes = frameworkOn(c.var.desk.today)?.outcomes ?? []
        const all = outcomes.map((each) => ({ ...each, needs: [...each.needs] }))
        return tell(c, listOf(headline), pageOf(c.var.desk, 'framework', all, c.req.valid('query')), 200)
      },
    )
    .openapi(
      address({
        method: 'get',
        path: '/api/commissions/{id}/outcomes',
        request: { params: idInPath },
        responses: answers(listOf(outcomeView)),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: orderId } = c.req.valid('param')
        const [{ asker, order }, outcomes] = await Promise.all([seen(desk, orderId), findOutcomes(desk.table, orderId)])
        const baselines = outcomes.filter((each) => each.stage === 'baseline')
        const items = outcomes.map((each) => forAsker(asker, order, view(each, baselines)))
        return tell(c, listOf(outcomeView), { items, total: items.length }, 200)
      },
    )
    .openapi(
      address({
        method: 'put',
        path: '/api/commissions/{id}/outcomes/{outcomeId}',
        request: { params: z.object({ id, outcomeId: id }), body: body(outcomeGiven) },
        responses: creates(outcomeView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: orderId, outcomeId } = c.req.valid('param')
        const typed = c.req.valid('json')
        const mark = fingerprint(typed)
        const outcome = await changeCommission<Made<OutcomeView>>(
          desk,
          orderId,
          [outcomeKey(orderId, outcomeId)],
          (held) => {
            const { asker, commission: order, plan, extras } = held
            const isProvider = isTheirHand(asker, order, 'provider')
            if (!isProvider && !isTheirHand(asker, order, 'worker')) throw notYours()
            const baselines = order.outcomesNoted?.baseline ?? []
            const there = readOutcome(extras[0])
            if (there) {
              const same = there.by === desk.sub && there.mark === mark
              const again = () => forAsker(asker, order, view(there, baselines, ageOf(plan, there)))
              return same ? { answer: { made: false, view: again() } } : refuse('id-already-used')
            }
            if ((neverStarted as readonly string[]).includes(order.state)) {
              return refuse('not-allowed-in-this-state', `This order was ${order.state}.`)
            }
            // A provider knows nobody's id: a score of an order for one person is that person's.
            const only = order.memberIds.length === 1 && !typed.goalId ? order.memberIds[0] : undefined
            const memberId = typed.memberId ?? (isProvider ? only : undefined)
            const given = { ...typed, ...(memberId ? { memberId } : {}) }
            const people = {
              memberIds: (plan?.members ?? []).map((each) => each.id),
              goalIds: (plan?.goals ?? []).map((each) => each.id),
            }
            const problems = outcomeProblems(given, people, desk.today)
            if (problems.length > 0) throw fields(...problems)
            const it: Outcome = { ...given, id: outcomeId, commissionId: orderId, by: desk.sub, at: desk.now, mark }
            const seenAs = view(it, baselines, ageOf(plan, it))
            return {
              answer: { made: true, view: forAsker(asker, order, seenAs) },
              after: noted(order, it),
              write: [keepOutcome(it)],
              happened: [
                {
                  what: 'outcome-recorded',
                  about: { commission: orderId, plan: order.familyPlanId, locality: order.localityId },
                  facts: {
                    provider: order.providerId,
                    measure: it.measureId,
                    stage: it.stage,
                    respondent: it.respondent,
                    verdict: seenAs.change?.verdict,
                  },
                },
              ],
            }
          },
        )
        return isRefusal(outcome) ? no(c, outcome) : tellMade(c, outcomeView, outcome)
      },
    )

/** The ids people have in a family's plan are for those who hold it; a provider is not told which of the council's people it was. */
const forAsker = (asker: Worker, order: Commission, it: OutcomeView): OutcomeView => {
  if (maySeeFamilyOf(asker, order)) return it
  const { memberId: _member, goalId: _goal, ...rest } = it
  return isA(asker, 'provider') ? { ...rest, by: '' } : rest
}

/** What the portal may ask this room. */
export type OutcomesApi = ReturnType<typeof outcomesRoutes>
