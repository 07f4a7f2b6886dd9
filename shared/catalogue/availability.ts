// Whether help can start, as its provider last said, and how long ago that was.
import * as z from 'zod'
import { addDays, type Day, day } from '../kernel/calendar.ts'

export const availabilityStates = ['open', 'waiting-list', 'full', 'ask'] as const
export type AvailabilityState = (typeof availabilityStates)[number]

const words = z.array(z.string().trim().min(1).max(60)).max(20)

/** What a provider says. `checkedOn` is today unless an earlier day is given, as when a list is taken over. */
export const availabilityGiven = z.strictObject({
  state: z.enum(availabilityStates, { error: 'Choose open, waiting-list, full or ask' }),
  waitWeeks: z
    .int({ error: 'Give the wait in whole weeks' })
    .min(0, { error: 'A wait cannot be less than nothing' })
    .max(104, { error: 'A wait is at most 104 weeks' })
    .optional(),
  nextStart: day.optional(),
  outOfHours: z.boolean().optional(),
  languages: words.optional(),
  access: words.optional(),
  checkedOn: day.optional(),
})
export type AvailabilityGiven = z.infer<typeof availabilityGiven>

export const availability = availabilityGiven.extend({ outOfHours: z.boolean(), checkedOn: day })
export type Availability = z.infer<typeof availability>

/** As people see it: `stale` when nobody has confirmed it for longer than the council's days. */
export const availabilityView = availability.extend({ stale: z.boolean() })
export type AvailabilityView = z.infer<typeof availabilityView>

/** What now holds: what is not said again stays as it was. */
export const availabilityAfter = (
  given: AvailabilityGiven,
  before: Availability | undefined,
  today: Day,
): Availability => {
  const kept = before && {
    ...(before.languages ? { languages: before.languages } : {}),
    ...(before.access ? { access: before.access } : {}),
  }
  const { outOfHours = before?.outOfHours ?? false, ...said } = given
  return { ...kept, ...said, outOfHours, checkedOn: given.checkedOn ?? today }
}

/** The first day on which a word given then is still fresh today. */
export const freshFrom = (today: Day, staleAfter: number): Day => addDays(today, -staleAfter)

export const isStale = (it: Availability, today: Day, staleAfter: number): boolean =>
  it.checkedOn < freshFrom(today, staleAfter)

export const viewAvailability = (it: Availability, today: Day, staleAfter: number): AvailabilityView => ({
  ...it,
  stale: isStale(it, today, staleAfter),
})

/** "open now", "waiting list of about 6 weeks", "full now", "ask about places". */
export const availabilityInWords = (it: Availability): string => {
  if (it.state === 'open') return 'open now'
  if (it.state === 'full') return 'full now'
  if (it.state === 'ask') return 'ask about places'
  if (it.waitWeeks === undefined) return 'waiting list'
  return `waiting list of about ${it.waitWeeks} ${it.waitWeeks === 1 ? 'week' : 'weeks'}`
}

/** Days nobody can mean, each at its member, in the words of whoever filled them in. */
export const impossibleDays = (
  given: AvailabilityGiven | undefined,
  today: Day,
  at = '',
): { field: string; message: string }[] => [
  ...(given?.checkedOn && given.checkedOn > today
    ? [{ field: `${at}checkedOn`, message: 'This day is still to come' }]
    : []),
  ...(given?.nextStart && given.nextStart < today
    ? [{ field: `${at}nextStart`, message: 'Give a day that is still to come' }]
    : []),
]
