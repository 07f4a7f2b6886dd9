import { describe, expect, it } from 'vitest'
import { judgeApproval, wayOf } from '../../shared/brokerage/approval.ts'
import { allowedActions } from '../../shared/brokerage/scope.ts'
import { aCommission, aWorker, people } from './a-commission.ts'
import { aRequest } from './a-request.ts'

const worker = aWorker('lead-worker')

describe('which way a request goes', () => {
  it('through now while the family’s twelve months are inside the worker’s own limit, to the penny', () => {
    expect(wayOf(worker, 7_000, 18_000)).toEqual({ instant: true, limit: 25_000, leftAfter: 0 })
    expect(wayOf(worker, 7_001, 18_000)).toEqual({ instant: false, because: 'above-instant-limit' })
  })

  it('to a person where there is no limit: a missing limit is no authority, not even over nothing', () => {
    const { instantLimit: _none, ...without } = worker
    expect(wayOf(without, 0, 0)).toEqual({ instant: false, because: 'no-instant-limit' })
    expect(wayOf({ ...worker, instantLimit: 0 }, 0, 1)).toEqual({ instant: false, because: 'above-instant-limit' })
    expect(wayOf({ ...worker, instantLimit: 0 }, 0, 0)).toMatchObject({ instant: true, leftAfter: 0 })
  })

  it('to a person for hub support, whatever limit somebody gave it: it prepares and never approves', () => {
    expect(wayOf(aWorker('hub-support', { instantLimit: 25_000 }), 0, 100)).toMatchObject({ instant: false })
  })

  it.each([
    ['this month', { '2026-11': 7_001 }, false],
    ['eleven months ago', { '2025-12': 7_001 }, false],
    ['spread over the year', { '2025-12': 3_000, '2026-05': 3_000, '2026-11': 1_001 }, false],
    ['twelve months ago', { '2025-11': 25_000 }, true],
    ['exactly what is left', { '2025-12': 3_500, '2026-11': 3_500 }, true],
  ] as const)('counts what went through at once %s', (_when, instant, through) => {
    expect(aRequest().afterInstant(instant).judged()).toMatchObject({ way: { instant: through } })
  })

  it('the window moves with the month: on the last of November it counts December, on the first of December not', () => {
    const spent = aRequest().afterInstant({ '2025-12': 25_000 })
    expect(spent.on('2026-11-30').judged()).toMatchObject({ way: { instant: false } })
    expect(spent.on('2026-12-01').judged()).toMatchObject({ way: { instant: true } })
  })
})

describe('who approves', () => {
  const order = aCommission().it
  const manager = aWorker('team-manager')

  it('somebody with a limit that covers it, to the penny', () => {
    expect(judgeApproval({ ...manager, approvalLimit: 27_000 }, order)).toBeUndefined()
    expect(judgeApproval({ ...manager, approvalLimit: 26_999 }, order)).toEqual({
      refused: 'above-approval-limit',
      detail: 'Your limit is £269.99; this order is £270.',
    })
  })

  it('never who asked for it, however high their limit', () => {
    expect(judgeApproval({ ...manager, id: people.worker }, order)).toMatchObject({ refused: 'approver-is-requester' })
  })

  it('nobody whose limit is missing, not even of an order without charge', () => {
    const { approvalLimit: _none, ...without } = manager
    expect(judgeApproval(without, { ...order, price: 0 })).toEqual({
      refused: 'above-approval-limit',
      detail: 'You have no approval limit.',
    })
    expect(judgeApproval({ ...manager, approvalLimit: 0 }, { ...order, price: 0 })).toBeUndefined()
  })

  it('is not offered to those who would be refused; refusing is', () => {
    expect(allowedActions(manager, order)).toEqual(['approve', 'refuse', 'withdraw'])
    expect(allowedActions({ ...manager, approvalLimit: 100 }, order)).toEqual(['refuse', 'withdraw'])
    expect(allowedActions({ ...manager, id: people.worker }, order)).toEqual(['refuse', 'withdraw'])
  })
})
