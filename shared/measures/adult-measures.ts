// Measures of a young person's or an adult's low mood and worry, answered by the person.

import type { OutcomeMeasure } from './outcome-measure.ts'

const phq9: OutcomeMeasure = {
  id: 'phq-9',
  name: 'Patient Health Questionnaire (PHQ-9)',
  about: 'child-or-adult',
  range: { min: 0, max: 27, step: 1 },
  higherIsBetter: false,
  respondents: ['self'],
  reliableChange: [
    { kind: 'points', points: 6, source: 'IAPT manual, as quoted in the notes of CamCOPS', checked: true },
  ],
  cutOffs: [
    {
      respondents: ['self'],
      bands: [
        { from: 0, to: 4, label: 'none or minimal' },
        { from: 5, to: 9, label: 'mild' },
        { from: 10, to: 14, label: 'moderate' },
        { from: 15, to: 19, label: 'moderately severe' },
        { from: 20, to: 27, label: 'severe', severe: true },
      ],
      concernAt: 10,
      source: 'Bands 5, 10, 15 and 20 and caseness at 10: notes of CamCOPS; IAPT manual',
      checked: true,
    },
  ],
  licence: 'Public domain',
  source: 'Kroenke, Spitzer and Williams, Journal of General Internal Medicine 16, 2001, 606–613',
  checked: true,
  figuresOn: '2026-11-01',
}

const gad7: OutcomeMeasure = {
  id: 'gad-7',
  name: 'Generalised Anxiety Disorder scale (GAD-7)',
  about: 'child-or-adult',
  range: { min: 0, max: 21, step: 1 },
  higherIsBetter: false,
  respondents: ['self'],
  reliableChange: [
    { kind: 'points', points: 4, source: 'IAPT manual, as quoted in the notes of CamCOPS', checked: true },
  ],
  cutOffs: [
    {
      respondents: ['self'],
      bands: [
        { from: 0, to: 4, label: 'none or minimal' },
        { from: 5, to: 9, label: 'mild' },
        { from: 10, to: 14, label: 'moderate' },
        { from: 15, to: 21, label: 'severe', severe: true },
      ],
      concernAt: 8,
      source: 'Bands 5, 10 and 15: notes of CamCOPS; caseness at 8: IAPT manual',
      checked: true,
    },
  ],
  licence: 'Public domain',
  source: 'Spitzer and others, Archives of Internal Medicine 166, 2006, 1092–1097',
  checked: true,
  figuresOn: '2026-11-01',
}

export const adultMeasures: readonly OutcomeMeasure[] = [phq9, gad7]
