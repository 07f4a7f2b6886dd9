// What a family and its people are called, and how a person typed into a form becomes a member.
import { describe, expect, it } from 'vitest'
import type { Member } from '../../../shared/plans/member.ts'
import { ageToday, familyName, listed } from '../../../web/parts/family-names.ts'
import { isBlank, personAnswer, personTyped } from '../../../web/parts/person-answer.ts'
import { withOne } from '../../../web/parts/plan-change.ts'

const today = '2026-11-21'
const id = '5334fb6f-0333-4065-9fae-f55f1baf3640'
const typed = (answers: Record<string, string>, prefix = '') =>
  new URLSearchParams(Object.entries(answers).map(([name, value]): [string, string] => [prefix + name, value]))

describe('a family', () => {
  it('is called by the surname most of them bear, the first where they tie, its reference where nobody is named', () => {
    expect(familyName(['Ann Lee', 'Bo Hollis', 'Cy Hollis'], 'FP-1')).toBe('Hollis family')
    expect(familyName(['Ann Lee', 'Bo Hollis'], 'FP-1')).toBe('Lee family')
    expect(familyName([], 'FP-7K3F-29')).toBe('Family FP-7K3F-29')
  })

  it('has ages in years, in months in the first year, and a month that is still to come', () => {
    expect(ageToday({ birthMonth: '2015-07' }, today)).toBe('11')
    expect(ageToday({ birthMonth: '2026-10' }, today)).toBe('1 month')
    expect(ageToday({ birthMonth: '2025-12' }, today)).toBe('11 months')
    expect(ageToday({ birthMonth: '2026-11' }, today)).toBe('0 months')
    expect(ageToday({ birthMonth: '2027-03' }, today)).toBe('unborn, due March 2027')
    expect(ageToday({}, today)).toBeUndefined()
  })

  it('is listed as people say it', () => {
    expect(listed(['Ann', 'Bo', 'Cy'])).toBe('Ann, Bo and Cy')
    expect(listed(['Ann'])).toBe('Ann')
    expect(listed([])).toBe('')
  })
})

describe('a person typed into a form', () => {
  const member: Member = {
    id,
    relation: 'Son',
    name: 'Kayden Hollis',
    birthMonth: '2015-07',
    send: true,
    agreedOn: '2026-09-20',
    contact: { value: '07700 900114', safeHow: 'Text first', safeWhen: 'Weekdays', noVoicemail: true },
    accessNeeds: 'Short meetings',
    staffSafety: 'A large dog',
    characteristics: { language: 'English' },
  }

  it('comes out of the form as it went in, with what the form does not ask', () => {
    expect(personAnswer(personTyped(member), '', id, today, member)).toEqual({ member, errors: [] })
    const taken = { ...member, withdrawnOn: '2026-10-01' }
    expect(personAnswer(personTyped(taken), '', id, today, taken).member).toEqual(taken)
  })

  it.each(['4', '04', 'Apr', 'april'])('was born in April, typed as %s', (month) => {
    const answers = typed({ relation: 'Son', 'born-month': month, 'born-year': '2019' })
    expect(personAnswer(answers, '', id, today)).toMatchObject({ member: { birthMonth: '2019-04' }, errors: [] })
  })

  it.each([
    [{ 'born-month': '13', 'born-year': '2019' }, 'born-year'],
    [{ 'born-month': '4' }, 'born-year'],
    [{ 'born-year': '2019' }, 'born-month'],
    [{ 'born-month': 'soon', 'born-year': '2019' }, 'born-year'],
  ])('is asked again for a month of birth like %j', (born, at) => {
    const { errors } = personAnswer(typed({ relation: 'Son', ...born }, 'person-2-'), 'person-2-', id, today)
    expect(errors).toMatchObject([{ field: 'person-2-born', at: `person-2-${at}` }])
  })

  it('agrees on the day only when ticked, and never loses an agreement by being changed', () => {
    expect(personAnswer(typed({ relation: 'Son', agreed: 'yes' }), '', id, today).member.agreedOn).toBe(today)
    expect(personAnswer(typed({ relation: 'Son' }), '', id, today).member.agreedOn).toBeUndefined()
    expect(personAnswer(typed({ relation: 'Son' }), '', id, today, member).member.agreedOn).toBe('2026-09-20')
  })

  it('needs a relation, and a number for words about one', () => {
    const fields = (answers: Record<string, string>) =>
      personAnswer(typed(answers), '', id, today).errors.map(({ field }) => field)
    expect(fields({ name: 'Ann' })).toEqual(['relation'])
    expect(fields({ relation: 'Mother', when: 'After nine' })).toEqual(['contact'])
  })

  it('is nobody while nothing is typed', () => {
    expect(isBlank(typed({ agreed: 'yes' }, 'person-3-'), 'person-3-')).toBe(true)
    expect(isBlank(typed({ name: 'Ann' }, 'person-3-'), 'person-3-')).toBe(false)
  })
})

describe('a list of a plan', () => {
  it('has a thing once, however often it is sent', () => {
    const [a, b] = [
      { id: 'a', words: 'one' },
      { id: 'b', words: 'two' },
    ]
    expect(withOne(undefined, a)).toEqual([a])
    expect(withOne([a, b], { id: 'a', words: 'again' })).toEqual([{ id: 'a', words: 'again' }, b])
    expect(withOne(withOne([a], b), b)).toEqual([a, b])
  })
})
