// Measures of mental wellbeing, long and short form, answered by the person.

import type { OutcomeMeasure } from './outcome-measure.ts'

/**
 * Three points is what the owner calls meaningful, not what the noise of the scale allows: 2.77 standard errors of
 * measurement are 6.6 to 8.6 points (Maheswaran and others, Health and Quality of Life Outcomes 10:156, 2012). A council
 * that wants the stricter test sets 9.
 */
const wemwbs: OutcomeMeasure = {
  id: 'wemwbs',
  name: 'Warwick-Edinburgh Mental Wellbeing Scale (WEMWBS)',
  about: 'child-or-adult',
  range: { min: 14, max: 70, step: 1 },
  higherIsBetter: true,
  respondents: ['self'],
  reliableChange: [
    { kind: 'points', points: 3, source: 'University of Warwick, WEMWBS questions and answers', checked: true },
  ],
  cutOffs: [
    {
      respondents: ['self'],
      bands: [
        { from: 14, to: 40, label: 'very low' },
        { from: 41, to: 44, label: 'low' },
        { from: 45, to: 70, label: 'average or high' },
      ],
      concernAt: 40,
      source: 'University of Warwick, as quoted by smartclinic',
      checked: true,
    },
  ],
  licence: 'Copyright NHS Health Scotland, University of Warwick and University of Edinburgh; register with Warwick',
  source: 'Tennant and others, Health and Quality of Life Outcomes 5:63, 2007',
  checked: true,
  figuresOn: '2026-11-01',
}

/** Raw sums of the short form are not an interval scale: differences are taken on the published conversion, 7 to 35. */
const swemwbs: OutcomeMeasure = {
  id: 'swemwbs',
  name: 'Short Warwick-Edinburgh Mental Wellbeing Scale (SWEMWBS)',
  about: 'child-or-adult',
  range: { min: 7, max: 35, step: 1 },
  higherIsBetter: true,
  respondents: ['self'],
  reliableChange: [
    {
      kind: 'points',
      points: 3,
      source: 'Health and Quality of Life Outcomes 2018, s12955-018-1060-2: 1 to 3 points; the top of it is used here',
      checked: false,
    },
  ],
  cutOffs: [],
  // Stewart-Brown and others, Health and Quality of Life Outcomes 7:15, 2009, and the conversion table of the University
  // of Warwick; read in several public reproductions that agree.
  converted: [
    7, 9.51, 11.25, 12.4, 13.33, 14.08, 14.75, 15.32, 15.84, 16.36, 16.88, 17.43, 17.98, 18.59, 19.25, 19.98, 20.73,
    21.54, 22.35, 23.21, 24.11, 25.03, 26.02, 27.03, 28.13, 29.31, 30.7, 32.55, 35,
  ],
  licence: 'Copyright NHS Health Scotland, University of Warwick and University of Edinburgh; register with Warwick',
  source: 'Stewart-Brown and others, Health and Quality of Life Outcomes 7:15, 2009',
  checked: true,
  figuresOn: '2026-11-01',
}

export const wellbeingMeasures: readonly OutcomeMeasure[] = [wemwbs, swemwbs]
