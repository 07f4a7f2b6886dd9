// The state of an order as a tag with words.
import type { State } from '../../shared/brokerage/transition.ts'
import { Tag } from '../govuk/tag.tsx'

const words: Record<State, { readonly text: string; readonly colour?: Parameters<typeof Tag>[0]['colour'] }> = {
  requested: { text: 'Waiting for approval', colour: 'yellow' },
  offered: { text: 'Waiting for the provider', colour: 'yellow' },
  accepted: { text: 'Accepted', colour: 'blue' },
  'in-delivery': { text: 'In delivery', colour: 'teal' },
  'on-hold': { text: 'On hold', colour: 'orange' },
  completed: { text: 'Completed', colour: 'green' },
  refused: { text: 'Refused', colour: 'grey' },
  withdrawn: { text: 'Withdrawn', colour: 'grey' },
  declined: { text: 'Declined', colour: 'grey' },
  expired: { text: 'Not answered in time', colour: 'grey' },
  cancelled: { text: 'Cancelled', colour: 'grey' },
  'ended-early': { text: 'Ended early', colour: 'grey' },
}

/** "In delivery", "Waiting for the provider". */
export const stateInWords = (state: State): string => words[state].text

/** `ours` is how a provider reads its own. */
export const OrderState = ({ state, ours }: { state: State; ours?: boolean | undefined }) => (
  <Tag colour={words[state].colour}>{ours && state === 'offered' ? 'Waiting for you' : words[state].text}</Tag>
)
