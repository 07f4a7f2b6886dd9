// Every journey of the portal, one file each, named by what a person does.
import type { Hono } from 'hono'
import { answerRequests } from './answer-requests.tsx'
import { approveOrders } from './approve-orders.tsx'
import { checkAnOrder } from './check-an-order.tsx'
import { closeAListing } from './close-a-listing.tsx'
import { commissionAnIntervention } from './commission-an-intervention.tsx'
import { findHelp } from './find-help.tsx'
import { followAnOrder } from './follow-an-order.tsx'
import { followOurOrder } from './follow-our-order.tsx'
import { openAPot } from './open-a-pot.tsx'
import type { PageEnv } from './page.tsx'
import { recordADelivery } from './record-a-delivery.tsx'
import { recordOurOutcome } from './record-our-outcome.tsx'
import { refuseOrder } from './refuse-order.tsx'
import { sayAvailability } from './say-availability.tsx'
import { seeAFamily } from './see-a-family.tsx'
import { seeFamilies } from './see-families.tsx'
import { seeHelp } from './see-help.tsx'
import { seeInstantOrders } from './see-instant-orders.tsx'
import { seeListings } from './see-listings.tsx'
import { seeOrders } from './see-orders.tsx'
import { seePots } from './see-pots.tsx'
import { seeProviders } from './see-providers.tsx'
import { startPage } from './start-page.tsx'
import { takeTheRegister } from './take-the-register.tsx'

export const journeys: readonly (() => Hono<PageEnv>)[] = [
  openAPot,
  closeAListing,
  seePots,
  approveOrders,
  refuseOrder,
  seeInstantOrders,
  answerRequests,
  followOurOrder,
  recordADelivery,
  recordOurOutcome,
  sayAvailability,
  seeListings,
  seeOrders,
  startPage,
  takeTheRegister,
  seeFamilies,
  seeAFamily,
  findHelp,
  seeHelp,
  commissionAnIntervention,
  checkAnOrder,
  followAnOrder,
  seeProviders,
]
