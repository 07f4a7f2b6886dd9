// What changed between two scores: judged only between the same person, measure and respondent, and only beyond noise.

import { bandOf, isOfConcern, type OutcomeMeasure } from './outcome-measure.ts'
import { isReliable } from './reliable-change.ts'
import type { Respondent } from './respondent.ts'

/** One score of one measure. `age` is the child's age in whole years on the day, needed where cut-offs differ by age. */
export type Reading = {
  readonly measureId: string
  readonly memberId?: string
  readonly goalId?: string
  readonly respondent: Respondent
  readonly score: number
  readonly age?: number
}

export type Verdict = 'reliable-improvement' | 'no-reliable-change' | 'reliable-deterioration' | 'not-judged'

/** `betterBy` is in points of the scale the measure is judged on: positive is better, whichever way the raw scores run. */
export type Change = {
  readonly verdict: Verdict
  readonly betterBy: number
  readonly crossedCutOff?: 'left-range-of-concern' | 'entered-range-of-concern'
}

/**
 * Whether two readings may be set against each other: same measure, same respondent, same member and same goal. A
 * questionnaire always needs its member; a goal may belong to the whole family.
 */
export function comparable(a: Reading, b: Reading): boolean {
  const named = a.memberId !== undefined || a.goalId !== undefined
  return (
    named &&
    a.measureId === b.measureId &&
    a.respondent === b.respondent &&
    a.memberId === b.memberId &&
    a.goalId === b.goalId
  )
}

/**
 * What changed from the baseline to the end. Undefined when the two may not be compared or belong to another measure;
 * `not-judged` when no published rule is held for this respondent, which is missing knowledge and not a failure.
 */
export function changeBetween(measure: OutcomeMeasure, baseline: Reading, end: Reading): Change | undefined {
  if (baseline.measureId !== measure.id || !comparable(baseline, end)) return undefined
  const rise = inHundredths(onJudgedScale(measure, end.score) - onJudgedScale(measure, baseline.score))
  const betterBy = measure.higherIsBetter || rise === 0 ? rise : -rise
  const crossedCutOff = crossing(measure, baseline, end)
  return { verdict: verdict(measure, end.respondent, betterBy), betterBy, ...(crossedCutOff ? { crossedCutOff } : {}) }
}

/** Clinically significant in Jacobson and Truax's sense: a reliable improvement that also leaves the range of concern. */
export function isClinicallySignificant(change: Change): boolean {
  return change.verdict === 'reliable-improvement' && change.crossedCutOff === 'left-range-of-concern'
}

/** Whether whoever records this reading should be asked if anyone is at risk now: a severe score, or one reliably worse. */
export function asksAboutSafety(measure: OutcomeMeasure, reading: Reading, change?: Change): boolean {
  const severe = bandOf(measure, reading.score, reading.respondent, reading.age)?.severe === true
  return severe || change?.verdict === 'reliable-deterioration'
}

function verdict(measure: OutcomeMeasure, respondent: Respondent, betterBy: number): Verdict {
  const rule = measure.reliableChange.find(({ respondents }) => respondents?.includes(respondent) ?? true)
  if (!rule) return 'not-judged'
  if (!isReliable(rule, betterBy)) return 'no-reliable-change'
  return betterBy > 0 ? 'reliable-improvement' : 'reliable-deterioration'
}

function crossing(measure: OutcomeMeasure, baseline: Reading, end: Reading): Change['crossedCutOff'] {
  const before = isOfConcern(measure, baseline.score, baseline.respondent, baseline.age)
  const after = isOfConcern(measure, end.score, end.respondent, end.age)
  if (before === undefined || after === undefined || before === after) return undefined
  return after ? 'entered-range-of-concern' : 'left-range-of-concern'
}

function onJudgedScale(measure: OutcomeMeasure, score: number): number {
  return measure.converted?.[score - measure.range.min] ?? score
}

/** A published conversion has two decimals, and a difference just at the threshold must not be lost in binary fractions. */
function inHundredths(points: number): number {
  return Math.round(points * 100) / 100
}
