// What a person says with a step in an order's life, and what the step owes.
import * as z from 'zod'
import { type Day, withinAYear } from '../kernel/calendar.ts'
import { type Action, transitionOf } from './transition.ts'

/** What may be said with a step: a reason, a day to start. */
export const stepGiven = z.strictObject({
  reason: z
    .string()
    .trim()
    .min(1, { error: 'Give a reason' })
    .max(300, { error: 'Use 300 characters or fewer' })
    .optional(),
  startOn: z.iso.date({ error: 'Give a date as YYYY-MM-DD' }).optional(),
})
export type StepGiven = z.infer<typeof stepGiven>

/** Fields a step owes or does not know. */
export const stepProblems = (action: Action, given: StepGiven, today: Day) => {
  const row = transitionOf(action)
  const takesReason = row.reasons !== undefined || row.duty === 'end-outcome-or-reason'
  return [
    ...(row.reasons && !given.reason ? [{ field: 'reason', message: 'Give a reason' }] : []),
    ...(given.reason && !takesReason ? [{ field: 'reason', message: 'This is not asked for here' }] : []),
    ...(row.duty === 'start-date' && !given.startOn ? [{ field: 'startOn', message: 'Say when it starts' }] : []),
    ...(given.startOn && !withinAYear(given.startOn, today)
      ? [{ field: 'startOn', message: 'Check the year: this is more than a year away' }]
      : []),
    ...(given.startOn && row.duty !== 'start-date'
      ? [{ field: 'startOn', message: 'This is not asked for here' }]
      : []),
  ]
}
