import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isReliable, type ReliableChange, standardErrorOfDifference } from '../../shared/measures/reliable-change.ts'

const worked = {
  kind: 'jacobson-truax',
  standardDeviation: 5.8,
  reliability: 0.82,
  source: '',
  checked: false,
} as const

describe('reliable change', () => {
  it('follows Jacobson and Truax: 5.8 × √0.18 × √2 is 3.48, and 1.96 of it is 6.82 points', () => {
    expect(standardErrorOfDifference(5.8, 0.82)).toBeCloseTo(3.48, 2)
    expect(isReliable(worked, 6.8)).toBe(false)
    expect(isReliable(worked, 6.83)).toBe(true)
    expect(isReliable(worked, -6.83)).toBe(true)
  })

  it('takes a published number of points as enough', () => {
    const rule: ReliableChange = { kind: 'points', points: 6, source: '', checked: true }
    expect([5, 6, 7, -5, -6].map((points) => isReliable(rule, points))).toEqual([false, true, true, false, true])
  })

  it('asks less of a more reliable measure, and a perfect one is moved by any change', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 30, noNaN: true }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (sd, r) => {
          expect(standardErrorOfDifference(sd, r)).toBeGreaterThan(standardErrorOfDifference(sd, r + 0.01))
        },
      ),
    )
    expect(isReliable({ ...worked, reliability: 1 }, 0.01)).toBe(true)
  })
})
