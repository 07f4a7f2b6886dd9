// An order for tests, in the trade's words: lawful as it stands, each trait one fact, every step taken by the real rules.
import { type Commission, commission } from '../../shared/brokerage/commission.ts'
import { confirm, query, record, reverse, type Settled } from '../../shared/brokerage/confirmation.ts'
import { type Delivery, type DeliveryGiven, deliveryGiven } from '../../shared/brokerage/delivery.ts'
import { type Taken, takeStep } from '../../shared/brokerage/life.ts'
import type { Action, State } from '../../shared/brokerage/transition.ts'
import { monthOf } from '../../shared/kernel/calendar.ts'
import { isRefusal, type Refusal } from '../../shared/kernel/decision.ts'
import { rulesAtFirst } from '../../shared/kernel/rules.ts'
import type { Role, Worker } from '../../shared/people/worker.ts'

/** A UUID a test can tell from another at a glance. */
export const anId = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** A Friday. */
export const today = '2026-11-20'
export const now = `${today}T10:00:00.000Z`

/** Who and what the order of every test is about, unless the test says otherwise. */
export const people = {
  worker: anId(1),
  manager: anId(2),
  provider: anId(3),
  child: anId(11),
  sibling: anId(12),
  mother: anId(13),
  father: anId(14),
}
export const things = {
  lowHill: anId(21),
  penn: anId(22),
  plan: anId(31),
  need: anId(32),
  listing: anId(41),
  organisation: anId(42),
  pot: anId(51),
  order: anId(61),
}

/** Somebody of a role who works in Low Hill, or for the provider. */
export const aWorker = (role: Role, more: Partial<Worker> = {}): Worker => ({
  id: role === 'provider' ? people.provider : role === 'team-manager' ? people.manager : people.worker,
  name: `A ${role}`,
  role,
  ...(role === 'provider' ? { providerId: things.organisation } : {}),
  ...(['lead-worker', 'hub-support', 'team-manager', 'partner'].includes(role) ? { localityId: things.lowHill } : {}),
  ...(role === 'lead-worker' ? { instantLimit: 25_000 } : {}),
  ...(role === 'team-manager' ? { approvalLimit: 200_000 } : {}),
  ...more,
})

/** Six sessions at £45 for one child, asked for and waiting for a manager. */
const asked: Commission = commission.parse({
  id: things.order,
  reference: 'CM-7K3F-29',
  version: 1,
  state: 'requested',
  familyPlanId: things.plan,
  localityId: things.lowHill,
  leadWorkerId: people.worker,
  needId: things.need,
  outcome: 'family-relationships',
  memberIds: [people.child],
  listingId: things.listing,
  listingVersion: 1,
  providerId: things.organisation,
  potId: things.pot,
  units: 6,
  terms: { unit: 'session', amount: 4500 },
  price: 27_000,
  delivered: 0,
  claimed: 0,
  spent: 0,
  held: 27_000,
  requestedBy: people.worker,
  history: [{ action: 'request', to: 'requested', by: people.worker, at: now }],
  mark: 'asked',
})

