import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../shared/kernel/decision.ts'
import { amend, close, handOver, withdrawAgreement } from '../../shared/plans/amend.ts'
import type { FamilyPlan, FamilyPlanAmended } from '../../shared/plans/family-plan.ts'
import { hasAgreed, type Member } from '../../shared/plans/member.ts'
import { firstStanding, type Running } from '../../shared/plans/standing.ts'
import { anId, aWorker, lawful, people, things, today } from '../brokerage/a-commission.ts'
import { aPlan, aRunning } from '../brokerage/a-request.ts'

const worker = aWorker('lead-worker')
const victimsWorker = aWorker('lead-worker', { side: 'victim' })
const hubSupport = aWorker('hub-support')

const contact = { value: '01632 960301', safeHow: 'Text first', noVoicemail: true }
const need = (n: number, memberId: string, side?: 'victim' | 'perpetrator') => ({
  id: anId(n),
  outcome: 'safe-from-domestic-abuse' as const,
  summary: `need ${n}`,
  memberIds: [memberId],
  ...(side ? { side } : {}),
})
/** A family in two compartments: hers, his, and one need of neither. */
const divided = (): FamilyPlan =>
  aPlan({
    domesticAbuse: 'known',
    members: aPlan().members.map((each) => ({ ...each, contact, staffSafety: `about ${each.relation}` })),
    needs: [need(32, people.child), need(33, people.mother, 'victim'), need(34, people.father, 'perpetrator')],
  })

const amended = (
  changes: FamilyPlanAmended,
  { by = worker, plan = aPlan(), running = [] as Partial<Running>[] } = {},
) => amend(by, plan, { ...firstStanding(plan), running: running.map((each) => aRunning(each)) }, changes)
const bare = ({ id, relation }: Member): Member => ({ id, relation })
const one = (plan: FamilyPlan, id: string) => plan.members.find((each) => each.id === id)

describe('given a plan, when it is amended', () => {
  it('then what is said changes, and what is not said stays', () => {
    const after = lawful(amended({ caseReference: 'C-1', goals: [{ id: anId(1), words: 'Quieter mornings' }] }))
    expect(after).toMatchObject({ caseReference: 'C-1', goals: [{ words: 'Quieter mornings' }] })
    expect(after.members).toEqual(aPlan().members)
    expect(after.needs).toEqual(aPlan().needs)
    expect(lawful(amended({}))).toEqual(aPlan())
  })

  it('then people and needs come and go', () => {
    const baby = { id: anId(15), relation: 'child', birthMonth: '2027-02' }
    const after = lawful(amended({ members: [...aPlan().members.slice(0, 3), baby], needs: [] }))
    expect(after.members.map((each) => each.id)).toEqual([people.child, people.sibling, people.mother, baby.id])
    expect(after.needs).toEqual([])
  })
})

describe('given help that runs, when what it rests on is taken out, then it is refused: running-orders-remain', () => {
  it('the person', () => {
    const members = aPlan().members.filter((each) => each.id !== people.sibling)
    expect(amended({ members }, { running: [{}] })).toMatchObject({ refused: 'running-orders-remain' })
    expect(isRefusal(amended({ members }, { running: [{ memberIds: [people.child] }] }))).toBe(false)
    expect(isRefusal(amended({ members }))).toBe(false)
  })
  it('the need', () => {
    expect(amended({ needs: [] }, { running: [{}] })).toMatchObject({ refused: 'running-orders-remain' })
    expect(isRefusal(amended({ needs: [...aPlan().needs, need(35, people.mother)] }, { running: [{}] }))).toBe(false)
  })
})

