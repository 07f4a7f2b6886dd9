// How an organisation stands, told to its own people: whether it is given new orders, until when, and what to do about it.
import { type Day, daysBetween } from '../../shared/kernel/calendar.ts'
import { papers } from '../../shared/providers/due-diligence.ts'
import type { ProviderView } from '../../shared/providers/provider.ts'
import { warningInWords } from '../../shared/tasks/market-task.ts'
import { InsetText } from '../govuk/inset-text.tsx'
import { Tag } from '../govuk/tag.tsx'
import { TaskList } from '../govuk/task-list.tsx'
import { WarningText } from '../govuk/warning-text.tsx'
import { writtenDay } from './written-day.ts'

type Props = { it: ProviderView; today: Day }

export const OurStanding = ({ it, today }: Props) => {
  if (it.standing === 'left') {
    return <p class="govuk-body">Your organisation has left. It is given no new orders.</p>
  }
  if (it.standing === 'suspended') {
    return (
      <>
        <WarningText>Your organisation is suspended. It is given no new orders.</WarningText>
        {it.standingReason && <InsetText>{it.standingReason}</InsetText>}
        <p class="govuk-body">
          Do not deliver an order that is on hold. The council’s commissioning team looks at this again
          {it.reviewOn ? ` by ${writtenDay(it.reviewOn)}` : ' soon'}: speak with them.
        </p>
      </>
    )
  }
  if (it.standing === 'applying') {
    return (
      <InsetText>
        You have applied. Send the papers below. The council’s commissioning team looks at each of them and tells you
        when you can be given orders.
      </InsetText>
    )
  }
  if (!it.assured) {
    return (
      <WarningText>
        A paper has run out, so you are given no new orders. What families have already goes on. Send a new one below.
      </WarningText>
    )
  }
  return (
    <p class="govuk-body">
      You can be given new orders until <strong>{writtenDay(it.assuredUntil)}</strong>
      {daysBetween(today, it.assuredUntil) <= 60 ? ', when the first of your papers runs out' : ''}.
    </p>
  )
}

const Left = ({ daysLeft, shown }: { daysLeft: number; shown: boolean }) => {
  if (daysLeft < 0) return <Tag colour="red">{shown ? 'Ran out' : 'Missing'}</Tag>
  const words = daysLeft === 0 ? 'Last day' : daysLeft === 1 ? '1 day left' : `${daysLeft} days left`
  return <Tag colour={daysLeft <= 7 ? 'red' : daysLeft <= 30 ? 'orange' : 'yellow'}>{words}</Tag>
}

/** A line for each paper to renew, the soonest first; nothing when none is near. */
export const PapersToRenew = ({ it }: { it: ProviderView }) =>
  it.paperWarnings && it.paperWarnings.length > 0 ? (
    <>
      <h2 class="govuk-heading-m">Papers to send</h2>
      <TaskList
        id="to-renew"
        items={it.paperWarnings.map((each) => ({
          title: papers[each.what],
          href: `/our-organisation/papers/new?what=${each.what}`,
          hint: `${warningInWords(each).slice(papers[each.what].length).trim()}.`.replace(/^./, (first) =>
            first.toUpperCase(),
          ),
          status: <Left daysLeft={each.daysLeft} shown={each.shown} />,
        }))}
      />
    </>
  ) : null
