// A family of Penn with a disabled child: one provider said no, one group ended early.
import type { Family } from './family-data.ts'
import { accepted, approved, declined, delivered, endedEarly } from './steps.ts'

export const dhillon: Family = {
  key: 'dhillon',
  localityNumber: 4,
  lead: 'lead-worker-2',
  members: [
    {
      key: 'jasvinder',
      relation: 'Mother',
      name: 'Jasvinder Dhillon',
      aged: [37, 7],
      agreedDaysAgo: 58,
      contact: { value: '07700 900181', safeWhen: 'Ten to two' },
    },
    { key: 'manpreet', relation: 'Father', name: 'Manpreet Dhillon', aged: [39, 9], agreedDaysAgo: 50 },
    {
      key: 'gurleen',
      relation: 'Daughter',
      name: 'Gurleen Dhillon',
      aged: [9, 3],
      send: true,
      agreedDaysAgo: 58,
      accessNeeds: 'Uses a walking frame; needs a hoist in water',
    },
    { key: 'arjan', relation: 'Son', name: 'Arjan Dhillon', aged: [6, 1], agreedDaysAgo: 50 },
  ],
  needs: [
    {
      key: 'break',
      outcome: 'mental-and-physical-health',
      summary: 'Jasvinder has not slept a night through since Gurleen’s operation',
      who: ['gurleen', 'jasvinder'],
    },
    {
      key: 'father',
      outcome: 'family-relationships',
      summary: 'Arjan acts up for attention; his father works away and does not know where to begin',
      who: ['manpreet', 'arjan'],
    },
  ],
  orders: [
    {
      key: 'club',
      need: 'break',
      who: ['gurleen'],
      listing: 'saturday-club',
      units: 8,
      rationale: 'A Saturday for her and a Saturday for them.',
      life: [approved(), declined('no-places')],
    },
    {
      key: 'sitting',
      need: 'break',
      who: ['gurleen'],
      listing: 'respite-sitting',
      units: 16,
      weekday: 7,
      rationale: 'The club is full. The same provider can send a sitter Gurleen knows.',
      life: [
        approved(),
        accepted(-30),
        delivered(3, { units: 3, confirmed: true }),
        delivered(2, { attendance: 'cancelled-by-family', note: 'Gurleen in hospital for a day' }),
        delivered(1, { units: 3, confirmed: true }),
        delivered(0, { units: 3 }),
      ],
    },
    {
      key: 'group',
      need: 'father',
      who: ['manpreet', 'arjan'],
      listing: 'group-triple-p-west',
      units: 1,
      weekday: 2,
      life: [
        accepted(-45),
        delivered(5, { confirmed: true }),
        delivered(4, { attendance: 'did-not-attend' }),
        delivered(3, { attendance: 'did-not-attend', note: 'Working away again' }),
        endedEarly('family-disengaged'),
      ],
    },
  ],
}
