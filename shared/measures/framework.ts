// The outcomes framework: the headline outcomes a need is written against, kept by version because the programme changes.

/** The ten headline outcomes in force since April 2022, in the order of the guidance; ids are stable and never reused. */
export const OUTCOME_IDS = [
  'good-education',
  'early-years-development',
  'mental-and-physical-health',
  'substance-use',
  'family-relationships',
  'safe-from-abuse-and-exploitation',
  'diverted-from-crime',
  'safe-from-domestic-abuse',
  'secure-housing',
  'financial-stability',
] as const

export type OutcomeId = (typeof OUTCOME_IDS)[number]

/** A headline outcome: what a family should reach, with the everyday words for the needs that sit under it. */
export type HeadlineOutcome = { readonly id: OutcomeId; readonly name: string; readonly needs: readonly string[] }

/** A version of the framework. `from` and `to` are the first and last day on which a plan may be written against it. */
export type Framework = {
  readonly id: string
  readonly name: string
  readonly from: string
  readonly to?: string
  readonly source: string
  readonly outcomes: readonly HeadlineOutcome[]
}

const supportingFamilies2022: Framework = {
  id: 'supporting-families-2022',
  name: 'Supporting Families outcomes, 2022',
  from: '2022-04-01',
  source:
    'Supporting Families programme guidance 2022 to 2025, chapters 3 to 5, gov.uk; the needs under each are our words',
  outcomes: [
    {
      id: 'good-education',
      name: 'Getting a good education',
      needs: [
        'school attendance',
        'exclusion from school',
        'not in school or training',
        'special educational needs not met',
      ],
    },
    {
      id: 'early-years-development',
      name: 'Good early years development',
      needs: ['expecting a baby', 'speech and language', 'play and development', 'getting ready for school'],
    },
    {
      id: 'mental-and-physical-health',
      name: 'Improved mental and physical health',
      needs: [
        "child's mental health",
        "parent's mental health",
        'behaviour and ADHD',
        'loss and bereavement',
        'physical health and disability',
      ],
    },
    {
      id: 'substance-use',
      name: 'Promoting recovery and reducing harm from substance use',
      needs: ["parent's alcohol use", "parent's drug use", "young person's alcohol or drug use"],
    },
    {
      id: 'family-relationships',
      name: 'Improved family relationships',
      needs: [
        'parenting and boundaries',
        'conflict between parents',
        'separation and contact',
        'a child violent to a parent',
        'young carers',
      ],
    },
    {
      id: 'safe-from-abuse-and-exploitation',
      name: 'Children safe from abuse and exploitation',
      needs: ['neglect', 'emotional or physical abuse', 'exploitation by criminals', 'sexual abuse', 'going missing'],
    },
    {
      id: 'diverted-from-crime',
      name: 'Crime prevention and tackling crime',
      needs: ['anti-social behaviour', 'offending by a young person', 'offending by an adult', 'gangs and knives'],
    },
    {
      id: 'safe-from-domestic-abuse',
      name: 'Safe from domestic abuse',
      needs: [
        'living with domestic abuse',
        'recovering from domestic abuse',
        'a child who has seen abuse',
        'a parent who uses abuse',
      ],
    },
    {
      id: 'secure-housing',
      name: 'Secure housing',
      needs: ['risk of losing the home', 'homeless or temporary housing', 'overcrowding and poor conditions'],
    },
    {
      id: 'financial-stability',
      name: 'Financial stability',
      needs: ['out of work', 'debt and rent arrears', 'benefits and budgeting', 'without essentials at home'],
    },
  ],
}

export const frameworks: readonly Framework[] = [supportingFamilies2022]

/** The framework with this id, whatever its dates, so that an old plan can still be read; undefined when there is none. */
export function frameworkWith(id: string): Framework | undefined {
  return frameworks.find((framework) => framework.id === id)
}

/** The framework a plan written on this day (`YYYY-MM-DD`) belongs to; undefined on a day no version covers. */
export function frameworkOn(day: string): Framework | undefined {
  return frameworks.find(({ from, to }) => from <= day && (to === undefined || day <= to))
}

/** The headline outcome with this id in this framework, or undefined. */
export function outcomeIn(framework: Framework, id: string): HeadlineOutcome | undefined {
  return framework.outcomes.find((outcome) => outcome.id === id)
}
