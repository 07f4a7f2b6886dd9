// Money as every room counts it: whole pence, never a float.
import * as z from 'zod'

/** Whole pence. Negative only where a document says so (a reversal); pots and prices are never negative. */
export type Pence = number

/** The most a single figure may be (£10 million): far above a pot, far below where a float loses a penny. */
export const mostPence: Pence = 1_000_000_000

/** A sum of money on its way in: whole pence from nothing to {@link mostPence}. */
export const pence = z
  .int({ error: 'Give the amount in whole pence' })
  .min(0, { error: 'An amount cannot be less than nothing' })
  .max(mostPence, { error: 'That is more than this system handles' })

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', minimumFractionDigits: 0 })
const poundsAndPence = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })

/** A sum in words a person reads: "£70", "£12.50", "-£3". */
export const inPounds = (amount: Pence): string =>
  amount % 100 === 0 ? pounds.format(amount / 100) : poundsAndPence.format(amount / 100)

/** What a person typed as pounds ("£1,200", "45.50") as pence; undefined when it is not a sum of money. */
export const penceFromPounds = (typed: string): Pence | undefined => {
  const match = /^£?\s*(\d{1,3}(?:,\d{3})+|\d{1,8})(?:\.(\d{2}))?$/.exec(typed.trim())
  if (!match) return undefined
  return Number((match[1] ?? '').replaceAll(',', '')) * 100 + Number(match[2] ?? 0)
}
