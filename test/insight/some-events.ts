// Events as the log keeps them, drawn at random: what orders do to pots and providers, in four books.
import fc from 'fast-check'
import { chained, type Event } from '../../shared/platform/event.ts'
import { books } from '../../shared/platform/log.ts'

/** How many pots and providers there are, and whether the hours come in their order, as they do in life. */
type Cast = { readonly pots?: number; readonly providers?: number; readonly inOrder?: boolean }

/** What can be told of an order, with the figures it carries. */
const kinds: readonly ((amount: number) => { what: string; facts: Event['facts'] })[] = [
  (amount) => ({ what: 'pot-opened', facts: { allocated: amount * 100 } }),
  (amount) => ({ what: 'commission-requested', facts: { reserved: amount, state: 'offered' } }),
  (amount) => ({ what: 'commission-requested', facts: { reserved: amount, state: 'requested' } }),
  () => ({ what: 'commission-offered', facts: { action: 'approve' } }),
  (amount) => ({ what: 'commission-accepted', facts: { action: 'accept', committed: amount } }),
  () => ({ what: 'commission-accepted', facts: { action: 'resume' } }),
  (amount) => ({ what: 'commission-declined', facts: { released: amount } }),
  (amount) => ({ what: 'commission-expired', facts: { released: amount } }),
  () => ({ what: 'delivery-recorded', facts: { attendance: 'attended', first: true, concern: false } }),
  () => ({ what: 'delivery-recorded', facts: { attendance: 'did-not-attend', first: false, concern: true } }),
  (amount) => ({ what: 'delivery-confirmed', facts: { spent: amount } }),
  (amount) => ({ what: 'delivery-reversed', facts: { reversed: amount, uncommitted: amount } }),
  (amount) => ({ what: 'commission-completed', facts: { uncommitted: amount } }),
  () => ({ what: 'outcome-recorded', facts: { stage: 'end', verdict: 'reliable-improvement' } }),
  () => ({ what: 'listing-closed-to-new', facts: {} }),
]

type Drawn = { kind: number; amount: number; pot: number; provider: number; book: number; hour: number }
const drawn: fc.Arbitrary<Drawn> = fc.noBias(
  fc.record({
    kind: fc.nat(kinds.length - 1),
    amount: fc.integer({ min: 1, max: 50_000 }),
    pot: fc.nat(10_000),
    provider: fc.nat(10_000),
    book: fc.nat(books.length - 1),
    hour: fc.nat(24 * 360),
  }),
)

/** Some events, in the order of their books: gapless within each, chained, at any hour of a year. */
export const someEvents = (
  count: number,
  seed: number,
  { pots = 3, providers = 2, inOrder = false }: Cast = {},
): Event[] => {
  const last = new Map<string, { seq: number; hash: string }>()
  const drawnOnes = fc.sample(drawn, { numRuns: count, seed })
  if (inOrder) drawnOnes.sort((a, b) => a.hour - b.hour)
  return drawnOnes.map(({ kind, amount, pot, provider, book: n, hour }) => {
    const book = books[n] ?? '0'
    const before = last.get(book) ?? { seq: 0, hash: '' }
    const { what, facts } = kinds[kind]?.(amount) ?? { what: 'nothing', facts: {} }
    const next = chained(before.hash, {
      book,
      seq: before.seq + 1,
      what,
      about: { pot: `pot-${pot % pots}`, locality: 'here' },
      facts: { ...facts, provider: `provider-${provider % providers}` },
      by: 'somebody',
      at: new Date(Date.parse('2026-04-01T00:00:00Z') + hour * 3_600_000).toISOString(),
      request: 'r',
    })
    last.set(book, next)
    return next
  })
}
