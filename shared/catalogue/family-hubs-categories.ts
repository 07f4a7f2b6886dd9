// The national categories of help for families, as the Family Hubs service sorts them, so that our feed can be read beside any council's.
// Source: DFE-Digital/fh-services (Find support for your family), Crown copyright, Department for Education, MIT licence;
// names as published, read in November 2026.

/** Each category with its sub-categories, in the order of the source. */
export const familyHubsCategories = [
  {
    name: 'Activities, clubs and groups',
    within: [
      'Activities',
      'Before and after school clubs',
      'Holiday clubs and schemes',
      'Music, arts and dance',
      'Parent, baby and toddler groups',
      'Pre-school playgroup',
      'Sports and recreation',
    ],
  },
  {
    name: 'Family support',
    within: [
      'Bullying and cyber bullying',
      'Debt and welfare advice',
      'Domestic abuse',
      'Intensive targeted family support',
      'Money, benefits and housing',
      'Parenting support',
      'Reducing parental conflict',
      'Separating and separated parent support',
      'Stopping smoking',
      'Substance misuse (including alcohol and drug)',
      'Targeted youth support',
      'Youth justice services',
    ],
  },
  {
    name: 'Health',
    within: [
      'Hearing and sight',
      'Mental health, social and emotional support',
      'Nutrition and weight management',
      'Oral health',
      'Public health services',
    ],
  },
  {
    name: 'Pregnancy, birth and early years',
    within: [
      'Birth registration',
      'Early years language and learning',
      'Health visiting',
      'Infant feeding support (including breastfeeding)',
      'Midwife and maternity',
      'Perinatal mental health support (pregnancy to one year post birth)',
    ],
  },
  {
    name: 'Special educational needs and disabilities (SEND)',
    within: [
      'Autistic Spectrum Disorder (ASD)',
      'Breaks and respite',
      'Early years support',
      'Groups for parents and carers of children with SEND',
      'Hearing impairment',
      'Learning difficulties and disabilities',
      'Multi-sensory impairment',
      'Other difficulties or disabilities',
      'Physical disabilities',
      'Social, emotional and mental health support',
      'Speech, language and communication needs',
      'Visual impairment',
    ],
  },
  {
    name: 'Transport',
    within: ['Community transport'],
  },
] as const

export type FamilyHubsCategory = (typeof familyHubsCategories)[number]['within'][number]
