// What a provider has recorded on an order, newest first, with what the council said of each.
import type { DeliveryView } from '../../shared/brokerage/delivery.ts'
import type { CommissionView } from '../../shared/brokerage/view.ts'
import { inPounds } from '../../shared/kernel/money.ts'
import { Table } from '../govuk/table.tsx'
import { Tag } from '../govuk/tag.tsx'
import { attendanceWords } from './attendance.ts'
import { unitsInWords } from './units.ts'
import { writtenDay } from './written-day.ts'

const standing = (it: DeliveryView) => {
  const said = it.steps.at(-1)?.reason
  if (it.state === 'confirmed') return <Tag colour="green">Confirmed</Tag>
  if (it.state === 'queried') {
    return (
      <>
        <Tag colour="orange">Queried</Tag> {said}
      </>
    )
  }
  if (it.state === 'reversed') {
    return (
      <>
        <Tag colour="red">Taken back</Tag> {said}
      </>
    )
  }
  return it.worth > 0 ? <Tag colour="yellow">Not confirmed yet</Tag> : <Tag colour="grey">Nothing more to pay</Tag>
}

const what = (it: DeliveryView, unit: string) => (
  <>
    {attendanceWords[it.attendance]}
    {it.uses > 1 && `, ${unitsInWords(it.uses, unit)}`}
    {it.note && (
      <>
        <br />
        Note: {it.note}
      </>
    )}
    {it.concern && (
      <>
        <br />
        <strong>Concern:</strong> {it.concern}
        <br />
        {it.concernDealtWith
          ? 'The council has dealt with it.'
          : 'The lead worker and the hub’s manager have been told.'}
      </>
    )}
  </>
)

export const OurDeliveries = (props: { order: Pick<CommissionView, 'terms'>; deliveries: readonly DeliveryView[] }) =>
  props.deliveries.length === 0 ? (
    <p class="govuk-body">Nothing has been recorded yet.</p>
  ) : (
    <Table
      caption="Sessions recorded, newest first"
      captionSize="s"
      firstCellIsHeader
      small
      columns={[{ heading: 'Day' }, { heading: 'What happened' }, { heading: 'The council says' }]}
      rows={props.deliveries.toReversed().map((it) => [
        writtenDay(it.on),
        what(it, props.order.terms.unit === 'package' ? 'stage' : props.order.terms.unit),
        <>
          {it.worth > 0 && `${inPounds(it.worth)} `}
          {standing(it)}
        </>,
      ])}
    />
  )
