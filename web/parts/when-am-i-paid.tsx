// When a provider is paid, in words: what is confirmed, what waits for whom and until when, what is still to deliver.
import type { DeliveryView } from '../../shared/brokerage/delivery.ts'
import { isOver } from '../../shared/brokerage/transition.ts'
import type { CommissionView } from '../../shared/brokerage/view.ts'
import { inPounds } from '../../shared/kernel/money.ts'
import { writtenDay } from './written-day.ts'

type Props = {
  order: Pick<CommissionView, 'price' | 'spent' | 'claimed' | 'state' | 'leadWorker'>
  deliveries: readonly DeliveryView[]
}

export const WhenAmIPaid = ({ order, deliveries }: Props) => {
  const { price, spent, claimed, state } = order
  if (price === 0) return <p class="govuk-body">This order has no charge, so nothing is paid for it.</p>
  const queried = deliveries.filter((it) => it.state === 'queried')
  const inQuery = queried.reduce((sum, it) => sum + it.worth, 0)
  const waiting = claimed - inQuery
  const by = deliveries.flatMap((it) => (it.state === 'recorded' && it.confirmBy ? [it.confirmBy] : [])).sort()[0]
  const left = price - spent - claimed
  const who = order.leadWorker?.name ?? 'the lead worker'
  return (
    <ul class="govuk-list govuk-list--bullet">
      <li>
        <strong>{inPounds(spent)} confirmed:</strong>{' '}
        {spent === 0
          ? 'nothing has been confirmed yet.'
          : 'the council agrees that it is owed to you. You can invoice for it now.'}
      </li>
      {waiting > 0 && (
        <li>
          <strong>{inPounds(waiting)} not confirmed yet:</strong> you have recorded it, and {who} is asked to confirm it
          {by ? ` by ${writtenDay(by)}; after that it goes to the hub’s manager` : ''}.
        </li>
      )}
      {inQuery > 0 && (
        <li>
          <strong>{inPounds(inQuery)} queried:</strong> {who} does not think it happened as you recorded it. Ring them
          to settle it; it is not paid until then.
        </li>
      )}
      {left > 0 && !isOver(state) && (
        <li>
          <strong>{inPounds(left)} still to deliver:</strong> it is kept for this order and is owed only as you deliver
          it.
        </li>
      )}
      {left > 0 && isOver(state) && (
        <li>
          <strong>{inPounds(left)} given back:</strong> it was not delivered before the order ended, so it is not paid.
        </li>
      )}
    </ul>
  )
}
