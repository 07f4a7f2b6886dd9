// A family in which domestic abuse is known: two compartments that share no order, no provider and no word.
import type { Family } from './family-data.ts'
import { accepted, approved, delivered } from './steps.ts'

export const fenwick: Family = {
  key: 'fenwick',
  localityNumber: 7,
  lead: 'lead-worker',
  domesticAbuse: 'known',
  restrictedTo: ['lead-worker', 'team-manager'],
  members: [
    {
      key: 'laura',
      relation: 'Mother',
      name: 'Laura Fenwick',
      aged: [33, 2],
      agreedDaysAgo: 21,
      contact: {
        value: '01632 960522',
        safeHow: 'The school office: ask for “the attendance call”. Never text, never write',
        safeWhen: 'School days, nine to half past',
        noVoicemail: true,
      },
      accessNeeds: 'Meet at school only',
    },
    { key: 'poppy', relation: 'Daughter', name: 'Poppy Fenwick', aged: [7, 9], agreedDaysAgo: 21 },
    {
      key: 'stuart',
      relation: 'Father, lives elsewhere',
      name: 'Stuart Fenwick',
      aged: [36, 6],
      agreedDaysAgo: 16,
      contact: { value: '07700 900162', safeWhen: 'Weekdays' },
      staffSafety: 'Two workers, in an office, never at an address of the family',
    },
  ],
  needs: [
    {
      key: 'safety',
      outcome: 'safe-from-domestic-abuse',
      summary: 'Laura and Poppy left in the autumn; a safe home, court and sleep',
      who: ['laura', 'poppy'],
      side: 'victim',
    },
    {
      key: 'accountability',
      outcome: 'safe-from-domestic-abuse',
      summary: 'Stuart says he frightened them and wants to stop',
      who: ['stuart'],
      side: 'perpetrator',
    },
  ],
  orders: [
    {
      key: 'outreach',
      need: 'safety',
      who: ['laura'],
      listing: 'outreach-after-abuse',
      units: 20,
      rationale: 'A named worker before the first court date.',
      life: [
        approved(),
        accepted(-17),
        delivered(1, { units: 2, note: 'Safety plan made', confirmed: true }),
        delivered(0, { units: 2 }),
      ],
    },
    {
      key: 'poppy',
      need: 'safety',
      who: ['poppy'],
      listing: 'children-after-abuse',
      units: 8,
      rationale: 'Nightmares, and she asks whether it was her fault.',
      overlapReason: 'The outreach worker is for Laura; Poppy needs somebody of her own.',
      life: [approved()],
    },
    {
      key: 'change',
      need: 'accountability',
      who: ['stuart'],
      listing: 'change-one-to-one',
      units: 13,
      pot: 'citywide',
      weekday: 5,
      rationale: 'Assessed as not suited to a group.',
      life: [approved(), accepted(-12), delivered(0, { note: 'First of the assessment' })],
    },
  ],
}