describe('given two compartments, when somebody of one side amends, then nothing of the other is lost', () => {
  it('the hidden need stays, whatever needs are sent', () => {
    const shown = [need(32, people.child), { ...need(33, people.mother, 'victim'), summary: 'changed' }]
    const after = lawful(amended({ needs: shown }, { by: victimsWorker, plan: divided() }))
    expect(after.needs.map((each) => [each.id, each.summary])).toEqual([
      [anId(32), 'need 32'],
      [anId(33), 'changed'],
      [anId(34), 'need 34'],
    ])
    expect(lawful(amended({ needs: [] }, { by: hubSupport, plan: divided() })).needs.map((each) => each.id)).toEqual([
      anId(33),
      anId(34),
    ])
  })

  it('how to reach a hidden person stays, and cannot be put in their place', () => {
    const sent = divided().members.map((each) => ({ ...bare(each), contact: { value: 'mine' }, staffSafety: 'mine' }))
    const after = lawful(amended({ members: sent }, { by: victimsWorker, plan: divided() }))
    expect(one(after, people.father)).toMatchObject({ contact, staffSafety: 'about father' })
    expect(one(after, people.mother)).toMatchObject({ contact: { value: 'mine' }, staffSafety: 'mine' })
  })

  it('a hidden person who is left out stays', () => {
    const sent = divided().members.filter((each) => each.id !== people.father)
    expect(one(lawful(amended({ members: sent }, { by: victimsWorker, plan: divided() })), people.father)).toEqual(
      one(divided(), people.father),
    )
    expect(one(lawful(amended({ members: sent }, { plan: divided() })), people.father)).toBeUndefined()
  })

  it('what is known of abuse stays', () => {
    expect(lawful(amended({ needs: [] }, { by: victimsWorker, plan: divided() })).domesticAbuse).toBe('known')
  })
})

describe('given somebody’s agreement, when the plan is amended', () => {
  const withdrawn = withdrawAgreement(aPlan(), people.child, today)
  const resent = (more: Partial<Member>, plan = aPlan()) =>
    one(
      lawful(
        amended(
          { members: plan.members.map((each) => ({ ...bare(each), ...(each.id === people.child ? more : {}) })) },
          { plan },
        ),
      ),
      people.child,
    ) as Member

  it('then it is not lost by leaving it out', () => {
    expect(hasAgreed(resent({}))).toBe(true)
  })
  it('then it is not taken back in passing', () => {
    expect(hasAgreed(resent({ agreedOn: today, withdrawnOn: today }))).toBe(true)
  })
  it.each([
    ['nothing said of it', {}],
    ['the old agreement said again', { agreedOn: today }],
    ['an earlier day of agreement', { agreedOn: '2026-11-01' }],
    ['all of it said again', { agreedOn: today, withdrawnOn: today }],
  ])('then what was taken back stays taken back: %s', (_what, more) => {
    expect(hasAgreed(resent(more, withdrawn))).toBe(false)
  })
  it('then somebody may agree again on another day', () => {
    expect(hasAgreed(resent({ agreedOn: '2026-11-21' }, withdrawn))).toBe(true)
    expect(hasAgreed(resent({ agreedOn: '2026-11-21', withdrawnOn: today }, withdrawn))).toBe(true)
  })
})

describe('given a plan', () => {
  it('when it is handed over, then the new worker leads from today, where they work, and who led stays on record', () => {
    const to = aWorker('lead-worker', { id: anId(5), localityId: things.penn })
    expect(handOver(aPlan(), to, today)).toMatchObject({
      localityId: things.penn,
      leads: [
        { workerId: people.worker, from: today },
        { workerId: anId(5), from: today },
      ],
    })
  })

  it('when it is closed, then no help may run: running-orders-remain, and no count that tells of a hidden side', () => {
    const standing = firstStanding(aPlan())
    const busy = { ...standing, running: [aRunning({ side: 'perpetrator' })] }
    const said = close(aPlan(), busy, 'done', today)
    expect(said).toMatchObject({ refused: 'running-orders-remain' })
    expect(JSON.stringify(said)).not.toMatch(/\d/)
    expect(close(aPlan(), standing, 'done', today)).toMatchObject({
      status: 'closed',
      closedOn: today,
      closedBecause: 'done',
    })
  })
})
