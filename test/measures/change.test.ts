import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asksAboutSafety,
  changeBetween,
  comparable,
  isClinicallySignificant,
  type Reading,
} from '../../shared/measures/change.ts'
import { outcomeMeasures } from '../../shared/measures/measure-list.ts'
import { aMeasure, aReading } from './readings.ts'

const change = (id: string, from: number, to: number, who: Partial<Reading> = {}) =>
  changeBetween(aMeasure(id), aReading(id, from, who), aReading(id, to, who))

describe('change between two scores', () => {
  it.each([
    ['sdq-total', 24, 16, 'reliable-improvement'],
    ['sdq-total', 24, 18, 'no-reliable-change'],
    ['sdq-total', 16, 24, 'reliable-deterioration'],
    ['phq-9', 18, 12, 'reliable-improvement'],
    ['phq-9', 18, 13, 'no-reliable-change'],
    ['gad-7', 9, 13, 'reliable-deterioration'],
    ['wemwbs', 40, 43, 'reliable-improvement'],
    ['wemwbs', 43, 40, 'reliable-deterioration'],
    ['goal-based-outcome', 3, 5, 'no-reliable-change'],
    ['goal-based-outcome', 3, 6, 'reliable-improvement'],
    ['psoc', 40, 80, 'not-judged'],
  ])('%s from %d to %d is %s', (id, from, to, verdict) => {
    expect(change(id, from, to)?.verdict).toBe(verdict)
  })

  it('needs fewer points from a teacher than from a parent, because teachers score more steadily', () => {
    expect(change('sdq-total', 20, 14, { respondent: 'teacher' })?.verdict).toBe('reliable-improvement')
    expect(change('sdq-total', 20, 14, { respondent: 'parent' })?.verdict).toBe('no-reliable-change')
  })

  it('says which way the range of concern was crossed, and calls it clinically significant only when reliable', () => {
    const out = change('sdq-total', 24, 16)
    expect(out?.crossedCutOff).toBe('left-range-of-concern')
    expect(out && isClinicallySignificant(out)).toBe(true)
    const barely = change('sdq-total', 17, 16)
    expect(barely?.crossedCutOff).toBe('left-range-of-concern')
    expect(barely && isClinicallySignificant(barely)).toBe(false)
    expect(change('wemwbs', 44, 38)?.crossedCutOff).toBe('entered-range-of-concern')
    expect(change('sdq-total', 30, 20)?.crossedCutOff).toBeUndefined()
  })

  it('judges the short wellbeing scale on its conversion: four raw points are 2.14 in the middle and 6.87 at the top', () => {
    expect(change('swemwbs', 15, 19)).toMatchObject({ verdict: 'no-reliable-change', betterBy: 2.14 })
    expect(change('swemwbs', 31, 35)).toMatchObject({ verdict: 'reliable-improvement', betterBy: 6.87 })
  })

  it('asks whether anyone is at risk when a score is severe or reliably worse, and not otherwise', () => {
    expect(asksAboutSafety(aMeasure('phq-9'), aReading('phq-9', 20))).toBe(true)
    expect(asksAboutSafety(aMeasure('phq-9'), aReading('phq-9', 13), change('phq-9', 6, 13))).toBe(true)
    expect(asksAboutSafety(aMeasure('phq-9'), aReading('phq-9', 13), change('phq-9', 15, 13))).toBe(false)
  })
})

describe('what may be compared', () => {
  const baseline = aReading('sdq-total', 24)

  it.each([
    ['another member', { memberId: 'his-sister' }],
    ['another respondent', { respondent: 'teacher' }],
    ['another measure', { measureId: 'phq-9' }],
    ['another goal', { goalId: 'bedtimes' }],
  ] satisfies [string, Partial<Reading>][])('not %s', (_, other) => {
    const end = { ...baseline, score: 10, ...other }
    expect(comparable(baseline, end)).toBe(false)
    expect(changeBetween(aMeasure('sdq-total'), baseline, end)).toBeUndefined()
  })

  it('not two scores of nobody, though a goal may belong to the whole family', () => {
    const { memberId: _, ...ofNobody } = baseline
    expect(comparable(ofNobody, ofNobody)).toBe(false)
    expect(comparable({ ...ofNobody, goalId: 'meals' }, { ...ofNobody, goalId: 'meals' })).toBe(true)
  })

  it('not with the rules of another measure', () => {
    expect(changeBetween(aMeasure('gad-7'), baseline, { ...baseline, score: 10 })).toBeUndefined()
  })
})

describe('whatever the measure and the scores', () => {
  const pair = fc
    .constantFrom(...outcomeMeasures)
    .chain((measure) =>
      fc.tuple(
        fc.constant(measure),
        fc.integer({ min: measure.range.min, max: measure.range.max }),
        fc.integer({ min: measure.range.min, max: measure.range.max }),
        fc.constantFrom(...measure.respondents),
      ),
    )
  const opposite = {
    'reliable-improvement': 'reliable-deterioration',
    'reliable-deterioration': 'reliable-improvement',
    'no-reliable-change': 'no-reliable-change',
    'not-judged': 'not-judged',
  }

  it('the way back is the opposite verdict by as many points', () => {
    fc.assert(
      fc.property(pair, ([{ id }, from, to, respondent]) => {
        const there = change(id, from, to, { respondent })
        const back = change(id, to, from, { respondent })
        expect(there && opposite[there.verdict]).toBe(back?.verdict)
        expect((there?.betterBy ?? 0) + (back?.betterBy ?? 0)).toBeCloseTo(0, 9)
      }),
    )
  })

  it('no difference is never a change, and an improvement always moves the better way', () => {
    fc.assert(
      fc.property(pair, ([{ id, higherIsBetter }, from, to, respondent]) => {
        expect(change(id, from, from, { respondent })?.verdict).toMatch(/no-reliable-change|not-judged/)
        if (change(id, from, to, { respondent })?.verdict === 'reliable-improvement') {
          expect(higherIsBetter ? to > from : to < from).toBe(true)
        }
      }),
    )
  })
})
