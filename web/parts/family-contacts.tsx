// Everybody in a family who can be reached, with what keeps them and our staff safe, first on the page and large enough for a thumb.
import type { FamilyPlanView } from '../../shared/plans/family-plan.ts'
import { WarningText } from '../govuk/warning-text.tsx'
import { nameOf } from './family-names.ts'
import { SafeContact } from './safe-contact.tsx'

export const FamilyContacts = ({ plan }: { plan: FamilyPlanView }) => {
  const reachable = plan.members.filter((each) => each.contact || each.staffSafety)
  return (
    <>
      <h2 class="govuk-heading-m" id="contact">
        Safe ways to make contact
      </h2>
      {reachable.length === 0 && (
        <p class="govuk-body">None are held. Add one under a person below before anybody rings.</p>
      )}
      {reachable.map((each) => (
        <section aria-label={`How to reach ${nameOf(each)}`}>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
            {nameOf(each)}
            {each.name ? `, ${each.relation.toLowerCase()}` : ''}
          </h3>
          {each.staffSafety && <WarningText>Staff safety: {each.staffSafety}</WarningText>}
          {each.contact && <SafeContact who={nameOf(each)} contact={each.contact} />}
        </section>
      ))}
    </>
  )
}
