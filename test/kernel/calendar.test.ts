import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addWorkingDays,
  ageOn,
  day,
  daysBetween,
  financialYear,
  financialYearDays,
  financialYearOf,
  instant,
  londonDay,
  month,
  monthOf,
  twelveMonthsTo,
} from '../../shared/kernel/calendar.ts'

const aDay = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n))

describe('a day on its way in', () => {
  it.each(['2026-02-28', '2028-02-29', '2026-12-31'])('takes %s', (it) => {
    expect(day.safeParse(it).success).toBe(true)
  })
  it.each(['2026-02-29', '2026-02-31', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', '01/02/2026', ''])(
    'refuses %s',
    (it) => {
      expect(day.safeParse(it).success).toBe(false)
    },
  )
  it('takes months and moments of the right shape only', () => {
    expect(month.safeParse('2019-04').success).toBe(true)
    for (const wrong of ['2019-13', '2019-4', '1899-01', '2019-04-01'])
      expect(month.safeParse(wrong).success).toBe(false)
    expect(instant.safeParse('2026-11-20T10:00:00.000Z').success).toBe(true)
    for (const wrong of ['2026-11-20', '2026-11-20T10:00:00', '2026-11-20T10:00:00+01:00']) {
      expect(instant.safeParse(wrong).success).toBe(false)
    }
  })
})

describe('the day it is in London', () => {
  it.each([
    ['half past midnight in summer is already the next day', '2026-07-01T23:30:00.000Z', '2026-07-02'],
    ['half past eleven at night in winter is still the same day', '2026-01-15T23:30:00.000Z', '2026-01-15'],
    ['the last minute before the clocks go forward', '2026-03-29T00:59:59.999Z', '2026-03-29'],
    ['the evening after the clocks went forward', '2026-03-29T23:00:00.000Z', '2026-03-30'],
    ['the evening before the clocks go forward', '2026-03-28T23:30:00.000Z', '2026-03-28'],
    ['the first half hour of the day the clocks go back', '2026-10-24T23:30:00.000Z', '2026-10-25'],
    ['the hour that happens twice', '2026-10-25T00:30:00.000Z', '2026-10-25'],
    ['the same hour again', '2026-10-25T01:30:00.000Z', '2026-10-25'],
    ['the evening after the clocks went back', '2026-10-25T23:59:59.999Z', '2026-10-25'],
    ['the last moment of the financial year, in summer time', '2026-03-31T22:59:59.999Z', '2026-03-31'],
    ['the first moment of the next', '2026-03-31T23:00:00.000Z', '2026-04-01'],
  ])('%s', (_what, at, on) => {
    expect(londonDay(at)).toBe(on)
  })

  it('has 25 hours when the clocks go back, and 23 when they go forward', () => {
    const hoursOf = (on: string, from: string) =>
      Array.from({ length: 60 }, (_, n) => new Date(Date.parse(from) + n * 3_600_000).toISOString()).filter(
        (at) => londonDay(at) === on,
      ).length
    expect(hoursOf('2026-10-25', '2026-10-24T12:00:00.000Z')).toBe(25)
    expect(hoursOf('2026-03-29', '2026-03-28T12:00:00.000Z')).toBe(23)
    expect(hoursOf('2026-06-01', '2026-05-31T12:00:00.000Z')).toBe(24)
  })
})

describe('a financial year', () => {
  it.each([
    ['2026-03-31', '2025-26'],
    ['2026-04-01', '2026-27'],
    ['2026-12-31', '2026-27'],
    ['2027-01-01', '2026-27'],
    ['2099-04-01', '2099-00'],
  ])('%s falls in %s', (on, year) => {
    expect(financialYearOf(on)).toBe(year)
  })

  it('runs from its first to its last day', () => {
    expect(financialYearDays('2026-27')).toEqual({ from: '2026-04-01', to: '2027-03-31' })
    fc.assert(
      fc.property(aDay, (on) => {
        const { from, to } = financialYearDays(financialYearOf(on))
        expect(from <= on && on <= to).toBe(true)
        expect(financialYearOf(addDays(to, 1))).not.toBe(financialYearOf(on))
      }),
    )
  })

  it('is two years that follow each other', () => {
    for (const right of ['2026-27', '2099-00']) expect(financialYear.safeParse(right).success).toBe(true)
    for (const wrong of ['2026-28', '2026-2027', '2026-26', '1926-27', '2026'])
      expect(financialYear.safeParse(wrong).success).toBe(false)
  })
})

describe('days', () => {
  it('are counted across both clock changes and a leap day', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2)
  })

  it('come back to where they started', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -5_000, max: 5_000 }), (on, days) => {
        expect(addDays(addDays(on, days), -days)).toBe(on)
        expect(daysBetween(on, addDays(on, days))).toBe(days)
      }),
    )
  })
})

