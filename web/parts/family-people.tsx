// Who is in a family, and each one's own word to take part.
import type { Day } from '../../shared/kernel/calendar.ts'
import type { FamilyPlanView } from '../../shared/plans/family-plan.ts'
import { hasAgreed, type Member } from '../../shared/plans/member.ts'
import { SummaryList } from '../govuk/summary-list.tsx'
import { Tag } from '../govuk/tag.tsx'
import { nameAndAge, nameOf } from './family-names.ts'
import { writtenDay } from './written-day.ts'

type Props = { plan: FamilyPlanView; open: boolean; today: Day }

const AgreementTold = ({ member }: { member: Member }) => {
  if (member.withdrawnOn) return <Tag colour="red">Taken back on {writtenDay(member.withdrawnOn)}</Tag>
  if (member.agreedOn) return <>Agreed to take part on {writtenDay(member.agreedOn)}</>
  return <Tag colour="yellow">Has not agreed yet</Tag>
}

const rowsOf = (plan: FamilyPlanView, member: Member, open: boolean) => {
  const at = `/families/${plan.id}/people/${member.id}`
  const agreement = hasAgreed(member)
    ? { href: `${at}/withdraw-agreement`, text: 'Take back', hidden: `agreement of ${nameOf(member)}` }
    : { href: `${at}/agreement`, text: 'Record', hidden: `agreement of ${nameOf(member)}` }
  return [
    { key: 'Agreement', value: <AgreementTold member={member} />, actions: open ? [agreement] : [] },
    ...(member.send ? [{ key: 'Special needs', value: 'Special educational needs or a disability' }] : []),
    ...(member.accessNeeds ? [{ key: 'To take part', value: member.accessNeeds }] : []),
  ]
}

export const FamilyPeople = ({ plan, open, today }: Props) => (
  <>
    <h2 class="govuk-heading-m" id="people">
      People
    </h2>
    {plan.members.map((member) => (
      <SummaryList
        card={{
          title: `${nameAndAge(member, today)}${member.name ? ` (${member.relation.toLowerCase()})` : ''}`,
          headingLevel: 3,
          actions: open ? [{ href: `/families/${plan.id}/people/${member.id}`, text: 'Change' }] : [],
        }}
        rows={rowsOf(plan, member, open)}
      />
    ))}
    {open && (
      <p class="govuk-body">
        <a class="govuk-link" href={`/families/${plan.id}/people/new`}>
          Add a person
        </a>
      </p>
    )}
  </>
)
