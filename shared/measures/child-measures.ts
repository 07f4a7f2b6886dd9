// Measures of a child's difficulties: the Strengths and Difficulties Questionnaire, by who answers and the child's age.

import type { OutcomeMeasure } from './outcome-measure.ts'

/** The total of four subscales (0–10 each); the fifth, prosocial behaviour, runs the other way and is not in it. */
const sdqTotal: OutcomeMeasure = {
  id: 'sdq-total',
  name: 'Strengths and Difficulties Questionnaire, total difficulties',
  about: 'child',
  range: { min: 0, max: 40, step: 1 },
  higherIsBetter: false,
  respondents: ['parent', 'teacher', 'self'],
  reliableChange: [
    {
      kind: 'jacobson-truax',
      respondents: ['parent'],
      standardDeviation: 5.8,
      reliability: 0.82,
      source:
        'Spread: British norms, sdqinfo.org (Meltzer and others, 2000). Reliability: Goodman, 2001, Cronbach alpha',
      checked: false,
    },
    {
      kind: 'jacobson-truax',
      respondents: ['teacher'],
      standardDeviation: 6,
      reliability: 0.87,
      source:
        'Spread: British norms, sdqinfo.org (Meltzer and others, 2000). Reliability: Goodman, 2001, Cronbach alpha',
      checked: false,
    },
    {
      kind: 'jacobson-truax',
      respondents: ['self'],
      standardDeviation: 5.2,
      reliability: 0.8,
      source:
        'Spread: British norms, sdqinfo.org (Meltzer and others, 2000). Reliability: Goodman, 2001, Cronbach alpha',
      checked: false,
    },
  ],
  cutOffs: [
    {
      respondents: ['parent'],
      ages: { from: 2, to: 3 },
      bands: [
        { from: 0, to: 12, label: 'close to average' },
        { from: 13, to: 15, label: 'borderline' },
        { from: 16, to: 40, label: 'high' },
      ],
      concernAt: 16,
      source: 'BMC Pediatrics 2023, s12887-023-03837-1, table 2: United Kingdom cut-offs for ages 2 to 4',
      checked: true,
    },
    {
      respondents: ['parent'],
      ages: { from: 4, to: 17 },
      bands: [
        { from: 0, to: 13, label: 'close to average' },
        { from: 14, to: 16, label: 'slightly raised' },
        { from: 17, to: 19, label: 'high' },
        { from: 20, to: 40, label: 'very high', severe: true },
      ],
      concernAt: 17,
      source:
        'BMC Psychiatry 2021, s12888-021-03218-x, table 2, gives 14 and 17 for the United Kingdom; the split at 20 was not seen',
      checked: false,
    },
    {
      respondents: ['teacher'],
      ages: { from: 4, to: 17 },
      bands: [
        { from: 0, to: 11, label: 'close to average' },
        { from: 12, to: 15, label: 'slightly raised' },
        { from: 16, to: 18, label: 'high' },
        { from: 19, to: 40, label: 'very high', severe: true },
      ],
      concernAt: 16,
      source: 'PMC4830858, table 1, after the scoring instructions of sdqinfo.org for ages 4 to 17',
      checked: true,
    },
    {
      respondents: ['self'],
      ages: { from: 11, to: 17 },
      bands: [
        { from: 0, to: 14, label: 'close to average' },
        { from: 15, to: 17, label: 'slightly raised' },
        { from: 18, to: 19, label: 'high' },
        { from: 20, to: 40, label: 'very high', severe: true },
      ],
      concernAt: 18,
      source: 'Scoring instructions of sdqinfo.org for ages 4 to 17, four bands; not seen',
      checked: false,
    },
  ],
  licence: 'Copyright Youthinmind; paper copies are free, electronic use needs its permission',
  source: 'sdqinfo.org; Goodman, Journal of Child Psychology and Psychiatry 38, 1997, 581–586',
  checked: true,
  figuresOn: '2026-11-01',
}

export const childMeasures: readonly OutcomeMeasure[] = [sdqTotal]
