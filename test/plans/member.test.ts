import { describe, expect, it } from 'vitest'
import { rulesAtFirst } from '../../shared/kernel/rules.ts'
import { planProblems } from '../../shared/plans/family-plan.ts'
import { ageBand, childAges, isChild, type Member, plausibleBirth } from '../../shared/plans/member.ts'
import { anId, people, today } from '../brokerage/a-commission.ts'
import { aPlan } from '../brokerage/a-request.ts'

const born = (birthMonth: string | undefined, send = false): Member => ({
  id: people.child,
  relation: 'child',
  ...(birthMonth ? { birthMonth } : {}),
  ...(send ? { send } : {}),
})

describe('who counts as a child', () => {
  it.each([
    ['an unborn child', '2027-05', false, true],
    ['a child of ten', '2016-03', false, true],
    ['somebody of 18', '2008-11', false, true],
    ['somebody of 19', '2007-11', false, false],
    ['somebody of 25 with SEND', '2001-11', true, true],
    ['somebody of 26 with SEND', '2000-11', true, false],
    ['somebody whose birth nobody wrote down', undefined, true, false],
  ])('%s: %s, SEND %s', (_who, birthMonth, send, child) => {
    expect(isChild(born(birthMonth, send), today, rulesAtFirst)).toBe(child)
  })

  it('gives ages of children alone, -1 before birth', () => {
    const all = [born('2016-03'), born('2027-05'), born('1990-01'), born(undefined)]
    expect(childAges(all, today, rulesAtFirst)).toEqual([10, -1])
  })
})

describe('a band of ages names nobody', () => {
  it.each([
    ['2027-01', 'unborn'],
    ['2026-11', 'under 1'],
    ['2025-12', 'under 1'],
    ['2025-11', '1 to 4'],
    ['2021-12', '1 to 4'],
    ['2021-11', '5 to 10'],
    ['2015-12', '5 to 10'],
    ['2015-11', '11 to 15'],
    ['2010-12', '11 to 15'],
    ['2010-11', '16 to 17'],
    ['2008-12', '16 to 17'],
    ['2008-11', 'adult'],
  ])('born in %s: %s', (birthMonth, band) => {
    expect(ageBand(born(birthMonth), today)).toBe(band)
  })
  it('18 to 25 only with SEND, and an adult where nobody wrote a birth down', () => {
    expect(ageBand(born('2004-01', true), today)).toBe('18 to 25')
    expect(ageBand(born('2000-01', true), today)).toBe('adult')
    expect(ageBand(born(undefined), today)).toBe('adult')
  })
})

describe('a month of birth that can be true', () => {
  it.each([
    ['2027-09', true],
    ['2027-10', false],
    ['1906-11', true],
    ['1906-10', false],
  ])('%s: %s', (month, can) => {
    expect(plausibleBirth(month, today)).toBe(can)
  })
})

describe('a plan that does not hang together says where', () => {
  const problems = (more: Partial<ReturnType<typeof aPlan>>) =>
    planProblems(aPlan(more), today).map((each) => each.field)
  const [first] = aPlan().members
  const [need] = aPlan().needs
  if (!first || !need) throw new Error('an empty plan')

  it('and one that does says nothing', () => expect(problems({})).toEqual([]))
  it.each([
    ['a birth far ahead', { members: [{ ...first, birthMonth: '2028-01' }] }, 'members.0.birthMonth'],
    ['an agreement dated tomorrow', { members: [{ ...first, agreedOn: '2026-11-21' }] }, 'members.0.agreedOn'],
    ['a need of somebody else', { needs: [{ ...need, memberIds: [people.child, anId(99)] }] }, 'needs.0.memberIds.1'],
    ['a goal of somebody else', { goals: [{ id: anId(1), words: 'x', memberId: anId(99) }] }, 'goals.0.memberId'],
    ['the same person twice', { members: [first, first] }, 'members'],
    ['the same need twice', { needs: [need, need] }, 'needs'],
  ])('%s', (_what, more, field) => {
    expect(problems(more as never)).toEqual([field])
  })
})
