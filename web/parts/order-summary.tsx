// An order as it was made: for whom, what for, on what terms and evidence, and what has become of the money.

import type { CommissionView } from '../../shared/brokerage/view.ts'
import { inPounds } from '../../shared/kernel/money.ts'
import { measureWith } from '../../shared/measures/measure-list.ts'
import type { FamilyPlanView } from '../../shared/plans/family-plan.ts'
import { SummaryList } from '../govuk/summary-list.tsx'
import { Tag } from '../govuk/tag.tsx'
import { familyOf, listed } from './family-names.ts'
import { sideInWords, whoseNames } from './family-needs.tsx'
import { EvidenceTold } from './help-facts.tsx'
import { programmeTerms } from './order-terms.ts'
import { outcomeName } from './outcome-name.ts'
import { writtenDay } from './written-day.ts'

type Props = { order: CommissionView; plan: FamilyPlanView | undefined }

export const OrderSummary = ({ order, plan }: Props) => {
  const { listing } = order
  const need = plan?.needs.find((each) => each.id === order.needId)
  const said = (key: string, value: string | undefined) => (value ? [{ key, value }] : [])
  return (
    <>
      <h2 class="govuk-heading-m">As ordered</h2>
      <SummaryList
        rows={[
          ...(plan
            ? [
                {
                  key: 'Family',
                  value: (
                    <a class="govuk-link" href={`/families/${plan.id}`}>
                      {familyOf(plan)}
                    </a>
                  ),
                },
                { key: 'For', value: listed(whoseNames(plan, { memberIds: order.memberIds ?? [] })) },
              ]
            : []),
          { key: 'Need', value: need ? `${need.summary} (${outcomeName(order.outcome)})` : outcomeName(order.outcome) },
          ...(order.side ? [{ key: 'Compartment', value: <Tag colour="purple">{sideInWords[order.side]}</Tag> }] : []),
          { key: 'Provider', value: listing.providerName },
          { key: 'Terms', value: programmeTerms(order) },
          { key: 'Evidence that day', value: <EvidenceTold evidence={listing.evidence} /> },
          ...said('Starts', order.startOn && writtenDay(order.startOn)),
          ...said('Start wanted by', order.startBy && writtenDay(order.startBy)),
          ...said('Measured by', measuresOf(order)),
          ...said('Why', order.rationale),
          ...said('Why as well', order.overlapReason),
          { key: 'Money', value: <Money order={order} /> },
        ]}
      />
    </>
  )
}

const measuresOf = ({ outcomeMeasureIds = [] }: CommissionView): string =>
  listed(outcomeMeasureIds.map((id) => measureWith(id)?.name ?? id))

const Money = ({ order }: { order: CommissionView }) => (
  <>
    {inPounds(order.price)} in all, {inPounds(order.spent)} spent
    {order.claimed > 0 ? `, ${inPounds(order.claimed)} waits to be confirmed` : ''}.{' '}
    {order.instant ? 'Approved at once, inside a worker’s own limit. ' : ''}
    {order.potId && (
      <a class="govuk-link" href={`/pots/${order.potId}`}>
        See its pot
      </a>
    )}
  </>
)
