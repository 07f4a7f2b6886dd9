// Two families with a place in the Thursday group: one whose other help changed nothing, one with a concern.
import type { Family } from './family-data.ts'
import { accepted, approved, completed, delivered, refused, scored } from './steps.ts'
import { group } from './thursday-group.ts'

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
