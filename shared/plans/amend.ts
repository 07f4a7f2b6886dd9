// How a plan changes: amended, agreement taken back, handed over, closed. Nothing anybody may not see is lost on the way.
import type { Day } from '../kernel/calendar.ts'
import { type Refusal, refuse } from '../kernel/decision.ts'
import { seesSide } from '../people/asker.ts'
import type { Worker } from '../people/worker.ts'
import type { FamilyPlan, FamilyPlanAmended } from './family-plan.ts'
import type { Member } from './member.ts'
import { planFor } from './scope.ts'
import type { Standing } from './standing.ts'

/** Brings back what the asker was not shown, so that an amendment cannot erase it. */
const membersKept = (asker: Worker, before: FamilyPlan, now: readonly Member[]): Member[] => {
  const seen = new Map(planFor(asker, before).members.map((each) => [each.id, each]))
  const apart = before.members.filter((each) => seen.get(each.id) !== each)
  const leftOut = apart.filter((each) => !now.some((member) => member.id === each.id))
  const kept = now.map((each) => {
    const old = before.members.find((member) => member.id === each.id)
    if (!old) return each
    const withheld = apart.includes(old) ? { contact: old.contact, staffSafety: old.staffSafety } : {}
    const unseen = Object.fromEntries(Object.entries(withheld).filter(([, value]) => value !== undefined))
    return { ...each, ...unseen, ...agreementKept(old, each) }
  })
  return [...kept, ...leftOut]
}

/**
 * Agreement is taken back by its own act, with its consequences: an amendment neither does it in passing nor undoes it.
 * Somebody agrees again on another day, not before they took it back.
 */
const agreementKept = (old: Member, now: Member): Pick<Member, 'agreedOn' | 'withdrawnOn'> => {
  const { agreedOn = '' } = now
  const again = agreedOn !== old.agreedOn && agreedOn >= (old.withdrawnOn ?? '')
  return { agreedOn: now.agreedOn ?? old.agreedOn, withdrawnOn: again ? undefined : old.withdrawnOn }
}

const definedIn = (changes: FamilyPlanAmended): Partial<FamilyPlan> =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))

/** The plan as amended. People and needs that running orders rest on must stay: `running-orders-remain`. */
export const amend = (
  asker: Worker,
  before: FamilyPlan,
  standing: Standing,
  changes: FamilyPlanAmended,
): FamilyPlan | Refusal => {
  const hidden = before.needs.filter((each) => !seesSide(asker, each.side))
  const after: FamilyPlan = {
    ...before,
    ...definedIn(changes),
    members: changes.members ? membersKept(asker, before, changes.members) : before.members,
    needs: changes.needs ? [...changes.needs, ...hidden] : before.needs,
  }
  const there = new Set(after.members.map((each) => each.id))
  const gone = standing.running.some((order) => order.memberIds.some((memberId) => !there.has(memberId)))
  if (gone) return refuse('running-orders-remain', 'Somebody you took out still has help running.')
  const needed = new Set(after.needs.map((each) => each.id))
  if (standing.running.some((order) => !needed.has(order.needId))) {
    return refuse('running-orders-remain', 'A need you took out still has help running.')
  }
  return after
}

/** The plan after one member took their agreement back: the record stays. */
export const withdrawAgreement = (before: FamilyPlan, memberId: string, today: Day): FamilyPlan => ({
  ...before,
  members: before.members.map((each) => (each.id === memberId ? { ...each, withdrawnOn: today } : each)),
})

/** The plan led by somebody else from today, where they work; who led before, and who handed it over, stays on record. */
export const handOver = (before: FamilyPlan, to: Worker, today: Day, by?: string): FamilyPlan => ({
  ...before,
  localityId: to.localityId ?? before.localityId,
  leads: [...before.leads, { workerId: to.id, from: today, ...(by === undefined ? {} : { by }) }],
})

/** The plan closed, when no help runs any more: otherwise `running-orders-remain`, without a count that would tell of the other side. */
export const close = (before: FamilyPlan, standing: Standing, reason: string, today: Day): FamilyPlan | Refusal =>
  standing.running.length > 0
    ? refuse('running-orders-remain', 'Help is still running: it is completed or ended first.')
    : { ...before, status: 'closed', closedOn: today, closedBecause: reason }
