// Asked of family plans: start one, find one by name, see it, amend it, hand it over, close it.
import * as z from 'zod'
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { id, spokenReference } from '../kernel/identifiers.ts'
import { isA, seesSide, worksIn } from '../people/asker.ts'
import { askerKey, askerOf, findLocalities, readAsker, readWorker, workerKey } from '../people/store.ts'
import type { Worker } from '../people/worker.ts'
import { openCursor, sealCursor } from '../platform/cursor.ts'
import type { Desk, House } from '../platform/desk.ts'
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
  usualLimit,
} from '../platform/room.ts'
import { amend, close } from './amend.ts'
import { answersTo, directedView } from './directory.ts'
import {
  type FamilyPlan,
  type FamilyPlanView,
  familyPlanAmended,
  familyPlanGiven,
  familyPlanView,
  planProblems,
} from './family-plan.ts'
import { maySeePlan } from './scope.ts'
import { afterPlan, firstStanding, type Standing } from './standing.ts'
import {
  directoryKey,
  findPlan,
  findPlansOf,
  keepPlan,
  noteRead,
  planKey,
  planStandingKey,
  planTurn,
  readPlan,
  readPlanStanding,
} from './store.ts'
import { viewPlan } from './view.ts'

const holdsFamilies = ['lead-worker', 'hub-support', 'team-manager', 'duty-worker'] as const

/** What an act on a plan needs to know, read together; a plan outside the asker's scope is not there. */
type Seen = { asker: Worker; plan: FamilyPlan; standing: Standing }

/** One change to a plan that is there and in scope. `act` answers the plan as it will be, or refuses. */
const actOn = (
  desk: Desk,
  planId: string,
  what: string,
  act: (seen: Seen, extra: Worker | undefined) => FamilyPlan | Refusal,
  also?: string,
) =>
  desk.change<FamilyPlanView | Refusal>(planId, [planTurn(planId)], async (look) => {
    const [asking, planItem, standingItem, extra] = await look([
      askerKey(desk),
      planKey(planId),
      planStandingKey(planId),
      also ? workerKey(also) : undefined,
    ])
    const asker = readAsker(desk, asking)
    if (!isA(asker, ...holdsFamilies)) throw notYours()
    const plan = readPlan(planItem)
    const standing = readPlanStanding(standingItem)
    if (!plan || !standing || !maySeePlan(asker, plan)) throw notHere()
    const after = act({ asker, plan, standing }, readWorker(extra))
    if (isRefusal(after)) return { answer: after }
    const stands = afterPlan(standing, after)
    if (fingerprint(after) === fingerprint(plan)) return { answer: viewPlan(asker, plan, standing) }
    const moved = after.localityId !== plan.localityId
    return {
      answer: viewPlan(asker, after, stands),
      write: [
        ...keepPlan(after, standing, stands),
        ...(moved ? [{ remove: directoryKey(plan.localityId, plan.id) }] : []),
      ],
      happened: [{ what, about: { plan: planId, locality: after.localityId } }],
    }
  })

const openOnly = (plan: FamilyPlan) =>
  plan.status === 'closed' ? refuse('family-plan-closed', 'This plan is closed.') : undefined

