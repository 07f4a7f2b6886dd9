// Readings for tests: lawful by default, one fact changed at a time.

import type { Reading } from '../../shared/measures/change.ts'
import { measureWith } from '../../shared/measures/measure-list.ts'
import type { OutcomeMeasure } from '../../shared/measures/outcome-measure.ts'

export function aMeasure(id: string): OutcomeMeasure {
  const measure = measureWith(id)
  if (!measure) throw new Error(`no measure ${id}`)
  return measure
}

/** A score of a boy of eleven, given by his parent unless the measure says otherwise. */
export function aReading(measureId: string, score: number, change: Partial<Reading> = {}): Reading {
  const { respondents } = aMeasure(measureId)
  const respondent = respondents.includes('parent') ? 'parent' : (respondents[0] ?? 'self')
  return { measureId, memberId: 'the-boy-of-11', respondent, age: 11, score, ...change }
}
