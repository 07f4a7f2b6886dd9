// What an insight officer sees first: how much there is to learn from yet, and the way to the counts.
import type { ProviderRecord } from '../../shared/insight/provider-record.ts'
import { inPounds } from '../../shared/kernel/money.ts'
import { got } from '../answer.ts'
import { SummaryList } from '../govuk/summary-list.tsx'
import type { PageContext } from '../page.tsx'

/** Every provider's counts. */
export const findRecords = async (c: PageContext): Promise<readonly ProviderRecord[]> =>
  (await got(c.var.rooms.insight['provider-records'].$get({ query: {} }))).items

const counted = [
  ['Orders requested', 'requested'],
  ['Accepted', 'accepted'],
  ['Completed', 'completed'],
  ['Ended early', 'endedEarly'],
  ['Baseline scores', 'baselines'],
  ['End scores', 'ends'],
] as const

export const InsightStart = ({ records }: { records: readonly ProviderRecord[] }) => {
  const sum = (of: keyof ProviderRecord) => records.reduce((all, each) => all + each[of], 0)
  return (
    <>
      <h2 class="govuk-heading-m">All providers together</h2>
      <SummaryList
        classes="app-facts"
        rows={[
          ...counted.map(([key, of]) => ({ key, value: String(sum(of)) })),
          { key: 'Spent', value: inPounds(sum('spent')) },
        ]}
      />
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/providers">
            Each provider’s orders and outcomes
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/pots">
            Pots through the year
          </a>
        </li>
      </ul>
    </>
  )
}
