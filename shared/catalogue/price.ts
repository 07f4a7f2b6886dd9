// What help costs: whole pence a unit, net of VAT, and how the money moves.
import * as z from 'zod'
import { day } from '../kernel/calendar.ts'
import { inPounds, type Pence, pence } from '../kernel/money.ts'

export const units = ['session', 'hour', 'place', 'package'] as const
export const bases = ['bought', 'recharge', 'no-charge'] as const

/**
 * `amount` is net and `vat` on top of it, both in pence a unit; pots count net because councils recover VAT. `recharge`
 * moves money between budgets; `no-charge` takes nothing from a pot, and `notionalAmount` says what a unit is worth.
 */
export const price = z
  .strictObject({
    unit: z.enum(units, { error: 'Choose session, hour, place or package' }),
    amount: pence,
    vat: pence.default(0),
    basis: z.enum(bases, { error: 'Choose bought, recharge or no-charge' }),
    notionalAmount: pence.optional(),
  })
  .refine(({ basis, amount, vat }) => basis !== 'no-charge' || amount + vat === 0, {
    error: 'Help without charge has an amount of 0; say what it is worth as notionalAmount',
    path: ['amount'],
  })
  .refine(({ basis, amount }) => basis === 'no-charge' || amount > 0, {
    error: 'Give a price, or say no-charge',
    path: ['amount'],
  })
export type Price = z.infer<typeof price>

/** One stage of a package, and what of the package's net price it makes payable, in pence. */
export const stage = z.strictObject({
  name: z.string().trim().min(1, { error: 'Name the stage' }).max(100),
  amount: pence,
})
export type Stage = z.infer<typeof stage>

/** A price that has been agreed and begins on a day to come: orders made before that day keep the one they were made at. */
export const comingPrice = z.object({
  version: z.int().min(1),
  from: day,
  price,
  stages: z.array(stage).optional(),
})
export type ComingPrice = z.infer<typeof comingPrice>

/** What is known of a unit's delivery; `attended` and `late` are payable unless a listing's terms say otherwise. */
export const attendances = [
  'attended',
  'late',
  'did-not-attend',
  'cancelled-by-family',
  'cancelled-by-provider',
] as const
export type Attendance = (typeof attendances)[number]

/** The net total of some units, in pence: nothing without charge. */
export const totalOf = (it: Price, count: number): Pence => (it.basis === 'no-charge' ? 0 : it.amount * count)

/** "£45 a session", "no charge (worth £60 a session)". */
export const priceInWords = (it: Price): string => {
  const each = it.unit === 'hour' ? 'an hour' : `a ${it.unit}`
  if (it.basis !== 'no-charge') return `${inPounds(it.amount)} ${each}`
  return it.notionalAmount ? `no charge (worth ${inPounds(it.notionalAmount)} ${each})` : 'no charge'
}
