// What people type in boxes: dates as they write them, sessions as they happened, and what is left in words.
import { describe, expect, it } from 'vitest'
import { dateAnswer, dateValues } from '../../../web/parts/date-answer.ts'
import { sessionAnswer } from '../../../web/parts/delivery-answer.ts'
import { leftInWords, priceOfOrder, standInWords } from '../../../web/parts/units.ts'
import { writtenDay, writtenMoment, writtenWeekday } from '../../../web/parts/written-day.ts'

const boxes = (day: string, month: string, year: string) =>
  new URLSearchParams({ 'on-day': day, 'on-month': month, 'on-year': year })
const read = (day: string, month: string, year: string) => dateAnswer(boxes(day, month, year), 'on', 'the start date')

describe('a date typed in three boxes', () => {
  it('is read as people write it', () => {
    for (const [day, month, year] of [
      ['1', '12', '2026'],
      ['01', 'December', '26'],
      [' 1 ', 'dec', '2026'],
    ] as const) {
      expect(read(day, month, year).day).toBe('2026-12-01')
    }
  })

  it('says what is missing, and leads to the first box that is wrong', () => {
    expect(read('', '', '').error).toEqual({ field: 'on', at: 'on-day', message: 'Enter the start date' })
    expect(read('1', '', '2026')).toMatchObject({
      wrong: ['month'],
      error: { at: 'on-month', message: 'The start date must include a month' },
    })
    for (const unreal of [read('31', '2', '2026'), read('1', 'ma', '2026'), read('x', '1', '2026')]) {
      expect(unreal.error?.message).toBe('The start date must be a real date')
      expect(unreal.day).toBeUndefined()
    }
  })

  it('comes back as it was typed', () => {
    expect(read('40', 'Dezember', '1').values).toEqual({ day: '40', month: 'Dezember', year: '1' })
    expect(dateValues('2026-03-09')).toEqual({ day: '9', month: '3', year: '2026' })
  })
})

describe('days', () => {
  it('are written as a council writes them, in London', () => {
    expect(writtenDay('2026-11-21')).toBe('21 November 2026')
    expect(writtenWeekday('2026-11-21')).toBe('Saturday 21 November 2026')
    expect(writtenMoment('2026-06-30T23:30:00.000Z')).toBe('1 July 2026')
  })
})

const session = { terms: { unit: 'session' as const, amount: 4500 }, units: 6 }
const hour = { terms: { unit: 'hour' as const, amount: 2800 }, units: 24 }
const said = (typed: Record<string, string>, order: typeof session | typeof hour = session, row?: string) =>
  sessionAnswer(new URLSearchParams(typed), '2026-11-20', order, row)

describe('a session as it was typed', () => {
  it('is one unit, without what was left empty', () => {
    expect(said({ attendance: 'attended', note: ' ', concern: '' }).said).toEqual({
      on: '2026-11-20',
      units: 1,
      attendance: 'attended',
    })
  })

  it('is asked how many hours, but only of those who came', () => {
    expect(said({ attendance: 'late', units: '2' }, hour).said?.units).toBe(2)
    expect(said({ attendance: 'late', units: '1.5' }, hour).errors[0]?.field).toBe('units')
    expect(said({ attendance: 'did-not-attend', units: '' }, hour).said?.units).toBe(1)
  })

  it('may be left out of a register, but never with a concern in it', () => {
    expect(said({}, session, 'a')).toEqual({ errors: [] })
    expect(said({ 'concern-a': 'No coat' }, session, 'a').errors).toEqual([
      { field: 'attendance-a', message: 'Say whether they came' },
    ])
    expect(said({}).errors).toHaveLength(1)
  })
})

describe('what is left of an order', () => {
  const order = (unit: 'session' | 'place' | 'package', units: number, delivered: number, stages?: number[]) => ({
    units,
    delivered,
    price: 18_000,
    terms: { unit, amount: 18_000, ...(stages ? { stages } : {}) },
  })

  it('is said in units, places and stages', () => {
    expect(leftInWords(order('session', 6, 2))).toBe('4 of 6 sessions left')
    expect(leftInWords(order('session', 1, 1))).toBe('The session is delivered')
    expect(leftInWords(order('place', 1, 0))).toBe('The place is not taken up yet')
    expect(leftInWords(order('place', 2, 1))).toBe('1 of 2 places not taken up yet')
    expect(leftInWords(order('package', 1, 1, [9000, 4500, 4500]))).toBe('2 of 3 stages left')
  })

  it('is no promise of an order that is over', () => {
    expect(standInWords({ ...order('session', 6, 2), state: 'in-delivery' })).toBe('4 of 6 sessions left')
    expect(standInWords({ ...order('session', 6, 2), state: 'ended-early' })).toBe('2 of 6 sessions delivered')
    expect(standInWords({ ...order('session', 6, 0), state: 'declined' })).toBe('Nothing delivered')
    expect(standInWords({ ...order('session', 6, 6), state: 'completed' })).toBe('All 6 sessions delivered')
  })

  it('costs what was agreed', () => {
    expect(priceOfOrder(order('place', 1, 0))).toBe('1 place at £180')
    expect(priceOfOrder({ ...order('session', 6, 0), terms: { unit: 'session', amount: 3000 } })).toBe(
      '6 sessions at £30 each, £180 in all',
    )
    expect(priceOfOrder({ ...order('session', 6, 0), price: 0, terms: { unit: 'session', amount: 0 } })).toBe(
      '6 sessions, no charge',
    )
  })
})
