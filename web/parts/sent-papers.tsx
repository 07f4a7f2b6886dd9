// Papers a provider has sent, and what became of each.
import { papers } from '../../shared/providers/due-diligence.ts'
import type { SentPaper } from '../../shared/providers/sent-paper.ts'
import { Table } from '../govuk/table.tsx'
import { Tag, type TagColour } from '../govuk/tag.tsx'
import { writtenDay } from './written-day.ts'

const states: Record<SentPaper['state'], { readonly text: string; readonly colour: TagColour }> = {
  waiting: { text: 'With the council', colour: 'blue' },
  accepted: { text: 'Accepted', colour: 'green' },
  returned: { text: 'Sent back', colour: 'orange' },
}

type Props = { sent: readonly SentPaper[]; caption?: string }

export const SentPapers = ({ sent, caption = 'Papers you sent, newest first' }: Props) =>
  sent.length === 0 ? null : (
    <Table
      caption={caption}
      captionSize="s"
      scroll={{ id: 'sent' }}
      firstCellIsHeader
      columns={[{ heading: 'Paper' }, { heading: 'Holds until' }, { heading: 'Sent' }, { heading: 'State' }]}
      rows={sent.map((each) => [
        papers[each.paper.what],
        writtenDay(each.paper.expiresOn),
        writtenDay(each.sentOn),
        <>
          <Tag colour={states[each.state].colour}>{states[each.state].text}</Tag>
          {each.note && <p class="govuk-body-s govuk-!-margin-bottom-0">{each.note}</p>}
        </>,
      ])}
    />
  )
