// Asked of tasks: what is due from the caller, concerns and late ones first. From the same index as inboxes and approvals.
import * as z from 'zod'
import { judgeApproval } from '../brokerage/approval.ts'
import { type Commission, isHeldForSafety } from '../brokerage/commission.ts'
import { turnOf } from '../brokerage/life.ts'
import { findLive } from '../brokerage/live-store.ts'
import { maySeeFamilyOf } from '../brokerage/scope.ts'
import { findByIndex, findConcerns, maySee } from '../brokerage/store.ts'
import { councilsTurn, findDraftsDue, providersTurn } from '../catalogue/draft-store.ts'
import { catalogueOf } from '../catalogue/store.ts'
import { addDays } from '../kernel/calendar.ts'
import { isA } from '../people/asker.ts'
import { askerOf, findLocalities, findWorkers } from '../people/store.ts'
import type { Worker } from '../people/worker.ts'
import { planStandingKey, readPlanStanding } from '../plans/store.ts'
import { openCursor, sealCursor } from '../platform/cursor.ts'
import type { Desk, House } from '../platform/desk.ts'
import { address, answers, aRoom, fields, listOf, paging, tell } from '../platform/room.ts'
import {
  dueAboutDraft,
  dueAboutListing,
  dueAboutProvider,
  dueFromProvider,
  livesWithoutAssurance,
} from './market-task.ts'
import { mostUrgentFirst, type OrderTaskKind, type Task, task, taskOf } from './task.ts'

/** One stretch of the turn index, and what its orders ask for. */
type Turn = { readonly kind: OrderTaskKind; readonly partition: string; readonly lateOnly?: boolean }

/** A decline or a lapse stays on the list for a fortnight: after that the family's needs are looked at anew. */
const chooseAgainFor = 14
const most = 100

const turnsFor = async (desk: Desk, asker: Worker): Promise<Turn[]> => {
  const places = async () =>
    asker.localityId
      ? [asker.localityId, ...(asker.deputyLocalityIds ?? [])]
      : (await findLocalities(desk.table)).map((each) => each.id)
  const approvals = async () =>
    (await places()).map((place): Turn => ({ kind: 'approve', partition: `APPROVE#${place}` }))
  const own = (workerId: string): Turn[] => [
    { kind: 'confirm-deliveries', partition: `CONFIRM#${workerId}` },
    { kind: 'choose-again', partition: `CHOOSE-AGAIN#${workerId}` },
    { kind: 'complete', partition: `COMPLETE#${workerId}` },
    { kind: 'held-order', partition: `HELD#${workerId}` },
  ]
  switch (asker.role) {
    case 'provider':
      return [
        { kind: 'answer-request', partition: `ANSWER#${asker.providerId ?? ''}` },
        { kind: 'start-help', partition: `START#${asker.providerId ?? ''}` },
      ]
    case 'lead-worker':
      return own(asker.id)
    case 'team-manager': {
      // A delivery nobody confirmed in time goes to the manager of the place.
      const leads = (await findWorkers(desk.table)).filter(
        (each) => each.role === 'lead-worker' && each.localityId === asker.localityId,
      )
      return [
        ...(await approvals()),
        ...own(asker.id),
        ...leads.map((each): Turn => ({ kind: 'confirm-deliveries', partition: `CONFIRM#${each.id}`, lateOnly: true })),
      ]
    }
    case 'duty-worker':
    case 'commissioner':
      return [...(await approvals()), ...own(asker.id)]
    default:
      return []
  }
}

/** The needs of some orders' families for which other help runs already: nobody has to choose again for those. */
const needsWithHelp = async (desk: Desk, orders: readonly Commission[]): Promise<Map<string, Set<string>>> => {
  const planIds = [...new Set(orders.map((each) => each.familyPlanId))]
  const items = await desk.table.gather(planIds.map(planStandingKey))
  return new Map(
    planIds.map((planId, n) => [planId, new Set(readPlanStanding(items[n])?.running.map((each) => each.needId))]),
  )
}

const concernsFor = async (desk: Desk, asker: Worker): Promise<Commission[]> => {
  if (!isA(asker, 'lead-worker', 'team-manager') || !asker.localityId) return []
  const found = await findConcerns(desk.table, asker.localityId)
  return isA(asker, 'team-manager') ? found : found.filter((each) => each.leadWorkerId === asker.id)
}