export const plansRoutes = (_house: House) =>
  aRoom()
    .openapi(
      address({
        method: 'get',
        path: '/api/family-plans',
        request: {
          query: z.strictObject({
            ...paging,
            name: z.string().trim().min(1).max(100).optional(),
            mine: z.enum(['true', 'false']).optional(),
            localityId: id.optional(),
            status: z.enum(['open', 'closed']).optional(),
          }),
        },
        responses: answers(listOf(directedView)),
      }),
      async (c) => {
        const { desk } = c.var
        const asker = await askerOf(desk)
        if (!isA(asker, ...holdsFamilies)) throw notYours()
        const { limit = usualLimit, after, ...filter } = c.req.valid('query')
        const bound = `${desk.sub} plans ${fingerprint(filter)}`
        const from = after === undefined ? 0 : openCursor(desk.settings.secret, bound, after)
        if (typeof from !== 'number') throw fields({ field: 'after', message: 'This cursor is not for this list' })
        const places = (await findLocalities(desk.table))
          .map((each) => each.id)
          .filter((each) => worksIn(asker, each) && (!filter.localityId || each === filter.localityId))
        const lines = (await Promise.all(places.map((place) => findPlansOf(desk.table, place))))
          .flat()
          .filter(
            (line) =>
              maySeePlan(asker, line) &&
              (!filter.name || answersTo(line, filter.name)) &&
              (filter.mine !== 'true' || line.leadWorkerId === asker.id) &&
              line.status === (filter.status ?? line.status),
          )
          .sort(
            (a, b) =>
              a.status.localeCompare(b.status) * -1 || b.openedOn.localeCompare(a.openedOn) || a.id.localeCompare(b.id),
          )
        const items = lines.slice(from, from + limit).map((line) => ({
          ...line,
          outcomes: line.needs.filter((each) => seesSide(asker, each.side)).map((each) => each.outcome),
        }))
        const next = lines.length > from + limit ? { next: sealCursor(desk.settings.secret, bound, from + limit) } : {}
        await noteRead(desk, 'families listed', `WORKER#${asker.id}`)
        return tell(c, listOf(directedView), { items, total: lines.length, ...next }, 200)
      },
    )
    .openapi(
      address({
        method: 'get',
        path: '/api/family-plans/{id}',
        request: { params: idInPath },
        responses: answers(familyPlanView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: planId } = c.req.valid('param')
        const [asker, found] = await Promise.all([askerOf(desk), findPlan(desk.table, planId)])
        if (!found || !maySeePlan(asker, found.plan)) throw notHere()
        await noteRead(desk, 'family plan', planId)
        return tell(c, familyPlanView, viewPlan(asker, found.plan, found.standing), 200)
      },
    )
    .openapi(
      address({
        method: 'put',
        path: '/api/family-plans/{id}',
        request: { params: idInPath, body: body(familyPlanGiven) },
        responses: creates(familyPlanView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: planId } = c.req.valid('param')
        const { leadWorkerId, ...given } = c.req.valid('json')
        const mark = fingerprint(c.req.valid('json'))
        const outcome = await desk.change<Made<FamilyPlanView> | Refusal>(planId, [planTurn(planId)], async (look) => {
          const [asking, planItem, standingItem, leadItem] = await look([
            askerKey(desk),
            planKey(planId),
            planStandingKey(planId),
            leadWorkerId ? workerKey(leadWorkerId) : undefined,
          ])
          const asker = readAsker(desk, asking)
          if (!isA(asker, ...holdsFamilies)) throw notYours()
          if (!worksIn(asker, given.localityId)) throw notHere()
          const before = readPlan(planItem)
          const stood = readPlanStanding(standingItem)
          if (before && stood) {
            const same = before.author === desk.sub && before.mark === mark
            return { answer: same ? { made: false, view: viewPlan(asker, before, stood) } : refuse('id-already-used') }
          }
          const problems = planProblems(given, desk.today)
          const lead = leadWorkerId ? readWorker(leadItem) : asker
          if (leadWorkerId && (lead?.role !== 'lead-worker' || lead.localityId !== given.localityId)) {
            problems.push({ field: 'leadWorkerId', message: 'Choose a lead worker of this locality' })
          }
          if (!leadWorkerId && asker.role === 'hub-support') {
            problems.push({ field: 'leadWorkerId', message: 'Say which lead worker this plan is for' })
          }
          if (problems.length > 0) throw fields(...problems)
          const plan: FamilyPlan = {
            ...given,
            id: planId,
            reference: spokenReference('FP', desk.house.randomBytes(6)),
            status: 'open',
            leads: [{ workerId: lead?.id ?? asker.id, from: desk.today }],
            openedOn: desk.today,
            edition: 0,
            author: desk.sub,
            mark,
          }
          const standing = firstStanding(plan)
          return {
            answer: { made: true, view: viewPlan(asker, plan, standing) },
            write: keepPlan(plan, undefined, standing),
            happened: [
              {
                what: 'family-plan-opened',
                about: { plan: planId, locality: plan.localityId },
                facts: { members: plan.members.length, outcomes: plan.needs.map((each) => each.outcome) },
              },
            ],
          }
        })
        if (isRefusal(outcome)) return no(c, outcome)
        return tellMade(c, familyPlanView, outcome)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/family-plans/{id}/actions/amend',
        request: { params: idInPath, body: body(familyPlanAmended) },
        responses: answers(familyPlanView),
      }),
      async (c) => {
        const { desk } = c.var
        const outcome = await actOn(desk, c.req.valid('param').id, 'family-plan-amended', (seen) => {
          const closed = openOnly(seen.plan)
          if (closed) return closed
          const after = amend(seen.asker, seen.plan, seen.standing, c.req.valid('json'))
          if (isRefusal(after)) return after
          const problems = planProblems(after, desk.today)
          if (problems.length > 0) throw fields(...problems)
          return after
        })
        return isRefusal(outcome) ? no(c, outcome) : tell(c, familyPlanView, outcome, 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/family-plans/{id}/actions/close',
        request: {
          params: idInPath,
          body: body(z.strictObject({ reason: z.string().trim().min(1, { error: 'Give a reason' }).max(300) })),
        },
        responses: answers(familyPlanView),
      }),
      async (c) => {
        const { desk } = c.var
        const { reason } = c.req.valid('json')
        const outcome = await actOn(
          desk,
          c.req.valid('param').id,
          'family-plan-closed',
          ({ asker, plan, standing }) => {
            if (asker.role === 'hub-support') throw notYours()
            if (plan.status === 'closed') return plan.closedBecause === reason ? plan : refuse('family-plan-closed')
            return close(plan, standing, reason, desk.today)
          },
        )
        return isRefusal(outcome) ? no(c, outcome) : tell(c, familyPlanView, outcome, 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/family-plans/{id}/actions/record-safe-together',
        request: {
          params: idInPath,
          body: body(z.strictObject({ reason: z.string().trim().min(1, { error: 'Say why it is safe' }).max(500) })),
        },
        responses: answers(familyPlanView),
      }),
      async (c) => {
        const { desk } = c.var
        const { reason } = c.req.valid('json')
        const outcome = await actOn(desk, c.req.valid('param').id, 'safe-together-recorded', ({ asker, plan }) => {
          if (!asker.safeguardingLead) throw notYours()
          if (plan.safeTogether?.by === asker.id && plan.safeTogether.reason === reason) return plan
          return { ...plan, safeTogether: { by: asker.id, on: desk.today, reason } }
        })
        return isRefusal(outcome) ? no(c, outcome) : tell(c, familyPlanView, outcome, 200)
      },
    )

/** What the portal may ask this room. */
export type PlansApi = ReturnType<typeof plansRoutes>
