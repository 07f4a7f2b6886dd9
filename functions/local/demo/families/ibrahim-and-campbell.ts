// Two families with a place in the Thursday group: one with help on hold, one that grieves.
import type { Family } from './family-data.ts'
import { accepted, approved, delivered, onHold, scored, withdrawn } from './steps.ts'
import { group } from './thursday-group.ts'

export const ibrahim: Family = {
  key: 'ibrahim',
  localityNumber: 7,
  lead: 'lead-worker',
  members: [
    {
      key: 'hodan',
      relation: 'Mother',
      name: 'Hodan Ibrahim',
      aged: [35, 1],
      agreedDaysAgo: 70,
      contact: { value: '07700 900141', safeWhen: 'Not on Friday afternoons' },
      accessNeeds: 'Somali interpreter for anything in writing',
    },
    { key: 'sumaya', relation: 'Daughter', name: 'Sumaya Ibrahim', aged: [7, 5], agreedDaysAgo: 70 },
    { key: 'zakaria', relation: 'Son', name: 'Zakaria Ibrahim', aged: [3, 3], agreedDaysAgo: 70 },
  ],
  needs: [
    {
      key: 'boundaries',
      outcome: 'family-relationships',
      summary: 'Zakaria bites at nursery and may lose his place',
      who: ['hodan', 'zakaria'],
    },
    {
      key: 'grief',
      outcome: 'mental-and-physical-health',
      summary: 'Sumaya has hardly spoken at school since her grandmother died',
      who: ['sumaya'],
    },
  ],
  orders: [
    group(['hodan', 'zakaria'], [delivered(3), delivered(2), delivered(1), delivered(0)]),
    {
      key: 'play-therapy',
      need: 'grief',
      who: ['sumaya'],
      listing: 'play-therapy',
      units: 12,
      weekday: 5,
      measures: ['sdq-total'],
      rationale: 'School has tried for a term. She speaks to nobody there.',
      life: [
        approved(),
        accepted(-37),
        scored('baseline', 'sdq-total', { of: 'sumaya', score: 18, daysAgo: 37, respondent: 'teacher' }),
        delivered(4, { confirmed: true }),
        delivered(3, { note: 'Away with her mother for five weeks from Monday', confirmed: true }),
        onHold,
      ],
    },
  ],
}

export const campbell: Family = {
  key: 'campbell',
  localityNumber: 7,
  lead: 'lead-worker',
  members: [
    {
      key: 'leroy',
      relation: 'Father',
      name: 'Leroy Campbell',
      aged: [38, 6],
      agreedDaysAgo: 44,
      contact: { value: '07700 900151', safeWhen: 'After his night shift, from two' },
    },
    { key: 'tiana', relation: 'Daughter', name: 'Tiana Campbell', aged: [4, 10], agreedDaysAgo: 44 },
    { key: 'andre', relation: 'Son', name: 'Andre Campbell', aged: [9, 8] },
  ],
  needs: [
    {
      key: 'boundaries',
      outcome: 'family-relationships',
      summary: 'Leroy is on his own with two children since spring and shouts more than he wants to',
      who: ['leroy', 'tiana'],
    },
    {
      key: 'loss',
      outcome: 'mental-and-physical-health',
      summary: 'The children’s mother died in March',
      who: ['leroy'],
    },
  ],
  orders: [
    group(['leroy', 'tiana'], [delivered(1), delivered(0)]),
    {
      key: 'dads-play',
      need: 'boundaries',
      who: ['leroy', 'tiana'],
      listing: 'messy-play-north',
      units: 6,
      life: [withdrawn('family-changed-mind')],
    },
    {
      key: 'counselling',
      need: 'loss',
      who: ['leroy'],
      listing: 'parent-counselling',
      units: 5,
      measures: ['gad-7'],
      rationale: 'He asked for somebody who is not family to talk to.',
      life: [
        approved(),
        accepted(-24),
        scored('baseline', 'gad-7', { of: 'leroy', score: 13, daysAgo: 23, respondent: 'self' }),
        delivered(2, { confirmed: true }),
        delivered(1, { attendance: 'late', confirmed: true }),
        delivered(0),
      ],
    },
  ],
}
