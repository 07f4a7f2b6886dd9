// A young man of 19 with SEND and his mother, in Penn.
import type { Family } from './family-data.ts'
import { accepted, approved, cancelled, completed, delivered, scored } from './steps.ts'

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
