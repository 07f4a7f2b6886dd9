// An outcome: one score of one measure for one person, and what changed since the baseline.
import * as z from 'zod'
import { type Day, day } from '../kernel/calendar.ts'
import { id } from '../kernel/identifiers.ts'
import { type Change, changeBetween } from '../measures/change.ts'
import { measureWith } from '../measures/measure-list.ts'
import { respondentProblem, scoreProblem } from '../measures/outcome-measure.ts'
import { RESPONDENTS } from '../measures/respondent.ts'

export const stages = ['baseline', 'review', 'end', 'sustained'] as const
export type Stage = (typeof stages)[number]

/** What somebody says about an outcome. A score is of a named member, or of one of the family's goals. */
export const outcomeGiven = z.strictObject({
  measureId: z.string({ error: 'Choose a measure' }).max(60),
  memberId: id.optional(),
  goalId: id.optional(),
  stage: z.enum(stages, { error: 'Choose baseline, review, end or sustained' }),
  score: z.number({ error: 'Give the score as a number' }),
  on: day,
  respondent: z.enum(RESPONDENTS, { error: 'Say who answered' }),
})
export type OutcomeGiven = z.infer<typeof outcomeGiven>

export const outcome = outcomeGiven.extend({ id, commissionId: id, by: z.string(), at: z.string(), mark: z.string() })
export type Outcome = z.infer<typeof outcome>

/** What is wrong with an outcome that is well formed: fields with words. */
export const outcomeProblems = (
  given: OutcomeGiven,
  people: { readonly memberIds: readonly string[]; readonly goalIds: readonly string[] },
  today: Day,
): { field: string; message: string }[] => {
  const measure = measureWith(given.measureId)
  if (!measure) return [{ field: 'measureId', message: 'Choose a measure from the list' }]
  const problems: { field: string; message: string }[] = []
  const say = (field: string, message: string | undefined) => message && problems.push({ field, message })
  say('score', scoreProblem(measure, given.score))
  say('respondent', respondentProblem(measure, given.respondent))
  if (given.on > today) say('on', 'An outcome cannot be dated in the future')
  if (given.memberId && !people.memberIds.includes(given.memberId)) say('memberId', 'This person is not in the plan')
  if (given.goalId && !people.goalIds.includes(given.goalId)) say('goalId', 'This goal is not in the plan')
  if (measure.about === 'goal' && !given.goalId && !given.memberId) say('goalId', 'Choose the goal this is about')
  if (measure.about !== 'goal' && !given.memberId) say('memberId', 'Say whose score this is')
  return problems
}

/** What changed from the latest comparable baseline to this outcome: same member, measure and respondent, or nothing is judged. */
export const changeSince = (
  baselines: readonly Pick<Outcome, 'measureId' | 'memberId' | 'goalId' | 'respondent' | 'score'>[],
  it: Pick<Outcome, 'measureId' | 'memberId' | 'goalId' | 'respondent' | 'score' | 'stage'>,
): Change | undefined => {
  const measure = measureWith(it.measureId)
  if (!measure || it.stage === 'baseline') return undefined
  const reading = (each: Pick<Outcome, 'measureId' | 'memberId' | 'goalId' | 'respondent' | 'score'>) => ({
    measureId: each.measureId,
    respondent: each.respondent,
    score: each.score,
    ...(each.memberId ? { memberId: each.memberId } : {}),
    ...(each.goalId ? { goalId: each.goalId } : {}),
  })
  for (const baseline of baselines.toReversed()) {
    const change = changeBetween(measure, reading(baseline), reading(it))
    if (change) return change
  }
  return undefined
}

/** An outcome on its way out, with what it means. */
export const outcomeView = outcome
  .omit({ mark: true })
  .extend({
    change: z
      .object({
        verdict: z.enum(['reliable-improvement', 'no-reliable-change', 'reliable-deterioration', 'not-judged']),
        betterBy: z.number(),
        crossedCutOff: z.enum(['left-range-of-concern', 'entered-range-of-concern']).optional(),
      })
      .optional(),
    /** Whether whoever records it should be asked if anybody is at risk now. */
    asksAboutSafety: z.boolean(),
  })
  .strip()
export type OutcomeView = z.infer<typeof outcomeView>
