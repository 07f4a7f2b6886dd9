// Headline outcomes in a word or two, for charts and columns where the whole name has no room.
import type { OutcomeId } from '../../shared/measures/framework.ts'

const short = {
  'good-education': 'Education',
  'early-years-development': 'Early years',
  'mental-and-physical-health': 'Health',
  'substance-use': 'Substance use',
  'family-relationships': 'Family relationships',
  'safe-from-abuse-and-exploitation': 'Abuse and exploitation',
  'diverted-from-crime': 'Crime',
  'safe-from-domestic-abuse': 'Domestic abuse',
  'secure-housing': 'Housing',
  'financial-stability': 'Money',
  'not-said': 'No outcome said',
} as const satisfies Record<OutcomeId | 'not-said', string>

/** "Family relationships"; what nobody chose an outcome for is said to be so. */
export const outcomeShort = (id: OutcomeId | 'not-said'): string => short[id]
