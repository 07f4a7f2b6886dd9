// More families of Low Hill and Scotlands: at the very beginning, waiting for a yes, and at a good end.
import type { Family } from './family-data.ts'
import { accepted, approved, completed, delivered, scored } from './steps.ts'

export const rahman: Family = {
  key: 'rahman',
  localityNumber: 7,
  lead: 'lead-worker',
  preparedBy: 'hub-support',
  members: [
    {
      key: 'nasreen',
      relation: 'Mother',
      name: 'Nasreen Rahman',
      aged: [29, 4],
      agreedDaysAgo: 2,
      contact: { value: '07700 900116', safeHow: 'With an interpreter on the line' },
      accessNeeds: 'Interpreter: Bengali (Sylheti)',
    },
    { key: 'yusuf', relation: 'Father', name: 'Yusuf Rahman', aged: [33, 7] },
    { key: 'ayaan', relation: 'Son', name: 'Ayaan Rahman', aged: [3, 2], agreedDaysAgo: 2 },
    { key: 'inaya', relation: 'Daughter', name: 'Inaya Rahman', aged: [1, 1] },
  ],
  needs: [
    {
      key: 'speech',
      outcome: 'early-years-development',
      summary: 'Ayaan says a few words only and does not yet play beside others',
      who: ['ayaan', 'nasreen'],
    },
    {
      key: 'rent',
      outcome: 'financial-stability',
      summary: 'Behind with the rent since Yusuf’s hours were cut',
      who: ['nasreen', 'yusuf'],
    },
  ],
  goals: [{ key: 'nursery', words: 'Ayaan starts nursery in January with a friend', of: 'ayaan' }],
  orders: [],
}

export const mensah: Family = {
  key: 'mensah',
  localityNumber: 7,
  lead: 'lead-worker',
  members: [
    {
      key: 'kofi',
      relation: 'Father',
      name: 'Kofi Mensah',
      aged: [44, 9],
      agreedDaysAgo: 5,
      contact: { value: '07700 900117', safeWhen: 'Evenings' },
    },
    {
      key: 'abena',
      relation: 'Daughter',
      name: 'Abena Mensah',
      aged: [14, 2],
      agreedDaysAgo: 4,
      contact: { value: '07700 900118', safeHow: 'Do not say who you are unless she says it is a good time' },
      staffSafety: 'Meet in a public place until it is known who gives her the phones',
    },
    { key: 'kwaku', relation: 'Son', name: 'Kwaku Mensah', aged: [10, 5] },
  ],
  needs: [
    {
      key: 'exploitation',
      outcome: 'safe-from-abuse-and-exploitation',
      summary: 'Abena has new phones, comes home at two and is never in school on Fridays',
      who: ['abena'],
    },
  ],
  agencies: [
    { name: 'Secondary school', what: 'Attendance and pastoral' },
    { name: 'Police exploitation team', what: 'Knows two of the older boys' },
  ],
  orders: [
    {
      key: 'mentor',
      need: 'exploitation',
      who: ['abena'],
      listing: 'exploitation-mentor',
      units: 24,
      startInDays: 10,
      measures: ['sdq-total'],
      rationale: 'She met a mentor at school once and asked whether she could come back. This is the moment.',
      life: [],
    },
  ],
}

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
