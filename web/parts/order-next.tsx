// What happens next with an order, and by when: one sentence, so that nobody has to ask.
import type { State } from '../../shared/brokerage/transition.ts'
import type { CommissionView } from '../../shared/brokerage/view.ts'
import { writtenDay } from './written-day.ts'

const next = (it: CommissionView): string => {
  const by = it.turnDue ? ` by ${writtenDay(it.turnDue)}` : ''
  const provider = it.listing.providerName
  // Whoever sees the money and not the family does not confirm and does not choose again.
  const [you, confirm, record] = it.familyPlanId
    ? ['You', 'confirm', 'record']
    : ['The lead worker', 'confirms', 'records']
  const again = it.familyPlanId ? ' Choose other help.' : ''
  const words: Record<State, string> = {
    requested: `It waits for approval${by ? `, which is due${by}` : ''}. The money is set aside. Whoever approves may not be whoever asked.`,
    offered: `${provider} has been asked and answers${by}. If they say no, or nothing, the lead worker is told and can choose again.`,
    accepted: `${provider} has said yes${it.startOn ? ` and starts on ${writtenDay(it.startOn)}` : ''}. They now know how to reach the people it is for.`,
    'in-delivery': `${provider} records each time it happens. ${you} ${confirm} what was delivered${it.claimed > 0 ? by : ''}, and ${record} what changed.`,
    'on-hold': 'It is on hold. Nothing is delivered until somebody resumes it.',
    completed: 'It is complete. What was not used has gone back to the pot.',
    refused: 'It was refused. The money has gone back to the pot.',
    withdrawn: 'It was withdrawn. The money has gone back to the pot.',
    declined: `${provider} said no. The money has gone back to the pot.${again}`,
    expired: `${provider} did not answer in time. The money has gone back to the pot.${again}`,
    cancelled: 'It was cancelled. The money has gone back to the pot.',
    'ended-early': 'It ended early. What was not used has gone back to the pot.',
  }
  return words[it.state]
}

export const OrderNext = ({ order }: { order: CommissionView }) => <p class="govuk-body">{next(order)}</p>
