// The essentials of a decision on one small screen: what is asked, why, what is left of the pot, what the family has had.

import type { Day } from '../../shared/kernel/calendar.ts'
import { inPounds } from '../../shared/kernel/money.ts'
import { SummaryList, type SummaryRow } from '../govuk/summary-list.tsx'
import type { ApprovalCase } from './approval-case.ts'
import { listed, nameAndAge } from './family-names.ts'
import { spendInWords } from './family-spend.tsx'
import { unitsInWords } from './help-facts.tsx'
import { outcomeName } from './outcome-name.ts'
import { writtenDay, writtenMoment } from './written-day.ts'

/** "£1,008 for 24 sessions from Streetlight." */
export const AskedInShort = ({ order }: Pick<ApprovalCase, 'order'>) => (
  <p class="govuk-body-l govuk-!-margin-bottom-3">
    <strong>{inPounds(order.price)}</strong> for {unitsInWords(order.units, order.terms.unit)} from{' '}
    {order.listing.providerName}
  </p>
)

const Pot = ({ order, pot }: Pick<ApprovalCase, 'order' | 'pot'>) =>
  pot ? (
    <>
      <strong>{inPounds(pot.available)} left</strong> if you approve, {inPounds(pot.available + order.price)} if not.{' '}
      <a class="govuk-link" href={`/pots/${pot.id}`}>
        See the pot
      </a>
    </>
  ) : (
    <>You cannot see this pot.</>
  )

/** When it was asked, by whom, and by when it is wanted. */
const Asked = ({ order, nameOf }: Pick<ApprovalCase, 'order' | 'nameOf'>) => {
  const asked = order.history[0]
  return (
    <>
      {capital(nameOf(order.requestedBy))}
      {asked && `, ${writtenMoment(asked.at)}`}
      {order.startBy && `. Wanted by ${writtenDay(order.startBy)}`}
    </>
  )
}

/** The rating as it stood on the day of the order, its date as people write it. */
const evidenceTold = (evidence: string | undefined): string =>
  evidence?.replace(/\d{4}-\d{2}-\d{2}/, writtenDay) ?? 'Not assessed by anybody, which is not a low rating'

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

export const ApprovalFacts = ({ it, today }: { it: ApprovalCase; today: Day }) => {
  const { order, plan, had } = it
  const need = plan?.needs.find((each) => each.id === order.needId)
  const people = plan?.members.filter((each) => order.memberIds?.includes(each.id)) ?? []
  const outcome = outcomeName(order.outcome)
  const rows: SummaryRow[] = [
    ...(order.rationale ? [{ key: 'Why', value: order.rationale }] : []),
    { key: 'Need', value: need ? `${need.summary} (${outcome})` : outcome },
    ...(people.length > 0 ? [{ key: 'For', value: listed(people.map((each) => nameAndAge(each, today))) }] : []),
    { key: 'Pot', value: <Pot order={order} pot={it.pot} /> },
    ...(had ? [{ key: 'Family has had', value: spendInWords(had) }] : []),
    ...(order.overlapReason ? [{ key: 'Similar help runs', value: order.overlapReason }] : []),
    { key: 'Evidence', value: evidenceTold(order.evidence) },
    { key: 'Asked by', value: <Asked order={order} nameOf={it.nameOf} /> },
  ]
  return <SummaryList classes="app-facts" rows={rows} />
}
