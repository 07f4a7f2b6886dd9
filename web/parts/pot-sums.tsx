// The five sums of a pot, each with what it means, and what its money may be spent on.
import type { PotView } from '../../shared/budget/pot.ts'
import { inPounds } from '../../shared/kernel/money.ts'
import { SummaryList } from '../govuk/summary-list.tsx'
import type { Place } from '../page.tsx'
import { listed } from './family-names.ts'
import { outcomeName } from './outcome-name.ts'

/** "Low Hill and Scotlands", "Whole city". */
export const placeOfPot = (pot: Pick<PotView, 'localityId'>, places: readonly Place[]): string =>
  pot.localityId === undefined ? 'Whole city' : (places.find((each) => each.id === pot.localityId)?.name ?? '')

/** What a ring-fence means, in words: "Only for reducing parental conflict: needs about …". */
export const fenceInWords = ({ ringFence }: Pick<PotView, 'ringFence'>): string =>
  ringFence
    ? `Only for ${ringFence.words}. It pays for needs under: ${listed(ringFence.outcomes.map(outcomeName))}.`
    : 'Any need of a family plan.'

const Sum = ({ amount, children }: { amount: number; children: string }) => (
  <>
    <strong>{inPounds(amount)}</strong>
    <br />
    <span class="govuk-hint govuk-!-margin-bottom-0 govuk-!-font-size-16">{children}</span>
  </>
)

export const PotSums = ({ pot, places }: { pot: PotView; places: readonly Place[] }) => (
  <SummaryList
    classes="app-facts"
    rows={[
      { key: 'Given', value: <Sum amount={pot.allocated}>for the whole year</Sum> },
      { key: 'Reserved', value: <Sum amount={pot.reserved}>asked for; not yet accepted by a provider</Sum> },
      { key: 'Committed', value: <Sum amount={pot.committed}>accepted; not yet delivered and confirmed</Sum> },
      { key: 'Spent', value: <Sum amount={pot.spent}>delivered and confirmed</Sum> },
      { key: 'Left', value: <Sum amount={pot.available}>given, less the other three</Sum> },
      { key: 'Place', value: placeOfPot(pot, places) },
      { key: 'Pays for', value: fenceInWords(pot) },
      { key: 'Money from', value: pot.fundingSource },
      { key: 'Year', value: `${pot.financialYear}, ${pot.status}` },
    ]}
  />
)
