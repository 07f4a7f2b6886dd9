// Days and moments as people write them, in London.
import { type Day, type Instant, londonDay } from '../../shared/kernel/calendar.ts'

const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const withWeekday = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

const midday = (on: Day): Date => new Date(`${on}T12:00:00Z`)

/** "21 November 2026". */
export const writtenDay = (on: Day): string => long.format(midday(on))

/** "Saturday 21 November 2026". */
export const writtenWeekday = (on: Day): string => withWeekday.format(midday(on)).replace(',', '')

/** The day of a moment: "21 November 2026". */
export const writtenMoment = (at: Instant): string => writtenDay(londonDay(at))
