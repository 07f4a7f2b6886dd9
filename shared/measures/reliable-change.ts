// When a difference between two scores is more than the measure's own noise.

import type { Respondent } from './respondent.ts'

/** The share of pure noise that passes the test is 5 %: the two-sided 95 % point of the normal distribution. */
const NINETY_FIVE_PERCENT = 1.96

/**
 * How one measure tells change from noise, as published. `points`: a difference of at least that many points, stated by
 * the owner of the measure or its guidance. `jacobson-truax`: worked out from the spread and the reliability of the
 * measure. `checked` is false while the figure rests on general knowledge and nobody has read the source beside it.
 */
export type ReliableChange = {
  readonly respondents?: readonly Respondent[]
  readonly source: string
  readonly checked: boolean
} & (
  | { readonly kind: 'points'; readonly points: number }
  | { readonly kind: 'jacobson-truax'; readonly standardDeviation: number; readonly reliability: number }
)

/**
 * The standard error of a difference between two scores of one person, in points: SD × √(1 − r) × √2 (Jacobson and
 * Truax, Journal of Consulting and Clinical Psychology 59, 1991, 12–19).
 */
export function standardErrorOfDifference(standardDeviation: number, reliability: number): number {
  return standardDeviation * Math.sqrt(1 - reliability) * Math.SQRT2
}

/** Whether a difference of this many points, in either direction, is a reliable change under this rule. */
export function isReliable(rule: ReliableChange, difference: number): boolean {
  const size = Math.abs(difference)
  if (rule.kind === 'points') return size >= rule.points
  return size > NINETY_FIVE_PERCENT * standardErrorOfDifference(rule.standardDeviation, rule.reliability)
}
