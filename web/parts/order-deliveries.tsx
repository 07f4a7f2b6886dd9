// What was delivered of an order, time by time, and whether the council agrees that it happened.
import type { DeliveryView } from '../../shared/brokerage/delivery.ts'
import type { CommissionView } from '../../shared/brokerage/view.ts'
import { inPounds } from '../../shared/kernel/money.ts'
import { Table } from '../govuk/table.tsx'
import { Tag } from '../govuk/tag.tsx'
import { VisuallyHidden } from '../govuk/visually-hidden.tsx'
import { attendanceTold } from './attendance.ts'
import { deliveredInWords } from './order-terms.ts'
import { reasonInWords } from './reason-in-words.ts'
import { writtenDay } from './written-day.ts'

type Props = { order: CommissionView; deliveries: readonly DeliveryView[] }

export const DeliveryState = ({ delivery }: { delivery: DeliveryView }) => {
  const last = delivery.steps.at(-1)
  switch (delivery.state) {
    case 'recorded':
      return <Tag colour="yellow">Not confirmed yet</Tag>
    case 'confirmed':
      return <>Confirmed</>
    case 'queried':
      return (
        <>
          <Tag colour="orange">Queried</Tag> {last?.reason && reasonInWords(last.reason)}
        </>
      )
    case 'reversed':
      return (
        <>
          <Tag colour="grey">Taken back</Tag> {last?.reason && reasonInWords(last.reason)}
        </>
      )
  }
}

export const OrderDeliveries = ({ order, deliveries }: Props) => {
  // A provider's note may name somebody: it is for those who hold the family.
  const seesFamily = order.familyPlanId !== undefined
  const waiting = deliveries.some((each) => each.allowedActions.includes('confirm'))
  return (
    <>
      <h2 class="govuk-heading-m" id="deliveries">
        Delivered: {deliveredInWords(order)}
      </h2>
      {deliveries.length === 0 && <p class="govuk-body">Nothing has been delivered yet.</p>}
      {deliveries.length > 0 && (
        <Table
          caption="Each time, newest first"
          captionSize="s"
          scroll={{ id: 'delivered' }}
          columns={[
            { heading: 'Day' },
            { heading: 'Attendance' },
            { heading: 'Worth', numeric: true },
            { heading: 'State' },
            { heading: 'Do' },
          ]}
          rows={deliveries
            .toSorted((a, b) => b.on.localeCompare(a.on))
            .map((each) => [
              writtenDay(each.on),
              <>
                {attendanceTold[each.attendance]}
                {seesFamily && each.note ? <div class="govuk-hint govuk-!-font-size-16">{each.note}</div> : null}
                {each.concern && !each.concernDealtWith ? <Tag colour="red">Concern</Tag> : null}
              </>,
              inPounds(each.worth),
              <DeliveryState delivery={each} />,
              each.allowedActions.includes('query') ? (
                <a class="govuk-link" href={`/orders/${order.id}/deliveries/${each.id}/query`}>
                  Query<VisuallyHidden> the delivery of {writtenDay(each.on)}</VisuallyHidden>
                </a>
              ) : (
                ''
              ),
            ])}
        />
      )}
      {waiting && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/confirm-deliveries?order=${order.id}`}>
            Confirm what was delivered
          </a>
        </p>
      )}
    </>
  )
}
