// Who may see which order, and what they may do with it next: one answer for lists, buttons, counts and acts.

import { isRefusal } from '../kernel/decision.ts'
import { isA, seesFamiliesIn, seesSide, worksIn } from '../people/asker.ts'
import type { Worker } from '../people/worker.ts'
import { judgeApproval } from './approval.ts'
import { type Commission, wasOffered } from './commission.ts'
import { type Action, type Hand, stepsFrom } from './transition.ts'

/** Whether the provider the asker works for has separate teams for the two sides of domestic abuse. */
export type Teams = { readonly separateTeams: boolean }

/** Whether it matters how the provider keeps its teams: only to its own people who serve no side, of an order that has one. */
export const teamsMatter = (asker: Worker, it: Commission): boolean =>
  isA(asker, 'provider') && it.side !== undefined && asker.side === undefined

/** A provider's own people: their organisation's, once offered, of their own team where teams are kept apart. */
const theirs = (asker: Worker, it: Commission, teams: Teams): boolean =>
  asker.providerId === it.providerId &&
  wasOffered(it) &&
  seesSide(asker, it.side) &&
  (it.side === undefined || asker.side !== undefined || !teams.separateTeams)

/** Whether the asker may see an order at all. */
export const maySeeCommission = (asker: Worker, it: Commission, teams: Teams): boolean => {
  if (isA(asker, 'provider')) return theirs(asker, it, teams)
  if (isA(asker, 'commissioner', 'insight-officer', 'finance-officer')) return true
  return (
    seesFamiliesIn(asker, it.localityId) &&
    seesSide(asker, it.side) &&
    (it.restrictedTo === undefined ||
      it.restrictedTo.includes(asker.id) ||
      it.leadWorkerId === asker.id ||
      asker.safeguardingLead === true)
  )
}

/** Whether the asker may know whose order it is: those who hold families, never those who see only money. */
export const maySeeFamilyOf = (asker: Worker, it: Commission): boolean =>
  seesFamiliesIn(asker, it.localityId) && seesSide(asker, it.side)

const hands: Record<Hand, (asker: Worker, it: Commission) => boolean> = {
  worker: (asker, it) => isA(asker, 'lead-worker', 'team-manager', 'duty-worker') && worksIn(asker, it.localityId),
  approver: (asker, it) => isA(asker, 'team-manager', 'duty-worker', 'commissioner') && worksIn(asker, it.localityId),
  provider: (asker, it) => isA(asker, 'provider') && asker.providerId === it.providerId,
  clock: () => false,
}

/** Whether this asker's hand may take a step: the role, and the order within it. */
export const isTheirHand = (asker: Worker, it: Commission, hand: Hand): boolean => hands[hand](asker, it)

/** What the asker may do next with an order they see. Approving is offered only to those who would not be refused. */
export const allowedActions = (asker: Worker, it: Commission): Action[] =>
  stepsFrom(it.state, it.delivered > 0)
    .filter((row) => isTheirHand(asker, it, row.hand))
    .filter((row) => row.action !== 'approve' || !isRefusal(judgeApproval(asker, it)))
    .map((row) => row.action)
