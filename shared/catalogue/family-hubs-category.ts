// Under which national category help is found: our own reading of the two lists side by side, for a council to correct.
import type { OutcomeId } from '../measures/framework.ts'
import type { FamilyHubsCategory } from './family-hubs-categories.ts'
import type { KindOfHelp } from './kind-of-help.ts'
import type { ListingTerms } from './listing.ts'

const ofKind: Record<KindOfHelp, FamilyHubsCategory> = {
  parenting: 'Parenting support',
  mediation: 'Reducing parental conflict',
  'family-group-conferencing': 'Intensive targeted family support',
  'domestic-abuse-victim-support': 'Domestic abuse',
  'domestic-abuse-perpetrator-programme': 'Domestic abuse',
  therapeutic: 'Mental health, social and emotional support',
  respite: 'Breaks and respite',
  'crisis-and-out-of-hours': 'Intensive targeted family support',
  'intensive-family-support': 'Intensive targeted family support',
  'child-development-and-play': 'Parent, baby and toddler groups',
  behaviour: 'Social, emotional and mental health support',
  'anger-management': 'Mental health, social and emotional support',
  'family-relationships': 'Parenting support',
  'practical-support': 'Money, benefits and housing',
  'substance-misuse': 'Substance misuse (including alcohol and drug)',
  exploitation: 'Targeted youth support',
  'missing-and-exclusion': 'Targeted youth support',
  'school-readiness': 'Early years language and learning',
  employability: 'Money, benefits and housing',
}

// A listing may say no kind of help: then what it helps with tells.
const ofNeed: Record<OutcomeId, FamilyHubsCategory> = {
  'good-education': 'Targeted youth support',
  'early-years-development': 'Early years language and learning',
  'mental-and-physical-health': 'Mental health, social and emotional support',
  'substance-use': 'Substance misuse (including alcohol and drug)',
  'family-relationships': 'Parenting support',
  'safe-from-abuse-and-exploitation': 'Targeted youth support',
  'diverted-from-crime': 'Youth justice services',
  'safe-from-domestic-abuse': 'Domestic abuse',
  'secure-housing': 'Money, benefits and housing',
  'financial-stability': 'Debt and welfare advice',
}

/** The national categories of a listing, each once: by its kind of help, otherwise by its needs. */
export const categoriesOf = (
  it: Pick<ListingTerms, 'kindOfHelp' | 'needs' | 'forWhom' | 'tier'>,
): readonly FamilyHubsCategory[] => {
  if (it.kindOfHelp === undefined) return [...new Set(it.needs.map((need) => ofNeed[need]))]
  if (it.kindOfHelp === 'family-relationships' && it.forWhom.includes('couple')) return ['Reducing parental conflict']
  // A session open to all is a group; what comes to one home is not.
  if (it.kindOfHelp === 'child-development-and-play' && it.tier !== 'universal') {
    return ['Early years language and learning']
  }
  return [ofKind[it.kindOfHelp]]
}
