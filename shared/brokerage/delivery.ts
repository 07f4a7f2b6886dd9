// A delivery: one time a provider was there, what of it is payable, and whether the worker agrees that it happened.
import * as z from 'zod'
import { type Attendance, attendances } from '../catalogue/price.ts'
import { type Day, day } from '../kernel/calendar.ts'
import { type Refusal, refuse } from '../kernel/decision.ts'
import { id } from '../kernel/identifiers.ts'
import { type Pence, pence } from '../kernel/money.ts'
import type { Commission, Terms } from './commission.ts'

/** What a provider records of one delivery. */
export const deliveryGiven = z.strictObject({
  on: day,
  units: z.int({ error: 'Give a whole number' }).min(0).max(100).default(1),
  attendance: z.enum(attendances, { error: 'Say whether they came' }),
  note: z.string().trim().max(1000, { error: 'Use 1,000 characters or fewer' }).optional(),
  concern: z.string().trim().max(1000, { error: 'Use 1,000 characters or fewer' }).optional(),
})
export type DeliveryGiven = z.infer<typeof deliveryGiven>

export const deliveryStates = ['recorded', 'confirmed', 'queried', 'reversed'] as const

export const delivery = deliveryGiven.extend({
  id,
  commissionId: id,
  version: z.int().min(1),
  state: z.enum(deliveryStates),
  /** Units of the order this delivery uses up; none when it is not payable. */
  uses: z.int(),
  /** Pence this delivery is worth, worked out when it was recorded. */
  worth: pence,
  confirmBy: day.optional(),
  by: z.string(),
  at: z.string(),
  steps: z.array(
    z.object({
      action: z.enum(['confirm', 'query', 'reverse']),
      by: z.string(),
      at: z.string(),
      reason: z.string().optional(),
    }),
  ),
  /** What somebody did about the concern noted here. */
  concernDealtWith: z.object({ by: z.string(), at: z.string(), done: z.string() }).optional(),
  mark: z.string(),
})
export type Delivery = z.infer<typeof delivery>

/** Attended and late are payable until a listing's terms say otherwise. */
export const isPayable = (terms: Terms, attendance: Attendance): boolean =>
  (terms.payable ?? ['attended', 'late']).includes(attendance)

/**
 * What a delivery uses and is worth, in pence. A session or an hour pays by the unit; a place pays whole at its first
 * attendance and nothing after; a package pays up to the stage it has reached, less what it has been paid: after one
 * was taken back that stage is paid again, not the next, and a package never costs more than its price.
 * @returns `units-exceed-order` when more would be delivered than was ordered, `delivery-in-the-future` for a day to come.
 */
export const worthOf = (
  order: Pick<Commission, 'terms' | 'units' | 'delivered' | 'claimed' | 'spent'>,
  given: Pick<DeliveryGiven, 'on' | 'units' | 'attendance'>,
  today: Day,
): { uses: number; worth: Pence } | Refusal => {
  if (given.on > today) return refuse('delivery-in-the-future', 'Record a delivery on the day, or after.')
  if (!isPayable(order.terms, given.attendance)) return { uses: 0, worth: 0 }
  const { terms, units, delivered } = order
  const left = units - delivered
  if (terms.unit === 'place') {
    // Only places not yet attended use anything; somebody coming back next week has already paid for the place.
    const uses = Math.max(0, Math.min(given.units, units) - delivered)
    return given.units > units
      ? refuse('units-exceed-order', `${units} places were ordered.`)
      : { uses, worth: uses * terms.amount }
  }
  if (terms.unit === 'package') {
    const stages = terms.stages ?? [terms.amount]
    const all = stages.length * units
    if (delivered + given.units > all) {
      return refuse('units-exceed-order', `${all - delivered} of ${all} stages are left.`)
    }
    if (given.units === 0) return { uses: 0, worth: 0 }
    let reached = 0
    for (let n = 0; n < delivered + given.units; n += 1) reached += stages[n % stages.length] ?? 0
    return { uses: given.units, worth: Math.max(0, reached - order.claimed - order.spent) }
  }
  if (given.units > left) return refuse('units-exceed-order', `${left} of ${units} ${terms.unit}s are left.`)
  return { uses: given.units, worth: given.units * terms.amount }
}

/** A delivery as it leaves the house. */
export const deliveryView = delivery
  .omit({ mark: true, version: true })
  .extend({
    allowedActions: z.array(z.enum(['confirm', 'query', 'reverse'])),
  })
  .strip()
export type DeliveryView = z.infer<typeof deliveryView>
