// Four families whose parent is in the same group on Thursday mornings, each with a story of its own beside it.
import type { DemoOrder, Family } from './family-data.ts'
import { accepted, approved, completed, delivered, onHold, refused, scored, withdrawn } from './steps.ts'

const group = (who: readonly string[], life: DemoOrder['life']): DemoOrder => ({
  key: 'group',
  need: 'boundaries',
  who,
  listing: 'incredible-years-preschool-north',
  units: 1,
  weekday: 4,
  life: [accepted(-30), ...life],
})

export const patel: Family = {
  key: 'patel',
  localityNumber: 7,
  lead: 'lead-worker',
  members: [
    {
      key: 'meera',
      relation: 'Mother',
      name: 'Meera Patel',
      aged: [31, 5],
      agreedDaysAgo: 80,
      contact: { value: '07700 900131', safeWhen: 'Mornings, while the baby sleeps' },
    },
    { key: 'aarav', relation: 'Son', name: 'Aarav Patel', aged: [4, 2], agreedDaysAgo: 80 },
    { key: 'diya', relation: 'Daughter', name: 'Diya Patel', aged: [0, 7] },
  ],
  needs: [
    {
      key: 'boundaries',
      outcome: 'family-relationships',
      summary: 'Aarav hits and runs off; Meera dreads going out with him',
      who: ['meera', 'aarav'],
    },
    {
      key: 'mood',
      outcome: 'mental-and-physical-health',
      summary: 'Meera has been low since Diya was born',
      who: ['meera'],
    },
  ],
  orders: [
    {
      key: 'counselling',
      need: 'mood',
      who: ['meera'],
      listing: 'parent-counselling',
      units: 8,
      measures: ['wemwbs'],
      rationale: 'The health visitor and the GP both asked for talking help; the NHS wait is five months.',
      life: [
        approved(),
        accepted(-65),
        scored('baseline', 'wemwbs', { of: 'meera', score: 38, daysAgo: 64, respondent: 'self' }),
        delivered(8, { confirmed: true }),
        delivered(7, { confirmed: true }),
        delivered(6, { attendance: 'did-not-attend' }),
        delivered(5, { confirmed: true }),
        delivered(4, { confirmed: true }),
        delivered(3, { confirmed: true }),
        delivered(2, { note: 'Last session', confirmed: true }),
        scored('end', 'wemwbs', { of: 'meera', score: 39, daysAgo: 10, respondent: 'self' }),
        completed(),
      ],
    },
    group(
      ['meera', 'aarav'],
      [delivered(3, { confirmed: true }), delivered(2), delivered(1, { attendance: 'late' }), delivered(0)],
    ),
  ],
}

export const brown: Family = {
  key: 'brown',
  localityNumber: 7,
  lead: 'lead-worker',
  members: [
    {
      key: 'jodie',
      relation: 'Mother',
      name: 'Jodie Brown',
      aged: [27, 11],
      agreedDaysAgo: 55,
      contact: { value: '01632 960514', safeHow: 'Ring her mother’s house and ask for Jodie', noVoicemail: true },
    },
    { key: 'riley', relation: 'Son', name: 'Riley Brown', aged: [5, 3], agreedDaysAgo: 55 },
    { key: 'skye', relation: 'Daughter', name: 'Skye Brown', aged: [8, 4] },
  ],
  needs: [
    {
      key: 'boundaries',
      outcome: 'family-relationships',
      summary: 'Riley will not go to bed and Jodie gives in',
      who: ['jodie', 'riley'],
    },
    { key: 'home', outcome: 'secure-housing', summary: 'Damp, and two rooms nobody can sleep in', who: ['jodie'] },
  ],
  orders: [
    group(
      ['jodie', 'riley'],
      [
        delivered(3, { confirmed: true }),
        delivered(2, { confirmed: true }),
        delivered(1, { attendance: 'did-not-attend', note: 'No message' }),
        delivered(0, {
          attendance: 'late',
          concern: 'Jodie was shaking. She says Riley’s father waits outside the house at night and has a key.',
        }),
      ],
    ),
    {
      key: 'hands-on',
      need: 'home',
      who: ['jodie'],
      listing: 'home-routines',
      units: 18,
      rationale: 'Two rooms to clear before the children can have beds.',
      life: [refused('needs-more-information')],
    },
  ],
}

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
