// An outcome measure: what its scores may be, which way is better, where its cut-offs lie and who may answer it.

import type { ReliableChange } from './reliable-change.ts'
import type { Respondent } from './respondent.ts'

/** A named stretch of scores, both ends included. `severe` asks the person recording it whether anyone is at risk now. */
export type Band = { readonly from: number; readonly to: number; readonly label: string; readonly severe?: true }

/**
 * The published reading of a score for one kind of respondent and, where it matters, one age of the child in whole years.
 * `concernAt` is the first score of the range of concern, which runs from it to the worse end of the scale.
 */
export type CutOff = {
  readonly respondents: readonly Respondent[]
  readonly ages?: { readonly from: number; readonly to: number }
  readonly bands: readonly Band[]
  readonly concernAt?: number
  readonly source: string
  readonly checked: boolean
}

/**
 * A measure and its published figures as read on `figuresOn`. `checked` is false where a fact of the measure itself was
 * not seen at its source. `converted[score − min]` is the scale on which differences may be taken, where raw sums may not.
 * A measure without a rule in `reliableChange` is recorded and shown, and its change is not judged.
 */
export type OutcomeMeasure = {
  readonly id: string
  readonly name: string
  readonly about: 'child' | 'adult' | 'child-or-adult' | 'goal'
  readonly range: { readonly min: number; readonly max: number; readonly step: number }
  readonly higherIsBetter: boolean
  readonly respondents: readonly Respondent[]
  readonly reliableChange: readonly ReliableChange[]
  readonly cutOffs: readonly CutOff[]
  readonly converted?: readonly number[]
  readonly licence: string
  readonly source: string
  readonly checked: boolean
  readonly figuresOn: string
}

/** What is wrong with this score for this measure, in words for the field it was typed into; undefined when nothing is. */
export function scoreProblem(measure: OutcomeMeasure, score: number): string | undefined {
  const { min, max, step } = measure.range
  if (!Number.isFinite(score)) return `Enter a score from ${min} to ${max}`
  if (score < min || score > max) return `The score must be from ${min} to ${max}`
  if (!Number.isInteger((score - min) / step))
    return step === 1 ? 'The score must be a whole number' : `The score must go up in steps of ${step}`
  return undefined
}

/** What is wrong with this respondent for this measure, or undefined. */
export function respondentProblem(measure: OutcomeMeasure, respondent: Respondent): string | undefined {
  if (measure.respondents.includes(respondent)) return undefined
  return `${measure.name} is answered by ${measure.respondents.join(' or ')}`
}

/** The cut-off that reads this respondent's scores at this age; none when the figures for them are not held. */
export function cutOffFor(measure: OutcomeMeasure, respondent: Respondent, age?: number): CutOff | undefined {
  return measure.cutOffs.find(
    ({ respondents, ages }) =>
      respondents.includes(respondent) &&
      (ages === undefined || (age !== undefined && ages.from <= age && age <= ages.to)),
  )
}

/** The band this score falls in, or undefined where no cut-off is held for the respondent and age. */
export function bandOf(measure: OutcomeMeasure, score: number, respondent: Respondent, age?: number): Band | undefined {
  return cutOffFor(measure, respondent, age)?.bands.find(({ from, to }) => from <= score && score <= to)
}

/** Whether this score lies in the range of concern; undefined where the measure has no such range for respondent and age. */
export function isOfConcern(
  measure: OutcomeMeasure,
  score: number,
  respondent: Respondent,
  age?: number,
): boolean | undefined {
  const concernAt = cutOffFor(measure, respondent, age)?.concernAt
  if (concernAt === undefined) return undefined
  return measure.higherIsBetter ? score <= concernAt : score >= concernAt
}
