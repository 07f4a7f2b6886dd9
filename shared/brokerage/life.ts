// A step in the life of an order: where it leads, what it moves in the pot, what it changes in how the family stands.

import type { Kind } from '../budget/entry.ts'
import { addWorkingDays, type Day, londonDay } from '../kernel/calendar.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import type { Pence } from '../kernel/money.ts'
import type { Rules } from '../kernel/rules.ts'
import type { StandingChange } from '../plans/standing.ts'
import { type Commission, type HistoryLine, isHeldForSafety, lastStep } from './commission.ts'
import { type Action, isOver, noOutcomeReasons, type State, stepsFrom, transitionOf } from './transition.ts'

/** What one step comes to. */
export type Step = {
  readonly after: Commission
  readonly moves: readonly { readonly kind: Kind; readonly amount: Pence }[]
  readonly standing?: StandingChange
}

/** Who takes the step, when, and what they said with it. */
export type Taken = {
  readonly by: string
  readonly at: string
  readonly reason?: string | undefined
  readonly startOn?: Day | undefined
  readonly mark: string
  readonly key?: string | undefined
}

/** The day an order came to the state it is in: a member who left it since has not begun its waiting anew. */
const sinceWhen = (it: Commission): Day =>
  londonDay((it.history.findLast((line) => line.from !== line.to) ?? it.history[0])?.at ?? '')

/** The day an offer lapses: some working days after it was made. Undefined when nothing is on offer. */
export const offerLapsesOn = (it: Commission, rules: Pick<Rules, 'offerExpiresAfter'>): Day | undefined =>
  it.state === 'offered' ? addWorkingDays(sinceWhen(it), rules.offerExpiresAfter) : undefined

/** Whether an offer has lapsed, though the clock has not come by yet: nobody may take it up or turn it down any more. */
export const hasLapsed = (it: Commission, rules: Pick<Rules, 'offerExpiresAfter'>, today: Day): boolean =>
  (offerLapsesOn(it, rules) ?? today) < today

const next = (it: Commission, action: Action): State => {
  const { to } = transitionOf(action)
  return to === 'as-before-hold' ? (it.heldIn ?? 'accepted') : to
}

const money = (it: Commission, action: Action): { moves: Step['moves']; givenBack: Pence; held: Pence } => {
  const none = { moves: [], givenBack: 0, held: it.held }
  switch (transitionOf(action).money) {
    case 'none':
      return none
    case 'commit':
      return { ...none, moves: [{ kind: 'committed', amount: it.held }] }
    case 'release-reserved':
      return { moves: [{ kind: 'released', amount: it.held }], givenBack: it.held, held: 0 }
    case 'release-committed': {
      // What was delivered and is not confirmed yet stays promised to the provider.
      const givenBack = it.held - it.claimed
      return { moves: [{ kind: 'uncommitted', amount: givenBack }], givenBack, held: it.claimed }
    }
  }
}

const owesOutcome = (it: Commission, reason: string | undefined): boolean =>
  reason === undefined && (it.outcomesNoted?.end.length ?? 0) === 0

/** Takes a step that the asker's hand may take. Returns `not-allowed-in-this-state` or `outcome-owed`. */
export const takeStep = (it: Commission, action: Action, taken: Taken): Step | Refusal => {
  const row = stepsFrom(it.state, it.delivered > 0).find((each) => each.action === action)
  if (!row) return refuse('not-allowed-in-this-state', `This order is ${it.state.replace('-', ' ')}.`)
  if (row.duty === 'end-outcome-or-reason' && owesOutcome(it, taken.reason)) {
    return refuse('outcome-owed', `Record an end outcome, or say why there is none: ${noOutcomeReasons.join(', ')}.`)
  }
  const to = next(it, action)
  const { moves, givenBack, held } = money(it, action)
  const line: HistoryLine = {
    action,
    from: it.state,
    to,
    by: taken.by,
    at: taken.at,
    mark: taken.mark,
    ...(taken.reason ? { reason: taken.reason } : {}),
    ...(taken.key ? { key: taken.key } : {}),
  }
  const { heldIn: _heldIn, ...rest } = it
  const after: Commission = {
    ...rest,
    version: it.version + 1,
    state: to,
    held,
    history: [...it.history, line],
    ...(action === 'hold' ? { heldIn: it.state } : {}),
    ...(taken.startOn ? { startOn: taken.startOn } : {}),
  }
  const standing: StandingChange = {
    ...(isOver(to) ? { stops: it.id } : {}),
    ...(it.instantMonth && givenBack > 0 ? { instant: { month: it.instantMonth, by: -givenBack } } : {}),
  }
  return { after, moves, ...(Object.keys(standing).length > 0 ? { standing } : {}) }
}

