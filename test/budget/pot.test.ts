import { describe, expect, it } from 'vitest'
import { openPot } from '../../shared/budget/entry.ts'
import { judgePot, type Pot, potGiven, viewPot } from '../../shared/budget/pot.ts'
import { maySeePot } from '../../shared/budget/scope.ts'
import type { Role, Worker } from '../../shared/people/worker.ts'

const lowHill = '00000000-0000-4000-8000-000000000021'
const penn = '00000000-0000-4000-8000-000000000022'
const given = {
  localityId: lowHill,
  financialYear: '2026-27',
  purpose: 'Low Hill',
  fundingSource: 'Early help',
  allocated: 50_000,
}
const aPot = (more: Partial<Pot> = {}): Pot => ({
  ...openPot(
    { ...given, id: '00000000-0000-4000-8000-000000000051', author: 'a', mark: 'm' },
    'a',
    '2026-04-01T09:00:00.000Z',
  ).pot,
  ...more,
})
const asked = { on: '2026-11-20', localityId: lowHill, outcome: 'family-relationships', amount: 18_000 }

describe('given a pot, when an order asks of it', () => {
  it('then it pays for what is of its place, its year and inside what is left, to the penny', () => {
    expect(judgePot(aPot(), asked)).toBeUndefined()
    expect(judgePot(aPot(), { ...asked, amount: 50_000 })).toBeUndefined()
    expect(judgePot(aPot({ reserved: 20_000, committed: 7_000, spent: 5_000 }), asked)).toBeUndefined()
  })

  it.each([
    ['on 31 March 2026', '2026-03-31', false],
    ['on 1 April 2026', '2026-04-01', true],
    ['on 31 March 2027', '2027-03-31', true],
    ['on 1 April 2027', '2027-04-01', false],
  ])('then it is of this financial year %s: %s', (_when, on, open) => {
    if (open) expect(judgePot(aPot(), { ...asked, on })).toBeUndefined()
    else expect(judgePot(aPot(), { ...asked, on })).toMatchObject({ refused: 'pot-closed' })
  })

  it('then it refuses when it is closed: pot-closed', () => {
    expect(judgePot(aPot({ status: 'closed' }), asked)).toMatchObject({ refused: 'pot-closed' })
  })

  it('then it refuses another place: pot-of-another-place; the city’s serves every place', () => {
    expect(judgePot(aPot(), { ...asked, localityId: penn })).toMatchObject({ refused: 'pot-of-another-place' })
    const { localityId: _none, ...city } = aPot()
    expect(judgePot(city, { ...asked, localityId: penn })).toBeUndefined()
  })

  it('then it keeps its ring-fence: pot-ring-fence, in words people see', () => {
    const fenced = aPot({
      ringFence: { words: 'families where abuse is known', outcomes: ['safe-from-domestic-abuse'] },
    })
    expect(judgePot(fenced, asked)).toEqual({
      refused: 'pot-ring-fence',
      detail: 'This pot is only for families where abuse is known.',
    })
    expect(judgePot(fenced, { ...asked, outcome: 'safe-from-domestic-abuse' })).toBeUndefined()
  })

  it('then it never promises a penny it does not have: pot-would-be-overcommitted', () => {
    expect(judgePot(aPot({ reserved: 20_000, committed: 7_000, spent: 5_001 }), asked)).toEqual({
      refused: 'pot-would-be-overcommitted',
      detail: '£179.99 is left, £180 is asked.',
    })
    expect(judgePot(aPot(), { ...asked, amount: 50_001 })).toMatchObject({ refused: 'pot-would-be-overcommitted' })
  })
})

describe('a pot', () => {
  it('shows what is left', () => {
    expect(viewPot(aPot({ reserved: 1, committed: 20, spent: 300 }))).toMatchObject({ available: 49_679 })
  })

  it.each([
    { financialYear: '2026-28' },
    { allocated: 0.5 },
    { allocated: -1 },
    { purpose: ' ' },
    { ringFence: { words: 'x', outcomes: [] } },
    { spent: 1 },
  ])('is not opened with %j', (more) => {
    expect(potGiven.safeParse({ ...given, ...more }).success).toBe(false)
  })
})

describe('who sees a pot', () => {
  const asker = (role: Role, more: Partial<Worker> = {}): Worker => ({ id: 'x', name: 'x', role, ...more })
  it.each([
    ['lead-worker', true, false],
    ['hub-support', true, false],
    ['team-manager', true, false],
    ['duty-worker', true, true],
    ['commissioner', true, true],
    ['insight-officer', true, true],
    ['finance-officer', true, true],
    ['administrator', true, true],
    ['provider', false, false],
    ['partner', false, false],
  ] as const)('a %s of Low Hill: its own %s, Penn’s %s', (role, own, other) => {
    const somebody = asker(role, { localityId: lowHill })
    expect(maySeePot(somebody, { localityId: lowHill })).toBe(own)
    expect(maySeePot(somebody, { localityId: penn })).toBe(other)
    expect(maySeePot(somebody, {})).toBe(own)
  })
})
