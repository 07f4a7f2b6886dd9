// A score as it was typed into a form: what to record, or what is wrong and where.
import type { OutcomeMeasure } from '../../shared/measures/outcome-measure.ts'
import { RESPONDENTS } from '../../shared/measures/respondent.ts'
import { type OutcomeGiven, stages } from '../../shared/outcomes/outcome.ts'
import type { FamilyPlanView } from '../../shared/plans/family-plan.ts'
import type { FieldError } from '../govuk/error-summary.tsx'
import { dateAnswer } from './date-answer.ts'

/** Reads the form. A goal that is one person's own brings that person along, so that scores of it can be set side by side. */
export const scoreAnswer = (
  measure: OutcomeMeasure,
  plan: Pick<FamilyPlanView, 'goals'>,
  answers: URLSearchParams,
): { given?: OutcomeGiven; errors: FieldError[] } => {
  const ofGoal = measure.about === 'goal'
  const goal = plan.goals?.find((each) => each.id === answers.get('whose'))
  const memberId = ofGoal ? goal?.memberId : answers.get('whose') || undefined
  const stage = stages.find((each) => each === answers.get('stage'))
  const respondent = RESPONDENTS.find((each) => each === answers.get('respondent'))
  const score = (answers.get('score') ?? '').trim()
  const isNumber = /^-?\d+(\.\d+)?$/.test(score)
  const when = dateAnswer(answers, 'on', 'the day')
  const errors: FieldError[] = [
    ...((ofGoal ? goal : memberId)
      ? []
      : [{ field: 'whose', message: ofGoal ? 'Choose the goal' : 'Say whose score this is' }]),
    ...(stage ? [] : [{ field: 'stage', message: 'Say when it was taken' }]),
    ...(respondent ? [] : [{ field: 'respondent', message: 'Say who answered' }]),
    ...(isNumber ? [] : [{ field: 'score', message: 'Enter the score as a number' }]),
    ...(when.error ? [when.error] : []),
  ]
  if (errors.length > 0 || !stage || !respondent || !when.day) return { errors }
  return {
    errors,
    given: {
      measureId: measure.id,
      stage,
      respondent,
      score: Number(score),
      on: when.day,
      ...(memberId ? { memberId } : {}),
      ...(ofGoal && goal ? { goalId: goal.id } : {}),
    },
  }
}

/** The control of a field as the API names it. */
export const scoreControl = (field: string): string | undefined =>
  ({ memberId: 'whose', goalId: 'whose', stage: 'stage', respondent: 'respondent', score: 'score', on: 'on' })[field]