/** What is due about the market: from commissioners about every provider, from a provider's people about their own. */
const marketTasks = async (desk: Desk, asker: Worker): Promise<Task[]> => {
  const { providers, listings } = await catalogueOf(desk)
  const seen = { today: desk.today, rules: desk.settings.rules }
  const drafts = async (turn: string) =>
    (await findDraftsDue(desk.table, turn)).map((it) => dueAboutDraft(it, listings.get(it.listingId)?.name, desk.today))
  if (isA(asker, 'provider')) {
    const own = providers.get(asker.providerId ?? '')
    return own ? [...dueFromProvider(own, seen), ...(await drafts(providersTurn(own.id)))] : []
  }
  if (!isA(asker, 'commissioner')) return []
  const about = await Promise.all(
    [...providers.values()].map(async (it) => {
      const live = livesWithoutAssurance(it, desk.today) ? (await findLive(desk, it.id, most)).length : 0
      return dueAboutProvider(it, live, seen)
    }),
  )
  const runningOff = [...listings.values()].flatMap((it) => dueAboutListing(it, desk.today))
  return [...about.flat(), ...runningOff, ...(await drafts(councilsTurn))]
}

export const tasksRoutes = (_house: House) =>
  aRoom().openapi(
    address({
      method: 'get',
      path: '/api/tasks',
      request: { query: z.strictObject(paging) },
      responses: answers(listOf(task)),
    }),
    async (c) => {
      const { desk } = c.var
      const asker = await askerOf(desk)
      const { listings } = await catalogueOf(desk)
      const turns = await turnsFor(desk, asker)
      const [concerned, ...pages] = await Promise.all([
        concernsFor(desk, asker),
        ...turns.map((turn) => findByIndex(desk.table, 'turn', { partition: turn.partition, limit: most })),
      ])
      const again = turns.flatMap((turn, n) => (turn.kind === 'choose-again' ? (pages[n]?.commissions ?? []) : []))
      const chosen = await needsWithHelp(desk, again)
      const tasks: Task[] = []
      const add = async (kind: OrderTaskKind, it: Commission, due: string | undefined) => {
        if (!(await maySee(desk, asker, it))) return
        const what = listings.get(it.listingId)?.name ?? 'Help'
        tasks.push(taskOf(kind, it, what, due, desk.today, maySeeFamilyOf(asker, it)))
      }
      for (const it of concerned ?? []) await add('deal-with-concern', it, desk.today)
      for (const [n, turn] of turns.entries()) {
        for (const it of pages[n]?.commissions ?? []) {
          const now = turnOf(it, desk.settings.rules)
          // The index may answer a moment late: the order itself says whose turn it is.
          if (now?.turn !== turn.partition) continue
          if (turn.lateOnly && now.turnDue >= desk.today) continue
          if (turn.kind === 'choose-again' && now.turnDue < addDays(desk.today, -chooseAgainFor)) continue
          if (turn.kind === 'approve' && judgeApproval(asker, it)) continue
          if (turn.kind === 'choose-again' && chosen.get(it.familyPlanId)?.has(it.needId)) continue
          await add(turn.kind, it, now.turnDue)
          // What was delivered before it was held waits to be confirmed: its worker is told of both.
          if (turn.kind === 'confirm-deliveries' && isHeldForSafety(it)) await add('held-order', it, now.turnDue)
        }
      }
      tasks.push(...(await marketTasks(desk, asker)))
      tasks.sort(mostUrgentFirst)
      const { limit = most, after } = c.req.valid('query')
      const bound = `${desk.sub} tasks`
      const from = after === undefined ? 0 : openCursor(desk.settings.secret, bound, after)
      if (typeof from !== 'number') throw fields({ field: 'after', message: 'This cursor is not for this list' })
      const next = tasks.length > from + limit ? { next: sealCursor(desk.settings.secret, bound, from + limit) } : {}
      return tell(c, listOf(task), { items: tasks.slice(from, from + limit), total: tasks.length, ...next }, 200)
    },
  )

/** What the portal may ask this room. */
export type TasksApi = ReturnType<typeof tasksRoutes>
