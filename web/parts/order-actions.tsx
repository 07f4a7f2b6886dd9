// What the person looking at an order may do next: one button for each step the table of its life allows them.
import type { Action } from '../../shared/brokerage/transition.ts'
import type { CommissionView } from '../../shared/brokerage/view.ts'
import { Button, ButtonGroup } from '../govuk/button.tsx'

export const actionWords: Readonly<Record<Action, string>> = {
  approve: 'Approve',
  refuse: 'Refuse',
  withdraw: 'Withdraw this order',
  accept: 'Accept',
  decline: 'Decline',
  expire: 'Let it lapse',
  deliver: 'Record a delivery',
  hold: 'Put on hold',
  resume: 'Resume',
  cancel: 'Cancel this order',
  complete: 'Complete',
  'end-early': 'End early',
}

const addressFor = (order: CommissionView, action: Action): string =>
  action === 'approve' || action === 'refuse' ? `/approvals/${order.id}` : `/orders/${order.id}/${action}`

export const OrderActions = ({ order }: { order: CommissionView }) => {
  const steps = order.allowedActions.filter((each) => each !== 'refuse')
  const again = order.state === 'declined' || order.state === 'expired'
  return (
    <>
      {order.concern && (
        <Button kind="warning" href={`/orders/${order.id}/concern`}>
          See and deal with a concern
        </Button>
      )}
      <ButtonGroup>
        {again && order.familyPlanId && order.needId && (
          <Button href={`/find-help?familyPlanId=${order.familyPlanId}&needId=${order.needId}`}>
            Find other help for this need
          </Button>
        )}
        {steps.map((action) => (
          <Button kind={action === 'approve' ? undefined : 'secondary'} href={addressFor(order, action)}>
            {actionWords[action]}
          </Button>
        ))}
      </ButtonGroup>
    </>
  )
}
