// A boy of 12 and his stepfather, with a crisis out of hours: shaped like a case study of the council (scrutiny report,
// City of Wolverhampton Council, 25 November 2015). Names and all else are invented.
import type { Family } from './family-data.ts'
import { accepted, approved, completed, delivered, scored } from './steps.ts'

export const devlin: Family = {
  key: 'devlin',
  localityNumber: 7,
  lead: 'lead-worker',
  members: [
    {
      key: 'siobhan',
      relation: 'Mother',
      name: 'Siobhan Devlin',
      aged: [34, 10],
      agreedDaysAgo: 30,
      contact: { value: '07700 900121', safeWhen: 'Any time; nights are when it matters' },
    },
    {
      key: 'gary',
      relation: 'Stepfather',
      name: 'Gary Tranter',
      aged: [41, 2],
      agreedDaysAgo: 30,
      contact: { value: '07700 900122', safeWhen: 'After five' },
    },
    {
      key: 'connor',
      relation: 'Son',
      name: 'Connor Devlin',
      aged: [12, 6],
      agreedDaysAgo: 30,
      contact: { value: '07700 900123', safeHow: 'Message only; he does not pick up' },
    },
    { key: 'niamh', relation: 'Daughter', name: 'Niamh Tranter', aged: [4, 1] },
  ],
  needs: [
    {
      key: 'nights',
      outcome: 'safe-from-abuse-and-exploitation',
      summary: 'Connor has been told to leave at night twice and walked the streets until morning',
      who: ['connor', 'siobhan', 'gary'],
    },
    {
      key: 'stepfather',
      outcome: 'family-relationships',
      summary: 'Connor and his stepfather cannot be in one room; his mother stands between them',
      who: ['connor', 'siobhan', 'gary'],
    },
  ],
  goals: [{ key: 'home', words: 'Nobody is told to leave, whatever was said' }],
  agencies: [
    { name: 'Secondary school', what: 'Pastoral lead' },
    { name: 'Police', what: 'Two reports of a missing child' },
  ],
  orders: [
    {
      key: 'crisis',
      need: 'nights',
      who: ['siobhan', 'gary', 'connor'],
      listing: 'crisis-out-of-hours',
      units: 6,
      pot: 'citywide',
      by: 'duty-worker',
      weekday: 6,
      measures: ['goal-based-outcome'],
      rationale: 'Saturday night, Connor outside in the rain: two workers to the house the same evening.',
      life: [
        accepted(-29),
        scored('baseline', 'goal-based-outcome', { goal: 'home', score: 2, daysAgo: 29, respondent: 'parent' }),
        delivered(3, {
          units: 3,
          note: 'Connor slept at home. A plan for the next bad night is on the fridge.',
          confirmed: true,
        }),
        delivered(2, { units: 3, confirmed: true }),
        scored('end', 'goal-based-outcome', { goal: 'home', score: 6, daysAgo: 9, respondent: 'parent' }),
        completed(),
      ],
    },
    {
      key: 'talk',
      need: 'stepfather',
      who: ['connor', 'siobhan', 'gary'],
      listing: 'family-talk',
      units: 6,
      pot: 'ring-fenced',
      rationale: 'The nights are calmer; now they have to be able to live together.',
      measures: ['goal-based-outcome'],
      life: [approved(), accepted(6)],
    },
  ],
}
