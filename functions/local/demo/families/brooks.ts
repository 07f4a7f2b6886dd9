// A family of Bushbury that expects a baby.
import type { Family } from './family-data.ts'
import { accepted } from './steps.ts'

export const brooks: Family = {
  key: 'brooks',
  localityNumber: 6,
  lead: 'lead-worker-bushbury',
  members: [
    {
      key: 'chantelle',
      relation: 'Mother to be',
      name: 'Chantelle Brooks',
      aged: [18, 6],
      agreedDaysAgo: 9,
      contact: { value: '07700 900191', safeHow: 'Message; she has no credit to ring back' },
    },
    { key: 'jordan', relation: 'Father to be', name: 'Jordan Lee', aged: [20, 2] },
    { key: 'baby', relation: 'Unborn baby', dueInMonths: 3 },
    { key: 'sandra', relation: 'Grandmother', name: 'Sandra Brooks', aged: [47, 5], agreedDaysAgo: 9 },
  ],
  needs: [
    {
      key: 'baby',
      outcome: 'early-years-development',
      summary: 'A first baby in three months, no cot yet and nobody to ask at night',
      who: ['baby', 'chantelle'],
    },
  ],
  orders: [
    {
      key: 'family-nurse',
      need: 'baby',
      who: ['chantelle'],
      listing: 'family-nurse',
      units: 1,
      startInDays: 7,
      measures: ['kpcs'],
      life: [accepted(4)],
    },
  ],
}
