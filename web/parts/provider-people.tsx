// The people of a provider: who they are, who may invite others, and who has been removed.
import type { ProviderPerson } from '../../shared/providers/invitation.ts'
import { Table } from '../govuk/table.tsx'
import { Tag } from '../govuk/tag.tsx'
import { writtenDay } from './written-day.ts'

const sides = { victim: 'Victim’s side', perpetrator: 'Perpetrator’s side' } as const

type Props = {
  people: readonly ProviderPerson[]
  /** Where removing is asked, for those who may. */
  base?: string | undefined
  me: string
}

export const ProviderPeople = ({ people, base, me }: Props) =>
  people.length === 0 ? (
    <p class="govuk-body">Nobody is here yet.</p>
  ) : (
    <Table
      caption="People"
      captionSize="s"
      scroll={{ id: 'people' }}
      firstCellIsHeader
      columns={[
        { heading: 'Name' },
        { heading: 'Job' },
        { heading: 'E-mail' },
        { heading: 'Here' },
        { heading: 'Change' },
      ]}
      rows={people.map((each) => [
        each.name,
        each.job ?? '',
        each.email ?? '',
        <>
          {each.leftOn ? <Tag colour="grey">{`Removed on ${writtenDay(each.leftOn)}`}</Tag> : 'Yes'}
          {!each.leftOn && each.mayInvite && ', may invite others'}
          {each.side && `, ${sides[each.side]}`}
        </>,
        base && !each.leftOn && each.id !== me ? (
          <a class="govuk-link" href={`${base}/people/${each.id}/remove`}>
            Remove<span class="govuk-visually-hidden"> {each.name}</span>
          </a>
        ) : (
          ''
        ),
      ])}
    />
  )
