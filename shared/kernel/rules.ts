// What a council can set about time and age: dated configuration, never code.
import type { Day } from './calendar.ts'

/** How long things may wait, how sums of authority are counted. Each figure says where it is from. */
export type Rules = {
  /** Working days a provider has to answer an offer. Chosen for the product; the council sets its own. */
  readonly offerExpiresAfter: number
  /** Working days after which an unapproved request goes up a level. Chosen; approvals never lapse in silence. */
  readonly approvalEscalatesAfter: number
  /** Working days a worker has to confirm a delivery before it goes to the manager. Chosen. */
  readonly confirmationWithin: number
  /** Days after which a listing's availability counts as stale. Chosen; agreed with providers. */
  readonly availabilityStaleAfter: number
  /** Weeks of waiting from which a wait counts as unmet demand. Chosen. */
  readonly longWaitFrom: number
  /** The fewest families a count may be of before workers are shown it: below, it could tell of one. Chosen; at most ten. */
  readonly smallNumber: number
  /** Days before a provider's paper runs out on which it and the commissioner are warned. */
  readonly warnPapersBefore: readonly number[]
  /** Days after which a suspension is looked at again when nobody names a day. Chosen. */
  readonly suspensionReviewAfter: number
  /** The day from which a provider's new listing waits for a commissioner too; never when no day is named. Edits always wait. */
  readonly listingsNeedApprovalFrom?: Day
  /** Ages the plan covers (Scrutiny report, City of Wolverhampton Council, 25 November 2015, 7.2, 8.4): 0 to 18, 25 with SEND. */
  readonly childUntil: number
  readonly childWithSendUntil: number
  /** The number every provider page gives for a worry about a child: the council's multi-agency safeguarding hub (MASH). */
  readonly mash: { readonly name: string; readonly telephone: string; readonly outOfHours: string }
}

/** As of 21 November 2026. */
export const rulesAtFirst: Rules = {
  offerExpiresAfter: 5,
  approvalEscalatesAfter: 3,
  confirmationWithin: 5,
  availabilityStaleAfter: 28,
  longWaitFrom: 8,
  smallNumber: 5,
  warnPapersBefore: [60, 30, 7],
  suspensionReviewAfter: 28,
  childUntil: 18,
  childWithSendUntil: 25,
  // Numbers kept for drama by Ofcom: nobody must reach a stranger from a demonstration. The council sets its own.
  mash: { name: 'Multi-Agency Safeguarding Hub (MASH)', telephone: '01632 960700', outOfHours: '01632 960701' },
}
