import { describe, expect, it } from 'vitest'
import { takeStep } from '../../shared/brokerage/life.ts'
import { allowedActions, isTheirHand } from '../../shared/brokerage/scope.ts'
import {
  type Action,
  actions,
  isOver,
  noOutcomeReasons,
  type State,
  states,
  stepsFrom,
  transitionOf,
  transitions,
} from '../../shared/brokerage/transition.ts'
import { isRefusal } from '../../shared/kernel/decision.ts'
import { type Role, roles } from '../../shared/people/worker.ts'
import { aCommission, aWorker, inEachState, said, things } from './a-commission.ts'

/** The life of an order as people agreed it, said a second time: where each step leads from each state, and nothing else does. */
const life: Record<State, Partial<Record<Action, State>>> = {
  requested: { approve: 'offered', refuse: 'refused', withdraw: 'withdrawn' },
  offered: { accept: 'accepted', decline: 'declined', expire: 'expired', withdraw: 'withdrawn' },
  accepted: { deliver: 'in-delivery', hold: 'on-hold', cancel: 'cancelled' },
  'in-delivery': { hold: 'on-hold', complete: 'completed', 'end-early': 'ended-early' },
  // Held after its first delivery: it has begun, so it is ended early and cannot be cancelled.
  'on-hold': { resume: 'in-delivery', 'end-early': 'ended-early' },
  completed: {},
  refused: {},
  withdrawn: {},
  declined: {},
  expired: {},
  cancelled: {},
  'ended-early': {},
}

/** Whose work each step is. The manager may do a worker's part; an order never leads itself on. */
const worker: readonly Role[] = ['lead-worker', 'team-manager', 'duty-worker']
const approver: readonly Role[] = ['team-manager', 'duty-worker', 'commissioner']
const whoMay: Record<Action, readonly Role[]> = {
  approve: approver,
  refuse: approver,
  withdraw: worker,
  accept: ['provider'],
  decline: ['provider'],
  expire: [],
  deliver: ['provider'],
  hold: worker,
  resume: worker,
  cancel: worker,
  complete: worker,
  'end-early': worker,
}

/** Everybody with an authority that covers the order, so that only role and state can stand in the way. */
const anyone = (role: Role) => aWorker(role, { id: `another-${role}`, approvalLimit: 200_000 })

const grid = states.flatMap((state) => actions.map((action) => ({ state, action, to: life[state][action] })))

describe('the life of an order', () => {
  const orders = inEachState()

  it('is walked whole: every state and every action', () => {
    expect(Object.values(orders).map((order) => order.state)).toEqual([...states])
    expect(grid).toHaveLength(states.length * actions.length)
    expect(transitions.map((row) => row.action).sort()).toEqual([...actions].sort())
  })

  it.each(grid)('$state, $action: $to', ({ state, action, to }) => {
    const order = orders[state]
    const step = takeStep(order, action, said(action))
    if (to === undefined) {
      expect(step).toMatchObject({ refused: 'not-allowed-in-this-state' })
      return
    }
    if (isRefusal(step)) throw new Error(step.refused)
    expect(step.after.state).toBe(to)
    expect(step.after.version).toBe(order.version + 1)
    expect(step.after.history.at(-1)).toMatchObject({ action, from: state, to, by: said(action).by })
  })

  it.each(roles)('a %s may take the steps of its work, of this order, and no others', (role) => {
    for (const { state, action, to } of grid) {
      const mine = to !== undefined && whoMay[action].includes(role)
      const said = `${role} ${state} ${action}`
      expect(allowedActions(anyone(role), orders[state]).includes(action), said).toBe(mine)
      expect(isTheirHand(anyone(role), orders[state], transitionOf(action).hand), said).toBe(
        whoMay[action].includes(role),
      )
    }
  })

  it.each(['lead-worker', 'team-manager'] as const)('a %s of another locality may do nothing', (role) => {
    const elsewhere = { ...anyone(role), localityId: things.penn }
    for (const state of states) expect(allowedActions(elsewhere, orders[state]), state).toEqual([])
  })

  it('a deputy may do what the manager of that place may', () => {
    const deputy = { ...anyone('team-manager'), localityId: things.penn, deputyLocalityIds: [things.lowHill] }
    for (const state of states) {
      expect(allowedActions(deputy, orders[state])).toEqual(allowedActions(anyone('team-manager'), orders[state]))
    }
  })

  it('a provider may do nothing with an order of another', () => {
    const other = { ...anyone('provider'), providerId: things.penn }
    for (const state of states) expect(allowedActions(other, orders[state]), state).toEqual([])
  })

  it('is over where no step leads on', () => {
    expect(states.filter(isOver)).toEqual(states.filter((state) => Object.keys(life[state]).length === 0))
  })

  it('is cancelled before its first delivery and ended early after, on hold too', () => {
    const before = aCommission().accepted().onHold().it
    expect(stepsFrom('on-hold', false).map((row) => row.action)).toEqual(['resume', 'cancel'])
    expect(stepsFrom('on-hold', true).map((row) => row.action)).toEqual(['resume', 'end-early'])
    expect(takeStep(before, 'end-early', said('end-early'))).toMatchObject({ refused: 'not-allowed-in-this-state' })
    expect(takeStep(before, 'cancel', said('cancel'))).toMatchObject({ after: { state: 'cancelled' } })
  })

  it('says in plain words which state stood in the way', () => {
    expect(takeStep(orders['ended-early'], 'approve', said('approve'))).toEqual({
      refused: 'not-allowed-in-this-state',
      detail: 'This order is ended early.',
    })
  })

  it('offers reasons for every ending that a person chooses, and only for those', () => {
    const withReasons = transitions.filter((row) => row.reasons !== undefined).map((row) => row.action)
    expect(withReasons).toEqual(['refuse', 'withdraw', 'decline', 'cancel', 'end-early'])
    expect(transitionOf('end-early').reasons).toEqual(
      expect.arrayContaining([
        'family-disengaged',
        'need-met',
        'moved-away',
        'need-changed',
        'provider-cannot-continue',
        'risk-changed',
      ]),
    )
    expect(noOutcomeReasons.length).toBeGreaterThan(0)
  })
})
