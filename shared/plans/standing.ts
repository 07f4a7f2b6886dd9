// How a plan stands for those who would commission: agreement, running help and instant spend, in one small item under one version.
import * as z from 'zod'
import { type Day, type Month, monthOf, twelveMonthsTo } from '../kernel/calendar.ts'
import { id } from '../kernel/identifiers.ts'
import { type Pence, pence } from '../kernel/money.ts'
import { side } from '../people/worker.ts'
import { abuseIsAround, type FamilyPlan } from './family-plan.ts'
import { hasAgreed } from './member.ts'

/** One order that is asked for or under way: filled by brokerage, so that the plan can say what already runs. */
export const running = z.object({
  id,
  needId: id,
  listingId: id,
  /** The intervention, or the listing where there is none: what "the same help" means. */
  helpId: id,
  providerId: id,
  /** The kind of help, to notice similar help in the family. */
  kind: z.string().optional(),
  memberIds: z.array(id),
  side: side.optional(),
})
export type Running = z.infer<typeof running>

export const standing = z.object({
  version: z.int().min(1),
  status: z.enum(['open', 'closed']),
  agreed: z.array(id),
  running: z.array(running),
  /** Pence of instantly approved orders by month: reserved, committed or spent, less what was given back. */
  instant: z.record(z.string(), pence),
  abuse: z.boolean(),
  safeTogether: z.boolean(),
})
export type Standing = z.infer<typeof standing>

/** A new plan's standing. */
export const firstStanding = (plan: FamilyPlan): Standing =>
  afterPlan(
    { version: 0, status: 'open', agreed: [], running: [], instant: {}, abuse: false, safeTogether: false },
    plan,
  )

/** The standing after the plan itself changed. */
export const afterPlan = (before: Standing, plan: FamilyPlan): Standing => ({
  ...before,
  version: before.version + 1,
  status: plan.status,
  agreed: plan.members.filter(hasAgreed).map((each) => each.id),
  abuse: abuseIsAround(plan),
  safeTogether: plan.safeTogether !== undefined,
})

/** Instant spend for the family in "twelve months": this calendar month and the eleven before it. */
export const instantSpend = (it: Standing, today: Day): Pence =>
  twelveMonthsTo(monthOf(today)).reduce((sum, month) => sum + (it.instant[month] ?? 0), 0)

/** What an order does to the standing: it starts to run, stops, and its instant sum grows or is given back. */
export type StandingChange = {
  readonly starts?: Running
  readonly stops?: string
  readonly instant?: { readonly month: Month; readonly by: Pence }
  /** A member taken off an order that goes on for others. */
  readonly leaves?: { readonly order: string; readonly memberId: string }
}

/** The standing after an order's step. Months older than the rolling year fall away when another is written. */
export const afterOrder = (before: Standing, change: StandingChange, today: Day): Standing => {
  const kept = new Set(twelveMonthsTo(monthOf(today)))
  const instant = Object.fromEntries(Object.entries(before.instant).filter(([month]) => kept.has(month)))
  if (change.instant && kept.has(change.instant.month)) {
    const { month, by } = change.instant
    instant[month] = Math.max(0, (instant[month] ?? 0) + by)
  }
  const without = before.running.filter((each) => each.id !== change.stops)
  const left = without.map((each) =>
    each.id === change.leaves?.order
      ? { ...each, memberIds: each.memberIds.filter((memberId) => memberId !== change.leaves?.memberId) }
      : each,
  )
  return {
    ...before,
    version: before.version + 1,
    running: change.starts ? [...left, change.starts] : left,
    instant,
  }
}
