// Days as a council counts them: London dates, working days, months and the financial year.
import * as z from 'zod'

/** A calendar day, `YYYY-MM-DD`, that exists. */
export type Day = string
/** A moment, ISO 8601 in UTC with milliseconds. */
export type Instant = string
/** A month, `YYYY-MM`. */
export type Month = string

const exists = (day: string): boolean => {
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}

/** A day on its way in; 31 February is refused. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'Give a date as YYYY-MM-DD' })
  .refine(exists, { error: 'Give a real date' })

/** A month on its way in. */
export const month = z.string().regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/, { error: 'Give a month as YYYY-MM' })

/** A moment on its way in. */
export const instant = z.iso.datetime({ error: 'Give a moment as ISO 8601 in UTC' })

/** A financial year, `2026-27`: 1 April to 31 March. */
export const financialYear = z
  .string()
  .regex(/^20\d{2}-\d{2}$/, { error: 'Give a financial year as 2026-27' })
  .refine((year) => (Number(year.slice(0, 4)) + 1) % 100 === Number(year.slice(5)), {
    error: 'A financial year runs over two years that follow each other',
  })

const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day it is in London at a moment: half past midnight in summer is still yesterday in UTC. */
export const londonDay = (at: Instant): Day => london.format(new Date(at))

/** The financial year a day falls in. */
export const financialYearOf = (on: Day): string => {
  const year = Number(on.slice(0, 4)) - (on.slice(5) < '04-01' ? 1 : 0)
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`
}

/** The first and last day of a financial year. */
export const financialYearDays = (year: string): { from: Day; to: Day } => ({
  from: `${year.slice(0, 4)}-04-01`,
  to: `${Number(year.slice(0, 4)) + 1}-03-31`,
})

/** A day some days later (or earlier). */
export const addDays = (on: Day, days: number): Day =>
  new Date(Date.parse(`${on}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Whether a day is within a year of another, either way: further off it was typed wrongly. */
export const withinAYear = (on: Day, today: Day): boolean => Math.abs(daysBetween(today, on)) <= 366

/** Whole days from one day to another. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** England's bank holidays, from www.gov.uk/bank-holidays as published to the end of 2027. Dated configuration: add each year. */
const bankHolidays: ReadonlySet<Day> = new Set(
  `2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28
   2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28`.split(/\s+/),
)

const isWorkingDay = (on: Day): boolean => {
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !bankHolidays.has(on)
}

/** The day that is a number of working days later: Friday plus one is Monday, or Tuesday after a bank holiday. */
export const addWorkingDays = (on: Day, days: number): Day => {
  let at = on
  for (let left = days; left > 0; ) {
    at = addDays(at, 1)
    if (isWorkingDay(at)) left -= 1
  }
  return at
}

/** The month a day is in. */
export const monthOf = (on: Day): Month => on.slice(0, 7)

/** The month some months later (or earlier). */
export const addMonths = (from: Month, months: number): Month => {
  const count = Number(from.slice(0, 4)) * 12 + Number(from.slice(5)) - 1 + months
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** "Twelve months": this calendar month and the eleven before it, oldest first. */
export const twelveMonthsTo = (last: Month): Month[] => Array.from({ length: 12 }, (_, n) => addMonths(last, n - 11))

/**
 * Whole years of age on a day, from a birth month: a child is counted as of the first day of the month it was born in.
 * A month still to come is an unborn child: -1.
 */
export const ageOn = (born: Month, on: Day): number => {
  const now = monthOf(on)
  if (born > now) return -1
  return Number(now.slice(0, 4)) - Number(born.slice(0, 4)) - (now.slice(5) < born.slice(5) ? 1 : 0)
}
