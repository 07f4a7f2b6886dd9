// An order whose decision was made: what was decided, by whom, and what happens next.
import { inPounds } from '../../shared/kernel/money.ts'
import type { ApprovalCase } from './approval-case.ts'
import { OrderState } from './order-state.tsx'
import { reasonInWords } from './reason-in-words.ts'
import { writtenDay, writtenMoment } from './written-day.ts'

export const Decided = ({ it }: { it: ApprovalCase }) => {
  const { order, nameOf, pot } = it
  const last = order.history.findLast((line) => ['approve', 'refuse'].includes(line.action))
  const who = nameOf(last?.by)
  return (
    <>
      <span class="govuk-caption-m">{order.reference}</span>
      <h1 class="govuk-heading-m">{order.listing.name}</h1>
      <p class="govuk-body">
        <OrderState state={order.state} />
      </p>
      {last && (
        <p class="govuk-body">
          {who === 'you' ? 'You' : who} {last.action === 'approve' ? 'approved' : 'refused'} this on{' '}
          {writtenMoment(last.at)}
          {last.action === 'refuse' && last.reason ? `: ${reasonInWords(last.reason)}` : ''}.
        </p>
      )}
      {order.state === 'offered' && (
        <p class="govuk-body">
          {order.listing.providerName} has been asked
          {order.turnDue ? ` and has until ${writtenDay(order.turnDue)} to answer` : ''}. {inPounds(order.price)} is set
          aside.
        </p>
      )}
      {order.state === 'refused' && (
        <p class="govuk-body">{inPounds(order.price)} is back in the pot. Whoever asked sees your reason.</p>
      )}
      {pot && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/pots/${pot.id}`}>
            {pot.purpose}
          </a>
          : {inPounds(pot.available)} left.
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/approvals">
          See what else waits
        </a>
      </p>
    </>
  )
}
