// A family of Penn for which things got worse, and the larger help that now waits for a commissioner.
import type { Family } from './family-data.ts'
import { accepted, approved, completed, delivered, scored } from './steps.ts'

export const osei: Family = {
  key: 'osei',
  localityNumber: 4,
  lead: 'lead-worker-2',
  members: [
    {
      key: 'grace',
      relation: 'Mother',
      name: 'Grace Osei',
      aged: [45, 8],
      agreedDaysAgo: 110,
      contact: { value: '07700 900171', safeWhen: 'Lunchtimes' },
    },
    { key: 'elijah', relation: 'Son', name: 'Elijah Osei', aged: [13, 4], agreedDaysAgo: 108 },
    { key: 'naomi', relation: 'Daughter', name: 'Naomi Osei', aged: [16, 10], agreedDaysAgo: 12 },
  ],
  needs: [
    {
      key: 'behaviour',
      outcome: 'good-education',
      summary: 'Elijah has been suspended twice this term for fighting',
      who: ['elijah'],
    },
    {
      key: 'trouble',
      outcome: 'diverted-from-crime',
      summary: 'Elijah was with older boys when a shop was robbed',
      who: ['elijah', 'grace', 'naomi'],
    },
  ],
  orders: [
    {
      key: 'behaviour',
      need: 'behaviour',
      who: ['elijah'],
      listing: 'behaviour-at-home-and-school',
      units: 12,
      weekday: 3,
      measures: ['sdq-total'],
      rationale: 'Home and school say opposite things about him; somebody has to see both.',
      life: [
        approved(),
        accepted(-98),
        scored('baseline', 'sdq-total', { of: 'elijah', score: 15, daysAgo: 96, respondent: 'parent' }),
        ...[12, 10, 8, 6].map((week) => delivered(week, { units: 3, confirmed: true })),
        scored('end', 'sdq-total', { of: 'elijah', score: 24, daysAgo: 34, respondent: 'parent' }),
        completed(),
      ],
    },
    {
      key: 'return',
      need: 'behaviour',
      who: ['elijah', 'grace'],
      listing: 'restorative-return',
      units: 1,
      rationale: 'He is due back on Monday and the other boy is in the same class.',
      life: [
        approved(),
        accepted(-20),
        delivered(1, { note: 'Everyone prepared', confirmed: true }),
        delivered(0, { note: 'Meeting held; the two shook hands' }),
      ],
    },
    {
      key: 'family-therapy',
      need: 'trouble',
      who: ['elijah', 'grace', 'naomi'],
      listing: 'functional-family-therapy',
      units: 1,
      rationale: 'Things got worse with one-to-one help. The youth justice worker thinks it must be the whole family.',
      life: [],
    },
  ],
}
