// Approval: what goes through at once inside a worker's own authority, and who says yes to the rest.
import { type Refusal, refuse } from '../kernel/decision.ts'
import { inPounds, type Pence } from '../kernel/money.ts'
import type { Worker } from '../people/worker.ts'
import type { Commission } from './commission.ts'

/** Where a request goes: through now, with what is then left of the limit, or to a person. */
export type Way =
  | { readonly instant: true; readonly limit: Pence; readonly leftAfter: Pence }
  | { readonly instant: false; readonly because: 'no-instant-limit' | 'above-instant-limit' }

/**
 * Which way a request goes. A worker's own limit counts what was instantly approved for the family, by anybody, over
 * all pots, in twelve months. A limit that is missing is no authority, not even over nothing.
 */
export const wayOf = (asker: Worker, alreadyInstant: Pence, price: Pence): Way => {
  if (asker.instantLimit === undefined || asker.role === 'hub-support') {
    return { instant: false, because: 'no-instant-limit' }
  }
  const leftAfter = asker.instantLimit - alreadyInstant - price
  if (leftAfter < 0) return { instant: false, because: 'above-instant-limit' }
  return { instant: true, limit: asker.instantLimit, leftAfter }
}

/**
 * Whether somebody may approve an order: never the one who asked, and only with a limit that covers it.
 * @returns `approver-is-requester` or `above-approval-limit`.
 */
export const judgeApproval = (asker: Worker, it: Pick<Commission, 'requestedBy' | 'price'>): Refusal | undefined => {
  if (it.requestedBy === asker.id) return refuse('approver-is-requester', 'Somebody else approves what you asked for.')
  if (asker.approvalLimit === undefined || asker.approvalLimit < it.price) {
    return refuse(
      'above-approval-limit',
      asker.approvalLimit === undefined
        ? 'You have no approval limit.'
        : `Your limit is ${inPounds(asker.approvalLimit)}; this order is ${inPounds(it.price)}.`,
    )
  }
  return undefined
}
