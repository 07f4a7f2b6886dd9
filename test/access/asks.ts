// How each address is asked so that only who asks decides: what they send is right, or stopped by a rule once they are let in.
import { randomUUID } from 'node:crypto'
import type { DividedTown, Of } from './a-divided-town.ts'

type Asked = readonly [path: string, body?: unknown]
type Ask = (town: DividedTown, of: Of) => Asked

const orderOf = ({ orders }: DividedTown, of: Of) => orders[of as keyof typeof orders]
const planOf = ({ plans }: DividedTown, of: Of) => plans[of]
const potOf = ({ allPots }: DividedTown, of: Of) => allPots[of as keyof typeof allPots]
const listingOf = ({ listings }: DividedTown, of: Of) => listings[of as keyof typeof listings] ?? randomUUID()

/** An act on an order that is over: whoever may take it is told it cannot be taken now. */
const act =
  (action: string, body?: unknown): Ask =>
  (town, of) => [`/api/commissions/${orderOf(town, of).id}/actions/${action}`, body]
const onDelivery =
  (action: string, body?: unknown): Ask =>
  (town, of) => {
    const { id, delivery } = orderOf(town, of)
    return [`/api/commissions/${id}/deliveries/${delivery}/actions/${action}`, body]
  }
const onPlan =
  (action: string, body: (town: DividedTown, of: Of) => unknown): Ask =>
  (town, of) => [`/api/family-plans/${planOf(town, of).id}/actions/${action}`, body(town, of)]
const at =
  (path: string): Ask =>
  () => [path]

/** Somebody who has not agreed: the request is stopped once the plan, the listing and the pot were found. */
const request = (town: DividedTown, of: Of) => {
  const plan = planOf(town, of)
  return {
    familyPlanId: plan.id,
    needId: town.needs[of as keyof typeof town.needs] ?? plan.need,
    memberIds: [plan.sibling],
    listingId: town.listings.plain,
    units: 1,
  }
}

/** New terms for a listing of Harbour's. */
const draftTerms = (town: DividedTown) => {
  const {
    availability: _availability,
    interventionId: _programme,
    ...terms
  } = town.listing({
    providerId: town.harbour,
    name: 'Talking it over at Harbour, evenings',
    price: { unit: 'session', amount: 1000, vat: 0, basis: 'bought' },
    ages: null,
  }) as Record<string, unknown>
  return terms
}
const onDraft =
  (action: string, body?: (town: DividedTown) => unknown): Ask =>
  (town, of) => [`/api/listing-drafts/${of === 'absent' ? randomUUID() : town.draft}/actions/${action}`, body?.(town)]

const providerOf = ({ harbour }: DividedTown, of: Of) => (of === 'absent' ? randomUUID() : harbour)
const onProvider =
  (action: string, body: unknown): Ask =>
  (town, of) => [`/api/providers/${providerOf(town, of)}/actions/${action}`, body]
const ofProvider =
  (things: string): Ask =>
  (town, of) => [`/api/providers/${providerOf(town, of)}/${things}`]

const callOf = ({ call }: DividedTown, of: Of) => (of === 'absent' ? randomUUID() : call)
/** Something the city lacks. */
const aCall = ({ ids }: Pick<DividedTown, 'ids'>) => ({
  outcomes: ['substance-use'],
  localityIds: [ids.lowHill],
  what: 'A Saturday group',
  by: '2026-12-18',
})

const helpOf = ({ helpRequests }: DividedTown, of: Of) => helpRequests[of as 'plain'] ?? randomUUID()
/** On a request for help that somebody declined. */
const onHelp =
  (action: string, body: (town: DividedTown) => unknown): Ask =>
  (town, of) => [`/api/help-requests/${helpOf(town, of)}/actions/${action}`, body(town)]

