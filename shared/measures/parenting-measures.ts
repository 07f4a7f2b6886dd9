// Measures of a parent's confidence and competence. None has a published spread we could check, so no change is judged.

import type { OutcomeMeasure } from './outcome-measure.ts'

const psoc: OutcomeMeasure = {
  id: 'psoc',
  name: 'Parenting Sense of Competence scale (PSOC, 16 questions)',
  about: 'adult',
  range: { min: 16, max: 96, step: 1 },
  higherIsBetter: true,
  respondents: ['parent'],
  reliableChange: [],
  cutOffs: [
    {
      respondents: ['parent'],
      bands: [
        { from: 16, to: 50, label: 'low' },
        { from: 51, to: 69, label: 'moderate' },
        { from: 70, to: 96, label: 'high' },
      ],
      concernAt: 50,
      source: 'Low 16 to 50, moderate 51 to 69, high 70 to 96, as published with the scale',
      checked: true,
    },
  ],
  licence: "With the authors' permission",
  source: 'Johnston and Mash, Journal of Clinical Child Psychology 18, 1989, 167–175',
  checked: true,
  figuresOn: '2026-11-01',
}

/** For the parent of a baby up to twelve months old. */
const kpcs: OutcomeMeasure = {
  id: 'kpcs',
  name: 'Karitane Parenting Confidence Scale (KPCS)',
  about: 'adult',
  range: { min: 0, max: 45, step: 1 },
  higherIsBetter: true,
  respondents: ['parent'],
  // Test-retest reliability is 0.88 (Črnčec and others, 2008); without a spread read at its source it judges nothing.
  reliableChange: [],
  cutOffs: [
    {
      respondents: ['parent'],
      bands: [
        { from: 0, to: 39, label: 'low confidence' },
        { from: 40, to: 45, label: 'confident' },
      ],
      concernAt: 39,
      source: 'Črnčec, Barnett and Matthey, KPCS manual, 2008: 39 or less is low confidence and not a diagnosis',
      checked: true,
    },
  ],
  licence: 'Free if the scale is unaltered and cited',
  source: 'Črnčec, Barnett and Matthey, Research in Nursing and Health 31, 2008, 442–453',
  checked: true,
  figuresOn: '2026-11-01',
}

const bpses: OutcomeMeasure = {
  id: 'bpses',
  name: 'Brief Parental Self-Efficacy Scale (BPSES)',
  about: 'adult',
  range: { min: 5, max: 25, step: 1 },
  higherIsBetter: true,
  respondents: ['parent'],
  reliableChange: [],
  // The Child Outcomes Research Consortium says that no clinical cut-offs exist.
  cutOffs: [],
  licence: 'Free to use (Child Outcomes Research Consortium)',
  source:
    'Woolgar and others, Child Psychiatry and Human Development, 2023; five questions, the range 5 to 25 not seen',
  checked: false,
  figuresOn: '2026-11-01',
}

export const parentingMeasures: readonly OutcomeMeasure[] = [psoc, kpcs, bpses]
