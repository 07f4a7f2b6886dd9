// A commission: one order of help for somebody in a family, from a listing, out of a pot.
import * as z from 'zod'
import { attendances } from '../catalogue/price.ts'
import { day } from '../kernel/calendar.ts'
import { id } from '../kernel/identifiers.ts'
import { pence } from '../kernel/money.ts'
import { measureWith } from '../measures/measure-list.ts'
import { RESPONDENTS } from '../measures/respondent.ts'
import { side } from '../people/worker.ts'
import { actions, state } from './transition.ts'

const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most, { error: `Use ${most} characters or fewer` })

/** What a worker says to commission help. */
export const commissionGiven = z.strictObject({
  familyPlanId: id,
  needId: id,
  memberIds: z
    .array(id)
    .min(1, { error: 'Say who the help is for' })
    .max(12)
    .refine((ids) => new Set(ids).size === ids.length, { error: 'The same person stands here twice' }),
  listingId: id,
  potId: id,
  units: z
    .int({ error: 'Give a whole number' })
    .min(1, { error: 'Order at least one' })
    .max(500, { error: 'That is more than one order can hold' }),
  outcomeMeasureIds: z
    .array(z.string().refine((it) => measureWith(it) !== undefined, { error: 'Choose a measure from the list' }))
    .max(4)
    .optional(),
  rationale: words(1000).optional(),
  overlapReason: words(300).optional(),
  startBy: day.optional(),
})
export type CommissionGiven = z.infer<typeof commissionGiven>

/** One line of an order's history, as kept. `mark` tells a repeat from another body, `key` a late repeat from a new act. */
export const historyLine = z.object({
  action: z.enum(['request', ...actions, 'leave']),
  from: state.optional(),
  to: state,
  by: z.string(),
  at: z.string(),
  reason: z.string().optional(),
  mark: z.string().optional(),
  key: z.string().optional(),
})
export type HistoryLine = z.infer<typeof historyLine>

/** What money was agreed on: copied from the listing's version on the day of the order, so a later change never rewrites it. */
export const terms = z.object({
  unit: z.enum(['session', 'hour', 'place', 'package']),
  /** Pence net for one unit; nothing for help without charge. */
  amount: pence,
  /** The stages of a package and what each pays, in order. */
  stages: z.array(pence).optional(),
  /** Which attendances are paid for, where the listing says so; otherwise attended and late. */
  payable: z.array(z.enum(attendances)).optional(),
})
export type Terms = z.infer<typeof terms>

export const commission = z.object({
  id,
  reference: z.string(),
  version: z.int().min(1),
  state,
  familyPlanId: id,
  localityId: id,
  /** Who leads the plan: a hand-over changes it. */
  leadWorkerId: id,
  needId: id,
  outcome: z.string(),
  side: side.optional(),
  memberIds: z.array(id),
  listingId: id,
  listingVersion: z.int(),
  /** The evidence rating as it stood on the day of the order, in words. */
  evidence: z.string().optional(),
  providerId: id,
  potId: id,
  units: z.int(),
  terms,
  /** Pence reserved, later committed, for the whole order. */
  price: pence,
  /** Units recorded as delivered and payable, whether confirmed yet or not. */
  delivered: z.int(),
  /** Pence of deliveries recorded and payable but not confirmed. */
  claimed: pence,
  /** The day by which the oldest unconfirmed delivery should be confirmed. */
  confirmBy: day.optional(),
  /** Pence confirmed and spent. */
  spent: pence,
  /** Pence still held in the pot for this order: reserved, or committed and not yet spent. */
  held: pence,
  requestedBy: id,
  /** The month an instantly approved order counts in towards the family's twelve months. */
  instantMonth: z.string().optional(),
  outcomeMeasureIds: z.array(z.string()).optional(),
  rationale: z.string().optional(),
  overlapReason: z.string().optional(),
  startBy: day.optional(),
  startOn: day.optional(),
  heldIn: state.optional(),
  /** What the outcomes room notes here: the baselines, so that a change is judged at once, and the measures that have an end. */
  outcomesNoted: z
    .object({
      baseline: z.array(
        z.object({
          measureId: z.string(),
          memberId: id.optional(),
          goalId: id.optional(),
          respondent: z.enum(RESPONDENTS),
          score: z.number(),
        }),
      ),
      end: z.array(z.string()),
    })
    .optional(),
  /** Concerns noted at deliveries that nobody has dealt with yet. */
  openConcerns: z.int().min(0).optional(),
  restrictedTo: z.array(id).optional(),
  history: z.array(historyLine).min(1),
  mark: z.string(),
})
export type Commission = z.infer<typeof commission>

/** Who asked for it, in the first line of its history. */
export const placedBy = (it: Commission): string => it.requestedBy

/** The last step of a kind that was taken, if any. */
export const lastStep = (it: Commission, action: HistoryLine['action']): HistoryLine | undefined =>
  it.history.findLast((line) => line.action === action)

/** Whether a provider was ever asked: what it was never offered is not there for it. */
export const wasOffered = (it: Commission): boolean => it.history.some((line) => line.to === 'offered')

/** Whether a provider took it on, and so may know how to reach the people it is for. */
export const wasAccepted = (it: Commission): boolean => it.history.some((line) => line.action === 'accept')

/** Why an order stands still when its provider is suspended over a child's safety. */
export const safetyReason = 'provider-suspended'

/** Whether an order stands still because its provider is suspended over a child's safety. */
export const isHeldForSafety = (it: Commission): boolean =>
  it.state === 'on-hold' && lastStep(it, 'hold')?.reason === safetyReason
