// See one listing whole: what it is, whom it is for, what it costs, what is known of it, and the way to commission it.
import { Hono } from 'hono'
import { rangeInWords } from '../shared/catalogue/age-range.ts'
import { kindsOfHelp, tiers } from '../shared/catalogue/kind-of-help.ts'
import type { ListingView } from '../shared/catalogue/listing-view.ts'
import { inPounds } from '../shared/kernel/money.ts'
import { CannotShow, got } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { SummaryList } from './govuk/summary-list.tsx'
import { WarningText } from './govuk/warning-text.tsx'
import { anId, type PageEnv, type Place, show } from './page.tsx'
import { listed } from './parts/family-names.ts'
import { AvailabilityTold, EvidenceTold, priceTold } from './parts/help-facts.tsx'
import { addressOf, questionIn } from './parts/help-question.ts'
import { commissionFrom, mayCommission } from './parts/help-results.tsx'
import { outcomeName } from './parts/outcome-name.ts'

export const seeHelp = () =>
  new Hono<PageEnv>().get(`/find-help/:id${anId}`, async (c) => {
    const param = { id: c.req.param('id') }
    const question = questionIn(new URL(c.req.url).searchParams)
    const listing = await got(c.var.rooms.catalogue.listings[':id'].$get({ param }))
    const programme = listing.interventionId
      ? await got(c.var.rooms.catalogue.interventions[':id'].$get({ param: { id: listing.interventionId } })).catch(
          absent,
        )
      : undefined
    const open = listing.status === 'listed'
    return show(
      c,
      { title: listing.name, section: 'find', back: { href: addressOf(question), text: 'Back to the search' } },
      <>
        <span class="govuk-caption-l">{listing.providerName}</span>
        <h1 class="govuk-heading-l">{listing.name}</h1>
        {!open && <WarningText>This help is not taking new families.</WarningText>}
        <p class="govuk-body-l">{listing.summary}</p>
        <SummaryList rows={rowsOf(listing, c.var.places)} />
        {programme && (
          <>
            <h2 class="govuk-heading-m">The programme it delivers</h2>
            <p class="govuk-body">
              {programme.name}: {programme.summary}
            </p>
            {programme.ages.evaluated && (
              <p class="govuk-body">Its evidence is about ages {rangeInWords(programme.ages.evaluated)}.</p>
            )}
          </>
        )}
        {open && mayCommission(c.var.me) && (
          <Button href={commissionFrom(question, listing.id)}>
            {question.familyPlanId ? 'Commission this' : 'Commission this for a family'}
          </Button>
        )}
      </>,
    )
  })

const absent = (fault: unknown) => {
  if (fault instanceof CannotShow && fault.problem.status === 404) return undefined
  throw fault
}

const whom = { child: 'children', parent: 'parents', couple: 'couples', family: 'whole families' } as const

const rowsOf = (it: ListingView, places: readonly Place[]) => {
  const there = places.filter((each) => it.localityIds.includes(each.id)).map((each) => each.name)
  const said = (key: string, value: string | undefined) => (value ? [{ key, value }] : [])
  return [
    { key: 'Cost', value: priceTold(it) },
    ...said('VAT', it.price.vat > 0 ? `${inPounds(it.price.vat)} on top, which the council gets back` : undefined),
    { key: 'Places', value: <AvailabilityTold availability={it.availability} /> },
    { key: 'Evidence', value: <EvidenceTold evidence={it.evidence} /> },
    { key: 'For', value: listed(it.forWhom.map((each) => whom[each])) },
    ...said('Ages', it.ages ? rangeInWords(it.ages) : undefined),
    { key: 'Helps with', value: listed(it.needs.map(outcomeName)) },
    ...said('Kind of help', it.kindOfHelp && kindsOfHelp[it.kindOfHelp]),
    { key: 'Tier', value: tiers[it.tier] },
    { key: 'Where', value: there.length === places.length ? 'The whole city' : listed(there) },
    ...said('Languages', it.availability.languages && listed(it.availability.languages)),
    ...said('Access', it.availability.access && listed(it.availability.access)),
    ...said('Not for', it.exclusions),
    ...said('Terms', it.terms),
    ...said('Paid in stages', it.stages?.map((stage) => `${stage.name}: ${inPounds(stage.amount)}`).join('; ')),
  ]
}
