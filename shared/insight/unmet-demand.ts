// Unmet demand of a place in a month, folded from events: what was looked for and not found, declined, left unanswered, or waited for.
import * as z from 'zod'
import { londonDay, type Month, monthOf } from '../kernel/calendar.ts'
import { OUTCOME_IDS } from '../measures/framework.ts'
import type { Moved } from './pot-position.ts'

/** The outcome something was wanted for, or that nobody said. */
export const wanted = z.enum([...OUTCOME_IDS, 'not-said'])
export type Wanted = z.infer<typeof wanted>

/** `declined` counts by reason; `waits` counts orders for help with a waiting list by the weeks it was said to take. */
const tally = z.object({
  searches: z.int(),
  declined: z.record(z.string(), z.int()),
  expired: z.int(),
  full: z.int(),
  waits: z.record(z.string(), z.int()),
})
type Tally = z.infer<typeof tally>

/** What went unmet in one place in one month, by the outcome it was wanted for. */
export const unmetDemand = z.partialRecord(wanted, tally)
export type UnmetDemand = z.infer<typeof unmetDemand>

/** Where a thing is counted when nobody said a place. */
export const wholeCity = 'city'

/** The place and month an event counts in: `<locality>#<month>`; undefined when it is about nothing unmet. */
export const unmetAbout = ({ what, about, at, facts = {} }: Moved): string | undefined =>
  counted[what]?.(none, facts) ? `${about.locality ?? wholeCity}#${monthOf(londonDay(at))}` : undefined

/** The place (undefined: nobody said one) and the month of a count. */
export const placeAndMonth = (key: string): { localityId: string | undefined; month: Month } => {
  const [place = '', month = ''] = key.split('#')
  return { localityId: place === wholeCity ? undefined : place, month }
}

const none: Tally = { searches: 0, declined: {}, expired: 0, full: 0, waits: {} }
const oneMore = (of: Tally['declined'], name: string): Tally['declined'] =>
  Object.fromEntries(
    Object.entries({ ...of, [name]: (of[name] ?? 0) + 1 }).sort(([a], [b]) =>
      a.localeCompare(b, 'en', { numeric: true }),
    ),
  )

type Facts = { readonly [fact: string]: unknown }
const asWanted = (it: unknown): Wanted => wanted.safeParse(it).data ?? 'not-said'

/** What each kind of event adds, if anything. Whole counts only, so that order does not matter. */
const counted: Readonly<Record<string, (before: Tally, facts: Facts) => Tally | undefined>> = {
  'search-found-nothing': (before) => ({ ...before, searches: before.searches + 1 }),
  'commission-declined': (before, { reason }) => ({
    ...before,
    declined: oneMore(before.declined, typeof reason === 'string' ? reason : 'not-said'),
  }),
  'commission-expired': (before) => ({ ...before, expired: before.expired + 1 }),
  'commission-requested': (before, { places, waitWeeks }) => {
    if (places === 'full') return { ...before, full: before.full + 1 }
    return typeof waitWeeks === 'number' ? { ...before, waits: oneMore(before.waits, String(waitWeeks)) } : undefined
  },
}

const outcomesOf = ({ outcome, needs }: Facts): Wanted[] => {
  if (!Array.isArray(needs)) return [asWanted(outcome)]
  return needs.length === 0 ? ['not-said'] : [...new Set(needs.map(asWanted))]
}

/** A place's month after one event. A search for several outcomes counts under each. */
export const foldUnmet = (before: UnmetDemand, { what, facts = {} }: Moved): UnmetDemand => {
  const after: UnmetDemand = { ...before }
  for (const outcome of outcomesOf(facts)) {
    const now = counted[what]?.(after[outcome] ?? none, facts)
    if (now) after[outcome] = now
  }
  return Object.fromEntries(Object.entries(after).sort(([a], [b]) => a.localeCompare(b)))
}

/** Counts of one outcome as people read them. `declined` is all declines, and `noPlaces` those of them for want of a place. */
export const unmetCounts = z.object({
  searches: z.int(),
  declined: z.int(),
  noPlaces: z.int(),
  expired: z.int(),
  /** Orders for help that was full, or whose wait was long by the council's figure. */
  longWaits: z.int(),
  total: z.int(),
})
export type UnmetCounts = z.infer<typeof unmetCounts>

const sum = (of: Iterable<number>): number => [...of].reduce((all, each) => all + each, 0)

/** A tally as people read it; `longWaitFrom` is the council's figure, in weeks. */
const countsOf = (it: Tally, longWaitFrom: number): UnmetCounts => {
  const declined = sum(Object.values(it.declined))
  const waits = Object.entries(it.waits).filter(([weeks]) => Number(weeks) >= longWaitFrom)
  const longWaits = it.full + sum(waits.map(([, count]) => count))
  return {
    searches: it.searches,
    declined,
    noPlaces: it.declined['no-places'] ?? 0,
    expired: it.expired,
    longWaits,
    total: it.searches + declined + it.expired + longWaits,
  }
}

/** One line: an outcome, a place (undefined: nobody said one) and a month. */
export type UnmetLine = UnmetCounts & {
  readonly outcome: Wanted
  readonly localityId: string | undefined
  readonly month: Month
}

/** Every line of some places and months in which something went unmet, most first. */
export const unmetLines = (all: ReadonlyMap<string, UnmetDemand>, longWaitFrom: number): UnmetLine[] =>
  [...all]
    .flatMap(([key, it]) =>
      (Object.entries(it) as [Wanted, Tally][]).map(([outcome, each]) => ({
        ...placeAndMonth(key),
        outcome,
        ...countsOf(each, longWaitFrom),
      })),
    )
    .filter(({ total }) => total > 0)
    .sort(
      (a, b) =>
        b.total - a.total ||
        b.month.localeCompare(a.month) ||
        a.outcome.localeCompare(b.outcome) ||
        (a.localityId ?? '').localeCompare(b.localityId ?? ''),
    )
