// Every journey of the portal, one file each, named by what a person does.
import type { Hono } from 'hono'
import { addToAPlan } from './add-to-a-plan.tsx'
import { allowJointWork } from './allow-joint-work.tsx'
import { answerACall } from './answer-a-call.tsx'
import { answerAHelpRequest } from './answer-a-help-request.tsx'
import { answerRequests } from './answer-requests.tsx'
import { approveOrders } from './approve-orders.tsx'
import { askForHelp } from './ask-for-help.tsx'
import { changeAPerson } from './change-a-person.tsx'
import { changeOurContact } from './change-our-contact.tsx'
import { changePlanDetails } from './change-plan-details.tsx'
import { checkAnOrder } from './check-an-order.tsx'
import { checkPapers } from './check-papers.tsx'
import { chooseAFamily } from './choose-a-family.tsx'
import { closeAListing } from './close-a-listing.tsx'
import { closeAPlan } from './close-a-plan.tsx'
import { commissionAnIntervention } from './commission-an-intervention.tsx'
import { compareHelp } from './compare-help.tsx'
import { confirmDeliveries } from './confirm-deliveries.tsx'
import { dealWithAConcern } from './deal-with-a-concern.tsx'
import { decideOnOffers } from './decide-on-offers.tsx'
import { declineARequest } from './decline-a-request.tsx'
import { editAListing } from './edit-a-listing.tsx'
import { endAListing } from './end-a-listing.tsx'
import { findHelp } from './find-help.tsx'
import { findPublicHelp } from './find-public-help.tsx'
import { followAnOrder } from './follow-an-order.tsx'
import { followOurOrder } from './follow-our-order.tsx'
import { handOverAPlan } from './hand-over-a-plan.tsx'
import { inviteAColleague } from './invite-a-colleague.tsx'
import { keepAProvider } from './keep-a-provider.tsx'
import { openAPot } from './open-a-pot.tsx'
import type { PageEnv } from './page.tsx'
import { publishACall } from './publish-a-call.tsx'
import { queryADelivery } from './query-a-delivery.tsx'
import { recordADelivery } from './record-a-delivery.tsx'
import { recordAnAgreement } from './record-an-agreement.tsx'
import { recordAnOutcome } from './record-an-outcome.tsx'
import { recordOurOutcome } from './record-our-outcome.tsx'
import { refuseOrder } from './refuse-order.tsx'
import { registerOurOrganisation } from './register-our-organisation.tsx'
import { saveASearch } from './save-a-search.tsx'
import { sayANeed } from './say-a-need.tsx'
import { sayAvailability } from './say-availability.tsx'
import { seeAFamily } from './see-a-family.tsx'
import { seeCalls } from './see-calls.tsx'
import { seeDrafts } from './see-drafts.tsx'
import { seeFamilies } from './see-families.tsx'
import { seeHelp } from './see-help.tsx'
import { seeHelpRequests } from './see-help-requests.tsx'
import { seeInstantOrders } from './see-instant-orders.tsx'
import { seeListings } from './see-listings.tsx'
import { seeOrders } from './see-orders.tsx'
import { seeOurOrganisation } from './see-our-organisation.tsx'
import { seePots } from './see-pots.tsx'
import { seeProviders } from './see-providers.tsx'
import { seePublicHelp } from './see-public-help.tsx'
import { seeUnmetDemand } from './see-unmet-demand.tsx'
import { seeWhatChanged } from './see-what-changed.tsx'
import { sendAPaper } from './send-a-paper.tsx'
import { startAPlan } from './start-a-plan.tsx'
import { startPage } from './start-page.tsx'
import { takeAStep } from './take-a-step.tsx'
import { takeTheRegister } from './take-the-register.tsx'

export const journeys: readonly (() => Hono<PageEnv>)[] = [
  askForHelp,
  seeHelpRequests,
  answerAHelpRequest,
  seeOurOrganisation,
  registerOurOrganisation,
  sendAPaper,
  changeOurContact,
  inviteAColleague,
  keepAProvider,
  checkPapers,
  editAListing,
  seeDrafts,
  seeUnmetDemand,
  publishACall,
  seeCalls,
  answerACall,
  decideOnOffers,
  endAListing,
  openAPot,
  closeAListing,
  seePots,
  approveOrders,
  refuseOrder,
  seeInstantOrders,
  answerRequests,
  declineARequest,
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
  saveASearch,
  compareHelp,
  seeHelp,
  commissionAnIntervention,
  checkAnOrder,
  followAnOrder,
  seeProviders,
  addToAPlan,
  allowJointWork,
  changeAPerson,
  changePlanDetails,
  closeAPlan,
  confirmDeliveries,
  dealWithAConcern,
  handOverAPlan,
  queryADelivery,
  recordAnAgreement,
  recordAnOutcome,
  sayANeed,
  seeWhatChanged,
  startAPlan,
  takeAStep,
  chooseAFamily,
]

/** Journeys of anybody, without a login. */
export const openJourneys: readonly (() => Hono<PageEnv>)[] = [findPublicHelp, seePublicHelp]
