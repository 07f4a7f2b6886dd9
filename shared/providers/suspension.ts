// A suspension: why, since when, by whom, when it is looked at again, and whether a child's safety is behind it.
import * as z from 'zod'
import { addDays, type Day, day } from '../kernel/calendar.ts'
import type { Rules } from '../kernel/rules.ts'
import type { Provider } from './provider.ts'

/** What a commissioner says. Without a day it is looked at again after the council's number of days. */
export const suspensionGiven = z.strictObject({
  reason: z.string().trim().min(1, { error: 'Say why' }).max(500).optional(),
  reviewOn: day.optional(),
  safeguarding: z.boolean().optional(),
})
export type SuspensionGiven = z.infer<typeof suspensionGiven>

/** What is missing or cannot be meant, at its field. */
export const suspensionProblems = (given: SuspensionGiven, today: Day): { field: string; message: string }[] => [
  ...(given.reason ? [] : [{ field: 'reason', message: 'Say why' }]),
  ...(given.reviewOn && given.reviewOn <= today
    ? [{ field: 'reviewOn', message: 'Give a day that is still to come' }]
    : []),
]

/** A provider as it stands suspended: no new orders, and with `safeguarding` none that goes on. */
export const suspended = (
  before: Provider,
  given: SuspensionGiven,
  {
    by,
    today,
    rules,
  }: { readonly by: string; readonly today: Day; readonly rules: Pick<Rules, 'suspensionReviewAfter'> },
): Provider => ({
  ...before,
  standing: 'suspended',
  standingBy: by,
  standingOn: today,
  reviewOn: given.reviewOn ?? addDays(today, rules.suspensionReviewAfter),
  ...(given.reason ? { standingReason: given.reason } : {}),
  ...(given.safeguarding ? { safeguarding: true } : {}),
})
