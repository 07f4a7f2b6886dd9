// Families of Penn, Merry Hill and Pennfields, and one that expects a baby in Bushbury.
import type { Family } from './family-data.ts'
import { accepted, approved, cancelled, completed, declined, delivered, endedEarly, scored } from './steps.ts'

export const osei: Family = {
  key: 'osei',
  localityNumber: 4,
  lead: 'lead-worker-2',
  members: [
    {
      key: 'grace',
      relation: 'Mother',
      name: 'Grace Osei',
      aged: [45, 8],
      agreedDaysAgo: 110,
      contact: { value: '07700 900171', safeWhen: 'Lunchtimes' },
    },
    { key: 'elijah', relation: 'Son', name: 'Elijah Osei', aged: [13, 4], agreedDaysAgo: 108 },
    { key: 'naomi', relation: 'Daughter', name: 'Naomi Osei', aged: [16, 10], agreedDaysAgo: 12 },
  ],
  needs: [
    {
      key: 'behaviour',
      outcome: 'good-education',
      summary: 'Elijah has been suspended twice this term for fighting',
      who: ['elijah'],
    },
    {
      key: 'trouble',
      outcome: 'diverted-from-crime',
      summary: 'Elijah was with older boys when a shop was robbed',
      who: ['elijah', 'grace', 'naomi'],
    },
  ],
  orders: [
    {
      key: 'behaviour',
      need: 'behaviour',
      who: ['elijah'],
      listing: 'behaviour-at-home-and-school',
      units: 12,
      weekday: 3,
      measures: ['sdq-total'],
      rationale: 'Home and school say opposite things about him; somebody has to see both.',
      life: [
        approved(),
        accepted(-98),
        scored('baseline', 'sdq-total', { of: 'elijah', score: 15, daysAgo: 96, respondent: 'parent' }),
        ...[12, 10, 8, 6].map((week) => delivered(week, { units: 3, confirmed: true })),
        scored('end', 'sdq-total', { of: 'elijah', score: 24, daysAgo: 34, respondent: 'parent' }),
        completed(),
      ],
    },
    {
      key: 'return',
      need: 'behaviour',
      who: ['elijah', 'grace'],
      listing: 'restorative-return',
      units: 1,
      rationale: 'He is due back on Monday and the other boy is in the same class.',
      life: [
        approved(),
        accepted(-20),
        delivered(1, { note: 'Everyone prepared', confirmed: true }),
        delivered(0, { note: 'Meeting held; the two shook hands' }),
      ],
    },
    {
      key: 'family-therapy',
      need: 'trouble',
      who: ['elijah', 'grace', 'naomi'],
      listing: 'functional-family-therapy',
      units: 1,
      rationale: 'Things got worse with one-to-one help. The youth justice worker thinks it must be the whole family.',
      life: [],
    },
  ],
}

export const whitlock: Family = {
  key: 'whitlock',
  localityNumber: 4,
  lead: 'lead-worker-2',
  members: [
    {
      key: 'julie',
      relation: 'Mother',
      name: 'Julie Whitlock',
      aged: [51, 1],
      agreedDaysAgo: 33,
      contact: { value: '01632 960533', safeWhen: 'Mornings' },
    },
    {
      key: 'dylan',
      relation: 'Son',
      name: 'Dylan Whitlock',
      aged: [19, 5],
      send: true,
      agreedDaysAgo: 33,
      contact: { value: '07700 900173', safeHow: 'Short messages; give him a day to answer' },
      accessNeeds: 'Easy read; a quiet room; the same person each time',
      characteristics: { sex: 'Male', disability: 'Autism and a learning disability', language: 'English' },
    },
  ],
  needs: [
    {
      key: 'next',
      outcome: 'good-education',
      summary: 'Dylan left college in summer and has not been out of the house much since',
      who: ['dylan'],
    },
    { key: 'work', outcome: 'financial-stability', summary: 'Julie gave up work to be at home', who: ['julie'] },
  ],
  goals: [{ key: 'bus', words: 'Go somewhere on the bus by myself that is not the shop', of: 'dylan' }],
  orders: [
    {
      key: 'money',
      need: 'work',
      who: ['julie'],
      listing: 'money-advice',
      units: 2,
      life: [
        accepted(-25),
        delivered(2, { confirmed: true }),
        delivered(1, { note: 'Carer’s allowance claimed', confirmed: true }),
        completed('measure-not-fitting'),
      ],
    },
    {
      key: 'next-step',
      need: 'next',
      who: ['dylan'],
      listing: 'next-step-16-25',
      units: 1,
      measures: ['goal-based-outcome'],
      rationale: 'The one course that begins with confidence. He has visited and wants to go.',
      life: [
        approved(),
        accepted(52),
        scored('baseline', 'goal-based-outcome', {
          of: 'dylan',
          goal: 'bus',
          score: 1,
          daysAgo: 8,
          respondent: 'self',
        }),
      ],
    },
    {
      key: 'job-coach',
      need: 'work',
      who: ['julie'],
      listing: 'job-coach',
      units: 8,
      rationale: 'She wants part-time work once Dylan is out of the house.',
      overlapReason: 'This is for Julie; what Dylan has is for young people.',
      life: [approved(), accepted(5), cancelled('need-changed')],
    },
  ],
}

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
