// The kinds of help a menu of early help has, in words people use.

/** Scrutiny report, City of Wolverhampton Council, 25 November 2015, sections 9, 10 and 15; anger management is ours, so that it is never taken for a perpetrator programme. */
export const kindsOfHelp = {
  parenting: 'Parenting',
  mediation: 'Mediation',
  'family-group-conferencing': 'Family group conferencing',
  'domestic-abuse-victim-support': 'Domestic abuse: support for those it is done to',
  'domestic-abuse-perpetrator-programme': 'Domestic abuse: work with those who do it',
  therapeutic: 'Therapy and counselling',
  respite: 'Respite and short breaks',
  'crisis-and-out-of-hours': 'Crisis and out of hours',
  'intensive-family-support': 'Intensive family support',
  'child-development-and-play': 'Child development and play',
  behaviour: 'Behaviour',
  'anger-management': 'Anger management',
  'family-relationships': 'Family relationships',
  'practical-support': 'Practical support',
  'substance-misuse': 'Substance misuse',
  exploitation: 'Exploitation',
  'missing-and-exclusion': 'Missing and exclusion',
  'school-readiness': 'School readiness',
  employability: 'Employability',
} as const
export type KindOfHelp = keyof typeof kindsOfHelp
export const kindOfHelpIds = Object.keys(kindsOfHelp) as [KindOfHelp, ...KindOfHelp[]]

/** The four tiers of the plan (same report, 7.3). */
export const tiers = {
  universal: 'Universal',
  'strengthening-families': 'Strengthening families',
  targeted: 'Targeted',
  'specialist-intensive': 'Specialist intensive',
} as const
export type Tier = keyof typeof tiers
export const tierIds = Object.keys(tiers) as [Tier, ...Tier[]]

/** Whom help can be for. */
export const forWhomIds = ['child', 'parent', 'couple', 'family'] as const
export type ForWhom = (typeof forWhomIds)[number]
