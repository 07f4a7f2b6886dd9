// What people do to money, drawn at random: enough of it lawful to get somewhere, enough of it not to be refused.
import fc from 'fast-check'
import { anId } from '../brokerage/a-commission.ts'
import type { Model } from './ledger-model.ts'

/** Five kinds of price: by the session, by the hour in odd pence, a place, a package in stages, and without charge. */
export const listings = {
  counselling: { unit: 'session', amount: 4500 },
  outreach: { unit: 'hour', amount: 3333 },
  group: { unit: 'place', amount: 18_001 },
  course: { unit: 'package', amount: 60_000, stages: [10_000, 20_000, 30_000] },
  'drop-in': { unit: 'session', amount: 0 },
} as const
export type Listing = keyof typeof listings
const listingNames = Object.keys(listings) as Listing[]

/** Two small pots and two large, of two financial years. */
export const thePots = [
  { id: anId(501), financialYear: '2026-27', allocated: 200_000 },
  { id: anId(502), financialYear: '2026-27', allocated: 20_000_000 },
  { id: anId(503), financialYear: '2027-28', allocated: 200_000 },
  { id: anId(504), financialYear: '2027-28', allocated: 20_000_000 },
] as const
export const firstDay = '2026-04-01'
/** Pence a worker may commission for one family in twelve months without asking. */
export const instantLimit = 50_000

/** A worker's own authority, or hub support that has none. */
export type Asked = {
  id: string
  family: string
  members: string[]
  listing: Listing
  pot: string
  units: number
  by: 'worker' | 'hub-support'
}
export const acts = [
  'approve',
  'refuse',
  'withdraw',
  'accept',
  'decline',
  'hold',
  'resume',
  'cancel',
  'complete',
  'end-early',
] as const
export type Act = (typeof acts)[number]
export type Delivered = { id: string; units: number; attendance: 'attended' | 'late' | 'did-not-attend' }
export type Settle = 'confirm' | 'query' | 'reverse'

export type Command =
  | { do: 'request'; order: Asked }
  | { do: 'act'; order: string; act: Act }
  | { do: 'deliver'; order: string; delivery: Delivered }
  | { do: 'settle'; order: string; delivery: string; act: Settle }
  | { do: 'withdraw-agreement'; family: string; member: string }
  | { do: 'expire' }
  | { do: 'days'; days: number }

/** A family is a number; its people follow from it. */
export const familyId = (n: number): string => anId(10_000 + n * 10)
export const memberIds = (family: string): string[] => [1, 2, 3].map((n) => anId(Number(family.slice(-12)) + n))
/** Twelve at a time; new ones come as orders are made, so that agreements taken back do not end the story. */
const families = 12

/** Chance, before anybody knows what it falls on. */
export type Raw = { readonly kind: number; readonly a: number; readonly b: number; readonly c: number }
export const raw: fc.Arbitrary<Raw> = fc.record({
  kind: fc.integer({ min: 0, max: 99 }),
  a: fc.nat(1_000_000),
  b: fc.nat(1_000_000),
  c: fc.nat(1_000_000),
})

const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(1, from.length)]
/** Steps that mostly lead on, so that orders live to be delivered. */
const likely: Record<string, readonly Act[]> = {
  requested: ['approve', 'approve', 'approve', 'approve', 'refuse', 'withdraw'],
  offered: ['accept', 'accept', 'accept', 'accept', 'decline', 'withdraw'],
  accepted: ['hold', 'cancel', 'hold'],
  'in-delivery': ['complete', 'end-early', 'hold', 'hold'],
  'on-hold': ['resume', 'resume', 'cancel', 'end-early'],
}

/** Turns chance into the next command, given where the model is and what was said before. */
export const nextCommand = (model: Model, before: readonly Command[], nextId: () => string, chance: Raw): Command => {
  const { kind, a, b, c } = chance
  const all = [...model.orders.values()]
  const recent = all.slice(-60)
  const alive = recent.filter((each) => likely[each.state])
  const family = familyId((a % families) + families * Math.floor(model.orders.size / 100))
  const ask = (): Command => ({
    do: 'request',
    order: {
      id: nextId(),
      family,
      members: memberIds(family).filter((_, n) => ((b >> n) & 1) === 1 || n === b % 3),
      listing: pick(listingNames, c) ?? 'counselling',
      pot:
        thePots[(a >> 8) % 10 < 8 ? (model.today() < '2027-04-01' ? 0 : 2) + ((b >> 6) % 4 > 0 ? 1 : 0) : c % 4]?.id ??
        '',
      units: 1 + (b % 7),
      by: (c >> 5) % 4 === 0 ? 'hub-support' : 'worker',
    },
  })
  const order = pick(kind % 5 === 0 ? all : alive, a)
  if (kind < 22 || !order) return ask()
  if (kind < 50) {
    const may = likely[order.state] ?? acts
    return { do: 'act', order: order.id, act: (b % 8 === 0 ? pick(acts, c) : pick(may, c)) ?? 'withdraw' }
  }
  if (kind < 68) {
    const delivering = alive.filter((each) => each.state === 'accepted' || each.state === 'in-delivery')
    const one = (b % 8 === 0 ? order : pick(delivering, a)) ?? order
    const attendance = pick(['attended', 'attended', 'attended', 'late', 'did-not-attend'] as const, b) ?? 'attended'
    return {
      do: 'deliver',
      order: one.id,
      delivery: { id: nextId(), units: pick([1, 1, 1, 2, 3, 0], c) ?? 1, attendance },
    }
  }
  if (kind < 84) {
    const settled = recent.filter((each) => each.deliveries.size > 0)
    const one = pick(settled, a)
    const delivery = one && pick([...one.deliveries.keys()], b)
    if (!one || !delivery) return ask()
    return {
      do: 'settle',
      order: one.id,
      delivery,
      act: pick(['confirm', 'confirm', 'query', 'reverse'] as const, c) ?? 'confirm',
    }
  }
  if (kind < 92) {
    // Said again, as a double click or a lost answer would; or with the same id and something else in it.
    const again = pick(
      before.slice(-80).filter((each) => each.do !== 'days'),
      a,
    )
    if (again?.do === 'request' && b % 3 === 0)
      return { ...again, order: { ...again.order, units: again.order.units + 1 } }
    if (again?.do === 'deliver' && b % 3 === 0)
      return { ...again, delivery: { ...again.delivery, units: again.delivery.units + 1 } }
    return again ?? ask()
  }
  if (kind < 93) return { do: 'withdraw-agreement', family, member: pick(memberIds(family), b) ?? '' }
  if (kind < 96) return { do: 'expire' }
  return { do: 'days', days: 1 + (a % 9) }
}
