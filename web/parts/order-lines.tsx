// Orders of a family, those that run first, each with how far it is and what it costs.
import { isOver } from '../../shared/brokerage/transition.ts'
import type { CommissionLine } from '../../shared/brokerage/view.ts'
import { inPounds } from '../../shared/kernel/money.ts'
import type { FamilyPlanView } from '../../shared/plans/family-plan.ts'
import { listed } from './family-names.ts'
import { whoseNames } from './family-needs.tsx'
import { OrderState } from './order-state.tsx'

type Props = { orders: readonly CommissionLine[]; plan: FamilyPlanView }

export const OrderLines = ({ orders, plan }: Props) => {
  if (orders.length === 0) return <p class="govuk-body">No help has been commissioned yet.</p>
  const sorted = orders.toSorted(
    (a, b) => Number(isOver(a.state)) - Number(isOver(b.state)) || b.requestedAt.localeCompare(a.requestedAt),
  )
  return (
    <ul class="govuk-list">
      {sorted.map((order) => (
        <li class="govuk-!-margin-bottom-4">
          <a class="govuk-link govuk-!-font-weight-bold" href={`/orders/${order.id}`}>
            {order.listing.name}
          </a>{' '}
          <OrderState state={order.state} />
          <br />
          {order.listing.providerName}, for {listed(whoseNames(plan, { memberIds: order.memberIds ?? [] }))}
          <br />
          {inPounds(order.price)}
          {order.potId && (
            <>
              {' '}
              from{' '}
              <a class="govuk-link" href={`/pots/${order.potId}`}>
                its pot
              </a>
            </>
          )}
          , {inPounds(order.spent)} spent. {order.reference}
        </li>
      ))}
    </ul>
  )
}
