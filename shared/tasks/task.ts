// A task: what is due from somebody, about which order, by when.
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
] as const
export type TaskKind = (typeof taskKinds)[number]

export const task = z.object({
  kind: z.enum(taskKinds),
  commissionId: id,
  reference: z.string(),
  what: z.string(),
  due: day.optional(),
  late: z.boolean(),
  amount: pence.optional(),
  familyPlanId: id.optional(),
  leadWorkerId: id.optional(),
})
export type Task = z.infer<typeof task>

/** A task about an order, as one asker may know it. */
export const taskOf = (
  kind: TaskKind,
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

/** Concerns first, then what is late, then by the day it is due. */
export const mostUrgentFirst = (a: Task, b: Task): number =>
  Number(b.kind === 'deal-with-concern') - Number(a.kind === 'deal-with-concern') ||
  Number(b.late) - Number(a.late) ||
  (a.due ?? '9999').localeCompare(b.due ?? '9999') ||
  a.reference.localeCompare(b.reference)
