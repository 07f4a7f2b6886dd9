import { describe, expect, it } from 'vitest'
import { frameworkOn, frameworks, frameworkWith, OUTCOME_IDS, outcomeIn } from '../../shared/measures/framework.ts'

describe('the outcomes framework', () => {
  it('holds the ten headline outcomes, each once, each with needs in words', () => {
    const framework = frameworkWith('supporting-families-2022')
    expect(framework?.outcomes.map(({ id }) => id)).toEqual([...OUTCOME_IDS])
    expect(new Set(OUTCOME_IDS).size).toBe(10)
    for (const { needs } of framework?.outcomes ?? []) expect(needs.length).toBeGreaterThan(2)
  })

  it('is found by the day a plan is written, and not before it came into force', () => {
    expect(frameworkOn('2022-04-01')?.id).toBe('supporting-families-2022')
    expect(frameworkOn('2026-11-21')?.id).toBe('supporting-families-2022')
    expect(frameworkOn('2022-03-31')).toBeUndefined()
  })

  it('finds an outcome by its id and answers nothing to an id of another version', () => {
    const [framework] = frameworks
    expect(framework && outcomeIn(framework, 'secure-housing')?.name).toBe('Secure housing')
    expect(framework && outcomeIn(framework, 'troubled-families')).toBeUndefined()
    expect(frameworkWith('troubled-families')).toBeUndefined()
  })
})
