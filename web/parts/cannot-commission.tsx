// What stands against an order, in words, and the way on from it.
import type { Reason } from '../../shared/kernel/decision.ts'
import type { OrderGround } from '../commission-an-intervention.tsx'
import { inPlainEnglish } from '../plain-english.ts'
import { familyOf } from './family-names.ts'

type Props = { refusal: { reason: string; detail?: string | undefined } | undefined; ground: OrderGround }

/** Where to go from a no: mend the plan, look at what runs, or find other help. */
const wayOn = (reason: string, { plan, need, listing }: OrderGround): { href: string; text: string } => {
  const family = `/families/${plan.id}`
  switch (reason as Reason) {
    case 'no-agreement-recorded':
      return { href: `${family}#people`, text: 'Record who has agreed to take part' }
    case 'already-receiving':
      return { href: `${family}#help`, text: `See the help the ${familyOf(plan)} has` }
    case 'need-not-in-plan':
    case 'family-plan-closed':
      return { href: `${family}#needs`, text: 'Go to the plan' }
    default:
      return {
        href: `/find-help?familyPlanId=${plan.id}&needId=${need.id}`,
        text: `Find other help instead of ${listing.name}`,
      }
  }
}

/** The reasons whose sentence about this very case adds to the words for all cases. */
const saysMore: readonly string[] = ['age-outside-offer', 'unsafe-with-domestic-abuse']

export const CannotCommission = ({ refusal, ground }: Props) => {
  const reason = refusal?.reason ?? 'not-allowed-in-this-state'
  const detail = saysMore.includes(reason) ? refusal?.detail : undefined
  const on = wayOn(reason, ground)
  return (
    <>
      <span class="govuk-caption-l">{familyOf(ground.plan)}</span>
      <h1 class="govuk-heading-l">This cannot be commissioned</h1>
      <p class="govuk-body-l">{inPlainEnglish(reason as Reason, detail)}</p>
      <p class="govuk-body">
        {ground.listing.name}, {ground.listing.providerName}. Nothing was sent.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={on.href}>
          {on.text}
        </a>
      </p>
    </>
  )
}
