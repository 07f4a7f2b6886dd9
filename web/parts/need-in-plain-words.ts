// Needs as a family would say them, short enough for a child of nine: the framework's own names are for workers.
import { OUTCOME_IDS, type OutcomeId } from '../../shared/measures/framework.ts'

const words: Record<OutcomeId, string> = {
  'good-education': 'School',
  'early-years-development': 'Babies and small children',
  'mental-and-physical-health': 'Feelings and health',
  'substance-use': 'Drink and drugs',
  'family-relationships': 'Getting on at home',
  'safe-from-abuse-and-exploitation': 'Keeping a child safe',
  'diverted-from-crime': 'Staying out of trouble',
  'safe-from-domestic-abuse': 'Someone hurts or scares us',
  'secure-housing': 'A place to live',
  'financial-stability': 'Money and work',
}

export const needInPlainWords = (need: OutcomeId): string => words[need]

/** Every need, to choose from. */
export const needChoices = OUTCOME_IDS.map((value) => ({ value, text: words[value] }))
