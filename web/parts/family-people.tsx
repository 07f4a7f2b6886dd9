// Who is in a family, and each one's own word to take part.
import type { Day } from '../../shared/kernel/calendar.ts'
import type { FamilyPlanView } from '../../shared/plans/family-plan.ts'
import { hasAgreed, type Member } from '../../shared/plans/member.ts'
import { SummaryList } from '../govuk/summary-list.tsx'
import { Tag } from '../govuk/tag.tsx'
import { nameAndAge, nameOf } from './family-names.ts'
import { writtenDay } from './written-day.ts'

type Props = { plan: FamilyPlanView; open: boolean; today: Day }

const Agreement = ({ member }: { member: Member }) => {
  if (member.withdrawnOn) return <Tag colour="red">Took back their agreement on {writtenDay(member.withdrawnOn)}</Tag>
  if (member.agreedOn) return <>Agreed on {writtenDay(member.agreedOn)}</>
  return <Tag colour="yellow">Has not agreed yet</Tag>
}

const About = ({ member }: { member: Member }) => (
  <>
    <Agreement member={member} />
    {member.send && <div>Special educational needs or a disability</div>}
    {member.accessNeeds && <div>Needs: {member.accessNeeds}</div>}
  </>
)

const stepsFor = (plan: FamilyPlanView, member: Member) => {
  const at = `/families/${plan.id}/people/${member.id}`
  return [
    { href: at, text: 'Change', hidden: nameOf(member) },
    hasAgreed(member)
      ? { href: `${at}/withdraw-agreement`, text: 'Take back agreement', hidden: `of ${nameOf(member)}` }
      : { href: `${at}/agreement`, text: 'Record agreement', hidden: `of ${nameOf(member)}` },
  ]
}

export const FamilyPeople = ({ plan, open, today }: Props) => (
  <>
    <h2 class="govuk-heading-m" id="people">
      People
    </h2>
    <SummaryList
      rows={plan.members.map((member) => ({
        key: (
          <>
            {nameAndAge(member, today)}
            {member.name && <div class="govuk-hint govuk-!-margin-bottom-0">{member.relation}</div>}
          </>
        ),
        value: <About member={member} />,
        actions: open ? stepsFor(plan, member) : [],
      }))}
    />
    {open && (
      <p class="govuk-body">
        <a class="govuk-link" href={`/families/${plan.id}/people/new`}>
          Add a person
        </a>
      </p>
    )}
  </>
)
