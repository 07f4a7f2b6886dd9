// The points of a pot's picture: what was left is known at a week's end, and never after today.
import { expect, it } from 'vitest'
import { pointsOf } from '../../../web/parts/pot-burn-down.tsx'

it('starts with all of the first sum, and puts what was left at the end of each week', () => {
  const weeks = {
    '2026-11-02': { allocated: 1_000, held: 200, spent: 0 },
    '2026-11-16': { allocated: 500, held: 100, spent: 50 },
  }
  const points = [
    { on: '2026-11-02', allocated: 1_000, remaining: 800 },
    { on: '2026-11-16', allocated: 1_500, remaining: 1_150 },
  ]
  expect(pointsOf({ points, weeks, today: '2026-11-18' })).toEqual([
    { on: '2026-11-02', allocated: 1_000, remaining: 1_000 },
    { on: '2026-11-08', allocated: 1_000, remaining: 800 },
    { on: '2026-11-18', allocated: 1_500, remaining: 1_150 },
  ])
})

it('draws nothing of a pot in which nothing moved', () => {
  expect(pointsOf({ points: [], weeks: {}, today: '2026-11-18' })).toEqual([])
})
