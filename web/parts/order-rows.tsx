// The answers of an order about to be sent, line by line, each with a way back to change it.

import type { Day } from '../../shared/kernel/calendar.ts'
import { inPounds } from '../../shared/kernel/money.ts'
import { measureWith } from '../../shared/measures/measure-list.ts'
import type { OrderGround } from '../commission-an-intervention.tsx'
import { listed, nameAndAge } from './family-names.ts'
import { AvailabilityTold, EvidenceTold, unitsInWords } from './help-facts.tsx'
import type { CheckedOrder } from './order-way.tsx'
import { outcomeName } from './outcome-name.ts'

type Chosen = { memberIds: readonly string[]; units: number; measures: readonly string[] }

export const orderRows = (
  { plan, listing, need }: OrderGround,
  { memberIds, units, measures }: Chosen,
  { price = 0 }: CheckedOrder,
  change: string,
  today: Day,
) => {
  const people = plan.members.filter((each) => memberIds.includes(each.id)).map((each) => nameAndAge(each, today))
  const action = (at: string, hidden: string) => [{ href: `${change}#${at}`, text: 'Change', hidden }]
  const { unit, basis, amount } = listing.price
  const sum =
    basis === 'no-charge'
      ? 'No charge'
      : `${inPounds(price)}${units === 1 ? '' : ` (${unitsInWords(units, unit)} at ${inPounds(amount)})`}`
  return [
    { key: 'Help', value: `${listing.name}, ${listing.providerName}` },
    { key: 'For', value: people.join('; '), actions: action('for', 'who the help is for') },
    { key: 'Need', value: `${need.summary} (${outcomeName(need.outcome)})` },
    { key: 'How much', value: unitsInWords(units, unit), actions: action('units', `how many ${unit}s`) },
    { key: 'Cost', value: <strong>{sum}</strong> },
    {
      key: 'Measured by',
      value: measures.length > 0 ? listed(measures.map((id) => measureWith(id)?.name ?? id)) : 'No measure chosen yet',
      actions: action('measure', 'how it is measured'),
    },
    { key: 'Places', value: <AvailabilityTold availability={listing.availability} /> },
    { key: 'Evidence', value: <EvidenceTold evidence={listing.evidence} /> },
  ]
}
