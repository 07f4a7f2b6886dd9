// A request for tests: lawful as it stands, each trait one fact that could speak against it.
import type { CommissionGiven } from '../../shared/brokerage/commission.ts'
import { type Ground, judgeRequest, type Wanted } from '../../shared/brokerage/request.ts'
import { type Listing, listing } from '../../shared/catalogue/listing.ts'
import { rulesAtFirst } from '../../shared/kernel/rules.ts'
import type { Side, Worker } from '../../shared/people/worker.ts'
import type { FamilyPlan, Need } from '../../shared/plans/family-plan.ts'
import type { Member } from '../../shared/plans/member.ts'
import { firstStanding, type Running } from '../../shared/plans/standing.ts'
import { anId, aWorker, people, things, today } from './a-commission.ts'

/** Counselling for children of 8 to 12 in Low Hill, £45 a session. */
export const aListing = (more: Partial<Listing> = {}): Listing =>
  listing.parse({
    id: things.listing,
    version: 1,
    revision: 1,
    status: 'listed',
    name: 'Counselling',
    providerId: things.organisation,
    summary: 'Talking and drawing.',
    kindOfHelp: 'therapeutic',
    tier: 'targeted',
    needs: ['family-relationships'],
    forWhom: ['child'],
    ages: { from: 8, to: 12 },
    localityIds: [things.lowHill],
    price: { unit: 'session', amount: 4500, vat: 0, basis: 'bought' },
    usualUnits: 6,
    availability: { state: 'open', outOfHours: false, checkedOn: today },
    ...more,
  })

/** A girl of ten, a boy of four, their mother and father; everybody has agreed. */
const members: readonly Member[] = [
  { id: people.child, relation: 'child', birthMonth: '2016-03', agreedOn: today },
  { id: people.sibling, relation: 'child', birthMonth: '2022-06', agreedOn: today },
  { id: people.mother, relation: 'mother', birthMonth: '1990-01', agreedOn: today },
  { id: people.father, relation: 'father', birthMonth: '1988-01', agreedOn: today },
]
const aNeed: Need = {
  id: things.need,
  outcome: 'family-relationships',
  summary: 'They argue',
  memberIds: [people.child],
}

export const aPlan = (more: Partial<FamilyPlan> = {}): FamilyPlan => ({
  id: things.plan,
  reference: 'FP-7K3F-29',
  status: 'open',
  localityId: things.lowHill,
  sharingBasis: 'public-task',
  members: [...members],
  needs: [aNeed],
  leads: [{ workerId: people.worker, from: today }],
  openedOn: today,
  edition: 1,
  author: people.worker,
  mark: 'm',
  ...more,
})

/** Help that runs already: by default other help of another kind, from another provider, for the sibling. */
export const aRunning = (more: Partial<Running> = {}): Running => ({
  id: anId(70),
  needId: things.need,
  listingId: anId(71),
  helpId: anId(72),
  providerId: anId(73),
  memberIds: [people.sibling],
  ...more,
})

type Facts = { readonly ground: Ground; readonly wanted: Wanted }

/** A request and everything it is judged on. */
export type Request = {
  /** What the rules say. */
  judged(): ReturnType<typeof judgeRequest>
  by(asker: Worker): Request
  /** Whom it is for. */
  forThe(...who: (keyof typeof people)[]): Request
  of(listing: Partial<Listing>): Request
  saying(wanted: Partial<CommissionGiven>): Request
  /** The need belongs to one side of domestic abuse. */
  withSide(side: Side): Request
  withPlan(plan: Partial<FamilyPlan>): Request
  withMember(who: keyof typeof people, more: Partial<Member>): Request
  whileRunning(...running: Partial<Running>[]): Request
  /** Pence of instantly approved orders by month. */
  afterInstant(instant: Record<string, number>): Request
  on(day: string): Request
  with(ground: Partial<Ground>): Request
}

const tell = ({ ground, wanted }: Facts): Request => {
  const grounded = (more: Partial<Ground>) => tell({ ground: { ...ground, ...more }, wanted })
  const planned = (plan: FamilyPlan) =>
    grounded({
      plan,
      standing: { ...firstStanding(plan), running: ground.standing.running, instant: ground.standing.instant },
    })
  return {
    judged: () => judgeRequest(ground, wanted),
    by: (asker) => grounded({ asker }),
    forThe: (...who) => tell({ ground, wanted: { ...wanted, memberIds: who.map((each) => people[each]) } }),
    of: (more) => grounded({ listing: { ...ground.listing, ...more } }),
    saying: (more) => tell({ ground, wanted: { ...wanted, ...more } }),
    withSide: (side) => planned({ ...ground.plan, needs: ground.plan.needs.map((each) => ({ ...each, side })) }),
    withPlan: (more) => planned({ ...ground.plan, ...more }),
    withMember: (who, more) =>
      planned({
        ...ground.plan,
        members: ground.plan.members.map((each) => (each.id === people[who] ? { ...each, ...more } : each)),
      }),
    whileRunning: (...running) =>
      grounded({ standing: { ...ground.standing, running: running.map((each) => aRunning(each)) } }),
    afterInstant: (instant) => grounded({ standing: { ...ground.standing, instant } }),
    on: (day) => grounded({ today: day }),
    with: grounded,
  }
}

/** Four sessions of counselling for the girl of ten, asked for by the lead worker: inside the limit of £250. */
export const aRequest = (): Request => {
  const plan = aPlan()
  return tell({
    wanted: { needId: things.need, memberIds: [people.child], units: 4 },
    ground: {
      asker: aWorker('lead-worker'),
      plan,
      standing: firstStanding(plan),
      listing: aListing(),
      listingStanding: {
        status: 'listed',
        version: 1,
        providerStanding: 'assured',
        assuredUntil: '2027-03-31',
        mark: 1,
      },
      intervention: undefined,
      separateTeams: false,
      today,
      until: rulesAtFirst,
    },
  })
}
