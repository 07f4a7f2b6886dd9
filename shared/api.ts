// The whole API: every room's routes on one app, and the OpenAPI document of them.

import { comparisonRoutes } from './brokerage/comparison-routes.ts'
import { deliveryRoutes } from './brokerage/delivery-routes.ts'
import { entryRoutes } from './brokerage/entry-routes.ts'
import { familyRoutes } from './brokerage/family-routes.ts'
import { orderListRoutes } from './brokerage/list-routes.ts'
import { registerRoutes } from './brokerage/register-routes.ts'
import { requestRoutes } from './brokerage/request-routes.ts'
import { brokerageRoutes } from './brokerage/routes.ts'
import { stopRoutes } from './brokerage/stop-routes.ts'
import { budgetRoutes } from './budget/routes.ts'
import { callOfferRoutes } from './catalogue/call-offer-routes.ts'
import { callRoutes } from './catalogue/call-routes.ts'
import { draftActRoutes } from './catalogue/draft-act-routes.ts'
import { draftRoutes } from './catalogue/draft-routes.ts'
import { listingActRoutes } from './catalogue/listing-act-routes.ts'
import { listingRoutes } from './catalogue/listing-routes.ts'
import { openReferralRoutes } from './catalogue/open-referral-routes.ts'
import { paperRoutes } from './catalogue/paper-routes.ts'
import { providerChangeRoutes } from './catalogue/provider-routes.ts'
import { catalogueRoutes } from './catalogue/routes.ts'
import { insightRoutes } from './insight/routes.ts'
import { unmetDemandRoutes } from './insight/unmet-demand-routes.ts'
import { usedForNeedRoutes } from './insight/used-for-need-routes.ts'
import { outcomesRoutes } from './outcomes/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { helpRequestActRoutes } from './plans/help-request-act-routes.ts'
import { helpRequestRoutes } from './plans/help-request-routes.ts'
import { plansRoutes } from './plans/routes.ts'
import { savedSearchRoutes } from './plans/saved-search-routes.ts'
import { searchRoutes } from './plans/search-routes.ts'
import { shortlistRoutes } from './plans/shortlist-routes.ts'
import { anApi, type Verify } from './platform/api.ts'
import type { House } from './platform/desk.ts'
import { providerPeopleRoutes } from './providers/people-routes.ts'
import { providersRoutes } from './providers/routes.ts'
import { tasksRoutes } from './tasks/routes.ts'

/** Builds the API of a house; `report` is told of faults (never of refusals) with the request's id. */
export const createApi = (house: House, verify: Verify, report: (fault: Error, request: string) => void) => {
  const api = anApi(house, verify, report)
  const rooms = [
    peopleRoutes(house),
    providersRoutes(house),
    providerPeopleRoutes(house),
    // Before the acts it shares an address with: what running orders have a say in is asked of them.
    stopRoutes(house),
    catalogueRoutes(house),
    listingRoutes(house),
    listingActRoutes(house),
    draftRoutes(house),
    draftActRoutes(house),
    providerChangeRoutes(house),
    paperRoutes(house),
    callRoutes(house),
    callOfferRoutes(house),
    budgetRoutes(house),
    entryRoutes(house),
    plansRoutes(house),
    searchRoutes(house),
    helpRequestRoutes(house),
    helpRequestActRoutes(house),
    savedSearchRoutes(house),
    shortlistRoutes(house),
    requestRoutes(house),
    comparisonRoutes(house),
    orderListRoutes(house),
    brokerageRoutes(house),
    deliveryRoutes(house),
    registerRoutes(house),
    familyRoutes(house),
    outcomesRoutes(house),
    insightRoutes(house),
    unmetDemandRoutes(house),
    usedForNeedRoutes(house),
    tasksRoutes(house),
  ]
  for (const room of rooms) api.route('/', room)
  api.route('/', openReferralRoutes(house))
  api.get('/health', async (c) => {
    await c.var.desk.table.gather([{ pk: 'HEALTH', sk: 'HEALTH' }])
    return c.json({ status: 'ok' })
  })
  api.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Early help marketplace',
      version: '1',
      description: 'Micro-commissioning for children’s early help.',
    },
  })
  return api
}
export type Api = ReturnType<typeof createApi>
