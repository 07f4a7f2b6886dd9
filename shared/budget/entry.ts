// The ledger: two-phase money in whole pence. Every entry is immutable; a correction is a new entry with a reason.
import * as z from 'zod'
import { type Refusal, refuse } from '../kernel/decision.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { id } from '../kernel/identifiers.ts'
import { inPounds, type Pence, pence } from '../kernel/money.ts'
import { availableIn, type Balances, balances, type Pot } from './pot.ts'

/** What an entry can be. `released` gives back a reservation, `uncommitted` a commitment, `reversed` takes back a spend. */
export const kinds = ['allocated', 'reserved', 'committed', 'spent', 'released', 'uncommitted', 'reversed'] as const
export type Kind = (typeof kinds)[number]

export const entry = z.object({
  /** The operation's own id: an operation is written once, for ever. */
  id: z.string(),
  potId: id,
  version: z.int().min(1),
  kind: z.enum(kinds),
  amount: pence,
  commissionId: id.optional(),
  by: z.string(),
  at: z.string(),
  reason: z.string().optional(),
  after: balances.extend({ available: pence }),
  chain: z.string(),
})
export type Entry = z.infer<typeof entry>

/** One movement of money: what, how much, for which order, by whose hand. */
export type Movement = {
  readonly id: string
  readonly kind: Kind
  readonly amount: Pence
  readonly commissionId?: string | undefined
  readonly by: string
  readonly at: string
  readonly reason?: string | undefined
}

/** What each kind does to the four sums: reserve, then commit, then spend unit by unit; any ending gives the rest back. */
const effects: Record<Kind, (sums: Balances, amount: Pence) => Balances> = {
  allocated: (sums, amount) => ({ ...sums, allocated: sums.allocated + amount }),
  reserved: (sums, amount) => ({ ...sums, reserved: sums.reserved + amount }),
  committed: (sums, amount) => ({ ...sums, reserved: sums.reserved - amount, committed: sums.committed + amount }),
  spent: (sums, amount) => ({ ...sums, committed: sums.committed - amount, spent: sums.spent + amount }),
  released: (sums, amount) => ({ ...sums, reserved: sums.reserved - amount }),
  uncommitted: (sums, amount) => ({ ...sums, committed: sums.committed - amount }),
  reversed: (sums, amount) => ({ ...sums, spent: sums.spent - amount, committed: sums.committed + amount }),
}

/** The sums after an amount of a kind has moved. */
export const moved = (sums: Balances, kind: Kind, amount: Pence): Balances => {
  const { allocated, reserved, committed, spent } = effects[kind](sums, amount)
  return { allocated, reserved, committed, spent }
}

/**
 * Posts a movement to a pot. The limit is tested here, where money is first reserved, so no later step can overspend.
 * @returns the pot and the entry as they will be, or `pot-would-be-overcommitted`.
 * @throws when a movement would take from a sum more than it holds: that is a fault of ours, never of a person.
 */
export const post = (before: Pot, movement: Movement): { pot: Pot; entry: Entry } | Refusal => {
  const { kind, amount } = movement
  const sums = moved(before, kind, amount)
  const available = availableIn(sums)
  if (available < 0) {
    return refuse(
      'pot-would-be-overcommitted',
      `${inPounds(availableIn(before))} is left, ${inPounds(amount)} is asked.`,
    )
  }
  if (amount < 0 || !Number.isSafeInteger(amount) || Object.values(sums).some((sum) => sum < 0)) {
    throw new Error(
      `entry ${movement.id} (${kind} ${amount}) does not fit the pot ${before.id} at version ${before.version}`,
    )
  }
  const version = before.version + 1
  const said = {
    ...movement,
    potId: before.id,
    version,
    after: { ...sums, available },
  }
  const posted: Entry = entry.parse({ ...said, chain: fingerprint([before.chain, said]) })
  return { pot: { ...before, ...sums, version, chain: posted.chain }, entry: posted }
}

/** Opens a pot with its first entry, the allocation. */
export const openPot = (
  given: Omit<Pot, 'reserved' | 'committed' | 'spent' | 'status' | 'version' | 'chain'>,
  by: string,
  at: string,
): { pot: Pot; entry: Entry } => {
  const empty: Pot = {
    ...given,
    allocated: 0,
    reserved: 0,
    committed: 0,
    spent: 0,
    status: 'open',
    version: 0,
    chain: '',
  }
  const posted = post(empty, { id: `${given.id}:open`, kind: 'allocated', amount: given.allocated, by, at })
  if ('refused' in posted) throw new Error('an allocation cannot be refused')
  return posted
}

/** Whether a run of entries is whole: versions without a gap, sums that follow from each other, each chained to the one before. */
export const chainVerifies = (entries: readonly Entry[]): boolean => {
  let sums: Balances = { allocated: 0, reserved: 0, committed: 0, spent: 0 }
  let chain = ''
  return entries.every((each, n) => {
    const { chain: mark, ...said } = each
    sums = moved(sums, each.kind, each.amount)
    const whole =
      each.version === n + 1 &&
      fingerprint([chain, said]) === mark &&
      fingerprint({ ...sums, available: availableIn(sums) }) === fingerprint(each.after)
    chain = mark
    return whole
  })
}
