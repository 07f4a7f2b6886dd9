// What a family needs, each with the way to help for it, already filled in.
import type { FamilyPlanView, Need } from '../../shared/plans/family-plan.ts'
import { Button } from '../govuk/button.tsx'
import { Tag } from '../govuk/tag.tsx'
import { VisuallyHidden } from '../govuk/visually-hidden.tsx'
import { listed, nameOf } from './family-names.ts'
import { outcomeName } from './outcome-name.ts'

export const sideInWords = {
  victim: 'Kept apart: for those abuse was done to',
  perpetrator: 'Kept apart: for the person who used abuse',
} as const

export const FamilyNeeds = ({ plan, open }: { plan: FamilyPlanView; open: boolean }) => (
  <>
    <h2 class="govuk-heading-m" id="needs">
      What they need
    </h2>
    {plan.needs.length === 0 && <p class="govuk-body">No need is written down yet. Help is commissioned for a need.</p>}
    {plan.needs.map((need) => (
      <section class="govuk-!-margin-bottom-6" aria-label={need.summary}>
        <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{need.summary}</h3>
        <p class="govuk-body govuk-!-margin-bottom-2">
          {outcomeName(need.outcome)}, for {listed(whoseNames(plan, need))}
        </p>
        {need.side && (
          <p class="govuk-body govuk-!-margin-bottom-2">
            <Tag colour="purple">{sideInWords[need.side]}</Tag>
          </p>
        )}
        {open && (
          <Button
            kind="secondary"
            classes="govuk-!-margin-bottom-2"
            href={`/find-help?familyPlanId=${plan.id}&needId=${need.id}`}
          >
            Find help for this need<VisuallyHidden>: {need.summary}</VisuallyHidden>
          </Button>
        )}
      </section>
    ))}
    {open && (
      <p class="govuk-body">
        <a class="govuk-link" href={`/families/${plan.id}/needs/new`}>
          Add a need
        </a>{' '}
        or{' '}
        <a class="govuk-link" href={`/families/${plan.id}/searches`}>
          see saved searches
        </a>
      </p>
    )}
  </>
)

/** Whom a need is for, by name. */
export const whoseNames = (plan: Pick<FamilyPlanView, 'members'>, { memberIds }: Pick<Need, 'memberIds'>): string[] =>
  memberIds.flatMap((id) => {
    const member = plan.members.find((each) => each.id === id)
    return member ? [nameOf(member)] : []
  })
