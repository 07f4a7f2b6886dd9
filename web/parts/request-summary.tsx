// What a provider is told of a request before it says yes: what is asked, for what ages, what staff must know; no name.
import type { CommissionView } from '../../shared/brokerage/view.ts'
import { measureWith } from '../../shared/measures/measure-list.ts'
import { SummaryList, type SummaryRow } from '../govuk/summary-list.tsx'
import { WarningText } from '../govuk/warning-text.tsx'
import type { Place } from '../page.tsx'
import { outcomeName } from './outcome-name.ts'
import { priceOfOrder } from './units.ts'
import { writtenDay } from './written-day.ts'

type Props = { order: CommissionView; places: readonly Place[] }

/** "PHQ-9 and SDQ total difficulties". */
export const measuresInWords = (ids: readonly string[]): string =>
  ids.map((each) => measureWith(each)?.name ?? each).join(', ')

export const RequestSummary = ({ order, places }: Props) => {
  const { person } = order
  const rows: (SummaryRow | undefined)[] = [
    { key: 'What is asked', value: priceOfOrder(order) },
    { key: 'For', value: person ? `Ages: ${person.ageBand}` : 'Not said' },
    { key: 'Access needs', value: person?.accessNeeds ?? 'None recorded' },
    { key: 'Where', value: places.find((each) => each.id === order.localityId)?.name ?? 'Not said' },
    { key: 'To help with', value: outcomeName(order.outcome) },
    order.outcomeMeasureIds?.length
      ? { key: 'Measured by', value: measuresInWords(order.outcomeMeasureIds) }
      : undefined,
    order.startBy ? { key: 'Wanted by', value: writtenDay(order.startBy) } : undefined,
    order.turnDue
      ? { key: 'Answer by', value: `${writtenDay(order.turnDue)}. After that the request lapses.` }
      : undefined,
  ]
  return (
    <>
      {person?.staffSafety && <WarningText>Staff safety: {person.staffSafety}</WarningText>}
      <SummaryList rows={rows.filter((row) => row !== undefined)} />
    </>
  )
}
