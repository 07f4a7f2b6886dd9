// A request: everything that must be so before help is commissioned, each with its own no, in the order a person wants to hear it.
import { judgePot, type Pot } from '../budget/pot.ts'
import type { Intervention } from '../catalogue/intervention.ts'
import { ageWarnings, judgeListing, type Listing, priceOf } from '../catalogue/listing.ts'
import type { ListingStanding } from '../catalogue/listing-standing.ts'
import { isAngerManagement } from '../catalogue/perpetrator-work.ts'
import { bringsTogether } from '../catalogue/together.ts'
import type { Day } from '../kernel/calendar.ts'
import { firstRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import type { Pence } from '../kernel/money.ts'
import { seesSide } from '../people/asker.ts'
import type { Side, Worker } from '../people/worker.ts'
import type { FamilyPlan, Need } from '../plans/family-plan.ts'
import { type ChildAges, childAges } from '../plans/member.ts'
import { instantSpend, type Running, type Standing } from '../plans/standing.ts'
import { type Way, wayOf } from './approval.ts'
import type { CommissionGiven } from './commission.ts'

/** All a request is judged on, read together. */
export type Ground = {
  readonly asker: Worker
  readonly plan: FamilyPlan
  readonly standing: Standing
  readonly listing: Listing
  readonly listingStanding: ListingStanding
  readonly intervention: Intervention | undefined
  readonly separateTeams: boolean
  readonly today: Day
  readonly until: ChildAges
}

/** What is asked, without the pot: the pot is judged apart, so that a form can choose the one that fits. */
export type Wanted = Pick<CommissionGiven, 'needId' | 'memberIds' | 'units' | 'overlapReason'>

/** What a request comes to when nothing speaks against it. */
export type Judged = {
  readonly need: Need
  readonly side: Side | undefined
  readonly price: Pence
  readonly way: Way
  /** Said to the worker, and no reason to stop: a child outside the ages a programme was evaluated with. */
  readonly warnings: readonly string[]
}

/** Help that runs in the order's own compartment and that the asker may know of; of the other not even a refusal may speak. */
const inCompartment = (asker: Worker, running: readonly Running[], side: Side | undefined): Running[] =>
  running.filter(
    (each) => seesSide(asker, each.side) && (each.side === undefined || side === undefined || each.side === side),
  )

const judgeAgreement = ({ standing }: Ground, memberIds: readonly string[]): Refusal | undefined =>
  memberIds.every((each) => standing.agreed.includes(each))
    ? undefined
    : refuse('no-agreement-recorded', 'Somebody this help is for has not agreed to take part.')

const judgeSafety = (ground: Ground, need: Need, side: Side | undefined): Refusal | undefined => {
  const { asker, listing, standing, separateTeams } = ground
  if (need.side !== undefined && listing.side !== undefined && need.side !== listing.side) {
    return refuse('unsafe-with-domestic-abuse', 'This help is for the other side.')
  }
  if (!seesSide(asker, side)) {
    return refuse('unsafe-with-domestic-abuse', 'Somebody who works with this side asks for this help.')
  }
  if (side === 'perpetrator' && isAngerManagement(listing)) {
    return refuse('unsafe-with-domestic-abuse', 'Anger management is not a programme for people who abuse.')
  }
  // A worker who sees one side only is told the same whatever the other side has said.
  const together = bringsTogether(listing) && (standing.abuse || asker.side !== undefined)
  if (together && !standing.safeTogether) {
    return refuse('unsafe-with-domestic-abuse', 'A safeguarding lead first records why work together is safe.')
  }
  const other =
    side !== undefined &&
    (asker.side !== undefined ||
      standing.running.some(
        (each) => each.side !== undefined && each.side !== side && each.providerId === listing.providerId,
      ))
  if (other && !separateTeams) {
    return refuse('unsafe-with-domestic-abuse', 'Choose a provider that keeps separate teams for the two sides.')
  }
  return undefined
}

const judgeOverlap = (ground: Ground, wanted: Wanted, side: Side | undefined): Refusal | undefined => {
  const { asker, listing, standing } = ground
  const running = inCompartment(asker, standing.running, side)
  const help = listing.interventionId ?? listing.id
  const same = running.filter((each) => each.listingId === listing.id || each.helpId === help)
  if (same.some((each) => each.memberIds.some((memberId) => wanted.memberIds.includes(memberId)))) {
    return refuse('already-receiving', 'The same help is already running for the same person.')
  }
  const similar = running.some(
    (each) => (listing.kindOfHelp !== undefined && each.kind === listing.kindOfHelp) || same.includes(each),
  )
  return similar && !wanted.overlapReason
    ? refuse('overlap-needs-reason', 'Similar help is already running in this family: say why this as well.')
    : undefined
}

/**
 * The children whose ages count: those the help is for; when it is for adults only, those the need is about. Adults never.
 */
export const agesConcerned = (ground: Ground, need: Need, memberIds: readonly string[]): number[] => {
  const of = (ids: readonly string[]) =>
    childAges(
      ground.plan.members.filter((each) => ids.includes(each.id)),
      ground.today,
      ground.until,
    )
  const own = of(memberIds)
  return own.length > 0 ? own : of(need.memberIds)
}

/** Judges all but the pot. */
export const judgeRequest = (ground: Ground, wanted: Wanted): Judged | Refusal => {
  const { asker, plan, standing, listing, listingStanding, intervention, today } = ground
  if (standing.status === 'closed') return refuse('family-plan-closed', 'This plan is closed.')
  const need = plan.needs.find((each) => each.id === wanted.needId && seesSide(asker, each.side))
  if (!need) return refuse('need-not-in-plan', 'This need is not in the plan.')
  const side = need.side ?? listing.side
  const ages = agesConcerned(ground, need, wanted.memberIds)
  const refusal = firstRefusal(
    judgeAgreement(ground, wanted.memberIds),
    judgeSafety(ground, need, side),
    judgeListing(listing, listingStanding, { localityId: plan.localityId, ages, today }),
    judgeOverlap(ground, wanted, side),
  )
  if (refusal) return refusal
  const price = priceOf(listing, wanted.units)
  return {
    need,
    side,
    price,
    way: wayOf(asker, instantSpend(standing, today), price),
    warnings: ageWarnings(listing, intervention, ages),
  }
}

/** The pots that could pay for a request, best first: ring-fenced money that fits before the locality's before the city's. */
export const potsThatFit = (
  pots: readonly Pot[],
  asked: { on: Day; localityId: string; outcome: string; amount: Pence },
): Pot[] => {
  const rank = (it: Pot) => (it.ringFence ? 0 : it.localityId ? 1 : 2)
  return pots.filter((each) => judgePot(each, asked) === undefined).sort((a, b) => rank(a) - rank(b))
}
