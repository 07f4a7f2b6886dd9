// Every outcome measure a worker may choose, the goal first because it fits any need.

import { adultMeasures } from './adult-measures.ts'
import { childMeasures } from './child-measures.ts'
import type { OutcomeMeasure } from './outcome-measure.ts'
import { parentingMeasures } from './parenting-measures.ts'
import { wellbeingMeasures } from './wellbeing-measures.ts'

/** Progress towards a goal in the family's own words: 0 not begun, 10 reached. Up to three goals are usual. */
const goalBasedOutcome: OutcomeMeasure = {
  id: 'goal-based-outcome',
  name: 'Goal-based outcome',
  about: 'goal',
  range: { min: 0, max: 10, step: 1 },
  higherIsBetter: true,
  respondents: ['self', 'parent', 'worker'],
  reliableChange: [
    { kind: 'points', points: 2.45, source: 'Edbrooke-Childs and others, 2015; not seen', checked: false },
  ],
  cutOffs: [],
  licence: 'Creative Commons BY-NC-SA 4.0: not for commercial use',
  source: 'Law and Jacob, Goals and Goal Based Outcomes, third edition, CAMHS Press, 2015',
  checked: true,
  figuresOn: '2026-11-01',
}

export const outcomeMeasures: readonly OutcomeMeasure[] = [
  goalBasedOutcome,
  ...childMeasures,
  ...adultMeasures,
  ...wellbeingMeasures,
  ...parentingMeasures,
]

const byId = new Map(outcomeMeasures.map((measure) => [measure.id, measure]))

/** The measure with this id, or undefined. */
export function measureWith(id: string): OutcomeMeasure | undefined {
  return byId.get(id)
}
