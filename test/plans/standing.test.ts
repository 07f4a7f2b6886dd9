import { describe, expect, it } from 'vitest'
import { abuseIsAround } from '../../shared/plans/family-plan.ts'
import { afterOrder, afterPlan, firstStanding, instantSpend, type Standing } from '../../shared/plans/standing.ts'
import { anId, people, today } from '../brokerage/a-commission.ts'
import { aPlan, aRunning } from '../brokerage/a-request.ts'

const stands = (more: Partial<Standing> = {}): Standing => ({ ...firstStanding(aPlan()), ...more })

describe('how a plan stands', () => {
  it('begins with who has agreed, nothing running and nothing spent', () => {
    expect(firstStanding(aPlan())).toEqual({
      version: 1,
      status: 'open',
      agreed: [people.child, people.sibling, people.mother, people.father],
      running: [],
      instant: {},
      abuse: false,
      safeTogether: false,
    })
  })

  it('follows the plan, and keeps what orders wrote in it', () => {
    const before = stands({ running: [aRunning()], instant: { '2026-11': 5 } })
    const plan = aPlan({ status: 'closed', members: aPlan().members.map((each) => ({ ...each, withdrawnOn: today })) })
    expect(afterPlan(before, plan)).toMatchObject({
      version: 2,
      status: 'closed',
      agreed: [],
      running: before.running,
      instant: before.instant,
    })
  })

  it('knows abuse said outright, by a need about it, or by a compartment', () => {
    const need = { id: anId(1), outcome: 'family-relationships', summary: 'x', memberIds: [people.mother] } as const
    const about = (more: Parameters<typeof abuseIsAround>[0]) => abuseIsAround(more)
    expect(about({ needs: [] })).toBe(false)
    expect(about({ needs: [], domesticAbuse: 'suspected' })).toBe(true)
    expect(about({ needs: [{ ...need, memberIds: [...need.memberIds] }] })).toBe(false)
    expect(about({ needs: [{ ...need, memberIds: [...need.memberIds], outcome: 'safe-from-domestic-abuse' }] })).toBe(
      true,
    )
    expect(about({ needs: [{ ...need, memberIds: [...need.memberIds], side: 'perpetrator' }] })).toBe(true)
  })
})

describe('what an order does to it', () => {
  it('starts, is left by one person, and stops', () => {
    const order = aRunning({ memberIds: [people.child, people.sibling] })
    const started = afterOrder(stands(), { starts: order }, today)
    const left = afterOrder(started, { leaves: { order: order.id, memberId: people.child } }, today)
    expect(left.running).toEqual([{ ...order, memberIds: [people.sibling] }])
    const stopped = afterOrder(left, { stops: order.id }, today)
    expect(stopped).toMatchObject({ running: [], version: stands().version + 3 })
  })

  it('adds to its month what went through at once, and gives back to the same month', () => {
    const once = afterOrder(stands(), { instant: { month: '2026-11', by: 18_000 } }, today)
    const more = afterOrder(once, { instant: { month: '2026-11', by: 5_000 } }, today)
    const given = afterOrder(more, { instant: { month: '2026-11', by: -18_000 } }, today)
    expect([once, more, given].map((each) => each.instant['2026-11'])).toEqual([18_000, 23_000, 5_000])
  })

  it('lets months older than the rolling year fall away, and what comes back to them with it', () => {
    const old = stands({ instant: { '2025-11': 100, '2025-12': 20, '2026-11': 3 } })
    expect(instantSpend(old, '2026-11-30')).toBe(23)
    expect(instantSpend(old, '2026-12-01')).toBe(3)
    expect(afterOrder(old, { instant: { month: '2025-11', by: -100 } }, today).instant).toEqual({
      '2025-12': 20,
      '2026-11': 3,
    })
  })
})
