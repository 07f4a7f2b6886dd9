// A new order: everything it keeps of the day it was made, so that nothing later rewrites it.
import { evidenceInWords } from '../catalogue/evidence.ts'
import { type Instant, monthOf } from '../kernel/calendar.ts'
import { inPounds } from '../kernel/money.ts'
import type { Running } from '../plans/standing.ts'
import type { Commission, CommissionGiven } from './commission.ts'
import type { Ground, Judged } from './request.ts'

/** What a new order is called, when it is made, and the mark of the body it was made from. */
export type Named = { readonly id: string; readonly reference: string; readonly at: Instant; readonly mark: string }

/** The order a judged request becomes: offered at once inside the asker's own authority, otherwise waiting for approval. */
export const newOrder = (ground: Ground, judged: Judged, given: CommissionGiven, named: Named): Commission => {
  const { plan, listing, asker, intervention, today } = ground
  const { id, reference, at, mark } = named
  const rated = intervention?.evidence
  const asked = { action: 'request' as const, to: 'requested' as const, by: asker.id, at }
  const instantly = {
    action: 'approve' as const,
    from: 'requested' as const,
    to: 'offered' as const,
    by: asker.id,
    at,
    reason: judged.way.instant ? `inside own limit of ${inPounds(judged.way.limit)}` : '',
  }
  const { potId, needId, memberIds, units, familyPlanId, listingId, ...words } = given
  return {
    id,
    reference,
    version: 1,
    state: judged.way.instant ? 'offered' : 'requested',
    familyPlanId,
    localityId: plan.localityId,
    leadWorkerId: plan.leads.at(-1)?.workerId ?? asker.id,
    needId,
    outcome: judged.need.outcome,
    memberIds,
    listingId,
    listingVersion: listing.version,
    providerId: listing.providerId,
    potId,
    units,
    terms: {
      unit: listing.price.unit,
      amount: listing.price.basis === 'no-charge' ? 0 : listing.price.amount,
      ...(listing.stages ? { stages: listing.stages.map((stage) => stage.amount) } : {}),
      ...(listing.payable ? { payable: listing.payable } : {}),
    },
    price: judged.price,
    delivered: 0,
    claimed: 0,
    spent: 0,
    held: judged.price,
    requestedBy: asker.id,
    history: judged.way.instant ? [asked, instantly] : [asked],
    mark,
    ...words,
    ...(judged.side ? { side: judged.side } : {}),
    ...(judged.way.instant ? { instantMonth: monthOf(today) } : {}),
    ...(rated ? { evidence: `${rated.scheme} ${evidenceInWords(rated)}, checked ${rated.checkedOn}` } : {}),
    ...(plan.restrictedTo ? { restrictedTo: plan.restrictedTo } : {}),
  }
}

/** What the family's standing keeps of a new order, so that the next request knows of it. */
export const runningOf = (order: Commission, { listing }: Ground): Running => ({
  id: order.id,
  needId: order.needId,
  listingId: order.listingId,
  helpId: listing.interventionId ?? order.listingId,
  providerId: order.providerId,
  memberIds: order.memberIds,
  ...(listing.kindOfHelp ? { kind: listing.kindOfHelp } : {}),
  ...(order.side ? { side: order.side } : {}),
})
