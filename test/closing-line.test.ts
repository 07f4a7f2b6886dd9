// The closing line must never be kinder than the run was.
import { describe, expect, it } from 'vitest'
import { countOf, ofStep, sum, type VitestReport } from './closing-line.ts'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
})
const report = (...testResults: VitestReport['testResults']): VitestReport => {
  const all = testResults.flatMap((each) => each.assertionResults)
  return {
    numPassedTests: all.filter(({ status }) => status === 'passed').length,
    numFailedTests: all.filter(({ status }) => status === 'failed').length,
    testResults,
  }
}

describe('the closing line', () => {
  it('counts each test, and each step as one', () => {
    const tests = countOf(false, report(file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')))
    expect(sum([ofStep(true), ofStep(false), tests])).toEqual({ passed: 4, failed: 2 })
  })

  it('counts a file that could not be loaded as a failure', () => {
    expect(countOf(false, report(file('failed'), file('passed', 'passed')))).toEqual({ passed: 1, failed: 1 })
  })

  it('counts a run that left no report, or failed with nothing to show, as a failure', () => {
    expect(countOf(true, undefined)).toEqual({ passed: 0, failed: 1 })
    expect(countOf(false, report(file('passed', 'passed')))).toEqual({ passed: 1, failed: 1 })
  })
})
