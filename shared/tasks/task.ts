// A task: what is due from somebody, about which order, provider, listing or draft, by when.
import * as z from 'zod'
import type { Commission } from '../brokerage/commission.ts'
import { type Day, day } from '../kernel/calendar.ts'
import { id } from '../kernel/identifiers.ts'
import { pence } from '../kernel/money.ts'

export const taskKinds = [
  'deal-with-concern',
  'answer-request',
  'approve',
  'choose-again',
  'confirm-deliveries',
  'complete',
  'start-help',
  'held-order',
] as const
export type OrderTaskKind = (typeof taskKinds)[number]

/** What is due about the market: providers, their papers, their listings. */
export const marketTaskKinds = [
  'orders-without-assurance',
  'check-papers',
  'approve-draft',
  'decide-application',
  'renew-papers',
  'review-suspension',
  'finish-run-off',
  'mend-draft',
] as const
export type MarketTaskKind = (typeof marketTaskKinds)[number]
export type TaskKind = OrderTaskKind | MarketTaskKind

/** A task is about an order, or about a provider, a listing or a draft; `detail` says it in a sentence where a date does not. */
export const task = z.object({
  kind: z.enum([...taskKinds, ...marketTaskKinds]),
  commissionId: id.optional(),
  reference: z.string().optional(),
  providerId: id.optional(),
  listingId: id.optional(),
  draftId: id.optional(),
  what: z.string(),
  detail: z.string().optional(),
  due: day.optional(),
  late: z.boolean(),
  amount: pence.optional(),
  familyPlanId: id.optional(),
  leadWorkerId: id.optional(),
})
export type Task = z.infer<typeof task>

/** A task about an order, as one asker may know it. */
export const taskOf = (
  kind: OrderTaskKind,
  it: Commission,
  what: string,
  due: Day | undefined,
  today: Day,
  seesFamily: boolean,
): Task => ({
  kind,
  commissionId: it.id,
  reference: it.reference,
  what,
  late: due !== undefined && due < today,
  amount: kind === 'confirm-deliveries' ? it.claimed : it.price,
  ...(due ? { due } : {}),
  ...(seesFamily ? { familyPlanId: it.familyPlanId, leadWorkerId: it.leadWorkerId } : {}),
})

const isAboutSafety = ({ kind }: Task): boolean => kind === 'deal-with-concern' || kind === 'held-order'

/** What is about a child's safety first, then what is late, then by the day it is due. */
export const mostUrgentFirst = (a: Task, b: Task): number =>
  Number(isAboutSafety(b)) - Number(isAboutSafety(a)) ||
  Number(b.late) - Number(a.late) ||
  (a.due ?? '9999').localeCompare(b.due ?? '9999') ||
  (a.reference ?? a.what).localeCompare(b.reference ?? b.what)
