import { describe, expect, it } from 'vitest'
import type { Role, Side } from '../../shared/people/worker.ts'
import { maySeePlan, planFor } from '../../shared/plans/scope.ts'
import { firstStanding } from '../../shared/plans/standing.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { anId, aWorker, people, things } from '../brokerage/a-commission.ts'
import { aPlan, aRunning } from '../brokerage/a-request.ts'

const hidden = 'a secret of this side'
const contact = { value: hidden }
/** A mother and a father, each with a need of their own side. */
const divided = aPlan({
  domesticAbuse: 'known',
  safeTogether: { by: anId(9), on: '2026-11-20', reason: 'apart' },
  members: aPlan().members.map((each) => ({ ...each, contact: { value: 'shared' } })),
  needs: [
    { id: anId(33), outcome: 'safe-from-domestic-abuse', summary: 'hers', memberIds: [people.mother], side: 'victim' },
    {
      id: anId(34),
      outcome: 'safe-from-domestic-abuse',
      summary: 'his',
      memberIds: [people.father],
      side: 'perpetrator',
    },
  ],
})

describe('who sees a family', () => {
  const elsewhere = { localityId: things.penn }
  it.each([
    ['lead-worker', true, false],
    ['hub-support', true, false],
    ['team-manager', true, false],
    ['duty-worker', true, true],
    ['commissioner', false, false],
    ['insight-officer', false, false],
    ['finance-officer', false, false],
    ['administrator', false, false],
    ['provider', false, false],
    ['partner', false, false],
  ] as const)('a %s: of its own place %s, of another %s', (role: Role, own, other) => {
    const asker = aWorker(role, { localityId: things.lowHill })
    expect(maySeePlan(asker, aPlan())).toBe(own)
    expect(maySeePlan(asker, aPlan(elsewhere))).toBe(other)
  })

  it('a deputy sees the place they deputise in', () => {
    const deputy = aWorker('team-manager', { ...elsewhere, deputyLocalityIds: [things.lowHill] })
    expect(maySeePlan(deputy, aPlan())).toBe(true)
  })

  it('a family kept to named staff is seen by them, by who leads now, and by a safeguarding lead of the place', () => {
    const colleague = anId(6)
    const kept = aPlan({ restrictedTo: [colleague] })
    const asks = (more: object, role: Role = 'lead-worker') => maySeePlan(aWorker(role, { id: anId(7), ...more }), kept)
    expect(asks({ id: colleague })).toBe(true)
    expect(asks({ id: people.worker })).toBe(true)
    expect(asks({})).toBe(false)
    expect(asks({}, 'team-manager')).toBe(false)
    expect(asks({ safeguardingLead: true }, 'team-manager')).toBe(true)
    expect(asks({ safeguardingLead: true, ...elsewhere }, 'team-manager')).toBe(false)
    expect(asks({ id: colleague, ...elsewhere })).toBe(false)
  })

  it('who led before a hand-over does not see a family kept to others', () => {
    const kept = aPlan({
      restrictedTo: [],
      leads: [
        { workerId: people.worker, from: '2026-01-01' },
        { workerId: anId(8), from: '2026-11-20' },
      ],
    })
    expect(maySeePlan(aWorker('lead-worker'), kept)).toBe(false)
    expect(maySeePlan(aWorker('lead-worker', { id: anId(8) }), kept)).toBe(true)
  })
})

describe('how much of a family somebody sees', () => {
  const seenBy = (side: Side | undefined, role: Role = 'lead-worker') =>
    planFor(aWorker(role, side ? { side } : {}), divided)

  it('all of it for staff who keep the two sides apart', () => {
    expect(seenBy(undefined)).toBe(divided)
    expect(seenBy(undefined, 'team-manager')).toBe(divided)
  })

  it.each([
    ['victim', 'hers', people.father, people.mother],
    ['perpetrator', 'his', people.mother, people.father],
  ] as const)('for a worker of the %s’s side: %s, and not how to reach the other', (side, summary, other, own) => {
    const plan = seenBy(side)
    expect(plan.needs.map((each) => each.summary)).toEqual([summary])
    expect(plan.members.find((each) => each.id === other)).not.toHaveProperty('contact')
    expect(plan.members.find((each) => each.id === own)).toHaveProperty('contact')
    expect(plan).not.toHaveProperty('domesticAbuse')
    expect(plan).not.toHaveProperty('safeTogether')
  })

  it('for hub support neither side', () => {
    const plan = seenBy(undefined, 'hub-support')
    expect(plan.needs).toEqual([])
    for (const each of [people.mother, people.father]) {
      expect(plan.members.find((member) => member.id === each)).not.toHaveProperty('contact')
    }
  })

  it('holds no word of the other side anywhere in what leaves the house, not even a count', () => {
    const plan = {
      ...divided,
      members: divided.members.map((each) =>
        each.id === people.father ? { ...each, contact, staffSafety: hidden } : each,
      ),
    }
    const standing = {
      ...firstStanding(plan),
      running: [aRunning({ side: 'perpetrator' }), aRunning({ side: 'victim' }), aRunning()],
    }
    const view = viewPlan(aWorker('lead-worker', { side: 'victim' }), plan, standing)
    expect(view.runningHelp).toBe(2)
    expect(JSON.stringify(view)).not.toContain(hidden)
    expect(JSON.stringify(view)).not.toContain('perpetrator')
    expect(JSON.stringify(view)).not.toContain(anId(34))
    expect(viewPlan(aWorker('team-manager'), plan, standing).runningHelp).toBe(3)
  })
})
