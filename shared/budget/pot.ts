// A pot: a locality's small sum for one financial year, and what is left of it.
import * as z from 'zod'
import { type Day, financialYear, financialYearOf } from '../kernel/calendar.ts'
import { type Refusal, refuse } from '../kernel/decision.ts'
import { id } from '../kernel/identifiers.ts'
import { inPounds, type Pence, pence } from '../kernel/money.ts'

/** What a pot may only be spent on: some headline outcomes of the framework, some kinds of side, in words people see. */
export const ringFence = z.strictObject({
  words: z.string().trim().min(1, { error: 'Say what the money is for' }).max(200),
  outcomes: z.array(z.string().max(60)).min(1, { error: 'Choose at least one outcome' }).max(10),
})
export type RingFence = z.infer<typeof ringFence>

/** What a commissioner says to open a pot. Without a locality it is the whole city's. */
export const potGiven = z.strictObject({
  localityId: id.optional(),
  financialYear,
  purpose: z.string().trim().min(1, { error: 'Say what the pot is for' }).max(100),
  fundingSource: z.string().trim().min(1, { error: 'Say where the money comes from' }).max(100),
  ringFence: ringFence.optional(),
  allocated: pence,
})
export type PotGiven = z.infer<typeof potGiven>

/** The four sums of a pot, in pence. */
export const balances = z.object({ allocated: pence, reserved: pence, committed: pence, spent: pence })
export type Balances = z.infer<typeof balances>

export const pot = potGiven.extend({
  id,
  ...balances.shape,
  status: z.enum(['open', 'closed']),
  /** Counts the entries: the pot is the fold of its entries 1 to this one. */
  version: z.int().min(1),
  /** The mark of the newest entry: each entry is chained to the one before it. */
  chain: z.string(),
  author: z.string(),
  mark: z.string(),
})
export type Pot = z.infer<typeof pot>

/** What can still be promised: allocated less reserved, committed and spent. Never below nothing, at any version. */
export const availableIn = (sums: Balances): Pence => sums.allocated - sums.reserved - sums.committed - sums.spent

/** What an order asks of a pot. */
export type Asked = { readonly on: Day; readonly localityId: string; readonly outcome: string; readonly amount: Pence }

/**
 * Whether a pot may pay for an order: it is open and of this financial year, serves the place, its ring-fence fits.
 * @returns `pot-closed`, `pot-of-another-place`, `pot-ring-fence` or `pot-would-be-overcommitted`.
 */
export const judgePot = (it: Pot, asked: Asked): Refusal | undefined => {
  if (it.status !== 'open') return refuse('pot-closed', 'This pot has been closed.')
  if (it.financialYear !== financialYearOf(asked.on)) {
    return refuse('pot-closed', `This pot is of the year ${it.financialYear}.`)
  }
  if (it.localityId !== undefined && it.localityId !== asked.localityId) {
    return refuse('pot-of-another-place', 'This pot belongs to another locality.')
  }
  if (it.ringFence && !it.ringFence.outcomes.includes(asked.outcome)) {
    return refuse('pot-ring-fence', `This pot is only for ${it.ringFence.words}.`)
  }
  if (asked.amount > availableIn(it)) {
    return refuse(
      'pot-would-be-overcommitted',
      `${inPounds(availableIn(it))} is left, ${inPounds(asked.amount)} is asked.`,
    )
  }
  return undefined
}

/** A pot as people and machines see it. */
export const potView = z.object({
  id,
  localityId: id.optional(),
  financialYear: z.string(),
  purpose: z.string(),
  fundingSource: z.string(),
  ringFence: ringFence.optional(),
  ...balances.shape,
  available: pence,
  status: z.enum(['open', 'closed']),
})
export type PotView = z.infer<typeof potView>

export const viewPot = (it: Pot): PotView => ({ ...it, available: availableIn(it) })
