// Help side by side: one column each, and in every row one thing a worker weighs, evidence and what happened here apart.
import type { Child } from 'hono/jsx'
import { priceInWords } from '../../shared/catalogue/price.ts'
import type { Reason } from '../../shared/kernel/decision.ts'
import { inPounds } from '../../shared/kernel/money.ts'
import { Button } from '../govuk/button.tsx'
import { Table } from '../govuk/table.tsx'
import { Tag } from '../govuk/tag.tsx'
import { VisuallyHidden } from '../govuk/visually-hidden.tsx'
import { CsrfField } from '../layout.tsx'
import type { Rooms } from '../page.tsx'
import { inPlainEnglish } from '../plain-english.ts'
import { AvailabilityTold, EvidenceTold, unitsInWords } from './help-facts.tsx'
import { commissionAddress } from './help-results.tsx'

type Answer = Awaited<ReturnType<Awaited<ReturnType<Comparison>>['json']>>
type Comparison = Rooms['brokerage']['family-plans'][':id']['comparison']['$get']
export type Compared = Extract<Answer, { items: unknown }>['items'][number]

type Props = { items: readonly Compared[]; planId: string; needId: string; csrf: string }

const cost = ({ listing, units, price }: Compared): Child => {
  const usual = unitsInWords(units, listing.price.unit)
  if (listing.price.basis === 'no-charge') return `Usually ${usual}: ${priceInWords(listing.price)}`
  return (
    <>
      <strong>{inPounds(price)}</strong> for {usual}
    </>
  )
}

/** What asking for it would come to today. */
const asking = ({ refusal, warnings, instant }: Compared): Child => (
  <>
    {refusal?.reason === 'overlap-needs-reason' ? (
      <Tag colour="yellow">You will be asked why</Tag>
    ) : refusal ? (
      <Tag colour="red">Would be refused</Tag>
    ) : (
      <Tag colour="green">{instant ? 'Goes through at once' : 'Goes to a manager'}</Tag>
    )}
    {refusal && <p class="govuk-body-s">{inPlainEnglish(refusal.reason as Reason, refusal.detail)}</p>}
    {warnings.map((each) => (
      <p class="govuk-body-s">{each}</p>
    ))}
  </>
)

// How far it is has a row of its own.
const fits = ({ listing, distance }: Compared): Child =>
  listing.fit.length > 0 ? (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {listing.fit
        .filter((each) => each !== distance)
        .map((each) => (
          <li>{each}</li>
        ))}
    </ul>
  ) : (
    'Nothing that was asked for'
  )

export const ComparisonTable = ({ items, planId, needId, csrf }: Props) => {
  const row = (name: string, told: (it: Compared) => Child) => [name, ...items.map(told)]
  const optional = (name: string, told: (it: Compared) => string | undefined) =>
    items.some((it) => told(it) !== undefined) ? [row(name, (it) => told(it) ?? 'Not said')] : []
  return (
    <Table
      caption="Side by side"
      captionSize="m"
      scroll={{ id: 'comparison' }}
      classes="app-beside"
      firstCellIsHeader
      columns={[
        { heading: <VisuallyHidden>What is compared</VisuallyHidden> },
        ...items.map(({ listing }) => ({
          heading: (
            <>
              <a class="govuk-link" href={`/find-help/${listing.id}?familyPlanId=${planId}&needId=${needId}`}>
                {listing.name}
              </a>
              <br />
              <span class="govuk-!-font-weight-regular">{listing.providerName}</span>
            </>
          ),
        })),
      ]}
      rows={[
        row('If you asked for it', asking),
        row('Why it fits', fits),
        row('Usual course', cost),
        row('Places', ({ listing }) => <AvailabilityTold availability={listing.availability} />),
        ...optional('How far', ({ distance }) => distance),
        row('Evidence', ({ listing }) => <EvidenceTold evidence={listing.evidence} />),
        ...optional('What happened here', ({ localOutcome }) => localOutcome?.words),
        ...optional('Not for', ({ listing }) => listing.exclusions),
        row('', ({ listing, refusal }) => (
          <>
            {(!refusal || refusal.reason === 'overlap-needs-reason') && (
              <Button href={commissionAddress(planId, needId, listing.id)}>
                Commission this<VisuallyHidden>: {listing.name}</VisuallyHidden>
              </Button>
            )}
            <form method="post" action={`/families/${planId}/needs/${needId}/shortlist`}>
              <CsrfField csrf={csrf} />
              <input type="hidden" name="shown" value={listing.id} />
              <Button kind="secondary" classes="govuk-!-margin-bottom-0">
                Take off<VisuallyHidden>: {listing.name}</VisuallyHidden>
              </Button>
            </form>
          </>
        )),
      ]}
    />
  )
}
