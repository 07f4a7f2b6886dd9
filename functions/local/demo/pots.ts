// The pots of today's financial year: one for each locality, one for the whole city and one that is ring-fenced.
// The council gives figures only for the whole (£10.190 million for early intervention in 2015-16; scrutiny report, City
// of Wolverhampton Council, 25 November 2015) and says that each locality holds "a small amount of funding" (15.3). The
// amounts here are chosen to be small.

import type { Pence } from '../../../shared/kernel/money.ts'
import type { OutcomeId } from '../../../shared/measures/framework.ts'
import { demoId } from './demo-id.ts'
import { localities } from './localities.ts'

/** A pot without a locality is citywide. `ringFence` names the outcomes its money may be spent on. */
export type DemoPot = {
  readonly id: string
  readonly localityId?: string
  readonly purpose: string
  readonly fundingSource: string
  readonly ringFence?: { readonly needs: readonly OutcomeId[] }
  readonly allocated: Pence
}

/** By number of the locality, in pence. Chosen to differ, not worked out: the formula for need is the council's to set. */
const allocation: Readonly<Record<number, Pence>> = {
  1: 2_100_000,
  2: 2_400_000,
  3: 2_000_000,
  4: 1_200_000,
  5: 1_500_000,
  6: 1_700_000,
  7: 2_200_000,
  8: 1_800_000,
}

/** The id of the pot of a year (`2026-27`), so that the next year's pots are new ones. */
const potId = (name: string, financialYear: string): string => demoId(`pot:${name}:${financialYear}`)

/** The pots of a financial year such as `2026-27`. */
export const potsOf = (financialYear: string): readonly DemoPot[] => [
  ...localities.map(({ id, number, name }) => ({
    id: potId(`locality-${number}`, financialYear),
    localityId: id,
    purpose: `Micro-commissioning for families in ${name}`,
    fundingSource: 'Early intervention base budget',
    allocated: allocation[number] ?? 0,
  })),
  {
    id: potId('citywide', financialYear),
    purpose: 'Crisis, out of hours and specialist help across the city',
    fundingSource: 'Early intervention base budget',
    allocated: 4_000_000,
  },
  {
    id: potId('reducing-parental-conflict', financialYear),
    purpose: 'Reducing parental conflict',
    fundingSource: 'Reducing parental conflict grant',
    ringFence: { needs: ['family-relationships'] },
    allocated: 1_500_000,
  },
]

/** The id of a locality's own pot in a financial year. */
export const localityPotId = (number: number, financialYear: string): string =>
  potId(`locality-${number}`, financialYear)
