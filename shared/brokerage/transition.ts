// The life of a commission as one table: from, action, to, who may, what it does to the money, what it owes.
import * as z from 'zod'

export const states = [
  'requested',
  'offered',
  'accepted',
  'in-delivery',
  'on-hold',
  'completed',
  'refused',
  'withdrawn',
  'declined',
  'expired',
  'cancelled',
  'ended-early',
] as const
export const state = z.enum(states)
export type State = (typeof states)[number]

export const actions = [
  'approve',
  'refuse',
  'withdraw',
  'accept',
  'decline',
  'expire',
  'deliver',
  'hold',
  'resume',
  'cancel',
  'complete',
  'end-early',
] as const
export type Action = (typeof actions)[number]

/** Whose hand: the council side that asks, somebody who may approve, the provider, or the clock. */
export type Hand = 'worker' | 'approver' | 'provider' | 'clock'

/** What a step does to the pot: nothing, turn the reservation into a commitment, or give back what is left of either. */
export type MoneyEffect = 'none' | 'commit' | 'release-reserved' | 'release-committed'

export type Transition = {
  readonly action: Action
  readonly from: readonly State[]
  /** Where it leads; `resume` leads back to where it was held. */
  readonly to: State | 'as-before-hold'
  readonly hand: Hand
  readonly money: MoneyEffect
  /** Reasons offered; a step with reasons owes one, and "other" in the person's own words is always one. */
  readonly reasons?: readonly string[]
  /** What is owed before or with the step. */
  readonly duty?: 'end-outcome-or-reason' | 'start-date'
}

/** Every step there is. The routes obey this table, buttons and the drawing are made from it, the tests walk all of it. */
export const transitions: readonly Transition[] = [
  { action: 'approve', from: ['requested'], to: 'offered', hand: 'approver', money: 'none' },
  {
    action: 'refuse',
    from: ['requested'],
    to: 'refused',
    hand: 'approver',
    money: 'release-reserved',
    reasons: ['not-the-right-help', 'too-expensive', 'already-enough-help', 'needs-more-information'],
  },
  {
    action: 'withdraw',
    from: ['requested', 'offered'],
    to: 'withdrawn',
    hand: 'worker',
    money: 'release-reserved',
    reasons: ['family-changed-mind', 'agreement-withdrawn', 'need-changed', 'made-by-mistake'],
  },
  { action: 'accept', from: ['offered'], to: 'accepted', hand: 'provider', money: 'commit', duty: 'start-date' },
  {
    action: 'decline',
    from: ['offered'],
    to: 'declined',
    hand: 'provider',
    money: 'release-reserved',
    reasons: ['no-places', 'outside-what-we-offer', 'outside-our-area', 'not-safe-for-staff', 'no-staff'],
  },
  { action: 'expire', from: ['offered'], to: 'expired', hand: 'clock', money: 'release-reserved' },
  { action: 'deliver', from: ['accepted'], to: 'in-delivery', hand: 'provider', money: 'none' },
  { action: 'hold', from: ['accepted', 'in-delivery'], to: 'on-hold', hand: 'worker', money: 'none' },
  { action: 'resume', from: ['on-hold'], to: 'as-before-hold', hand: 'worker', money: 'none' },
  {
    action: 'cancel',
    from: ['accepted', 'on-hold'],
    to: 'cancelled',
    hand: 'worker',
    money: 'release-committed',
    reasons: ['family-changed-mind', 'agreement-withdrawn', 'moved-away', 'need-changed', 'provider-cannot-start'],
  },
  {
    action: 'complete',
    from: ['in-delivery'],
    to: 'completed',
    hand: 'worker',
    money: 'release-committed',
    duty: 'end-outcome-or-reason',
  },
  {
    action: 'end-early',
    from: ['in-delivery', 'on-hold'],
    to: 'ended-early',
    hand: 'worker',
    money: 'release-committed',
    reasons: [
      'family-disengaged',
      'need-met',
      'moved-away',
      'need-changed',
      'provider-cannot-continue',
      'risk-changed',
      'agreement-withdrawn',
    ],
  },
]

/** Reasons offered for completing without an end outcome: missing is missing, with a reason, never failure. */
export const noOutcomeReasons = [
  'family-did-not-return-it',
  'family-did-not-want-to',
  'not-safe-to-ask',
  'measure-not-fitting',
] as const

/** The row for an action. */
export const transitionOf = (action: Action): Transition => {
  const row = transitions.find((each) => each.action === action)
  if (!row) throw new Error(`no transition for ${action}`)
  return row
}

/** Whether nothing more can happen to the order itself. */
export const isOver = (it: State): boolean => !transitions.some((row) => row.from.includes(it))

/** The steps that lead on from a state, whoever takes them. An order on hold is cancelled before, and ended early after, its first delivery. */
export const stepsFrom = (it: State, delivered: boolean): Transition[] =>
  transitions.filter(
    (row) =>
      row.from.includes(it) &&
      !(it === 'on-hold' && row.action === 'cancel' && delivered) &&
      !(it === 'on-hold' && row.action === 'end-early' && !delivered),
  )
