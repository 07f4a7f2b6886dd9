// Whether an order that was asked for before may still go on: what its provider and its listing have become since, read fresh.
import type { ListingStanding } from '../catalogue/listing-standing.ts'
import { statusMeans } from '../catalogue/listing-standing.ts'
import type { Day } from '../kernel/calendar.ts'
import { type Refusal, refuse } from '../kernel/decision.ts'
import { judgeAssurance } from '../providers/provider.ts'
import { type Commission, safetyReason } from './commission.ts'
import { type Step, takeStep } from './life.ts'
import type { Action, State } from './transition.ts'

/** The steps that rest on what a provider and its listing are today. */
export const restsOnToday = (action: Action): boolean =>
  action === 'approve' || action === 'accept' || action === 'resume'

/**
 * Refuses an approval or an acceptance when the provider is no longer assured or the listing lets no asked-for order
 * through, and going on again while a worry about a child's safety is looked into.
 */
export const judgeToday = (action: Action, standing: ListingStanding, today: Day): Refusal | undefined => {
  if (action === 'resume') {
    return standing.safeguarding
      ? refuse('provider-not-assured', 'Its provider is suspended while a worry about a child’s safety is looked into.')
      : undefined
  }
  if (!statusMeans[standing.status].asked) return refuse('listing-closed-to-new')
  return judgeAssurance(standing, today)
}

/** Whether help of an order in this state is about to begin or under way. */
export const runs = (it: State): boolean => it === 'accepted' || it === 'in-delivery'

/** An order put on hold because its provider is suspended over a child's safety; undefined when it does not run. */
export const heldForSafety = (
  it: Commission,
  { by, at }: { readonly by: string; readonly at: string },
): Step | undefined => {
  if (!runs(it.state)) return undefined
  const step = takeStep(it, 'hold', { by, at, reason: safetyReason, mark: '' })
  return 'refused' in step ? undefined : step
}
