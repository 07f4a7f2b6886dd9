// The family plan: one family, what it needs, who has agreed to what, who leads. The case system keeps the case; this holds the least.
import * as z from 'zod'
import { type Day, day } from '../kernel/calendar.ts'
import { id } from '../kernel/identifiers.ts'
import { OUTCOME_IDS } from '../measures/framework.ts'
import { side } from '../people/worker.ts'
import { member, plausibleBirth } from './member.ts'

const words = (most: number, ask?: string) => {
  const text = z
    .string()
    .trim()
    .max(most, { error: `Use ${most} characters or fewer` })
  return ask ? text.min(1, { error: ask }) : text
}

/** What the family needs help with, mapped to a headline outcome. A `side` puts it in one compartment of domestic abuse. */
export const need = z.strictObject({
  id,
  outcome: z.enum(OUTCOME_IDS, { error: 'Choose an outcome' }),
  summary: words(300, 'Say what the need is'),
  memberIds: z.array(id).min(1, { error: 'Say who the need is for' }).max(20),
  side: side.optional(),
})
export type Need = z.infer<typeof need>

/** What the family wants, in its own words. */
export const goal = z.strictObject({ id, words: words(300, 'Write the goal'), memberId: id.optional() })
/** Something an agency has said it will do: the plan holds it to account. */
export const action = z.strictObject({
  id,
  words: words(300, 'Say what will be done'),
  agency: words(100, 'Say who will do it'),
  dueOn: day.optional(),
  doneOn: day.optional(),
})
/** Somebody else who is already round this family. */
export const agency = z.strictObject({
  id,
  name: words(100, 'Name the agency'),
  what: words(200).optional(),
  contact: words(120).optional(),
})

const given = z.strictObject({
  localityId: id,
  caseReference: words(40).optional(),
  sharingBasis: words(60, 'Say on what basis information is shared'),
  members: z.array(member).min(1, { error: 'Add at least one person' }).max(20),
  needs: z.array(need).max(20),
  goals: z.array(goal).max(20).optional(),
  actions: z.array(action).max(30).optional(),
  agencies: z.array(agency).max(30).optional(),
  /** Domestic abuse known or suspected, beyond what the needs already say. */
  domesticAbuse: z.enum(['known', 'suspected']).optional(),
  /** Who is to lead, when somebody else prepares the plan; otherwise whoever starts it. */
  leadWorkerId: id.optional(),
  /** When a family must be kept to named staff: their ids. */
  restrictedTo: z.array(id).max(20).optional(),
})

const repeated = (ids: readonly string[]) => ids.find((each, n) => ids.indexOf(each) !== n)

/** What does not hang together in a plan that is otherwise well formed: fields with words. */
export const planProblems = (
  it: Pick<z.infer<typeof given>, 'members' | 'needs' | 'goals'>,
  today: Day,
): { field: string; message: string }[] => {
  const there = new Set(it.members.map((each) => each.id))
  const problems: { field: string; message: string }[] = []
  it.members.forEach((each, n) => {
    if (each.birthMonth && !plausibleBirth(each.birthMonth, today)) {
      problems.push({ field: `members.${n}.birthMonth`, message: 'Check the month of birth' })
    }
    if (each.agreedOn && each.agreedOn > today) {
      problems.push({ field: `members.${n}.agreedOn`, message: 'Agreement cannot be dated in the future' })
    }
  })
  it.needs.forEach((each, n) => {
    each.memberIds.forEach((memberId, m) => {
      if (!there.has(memberId)) {
        problems.push({ field: `needs.${n}.memberIds.${m}`, message: 'This person is not in the plan' })
      }
    })
  })
  it.goals?.forEach((each, n) => {
    if (each.memberId && !there.has(each.memberId)) {
      problems.push({ field: `goals.${n}.memberId`, message: 'This person is not in the plan' })
    }
  })
  for (const [field, list] of [
    ['members', it.members],
    ['needs', it.needs],
  ] as const) {
    if (repeated(list.map((each) => each.id))) problems.push({ field, message: 'Two of these have the same id' })
  }
  return problems
}

/** What a worker says to start a plan with a family. */
export const familyPlanGiven = given
export type FamilyPlanGiven = z.infer<typeof familyPlanGiven>

/** What may be amended: any of it, except who leads and where (a hand-over) and who may see it (a restriction). */
export const familyPlanAmended = given.omit({ localityId: true, leadWorkerId: true, restrictedTo: true }).partial()
export type FamilyPlanAmended = z.infer<typeof familyPlanAmended>

/** Who led the plan, from when, and by whose hand it came to them: a hand-over adds a line and takes none away. */
const lead = z.object({ workerId: id, from: day, by: id.optional() })
/** Why a safeguarding lead finds that work with both together is safe. */
const safeTogether = z.object({ by: id, on: day, reason: z.string() })

export const familyPlan = given.omit({ leadWorkerId: true }).extend({
  id,
  reference: z.string(),
  status: z.enum(['open', 'closed']),
  leads: z.array(lead).min(1),
  openedOn: day,
  closedOn: day.optional(),
  closedBecause: z.string().optional(),
  safeTogether: safeTogether.optional(),
  /** Counts the changes: one made on an older reading is decided again. */
  edition: z.int().min(0),
  author: z.string(),
  mark: z.string(),
})
export type FamilyPlan = z.infer<typeof familyPlan>

/** Who leads now. */
export const leadOf = (it: FamilyPlan): string => it.leads.at(-1)?.workerId ?? ''

/** Whether domestic abuse is known or suspected: said outright, or by a need about it, or by a compartment. */
export const abuseIsAround = (it: Pick<FamilyPlan, 'domesticAbuse' | 'needs'>): boolean =>
  it.domesticAbuse !== undefined ||
  it.needs.some((each) => each.outcome === 'safe-from-domestic-abuse' || each.side !== undefined)

/** A plan on its way out. */
export const familyPlanView = familyPlan
  .omit({ author: true, mark: true, edition: true })
  .extend({
    leadWorkerId: id,
    runningHelp: z.int(),
  })
  .strip()
export type FamilyPlanView = z.infer<typeof familyPlanView>
