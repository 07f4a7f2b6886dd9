// A call in facts: what is needed, for what, where, by when, and for how much.
import type { CallView } from '../../shared/catalogue/call.ts'
import { inPounds } from '../../shared/kernel/money.ts'
import { SummaryList } from '../govuk/summary-list.tsx'
import { Tag } from '../govuk/tag.tsx'
import type { Place } from '../page.tsx'
import { listed } from './family-names.ts'
import { outcomeName } from './outcome-name.ts'
import { writtenDay } from './written-day.ts'

/** "The whole city", "Low Hill and Scotlands and Penn". */
export const whereIn = (ids: readonly string[], places: readonly Place[]): string => {
  const there = places.filter((each) => ids.includes(each.id)).map((each) => each.name)
  return there.length === places.length ? 'The whole city' : listed(there)
}

/** What a call is called in a list: it has no name of its own. */
export const callTitle = ({ what }: Pick<CallView, 'what'>): string => {
  const [first = ''] = what.split(/(?<=[.!?])\s|\n/)
  return first.length > 80 ? `${first.slice(0, 79)}…` : first
}

export const CallTag = ({ it }: { it: Pick<CallView, 'open' | 'status'> }) =>
  it.open ? (
    <Tag colour="green">Open</Tag>
  ) : (
    <Tag colour="grey">{it.status === 'closed' ? 'Closed' : 'Its day has passed'}</Tag>
  )

export const CallFacts = ({ it, places }: { it: CallView; places: readonly Place[] }) => (
  <SummaryList
    rows={[
      { key: 'What is needed', value: it.what },
      { key: 'For', value: listed(it.outcomes.map(outcomeName)) },
      { key: 'Where', value: whereIn(it.localityIds, places) },
      { key: 'Offers until', value: writtenDay(it.by) },
      ...(it.budget === undefined ? [] : [{ key: 'Up to', value: `${inPounds(it.budget)} in all, without VAT` }]),
      { key: 'State', value: <CallTag it={it} /> },
      ...(it.closedBecause ? [{ key: 'Closed because', value: it.closedBecause }] : []),
    ]}
  />
)
