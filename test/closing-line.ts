// Counts what passed and failed, so that a run which fell over can never look like a run with nothing wrong.

export type Count = { readonly passed: number; readonly failed: number }

/** The part of vitest's JSON report that is counted. */
export type VitestReport = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/** Types, lint and build count as one each. */
export const ofStep = (passed: boolean): Count => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 })

/**
 * Counts tests; a file that failed without a failed test of its own (it could not be loaded, a hook threw) is one
 * failure, and a run that failed with no failure to show for it (it crashed, it found no test) is one too.
 */
export const countOf = (runPassed: boolean, report: VitestReport | undefined): Count => {
  if (report === undefined) return { passed: 0, failed: 1 }
  const fellOver = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length
  const failed = report.numFailedTests + fellOver
  return { passed: report.numPassedTests, failed: failed === 0 && !runPassed ? 1 : failed }
}

/** Adds counts. */
export const sum = (counts: readonly Count[]): Count => ({
  passed: counts.reduce((total, each) => total + each.passed, 0),
  failed: counts.reduce((total, each) => total + each.failed, 0),
})