/**
 * Whether an act is a repeat of one that took effect: by the same person with the same body; then nothing more happens.
 * A key tells a late repeat from a new act for ever, so that hold, resume, hold is three acts. An act that cannot be
 * taken now is a repeat of the latest of its kind, whatever key it comes with.
 */
export const isRepeat = (it: Commission, action: Action, taken: Pick<Taken, 'by' | 'mark' | 'key'>): boolean => {
  const isSame = (line: HistoryLine | undefined) => line?.by === taken.by && line.mark === taken.mark
  const keyed = it.history.filter((line) => line.action === action && line.key === taken.key)
  if (taken.key !== undefined && keyed.some(isSame)) return true
  const last = lastStep(it, action)
  const stillOpen = stepsFrom(it.state, it.delivered > 0).some((row) => row.action === action)
  return !stillOpen && isSame(last)
}

/** What ends an order whose last member took their agreement back, in each state. */
const endings: Partial<Record<State, Action>> = {
  requested: 'withdraw',
  offered: 'withdraw',
  accepted: 'cancel',
  'in-delivery': 'end-early',
}

/** One member leaves an order: it goes on for the others, and ends with the agreement of the last. */
export const leave = (it: Commission, memberId: string, { by, at }: Pick<Taken, 'by' | 'at'>): Step => {
  const others = it.memberIds.filter((each) => each !== memberId)
  if (others.length > 0) {
    const line: HistoryLine = { action: 'leave', from: it.state, to: it.state, by, at, reason: 'agreement-withdrawn' }
    return {
      after: { ...it, version: it.version + 1, memberIds: others, history: [...it.history, line] },
      moves: [],
      standing: { leaves: { order: it.id, memberId } },
    }
  }
  const action = endings[it.state] ?? (it.delivered > 0 ? 'end-early' : 'cancel')
  const step = takeStep(it, action, { by, at, reason: 'agreement-withdrawn', mark: '' })
  if (isRefusal(step)) throw new Error(`order ${it.id} cannot end from ${it.state}`)
  return step
}

/** Whether all that was ordered has been delivered; of a place nobody can tell from the count. */
const isAllDelivered = (it: Commission): boolean =>
  it.terms.unit !== 'place' &&
  it.delivered >= it.units * (it.terms.unit === 'package' ? (it.terms.stages?.length ?? 1) : 1)

/** Whose move it is and by when, for inboxes, approvals and chasers: the sparse `turn` index. */
export const turnOf = (it: Commission, rules: Rules): { turn: string; turnDue: string } | undefined => {
  const since = sinceWhen(it)
  if (it.claimed > 0) return { turn: `CONFIRM#${it.leadWorkerId}`, turnDue: it.confirmBy ?? since }
  switch (it.state) {
    case 'requested':
      return { turn: `APPROVE#${it.localityId}`, turnDue: addWorkingDays(since, rules.approvalEscalatesAfter) }
    case 'offered':
      return { turn: `ANSWER#${it.providerId}`, turnDue: offerLapsesOn(it, rules) ?? since }
    case 'accepted':
      return { turn: `START#${it.providerId}`, turnDue: it.startOn ?? since }
    case 'in-delivery':
      if (isAllDelivered(it)) return { turn: `COMPLETE#${it.leadWorkerId}`, turnDue: since }
      return { turn: `DELIVER#${it.providerId}`, turnDue: since }
    case 'on-hold':
      return isHeldForSafety(it) ? { turn: `HELD#${it.leadWorkerId}`, turnDue: since } : undefined
    case 'declined':
    case 'expired':
      return { turn: `CHOOSE-AGAIN#${it.leadWorkerId}`, turnDue: since }
    default:
      return undefined
  }
}
