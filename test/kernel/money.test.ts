import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inPounds, mostPence, pence, penceFromPounds } from '../../shared/kernel/money.ts'

describe('a sum of money on its way in', () => {
  it.each([0, 1, 4500, mostPence])('takes %d whole pence', (amount) => {
    expect(pence.parse(amount)).toBe(amount)
  })

  it.each([-1, 0.5, 12.345, 0.1 + 0.2, mostPence + 1, Number.NaN, Number.POSITIVE_INFINITY, '4500', null])(
    'refuses %s',
    (amount) => {
      expect(pence.safeParse(amount).success).toBe(false)
    },
  )

  it('says so in words a person can act on', () => {
    expect(pence.safeParse(0.5).error?.issues[0]?.message).toBe('Give the amount in whole pence')
    expect(pence.safeParse(-1).error?.issues[0]?.message).toBe('An amount cannot be less than nothing')
  })
})

describe('a sum in words', () => {
  it.each([
    [7000, '£70'],
    [1250, '£12.50'],
    [1205, '£12.05'],
    [1, '£0.01'],
    [0, '£0'],
    [-300, '-£3'],
    [-1250, '-£12.50'],
    [123_456_789, '£1,234,567.89'],
    [mostPence, '£10,000,000'],
  ])('%d pence is %s', (amount, words) => {
    expect(inPounds(amount)).toBe(words)
  })
})

describe('what a person typed as pounds', () => {
  it.each([
    ['45.50', 4550],
    ['£1,200', 120_000],
    ['  £ 70 ', 7000],
    ['0', 0],
    ['1,234,567.89', 123_456_789],
    ['12345678', 1_234_567_800],
  ])('%s is %d pence', (typed, amount) => {
    expect(penceFromPounds(typed)).toBe(amount)
  })

  it.each(['', '£', '12.5', '12.345', '1,20', '1,2000', '-5', '5 pounds', '1e3', '.50', '123456789', '45.50.50'])(
    '%s is no sum of money',
    (typed) => {
      expect(penceFromPounds(typed)).toBeUndefined()
    },
  )

  it('never loses a penny on the way to words and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: mostPence }), (amount) => {
        expect(penceFromPounds(inPounds(amount))).toBe(amount)
      }),
      { numRuns: 2_000 },
    )
  })
})
