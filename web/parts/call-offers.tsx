// Offers to a call: side by side for who decides, one under the other for who made them.
import type { Child } from 'hono/jsx'
import type { OfferView } from '../../shared/catalogue/call-offer.ts'
import { kindsOfHelp } from '../../shared/catalogue/kind-of-help.ts'
import { priceInWords } from '../../shared/catalogue/price.ts'
import { inPounds } from '../../shared/kernel/money.ts'
import { Button } from '../govuk/button.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { Table } from '../govuk/table.tsx'
import { Tag } from '../govuk/tag.tsx'
import { VisuallyHidden } from '../govuk/visually-hidden.tsx'
import { CsrfField } from '../layout.tsx'
import type { Place } from '../page.tsx'
import { whereIn } from './call-facts.tsx'
import { listed } from './family-names.ts'
import { unitsInWords } from './help-facts.tsx'
import { outcomeName } from './outcome-name.ts'
import { writtenDay } from './written-day.ts'

const states = {
  offered: <Tag colour="blue">Offered</Tag>,
  taken: <Tag colour="green">Taken</Tag>,
  'turned-down': <Tag colour="grey">Turned down</Tag>,
  'taken-back': <Tag colour="grey">Taken back</Tag>,
} as const

const course = ({ listing, price }: OfferView): Child => (
  <>
    <strong>{price === 0 ? 'No charge' : inPounds(price)}</strong> for{' '}
    {unitsInWords(listing.usualUnits, listing.price.unit)}
    <br />
    {priceInWords(listing.price)}
  </>
)

const missing = ({ missing: of }: OfferView, places: readonly Place[]): string => {
  const said = [
    ...of.outcomes.map(outcomeName),
    ...(of.localityIds.length > 0 ? [whereIn(of.localityIds, places)] : []),
  ]
  return said.length === 0 ? 'Nothing: it answers the whole call' : listed(said)
}

type Asked = { offers: readonly OfferView[]; places: readonly Place[]; csrf: string }

export const OffersBeside = ({ offers, places, csrf }: Asked) => {
  const row = (name: string, told: (it: OfferView) => Child) => [name, ...offers.map(told)]
  return (
    <Table
      caption="Offers side by side"
      captionSize="m"
      scroll={{ id: 'offers' }}
      classes="app-beside"
      firstCellIsHeader
      columns={[
        { heading: <VisuallyHidden>What is compared</VisuallyHidden> },
        ...offers.map(({ providerName }) => ({ heading: providerName })),
      ]}
      rows={[
        row('State', (it) => states[it.state]),
        row('What they offer', ({ listing }) => (
          <>
            <strong>{listing.name}</strong>
            <br />
            {listing.summary}
          </>
        )),
        row('Kind of help', ({ listing }) => (listing.kindOfHelp ? kindsOfHelp[listing.kindOfHelp] : 'Not said')),
        row('Usual course', course),
        row('Where', ({ listing }) => whereIn(listing.localityIds, places)),
        row('Of the call it leaves out', (it) => missing(it, places)),
        row('What they say', ({ message }) => message ?? ''),
        row('Offered', ({ offeredOn }) => writtenDay(offeredOn)),
        row('', (it) => <Decide it={it} csrf={csrf} />),
      ]}
    />
  )
}

const Decide = ({ it, csrf }: { it: OfferView; csrf: string }) => {
  if (it.state === 'taken' && it.draftId) {
    return (
      <a class="govuk-link" href={`/listings/drafts/${it.draftId}`}>
        Its draft listing<VisuallyHidden> of {it.providerName}</VisuallyHidden>
      </a>
    )
  }
  if (!it.allowedActions.includes('take')) return <>{it.note ?? ''}</>
  const action = `/calls/${it.callId}/offers/${it.id}`
  return (
    <>
      <form method="post" action={`${action}/take`}>
        <CsrfField csrf={csrf} />
        <Button preventDoubleClick>
          Take it<VisuallyHidden> from {it.providerName}</VisuallyHidden>
        </Button>
      </form>
      <a class="govuk-link" href={`${action}/turn-down`}>
        Turn it down<VisuallyHidden>: {it.providerName}</VisuallyHidden>
      </a>
    </>
  )
}

/** A provider's own offers, each with what became of it. */
export const OurOffers = ({ offers, csrf }: Omit<Asked, 'places'>) => (
  <>
    <h2 class="govuk-heading-m">What you offered</h2>
    {offers.map((it) => (
      <SummaryList
        card={{ title: it.listing.name }}
        rows={[
          { key: 'State', value: states[it.state] },
          { key: 'Usual course', value: course(it) },
          ...(it.note ? [{ key: 'The council said', value: it.note }] : []),
          ...(it.state === 'taken'
            ? [{ key: 'Now', value: 'It waits for approval among what you sent to the council.' }]
            : []),
          ...(it.allowedActions.includes('take-back')
            ? [
                {
                  key: 'Change your mind',
                  value: (
                    <form method="post" action={`/calls/${it.callId}/offers/${it.id}/take-back`}>
                      <CsrfField csrf={csrf} />
                      <Button kind="secondary" classes="govuk-!-margin-bottom-0">
                        Take it back<VisuallyHidden>: {it.listing.name}</VisuallyHidden>
                      </Button>
                    </form>
                  ),
                },
              ]
            : []),
        ]}
      />
    ))}
  </>
)
