// Help that was found: each with why it fits, and the facts a worker weighs, evidence and place apart from one another.
import type { ListingView } from '../../shared/catalogue/listing-view.ts'
import { Button } from '../govuk/button.tsx'
import { Checkboxes } from '../govuk/checkboxes.tsx'
import { Tag } from '../govuk/tag.tsx'
import { VisuallyHidden } from '../govuk/visually-hidden.tsx'
import type { Me } from '../page.tsx'
import { AvailabilityTold, EvidenceTold, priceTold } from './help-facts.tsx'
import { familyPart, type HelpQuestion } from './help-question.ts'

/** Where help is commissioned for a need. */
export const commissionAddress = (familyPlanId: string, needId: string, listingId: string): string =>
  `/families/${familyPlanId}/needs/${needId}/commission/${listingId}`

/** Where help that was found is commissioned: for the need it was sought for, or by way of choosing one. */
export const commissionFrom = ({ familyPlanId, needId }: HelpQuestion, listingId: string): string => {
  if (familyPlanId && needId) return commissionAddress(familyPlanId, needId, listingId)
  return `/find-help/${listingId}/for-a-family${familyPlanId ? `?familyPlanId=${familyPlanId}` : ''}`
}

/** Whether somebody works with families, and so commissions help for one. */
export const mayCommission = ({ role }: Pick<Me, 'role'>): boolean =>
  role === 'lead-worker' || role === 'hub-support' || role === 'team-manager' || role === 'duty-worker'

/** `weighed` are those on the shortlist of the need help is sought for; without a need there is nothing to weigh them for. */
type Props = {
  items: readonly ListingView[]
  question: HelpQuestion
  mayCommission: boolean
  weighed?: readonly string[] | undefined
}

/** Whether to set it beside others; what is not ticked where it was shown is taken off. */
const Weigh = ({ it, weighed }: { it: ListingView; weighed: readonly string[] }) => (
  <>
    <input type="hidden" name="shown" value={it.id} />
    <Checkboxes
      name="listing"
      small
      values={[...weighed]}
      items={[
        {
          value: it.id,
          id: `weigh-${it.id}`,
          text: (
            <>
              Compare<VisuallyHidden>: {it.name}</VisuallyHidden>
            </>
          ),
        },
      ]}
    />
  </>
)

export const HelpResults = ({ items, question, mayCommission, weighed }: Props) => {
  const carried = new URLSearchParams(familyPart(question)).toString()
  return (
    <ol class="govuk-list">
      {items.map((it) => (
        <li class="govuk-!-margin-bottom-7">
          <h3 class="govuk-heading-m govuk-!-margin-bottom-1">
            <a class="govuk-link" href={`/find-help/${it.id}${carried ? `?${carried}` : ''}`}>
              {it.name}
            </a>{' '}
            {it.status !== 'listed' && <Tag colour="red">Not taking new families</Tag>}
          </h3>
          <p class="govuk-body govuk-!-margin-bottom-1">{it.providerName}</p>
          {it.fit.length > 0 && (
            <p class="govuk-body govuk-!-margin-bottom-1">
              <strong>{it.fit.join(' · ')}</strong>
            </p>
          )}
          <p class="govuk-body govuk-!-margin-bottom-2">{it.summary}</p>
          <ul class="govuk-list">
            <li>
              <strong>Cost:</strong> {priceTold(it)}
            </li>
            <li>
              <strong>Places:</strong> <AvailabilityTold availability={it.availability} />
            </li>
            <li>
              <strong>Evidence:</strong> <EvidenceTold evidence={it.evidence} />
            </li>
          </ul>
          {weighed && <Weigh it={it} weighed={weighed} />}
          {mayCommission && it.status === 'listed' && (
            <Button kind="secondary" href={commissionFrom(question, it.id)}>
              Commission this<VisuallyHidden>: {it.name}</VisuallyHidden>
            </Button>
          )}
        </li>
      ))}
    </ol>
  )
}