/** By the name of the row in the table. */
export const asks: Record<string, Ask> = {
  'GET /api/me': at('/api/me'),
  'GET /api/localities': at('/api/localities'),
  'PUT /api/localities/{id}': () => [
    `/api/localities/${randomUUID()}`,
    { number: 9, name: 'Nowhere', hub: 'A hub', postcodeDistrict: 'WV9' },
  ],
  'GET /api/workers': at('/api/workers'),
  'PUT /api/workers/{id}': () => [`/api/workers/${randomUUID()}`, { name: 'A newcomer', role: 'partner' }],
  'GET /api/providers': at('/api/providers'),
  'GET /api/providers/{id}': (town, of) => [`/api/providers/${providerOf(town, of)}`],
  'PUT /api/providers/{id}': (town) => [`/api/providers/${randomUUID()}`, town.organisation('A new one')],
  'POST /api/providers/{id}/actions/amend': (town, of) => {
    const { standing: _standing, ...said } = town.organisation('Harbour', { separateTeams: true })
    return [`/api/providers/${providerOf(town, of)}/actions/amend`, said]
  },
  'POST /api/providers/{id}/actions/{action}': (town, of) => [
    `/api/providers/${providerOf(town, of)}/actions/reinstate`,
  ],
  'POST /api/providers/{id}/actions/suspend': (town, of) => [
    `/api/providers/${of === 'absent' ? randomUUID() : town.applying}/actions/suspend`,
    { reason: 'Its insurance has run out', reviewOn: '2026-12-01', safeguarding: false },
  ],
  'POST /api/providers/{id}/actions/describe': onProvider('describe', {}),
  'GET /api/providers/{id}/people': ofProvider('people'),
  'PUT /api/providers/{id}/people/{workerId}': (town, of) => [
    `/api/providers/${providerOf(town, of)}/people/${randomUUID()}`,
    { name: 'A colleague', email: `${randomUUID()}@example.org` },
  ],
  'POST /api/providers/{id}/people/{workerId}/actions/remove': (town, of) => [
    `/api/providers/${providerOf(town, of)}/people/${randomUUID()}/actions/remove`,
  ],
  'GET /api/providers/{id}/papers': ofProvider('papers'),
  'PUT /api/providers/{id}/papers/{paperId}': (town, of) => [
    `/api/providers/${providerOf(town, of)}/papers/${randomUUID()}`,
    { what: 'safeguarding-policy', expiresOn: '2027-11-01' },
  ],
  'POST /api/providers/{id}/papers/{paperId}/actions/accept': (town, of) => [
    `/api/providers/${providerOf(town, of)}/papers/${randomUUID()}/actions/accept`,
  ],
  'POST /api/providers/{id}/papers/{paperId}/actions/return': (town, of) => [
    `/api/providers/${providerOf(town, of)}/papers/${randomUUID()}/actions/return`,
    { note: 'It has run out' },
  ],
  'GET /api/interventions': at('/api/interventions'),
  'GET /api/interventions/{id}': (town, of) => [
    `/api/interventions/${of === 'absent' ? randomUUID() : town.ids.programme}`,
  ],
  'PUT /api/interventions/{id}': (town) => [`/api/interventions/${randomUUID()}`, town.programme],
  'POST /api/interventions/{id}/actions/amend': (town, of) => [
    `/api/interventions/${of === 'absent' ? randomUUID() : town.ids.programme}/actions/amend`,
    town.programme,
  ],
  'GET /api/listings': at('/api/listings'),
  'GET /api/listings?familyPlanId=': (town, of) => [
    `/api/listings?familyPlanId=${planOf(town, of).id}&needId=${town.needs[of as 'plain'] ?? planOf(town, of).need}`,
  ],
  'GET /api/listings/{id}': (town, of) => [`/api/listings/${listingOf(town, of)}`],
  'PUT /api/listings/{id}': (town) => [`/api/listings/${randomUUID()}`, town.listing({ providerId: town.harbour })],
  'POST /api/listings/{id}/actions/amend': (town, of) => [
    `/api/listings/${listingOf(town, of)}/actions/amend`,
    town.listing({
      providerId: town.harbour,
      interventionId: undefined,
      name: 'Talking it over at Harbour',
      price: { unit: 'session', amount: 1000, vat: 0, basis: 'bought' },
      ages: null,
    }),
  ],
  'POST /api/listings/{id}/actions/set-availability': (town, of) => [
    `/api/listings/${listingOf(town, of)}/actions/set-availability`,
    { state: 'open' },
  ],
  'POST /api/listings/{id}/actions/withdraw': (town, of) => [
    `/api/listings/${of === 'absent' ? randomUUID() : town.withdrawn}/actions/withdraw`,
    { reason: 'Another reason' },
  ],
  'POST /api/listings/{id}/actions/run-off': (town, of) => [
    `/api/listings/${of === 'absent' ? randomUUID() : town.withdrawn}/actions/run-off`,
    { until: '2026-12-31', reason: 'No more' },
  ],
  'PUT /api/listings/{id}/drafts/{draftId}': (town, of) => [
    `/api/listings/${listingOf(town, of)}/drafts/${randomUUID()}`,
    draftTerms(town),
  ],
  'GET /api/listing-drafts': at('/api/listing-drafts'),
  'GET /api/listing-drafts/{id}': (town, of) => [`/api/listing-drafts/${of === 'absent' ? randomUUID() : town.draft}`],
  'POST /api/listing-drafts/{id}/actions/approve': onDraft('approve', () => ({})),
  'POST /api/listing-drafts/{id}/actions/return': onDraft('return', () => ({ note: 'Say more' })),
  'POST /api/listing-drafts/{id}/actions/send-again': onDraft('send-again', draftTerms),
  'POST /api/listing-drafts/{id}/actions/take-back': onDraft('take-back'),
  'GET /api/registers/{listingId}': (town, of) => [`/api/registers/${listingOf(town, of)}?on=2026-11-18`],
  'POST /api/listings/{id}/actions/{action}': (town, of) => [`/api/listings/${listingOf(town, of)}/actions/reopen`],
  'PUT /api/calls/{id}': (town) => [`/api/calls/${randomUUID()}`, aCall(town)],
  'GET /api/calls': at('/api/calls'),
  'GET /api/calls/{id}': (town, of) => [`/api/calls/${callOf(town, of)}`],
  'POST /api/calls/{id}/actions/close': (town, of) => [
    `/api/calls/${of === 'absent' ? randomUUID() : town.closedCall}/actions/close`,
    { reason: 'Another reason' },
  ],
  'PUT /api/calls/{id}/offers/{offerId}': (town, of) => [
    `/api/calls/${of === 'absent' ? randomUUID() : town.closedCall}/offers/${randomUUID()}`,
    { listing: town.listing({ providerId: town.harbour }) },
  ],
  'GET /api/calls/{id}/offers': (town, of) => [`/api/calls/${callOf(town, of)}/offers`],
  'POST /api/calls/{id}/offers/{offerId}/actions/{action}': (town, of) => [
    `/api/calls/${callOf(town, of)}/offers/${town.offer}/actions/take`,
  ],
  'GET /api/pots': at('/api/pots'),
  'GET /api/pots/{id}': (town, of) => [`/api/pots/${potOf(town, of)}`],
  'PUT /api/pots/{id}': (town) => [
    `/api/pots/${randomUUID()}`,
    { localityId: town.ids.lowHill, financialYear: '2026-27', purpose: 'New', fundingSource: 'Base', allocated: 1 },
  ],
  'GET /api/pots/{id}/entries': (town, of) => [`/api/pots/${potOf(town, of)}/entries`],
  'GET /api/pots/{id}/position': (town, of) => [`/api/pots/${potOf(town, of)}/position`],
  'GET /api/family-plans': at('/api/family-plans'),
  'GET /api/family-plans/{id}': (town, of) => [`/api/family-plans/${planOf(town, of).id}`],
  'PUT /api/family-plans/{id}': (town) => [
    `/api/family-plans/${randomUUID()}`,
    { ...town.aFamily().given, leadWorkerId: town.people.lead },
  ],
  'POST /api/family-plans/{id}/actions/amend': onPlan('amend', () => ({})),
  'POST /api/family-plans/{id}/actions/close': onPlan('close', () => ({ reason: 'No more is needed' })),
  'POST /api/family-plans/{id}/actions/record-safe-together': onPlan('record-safe-together', () => ({
    reason: 'Seen apart',
  })),
  'POST /api/family-plans/{id}/actions/withdraw-agreement': onPlan('withdraw-agreement', (town, of) => ({
    memberId: planOf(town, of).sibling,
  })),
  'POST /api/family-plans/{id}/actions/hand-over': onPlan('hand-over', ({ people }) => ({ toWorkerId: people.lead })),
  'POST /api/family-plans/{id}/actions/restrict': onPlan('restrict', ({ people }, of) =>
    of === 'restricted' ? { to: [people.colleague] } : { to: [] },
  ),
  'PUT /api/family-plans/{id}/saved-searches/{searchId}': (town, of) => [
    `/api/family-plans/${planOf(town, of).id}/saved-searches/${randomUUID()}`,
    { name: 'Mornings', question: { text: 'mornings' } },
  ],
  'GET /api/family-plans/{id}/saved-searches': (town, of) => [
    `/api/family-plans/${planOf(town, of).id}/saved-searches`,
  ],
  'POST /api/family-plans/{id}/saved-searches/{searchId}/actions/remove': (town, of) => [
    `/api/family-plans/${planOf(town, of).id}/saved-searches/${randomUUID()}/actions/remove`,
  ],
  'PUT /api/family-plans/{id}/shortlist': (town, of) => [
    `/api/family-plans/${planOf(town, of).id}/shortlist`,
    { needId: town.needs[of as 'plain'] ?? planOf(town, of).need, listingIds: [] },
  ],
  'GET /api/family-plans/{id}/shortlist': (town, of) => [`/api/family-plans/${planOf(town, of).id}/shortlist`],
  'GET /api/family-plans/{id}/comparison': (town, of) => [
    `/api/family-plans/${planOf(town, of).id}/comparison?needId=${town.needs[of as 'plain'] ?? planOf(town, of).need}`,
  ],
  'GET /api/family-plans/{id}/used-for-need': (town, of) => [
    `/api/family-plans/${planOf(town, of).id}/used-for-need?needId=${town.needs[of as 'plain'] ?? planOf(town, of).need}`,
  ],
  'GET /api/help-requests': at('/api/help-requests'),
  'GET /api/help-requests/{id}': (town, of) => [`/api/help-requests/${helpOf(town, of)}`],
  'PUT /api/help-requests/{id}': (town) => [`/api/help-requests/${randomUUID()}`, town.helpAsked({})],
  'POST /api/help-requests/{id}/actions/pick-up': onHelp('pick-up', () => ({})),
  'POST /api/help-requests/{id}/actions/link': onHelp('link', ({ plans }) => ({ familyPlanId: plans.plain.id })),
  'POST /api/help-requests/{id}/actions/decline': onHelp('decline', () => ({ reason: 'family-said-no' })),
  'POST /api/help-requests/{id}/actions/withdraw': onHelp('withdraw', () => ({})),
  'POST /api/commission-checks': (town, of) => ['/api/commission-checks', request(town, of)],
  'PUT /api/commissions/{id}': (town, of) => [
    `/api/commissions/${randomUUID()}`,
    { ...request(town, of), potId: town.pots.lowHill },
  ],
  'PUT /api/commissions/{id} from a pot': (town, of) => [
    `/api/commissions/${randomUUID()}`,
    { ...request(town, 'plain'), potId: potOf(town, of) },
  ],
  'GET /api/commissions': at('/api/commissions'),
  'GET /api/commissions/{id}': (town, of) => [`/api/commissions/${orderOf(town, of).id}`],
  'POST /api/commissions/{id}/actions/approve': act('approve'),
  'POST /api/commissions/{id}/actions/refuse': act('refuse', { reason: 'too-expensive' }),
  'POST /api/commissions/{id}/actions/withdraw': act('withdraw', { reason: 'need-changed' }),
  'POST /api/commissions/{id}/actions/accept': act('accept', { startOn: '2026-12-01' }),
  'POST /api/commissions/{id}/actions/decline': act('decline', { reason: 'no-places' }),
  'POST /api/commissions/{id}/actions/hold': act('hold'),
  'POST /api/commissions/{id}/actions/resume': act('resume'),
  'POST /api/commissions/{id}/actions/cancel': act('cancel', { reason: 'moved-away' }),
  'POST /api/commissions/{id}/actions/complete': act('complete', { reason: 'not-safe-to-ask' }),
  'POST /api/commissions/{id}/actions/end-early': act('end-early', { reason: 'need-met' }),
  'GET /api/commissions/{id}/deliveries': (town, of) => [`/api/commissions/${orderOf(town, of).id}/deliveries`],
  'PUT /api/commissions/{id}/deliveries/{deliveryId}': (town, of) => [
    `/api/commissions/${orderOf(town, of).id}/deliveries/${randomUUID()}`,
    { on: '2026-11-18', units: 1, attendance: 'attended' },
  ],
  'POST /api/commissions/{id}/deliveries/{deliveryId}/actions/confirm': onDelivery('confirm'),
  'POST /api/commissions/{id}/deliveries/{deliveryId}/actions/query': onDelivery('query', { reason: 'Nobody came' }),
  'POST /api/commissions/{id}/deliveries/{deliveryId}/actions/reverse': onDelivery('reverse', {
    reason: 'Another day',
  }),
  'POST /api/commissions/{id}/deliveries/{deliveryId}/actions/deal-with-concern': onDelivery('deal-with-concern', {
    done: 'Something else',
  }),
  'GET /api/commissions/{id}/outcomes': (town, of) => [`/api/commissions/${orderOf(town, of).id}/outcomes`],
  'PUT /api/commissions/{id}/outcomes/{outcomeId}': (town, of) => [
    `/api/commissions/${orderOf(town, of).id}/outcomes/${randomUUID()}`,
    {
      measureId: 'swemwbs',
      memberId: planOf(town, of).member.mother,
      stage: 'review',
      score: 22,
      on: '2026-11-19',
      respondent: 'self',
    },
  ],
  'GET /api/measures': at('/api/measures'),
  'GET /api/outcomes-framework': at('/api/outcomes-framework'),
  'GET /api/provider-records': at('/api/provider-records'),
  'GET /api/unmet-demand': at('/api/unmet-demand'),
  'GET /api/events': at('/api/events'),
  'GET /api/tasks': at('/api/tasks'),
}
