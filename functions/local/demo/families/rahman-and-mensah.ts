// Two families of Low Hill at the beginning: nothing commissioned yet, and waiting for a yes.
import type { Family } from './family-data.ts'

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
