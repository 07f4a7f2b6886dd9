// The position of a pot over its year, week by week, folded from events: what was promised, what was spent, how many orders.
import * as z from 'zod'
import { addDays, type Day, londonDay } from '../kernel/calendar.ts'

const week = z.object({ allocated: z.int(), held: z.int(), spent: z.int() })

export const potPosition = z.object({
  allocated: z.int(),
  reserved: z.int(),
  committed: z.int(),
  spent: z.int(),
  requested: z.int(),
  instant: z.int(),
  /** By the Monday of each week in which something moved: changes in pence. `held` is reserved and committed together. */
  weeks: z.record(z.string(), week),
})
export type PotPosition = z.infer<typeof potPosition>

/** A pot before anything happened to it. */
export const emptyPosition: PotPosition = {
  allocated: 0,
  reserved: 0,
  committed: 0,
  spent: 0,
  requested: 0,
  instant: 0,
  weeks: {},
}

/** The part of an event a pot's position counts. */
export type Moved = {
  readonly what: string
  readonly at: string
  readonly about: { readonly [thing: string]: string }
  readonly facts?: { readonly [fact: string]: unknown } | undefined
}

/** The Monday of the week a day is in. */
export const mondayOf = (on: Day): Day => addDays(on, -((new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7))

const figure = (event: Moved, fact: string): number => {
  const value = event.facts?.[fact]
  return typeof value === 'number' ? value : 0
}

/** A position after one event. Additions of whole pence only, so that order does not matter. */
export const foldPosition = (before: PotPosition, event: Moved): PotPosition => {
  const given = (fact: string) => figure(event, fact)
  const allocated = given('allocated')
  const reserved = given('reserved') - given('committed') - given('released')
  const committed = given('committed') - given('spent') - given('uncommitted') + given('reversed')
  const spent = given('spent') - given('reversed')
  const monday = mondayOf(londonDay(event.at))
  const old = before.weeks[monday] ?? { allocated: 0, held: 0, spent: 0 }
  const still = allocated === 0 && reserved === 0 && committed === 0 && spent === 0
  const weeks = still
    ? before.weeks
    : {
        ...before.weeks,
        [monday]: {
          allocated: old.allocated + allocated,
          held: old.held + reserved + committed,
          spent: old.spent + spent,
        },
      }
  const isRequest = event.what === 'commission-requested'
  return {
    allocated: before.allocated + allocated,
    reserved: before.reserved + reserved,
    committed: before.committed + committed,
    spent: before.spent + spent,
    requested: before.requested + (isRequest ? 1 : 0),
    instant: before.instant + (isRequest && event.facts?.state === 'offered' ? 1 : 0),
    weeks: Object.fromEntries(Object.entries(weeks).sort(([a], [b]) => a.localeCompare(b))),
  }
}

/** What was left at the end of each week: the points of a burn-down, oldest first, in pence. */
export const burnDown = (it: PotPosition): { on: Day; allocated: number; remaining: number }[] => {
  let allocated = 0
  let used = 0
  // A table keeps a map's keys in no order.
  const weeks = Object.entries(it.weeks).sort(([a], [b]) => a.localeCompare(b))
  return weeks.map(([on, moved]) => {
    allocated += moved.allocated
    used += moved.held + moved.spent
    return { on, allocated, remaining: allocated - used }
  })
}