/** Fails a test that was given an unlawful story. */
export const lawful = <T>(outcome: T | Refusal): T => {
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.refused} ${outcome.detail ?? ''}`)
  return outcome
}

const byHand: Partial<Record<Action, string>> = {
  approve: people.manager,
  refuse: people.manager,
  accept: people.provider,
  decline: people.provider,
  expire: 'clock',
}
const words: Partial<Record<Action, Partial<Taken>>> = {
  refuse: { reason: 'too-expensive' },
  withdraw: { reason: 'made-by-mistake' },
  accept: { startOn: '2026-11-25' },
  decline: { reason: 'no-places' },
  cancel: { reason: 'moved-away' },
  complete: { reason: 'family-did-not-want-to' },
  'end-early': { reason: 'need-met' },
}

/** What somebody lawfully says with a step. */
export const said = (action: Action, more: Partial<Taken> = {}): Taken => ({
  by: byHand[action] ?? people.worker,
  at: now,
  mark: action,
  ...words[action],
  ...more,
})

/** One delivery as a provider records it: today, one unit, attended. */
export const aDelivery = (more: Partial<DeliveryGiven> = {}): DeliveryGiven =>
  deliveryGiven.parse({ on: today, units: 1, attendance: 'attended', ...more })

type Words = Partial<Taken>
/** A point in the life of an order. */
export type Told = {
  readonly it: Commission
  readonly deliveries: readonly Delivery[]
  /** Inside the worker's own limit: approved and offered as it was asked for, counted in this month. */
  instantly(): Told
  approved(words?: Words): Told
  /** Approved first when it was not yet. */
  accepted(words?: Words): Told
  /** One delivery each to somebody who came, on an order that is accepted or in delivery. */
  delivered(times: number, given?: Partial<DeliveryGiven>): Told
  /** What the rules say to one more delivery. */
  recording(given?: Partial<DeliveryGiven>): Settled | Refusal
  confirmed(n?: number): Told
  queried(n?: number): Told
  reversed(n?: number): Told
  onHold(words?: Words): Told
  resumed(words?: Words): Told
  refused(): Told
  withdrawn(): Told
  declined(): Told
  expired(): Told
  cancelled(): Told
  completed(): Told
  endedEarly(): Told
}

/** An order at a point of its life, with its deliveries. */
export const aCommission = (facts: Partial<Commission> = {}): Told => tell({ ...asked, ...facts }, [])

const tell = (it: Commission, deliveries: readonly Delivery[]): Told => {
  const step = (action: Action, more: Partial<Taken> = {}) =>
    tell(lawful(takeStep(it, action, said(action, more))).after, deliveries)
  const recorded = (given: DeliveryGiven) => {
    const ids = { id: anId(900 + deliveries.length), mark: 'm' }
    return record(it, given, ids, { by: people.provider, at: now }, today, rulesAtFirst)
  }
  const settle = (
    n: number,
    act: (it: Commission, on: Delivery, by: { by: string; at: string }) => Settled | Refusal,
  ) => {
    const before = deliveries[n]
    if (!before) throw new Error(`no delivery ${n}`)
    const { after, delivery } = lawful(act(it, before, { by: people.worker, at: now }))
    return tell(after, deliveries.with(n, delivery))
  }
  const told: Told = {
    it,
    deliveries,
    instantly: () => {
      const approve = { action: 'approve', from: 'requested', to: 'offered', by: it.requestedBy, at: now } as const
      const instantMonth = monthOf(today)
      return tell({ ...it, state: 'offered', instantMonth, history: [...it.history, approve] }, deliveries)
    },
    approved: (more) => step('approve', more),
    accepted: (more) => (it.state === 'requested' ? step('approve').accepted(more) : step('accept', more)),
    delivered: (times, given = {}) => {
      if (times === 0) return told
      const { after, delivery } = lawful(recorded(aDelivery(given)))
      return tell(after, [...deliveries, delivery]).delivered(times - 1, given)
    },
    recording: (given = {}) => recorded(aDelivery(given)),
    confirmed: (n = 0) => settle(n, confirm),
    queried: (n = 0) => settle(n, query),
    reversed: (n = 0) => settle(n, reverse),
    onHold: (more) => step('hold', more),
    resumed: (more) => step('resume', more),
    refused: () => step('refuse'),
    withdrawn: () => step('withdraw'),
    declined: () => step('decline'),
    expired: () => step('expire'),
    cancelled: () => step('cancel'),
    completed: () => step('complete'),
    endedEarly: () => step('end-early'),
  }
  return told
}

/** An order in each state there is, reached by lawful steps. */
export const inEachState = (facts: Partial<Commission> = {}): Record<State, Commission> => {
  const order = aCommission(facts)
  const running = order.accepted().delivered(1)
  return {
    requested: order.it,
    offered: order.approved().it,
    accepted: order.accepted().it,
    'in-delivery': running.it,
    'on-hold': running.onHold().it,
    completed: running.completed().it,
    refused: order.refused().it,
    withdrawn: order.withdrawn().it,
    declined: order.approved().declined().it,
    expired: order.approved().expired().it,
    cancelled: order.accepted().cancelled().it,
    'ended-early': running.endedEarly().it,
  }
}
