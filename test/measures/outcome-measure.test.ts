import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureWith, outcomeMeasures } from '../../shared/measures/measure-list.ts'
import {
  bandOf,
  cutOffFor,
  isOfConcern,
  respondentProblem,
  scoreProblem,
} from '../../shared/measures/outcome-measure.ts'
import { aMeasure } from './readings.ts'

const anyMeasure = fc.constantFrom(...outcomeMeasures)

describe('what a score may be', () => {
  it.each([
    ['sdq-total', 41, 'The score must be from 0 to 40'],
    ['phq-9', -1, 'The score must be from 0 to 27'],
    ['wemwbs', 13, 'The score must be from 14 to 70'],
    ['gad-7', 7.5, 'The score must be a whole number'],
    ['goal-based-outcome', Number.NaN, 'Enter a score from 0 to 10'],
    ['goal-based-outcome', Number.POSITIVE_INFINITY, 'Enter a score from 0 to 10'],
    ['kpcs', 45, undefined],
  ])('%s of %d: %s', (id, score, problem) => {
    expect(scoreProblem(aMeasure(id), score)).toBe(problem)
  })

  it('accepts every whole number of the range and nothing outside it', () => {
    fc.assert(
      fc.property(anyMeasure, fc.integer({ min: -200, max: 200 }), (measure, score) => {
        const inside = score >= measure.range.min && score <= measure.range.max
        expect(scoreProblem(measure, score) === undefined).toBe(inside)
      }),
    )
  })

  it('says who answers it', () => {
    expect(respondentProblem(aMeasure('phq-9'), 'teacher')).toBe(
      'Patient Health Questionnaire (PHQ-9) is answered by self',
    )
    expect(respondentProblem(aMeasure('sdq-total'), 'teacher')).toBeUndefined()
  })
})

describe('cut-offs', () => {
  it('reads the same score differently by who answers and how old the child is', () => {
    const sdq = aMeasure('sdq-total')
    expect(bandOf(sdq, 16, 'parent', 3)?.label).toBe('high')
    expect(bandOf(sdq, 16, 'parent', 4)?.label).toBe('slightly raised')
    expect(bandOf(sdq, 16, 'teacher', 10)?.label).toBe('high')
    expect(bandOf(sdq, 16, 'self', 12)?.label).toBe('slightly raised')
  })

  it('says nothing where no figure is held: a self-report at eight, a child whose age is not known', () => {
    const sdq = aMeasure('sdq-total')
    expect(cutOffFor(sdq, 'self', 8)).toBeUndefined()
    expect(isOfConcern(sdq, 40, 'parent')).toBeUndefined()
  })

  it('counts caseness from 8 on the GAD-7, inside its mild band, and downwards on a scale where higher is better', () => {
    expect([7, 8].map((score) => isOfConcern(aMeasure('gad-7'), score, 'self'))).toEqual([false, true])
    expect([40, 41].map((score) => isOfConcern(aMeasure('wemwbs'), score, 'self'))).toEqual([true, false])
  })

  it('covers each range without gap or overlap, with the range of concern inside it', () => {
    for (const { id, range, cutOffs } of outcomeMeasures) {
      for (const { bands, concernAt = range.min } of cutOffs) {
        const covered = bands.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
        expect(covered, id).toEqual(Array.from({ length: range.max - range.min + 1 }, (_, i) => range.min + i))
        expect(covered, id).toContain(concernAt)
      }
    }
  })
})

describe('the list of measures', () => {
  it('has each id once, a licence, a source and the day its figures were read', () => {
    expect(new Set(outcomeMeasures.map(({ id }) => id)).size).toBe(outcomeMeasures.length)
    for (const measure of outcomeMeasures) {
      expect(measureWith(measure.id)).toBe(measure)
      expect(measure.licence && measure.source).toBeTruthy()
      expect(measure.figuresOn).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect([...measure.reliableChange, ...measure.cutOffs].every(({ source }) => source.length > 0)).toBe(true)
    }
    expect(measureWith('outcomes-star')).toBeUndefined()
  })

  it('judges reliable change on at least six of them', () => {
    expect(outcomeMeasures.filter(({ reliableChange }) => reliableChange.length > 0).length).toBeGreaterThanOrEqual(6)
  })

  it('converts every raw score of the short wellbeing scale, rising throughout', () => {
    const { converted = [], range } = aMeasure('swemwbs')
    expect(converted).toHaveLength(range.max - range.min + 1)
    expect(converted).toEqual([...converted].sort((a, b) => a - b))
    expect([converted[0], converted[14], converted.at(-1)]).toEqual([7, 19.25, 35])
  })
})
