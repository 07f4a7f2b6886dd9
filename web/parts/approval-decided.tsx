// An order whose decision was made: what was decided, by whom, and what happens next.
import type { CommissionView } from '../../shared/brokerage/view.ts'
import { type Day, londonDay } from '../../shared/kernel/calendar.ts'
import { inPounds } from '../../shared/kernel/money.ts'
import { Panel } from '../govuk/panel.tsx'
import type { ApprovalCase } from './approval-case.ts'
import { OrderState } from './order-state.tsx'
import { reasonInWords } from './reason-in-words.ts'
import { writtenDay, writtenMoment } from './written-day.ts'

type Decision = CommissionView['history'][number]

const decisionOf = (order: CommissionView): Decision | undefined =>
  order.history.findLast((line) => line.action === 'approve' || line.action === 'refuse')

/** A decision just made by whoever reads this stands out; one of another day or person is told in a line. */
const Told = ({ it, decision, today }: { it: ApprovalCase; decision: Decision; today: Day }) => {
  const who = it.nameOf(decision.by)
  const approved = decision.action === 'approve'
  if (who === 'you' && londonDay(decision.at) === today && !it.order.instant) {
    return (
      <Panel headingLevel={2} title={approved ? 'You approved this' : 'You refused this'}>
        {it.order.reference}
      </Panel>
    )
  }
  return (
    <p class="govuk-body">
      {it.order.instant
        ? 'This went through at once, inside the worker’s own limit,'
        : `${who === 'you' ? 'You' : who} ${approved ? 'approved' : 'refused'} this`}{' '}
      on {writtenMoment(decision.at)}.
    </p>
  )
}

/** What happens next, or what came of it. */
const next = (order: CommissionView, decision: Decision | undefined): string => {
  const sum = inPounds(order.price)
  if (order.state === 'refused') {
    const because = decision?.reason ? ` Reason: ${reasonInWords(decision.reason)}.` : ''
    return `${sum} is back in the pot. Whoever asked sees your reason.${because}`
  }
  if (order.state === 'offered') {
    const until = order.turnDue ? ` and has until ${writtenDay(order.turnDue)} to answer` : ''
    return `${order.listing.providerName} has been asked${until}. ${sum} stays set aside in the pot.`
  }
  return `It costs ${sum}; ${inPounds(order.spent)} of it is spent.`
}

export const Decided = ({ it, today }: { it: ApprovalCase; today: Day }) => {
  const { order, pot } = it
  const decision = decisionOf(order)
  return (
    <>
      <span class="govuk-caption-m">{order.reference}</span>
      <h1 class="govuk-heading-m govuk-!-margin-bottom-2">{order.listing.name}</h1>
      <p class="govuk-body">
        <OrderState state={order.state} />
      </p>
      {decision && <Told it={it} decision={decision} today={today} />}
      <p class="govuk-body">{next(order, decision)}</p>
      {pot && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/pots/${pot.id}`}>
            {pot.purpose}
          </a>
          : {inPounds(pot.available)} left.
        </p>
      )}
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`/orders/${order.id}`}>
            The whole order
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/approvals">
            What else waits
          </a>
        </li>
      </ul>
    </>
  )
}