describe('working days', () => {
  it.each([
    ['Friday plus one is Monday', '2026-11-20', 1, '2026-11-23'],
    ['a week of them', '2026-11-20', 5, '2026-11-27'],
    ['over Christmas: Christmas Day is a Friday and Boxing Day moves to Monday', '2026-12-24', 1, '2026-12-29'],
    ['over Christmas 2027, when both days move', '2027-12-24', 1, '2027-12-29'],
    ['over New Year', '2026-12-31', 1, '2027-01-04'],
    ['over Easter', '2026-04-02', 1, '2026-04-07'],
    ['over the early May bank holiday', '2026-05-01', 1, '2026-05-05'],
    ['over the summer bank holiday', '2026-08-28', 2, '2026-09-02'],
    ['from a Saturday', '2026-11-21', 1, '2026-11-23'],
    ['none at all', '2026-11-21', 0, '2026-11-21'],
    ['across the clocks going back', '2026-10-23', 1, '2026-10-26'],
  ])('%s', (_what, from, days, to) => {
    expect(addWorkingDays(from, days)).toBe(to)
  })

  it('add up: some and then some more is all of them', () => {
    fc.assert(
      fc.property(aDay, fc.nat(15), fc.nat(15), (on, some, more) => {
        expect(addWorkingDays(addWorkingDays(on, some), more)).toBe(addWorkingDays(on, some + more))
      }),
    )
  })
})

describe('months', () => {
  it('are counted over the turn of the year, both ways', () => {
    expect(addMonths('2026-11', 2)).toBe('2027-01')
    expect(addMonths('2027-01', -2)).toBe('2026-11')
    expect(addMonths('2026-12', 0)).toBe('2026-12')
    expect(monthOf('2026-12-31')).toBe('2026-12')
  })

  it('"twelve months" are this one and the eleven before, oldest first', () => {
    const months = twelveMonthsTo('2026-11')
    expect(months).toHaveLength(12)
    expect(months[0]).toBe('2025-12')
    expect(months.at(-1)).toBe('2026-11')
    expect(months).toEqual([...months].sort())
  })
})

describe('an age', () => {
  it.each([
    ['turns in the month of birth, from its first day', '2016-11', '2026-11-01', 10],
    ['has not turned the day before', '2016-11', '2026-10-31', 9],
    ['is nothing in the month of birth', '2026-11', '2026-11-30', 0],
    ['is -1 for a child still to be born', '2026-12', '2026-11-30', -1],
    ['is -1 however far ahead', '2027-08', '2026-11-30', -1],
    ['of somebody born in December, in January', '2008-12', '2027-01-15', 18],
  ])('%s', (_what, born, on, years) => {
    expect(ageOn(born, on)).toBe(years)
  })

  it('never goes back as days go by', () => {
    fc.assert(
      fc.property(aDay, aDay, fc.nat(400), (born, on, later) => {
        expect(ageOn(monthOf(born), addDays(on, later))).toBeGreaterThanOrEqual(ageOn(monthOf(born), on))
      }),
    )
  })
})
