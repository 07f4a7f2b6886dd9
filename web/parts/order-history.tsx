// Everything that happened to an order, newest first, by whom and why.
import type { CommissionView } from '../../shared/brokerage/view.ts'
import { reasonInWords } from './reason-in-words.ts'
import { writtenMoment } from './written-day.ts'

type Props = { order: CommissionView; workers: readonly { id: string; name: string }[] }

const happened: Readonly<Record<CommissionView['history'][number]['action'], string>> = {
  request: 'Asked for',
  approve: 'Approved',
  refuse: 'Refused',
  withdraw: 'Withdrawn',
  accept: 'Accepted',
  decline: 'Declined',
  expire: 'Lapsed without an answer',
  deliver: 'First delivery',
  hold: 'Put on hold',
  resume: 'Resumed',
  cancel: 'Cancelled',
  complete: 'Completed',
  'end-early': 'Ended early',
  leave: 'Somebody left this order',
}

export const OrderHistory = ({ order, workers }: Props) => (
  <>
    <h2 class="govuk-heading-m" id="history">
      History
    </h2>
    <ul class="govuk-list">
      {order.history.toReversed().map((line) => {
        const name = workers.find((each) => each.id === line.by)?.name
        return (
          <li>
            <strong>{happened[line.action]}</strong> on {writtenMoment(line.at)}
            {name ? ` by ${name}` : ''}
            {line.reason ? `: ${reasonInWords(line.reason)}` : ''}
          </li>
        )
      })}
    </ul>
  </>
)
