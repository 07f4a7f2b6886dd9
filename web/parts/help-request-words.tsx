// A request for help in words: how it stands, why it was declined, what it says.
import type { declineReasons, HelpRequestState } from '../../shared/plans/help-request.ts'
import type { HelpRequestView } from '../../shared/plans/help-request-view.ts'
import { SummaryList } from '../govuk/summary-list.tsx'
import { Tag } from '../govuk/tag.tsx'
import type { Place } from '../page.tsx'
import { listed } from './family-names.ts'
import { agesInWords } from './help-request-answer.ts'
import { outcomeName } from './outcome-name.ts'
import { writtenDay } from './written-day.ts'

const states: Record<HelpRequestState, { words: string; colour: 'blue' | 'green' | 'grey' | 'yellow' }> = {
  open: { words: 'Waiting', colour: 'blue' },
  'picked-up': { words: 'Picked up', colour: 'green' },
  declined: { words: 'Declined', colour: 'yellow' },
  withdrawn: { words: 'Taken back', colour: 'grey' },
}

export const RequestState = ({ state }: { state: HelpRequestState }) => (
  <Tag colour={states[state].colour}>{states[state].words}</Tag>
)

/** Why a hub could not help, as both sides read it. */
export const declinedInWords: Record<(typeof declineReasons)[number], string> = {
  'another-service': 'Another service is the right one. The hub tells the partner which.',
  'family-said-no': 'The family does not want help now.',
  'could-not-reach-you': 'The hub could not reach the partner.',
}

/** Whom a request about domestic abuse is for. */
export const sidesInWords = {
  victim: 'The person who is hurt or frightened',
  perpetrator: 'The person who hurts or frightens',
} as const

/** What a request says, and what became of it. */
export const RequestFacts = ({ it, places }: { it: HelpRequestView; places: readonly Place[] }) => {
  const { askedBy, pickedUpBy, pickedUpOn, ring } = it
  const said = (key: string, value: string | undefined) => (value ? [{ key, value }] : [])
  return (
    <SummaryList
      rows={[
        { key: 'How it stands', value: <RequestState state={it.state} /> },
        ...said(
          'Picked up',
          pickedUpBy && pickedUpOn ? `By ${pickedUpBy.name} on ${writtenDay(pickedUpOn)}` : undefined,
        ),
        ...(pickedUpBy?.telephone ? [{ key: 'Their telephone', value: <Ring number={pickedUpBy.telephone} /> }] : []),
        ...said('Why declined', it.declinedBecause && declinedInWords[it.declinedBecause]),
        { key: 'Family', value: agesInWords(it.childAges) },
        { key: 'Help with', value: listed(it.needs.map(outcomeName)) },
        ...said('For', it.side && sidesInWords[it.side]),
        { key: 'What would help', value: it.summary },
        ...said('Hub', places.find((each) => each.id === it.localityId)?.name),
        {
          key: 'Asked by',
          value: `${[askedBy.name, askedBy.job].filter(Boolean).join(', ')}, on ${writtenDay(it.askedOn)}`,
        },
        { key: 'Number to ring', value: <Ring number={ring.telephone} when={ring.when} /> },
      ]}
    />
  )
}

const Ring = ({ number, when }: { number: string; when?: string | undefined }) => (
  <>
    <a class="govuk-link" href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>
      {number}
    </a>
    {when && <>. {when}</>}
  </>
)
