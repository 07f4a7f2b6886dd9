// A date as it was typed in three boxes: the day it says, or what is wrong with it and where.
import { type Day, day as realDay } from '../../shared/kernel/calendar.ts'
import type { DatePart } from '../govuk/date-input.tsx'
import type { FieldError } from '../govuk/error-summary.tsx'

export type DateAnswer = {
  readonly day?: Day
  readonly error?: FieldError
  /** Which boxes are wrong. */
  readonly wrong?: readonly DatePart[]
  /** What was typed, to show again. */
  readonly values: { readonly [part in DatePart]: string }
}

const months = 'january february march april may june july august september october november december'.split(' ')
const parts = ['day', 'month', 'year'] as const

/** "3", "03", "Mar" and "March" are all March. */
const monthNumber = (typed: string): string => {
  const word = typed.toLowerCase()
  const found = word.length < 3 ? -1 : months.findIndex((month) => month.startsWith(word))
  return found < 0 ? typed : String(found + 1)
}

/** Reads the boxes `name-day`, `name-month` and `name-year`. `what` names the date in an error: "the start date". */
export const dateAnswer = (typed: URLSearchParams, name: string, what: string): DateAnswer => {
  const values = {
    day: (typed.get(`${name}-day`) ?? '').trim(),
    month: (typed.get(`${name}-month`) ?? '').trim(),
    year: (typed.get(`${name}-year`) ?? '').trim(),
  }
  const fault = (message: string, wrong: readonly DatePart[]): DateAnswer => ({
    values,
    wrong,
    error: { field: name, at: `${name}-${wrong[0] ?? 'day'}`, message },
  })
  const missing = parts.filter((part) => values[part] === '')
  if (missing.length === 3) return fault(`Enter ${what}`, parts)
  if (missing.length > 0) return fault(`${capital(what)} must include a ${missing.join(' and ')}`, missing)
  const year = values.year.length === 2 ? `20${values.year}` : values.year
  const written = `${year}-${monthNumber(values.month).padStart(2, '0')}-${values.day.padStart(2, '0')}`
  if (!realDay.safeParse(written).success) return fault(`${capital(what)} must be a real date`, parts)
  return { values, day: written }
}

/** The boxes of a day that is known, for a form that opens with an answer. */
export const dateValues = (on: Day): DateAnswer['values'] => ({
  day: String(Number(on.slice(8))),
  month: String(Number(on.slice(5, 7))),
  year: on.slice(0, 4),
})

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Days back that a session can be dated: a year. */
export const longestAgo = 366
