// What is said of an order before it is sent and after: which way it goes, on what terms, what a change means, every reason in words.
import { describe, expect, it } from 'vitest'
import { noOutcomeReasons, transitions } from '../../../shared/brokerage/transition.ts'
import { measureWith } from '../../../shared/measures/measure-list.ts'
import { changeInWords } from '../../../web/parts/change-in-words.ts'
import { deliveredInWords, programmeTerms } from '../../../web/parts/order-terms.ts'
import { wayInWords } from '../../../web/parts/order-way.tsx'
import { reasonInWords } from '../../../web/parts/reason-in-words.ts'
import { reasonIn } from '../../../web/parts/reason-question.tsx'
import { scoreAnswer } from '../../../web/parts/score-answer.ts'

describe('which way an order goes', () => {
  it('is through now, with what is left of the limit', () => {
    expect(wayInWords({ price: 18000, way: { instant: true, limit: 25000, leftBefore: 25000, leftAfter: 7000 } })).toBe(
      'This goes through now; £70 of your £250 for this family is left.',
    )
  })

  it('is to a person by name, with who else can, and why', () => {
    const approvers = [
      { name: 'Marcia Bennett', role: 'team-manager' },
      { name: 'Helen Marsh', role: 'commissioner' },
    ]
    expect(
      wayInWords({ price: 50000, way: { instant: false, limit: 25000, leftBefore: 5800, leftAfter: 0, approvers } }),
    ).toBe(
      'This goes to Marcia Bennett (team manager) to approve. Helen Marsh (commissioner) can approve it too. It is more than the £58 that is left of your £250 for this family.',
    )
    expect(wayInWords({ price: 50000, way: { instant: false, approvers: approvers.slice(0, 1) } })).toBe(
      'This goes to Marcia Bennett (team manager) to approve.',
    )
  })

  it('is nowhere yet where nobody may approve so much', () => {
    expect(wayInWords({ price: 900000, way: { instant: false, approvers: [] } })).toContain(
      'Nobody here may approve £9,000',
    )
  })
})

describe('the terms of an order', () => {
  const listing = {} as Parameters<typeof programmeTerms>[0]['listing']

  it('say units and price, and stages where it is paid in stages', () => {
    expect(programmeTerms({ listing, units: 8, terms: { unit: 'session', amount: 6200 } })).toBe(
      '8 sessions at £62 each.',
    )
    expect(programmeTerms({ listing, units: 1, terms: { unit: 'place', amount: 0 } })).toBe('1 place without charge.')
    const stages = [
      { name: 'Preparing', amount: 40000 },
      { name: 'The meeting', amount: 60000 },
    ]
    const meeting = { listing: { ...listing, stages }, units: 1, terms: { unit: 'package' as const, amount: 100000 } }
    expect(programmeTerms(meeting)).toBe('1 package at £1,000, paid in stages: Preparing £400; The meeting £600.')
  })

  it('count what was delivered in units, or in stages of a package', () => {
    expect(deliveredInWords({ units: 8, delivered: 4, terms: { unit: 'session', amount: 1 } })).toBe('4 of 8 sessions')
    const terms = { unit: 'package' as const, amount: 3, stages: [1, 1, 1] }
    expect(deliveredInWords({ units: 1, delivered: 2, terms })).toBe('2 of 3 stages')
  })
})

describe('a reason', () => {
  it.each([...new Set([...transitions.flatMap((row) => row.reasons ?? []), ...noOutcomeReasons])])(
    '%s has words',
    (reason) => {
      expect(reasonInWords(reason)).not.toBe(reason)
    },
  )

  it('in somebody’s own words stays as it is, and is asked for when it is missing', () => {
    expect(reasonInWords('Everybody is well')).toBe('Everybody is well')
    const said = (answers: Record<string, string>) => reasonIn(new URLSearchParams(answers), 'Choose the reason')
    expect(said({ reason: 'other', words: ' Everybody is well ' })).toEqual({ reason: 'Everybody is well', errors: [] })
    expect(said({ reason: 'other', words: ' ' }).errors).toMatchObject([{ field: 'words' }])
    expect(said({ words: 'typed and not chosen' }).errors).toEqual([{ field: 'reason', message: 'Choose the reason' }])
  })
})

describe('a change between two scores', () => {
  it('claims no more than the measure can carry', () => {
    expect(changeInWords({ verdict: 'no-reliable-change', betterBy: 4 })).toBe(
      'No change that can be told from chance (4 points better).',
    )
    expect(
      changeInWords({ verdict: 'reliable-improvement', betterBy: 9, crossedCutOff: 'left-range-of-concern' }),
    ).toBe('Better, by more than chance alone explains (9 points better). It has left the range of concern.')
    expect(changeInWords({ verdict: 'reliable-deterioration', betterBy: -1 })).toContain('1 point worse')
    expect(changeInWords({ verdict: 'not-judged', betterBy: 0 })).toContain('the same score')
  })
})

describe('a score typed into a form', () => {
  const typed = {
    whose: 'm1',
    stage: 'end',
    respondent: 'parent',
    score: '12',
    'on-day': '3',
    'on-month': '11',
    'on-year': '2026',
  }
  const answer = (measureId: string, answers: Record<string, string>) => {
    const measure = measureWith(measureId)
    if (!measure) throw new Error(`no measure ${measureId}`)
    const goals = [{ id: 'g1', words: 'Asleep by ten', memberId: 'm2' }]
    return scoreAnswer(measure, { goals }, new URLSearchParams({ ...typed, ...answers }))
  }

  it('is one person’s, or that of a goal and whose goal it is', () => {
    expect(answer('sdq-total', {}).given).toEqual({
      measureId: 'sdq-total',
      memberId: 'm1',
      stage: 'end',
      respondent: 'parent',
      score: 12,
      on: '2026-11-03',
    })
    expect(answer('goal-based-outcome', { whose: 'g1' }).given).toMatchObject({ goalId: 'g1', memberId: 'm2' })
  })

  it.each([
    ['whose', { whose: '' }],
    ['stage', { stage: 'sometime' }],
    ['respondent', { respondent: '' }],
    ['score', { score: 'high' }],
    ['on', { 'on-day': '31' }],
  ])('is asked again for %s', (field, wrong) => {
    expect(answer('sdq-total', wrong)).toMatchObject({ errors: [{ field }] })
  })
})
