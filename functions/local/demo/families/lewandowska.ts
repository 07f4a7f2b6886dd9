// A family of Low Hill at a good end, with the sister’s help on offer.
import type { Family } from './family-data.ts'
import { accepted, approved, completed, delivered, scored } from './steps.ts'

export const lewandowska: Family = {
  key: 'lewandowska',
  localityNumber: 7,
  lead: 'lead-worker-low-hill',
  members: [
    {
      key: 'ewa',
      relation: 'Mother',
      name: 'Ewa Lewandowska',
      aged: [42, 3],
      agreedDaysAgo: 95,
      contact: { value: '07700 900119', safeHow: 'In Polish if you can', safeWhen: 'After four' },
      accessNeeds: 'Wheelchair user: step-free rooms',
    },
    {
      key: 'maja',
      relation: 'Daughter',
      name: 'Maja Lewandowska',
      aged: [15, 5],
      agreedDaysAgo: 95,
      contact: { value: '07700 900120', safeHow: 'Message only' },
    },
    { key: 'zofia', relation: 'Daughter', name: 'Zofia Lewandowska', aged: [9, 7], agreedDaysAgo: 20 },
  ],
  needs: [
    {
      key: 'low-mood',
      outcome: 'mental-and-physical-health',
      summary: 'Maja had stopped eating with the others, seeing friends and sleeping',
      who: ['maja'],
    },
    {
      key: 'carers',
      outcome: 'mental-and-physical-health',
      summary: 'Zofia worries about her mother’s illness and does the washing before school',
      who: ['zofia'],
    },
  ],
  orders: [
    {
      key: 'counselling-maja',
      need: 'low-mood',
      who: ['maja'],
      listing: 'child-counselling',
      units: 8,
      measures: ['phq-9', 'gad-7'],
      rationale: 'The school counsellor is full until Easter.',
      life: [
        approved(),
        accepted(-80),
        scored('baseline', 'phq-9', { of: 'maja', score: 17, daysAgo: 78, respondent: 'self' }),
        scored('baseline', 'gad-7', { of: 'maja', score: 14, daysAgo: 78, respondent: 'self' }),
        ...[10, 9, 8, 7, 6, 5, 4, 3].map((week) => delivered(week, { confirmed: true })),
        scored('end', 'phq-9', { of: 'maja', score: 8, daysAgo: 17, respondent: 'self' }),
        scored('end', 'gad-7', { of: 'maja', score: 6, daysAgo: 17, respondent: 'self' }),
        completed(),
      ],
    },
    {
      key: 'counselling-zofia',
      need: 'carers',
      who: ['zofia'],
      listing: 'child-counselling',
      units: 5,
      measures: ['sdq-total'],
      rationale: 'She asked whether she could have what her sister had.',
      life: [],
    },
    {
      key: 'young-carers',
      need: 'carers',
      who: ['zofia'],
      listing: 'young-carers',
      units: 10,
      rationale: 'Days with children who know what it is like.',
      life: [approved()],
    },
  ],
}
