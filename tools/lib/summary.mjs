// Counting what passed and failed, from the reports that vitest and Playwright write.

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** @param {Partial<Count>} some @returns {Count} */
export const count = (some = {}) => ({ passed: 0, failed: 0, skipped: 0, ...some })

/** @param {Count[]} counts */
export function addUp(counts) {
  return counts.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    count(),
  )
}

/** @param {any} report of vitest's json reporter. A file that could not even be loaded counts as one failure. */
export function countVitest(report) {
  const broken = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return count({
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  })
}

/** @param {any} report of Playwright's json reporter. A test that only passed when repeated counts as failed. */
export function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats
  return count({ passed: expected, failed: unexpected + flaky + report.errors.length, skipped })
}

/**
 * What a test program achieved. It must not end badly without a failure that explains it, nor well without a test.
 * @param {Count | undefined} counted undefined: there is no report @param {number} exitCode
 */
export function judge(counted, exitCode) {
  if (!counted) return count({ failed: 1 })
  const nothingRan = counted.passed + counted.failed === 0
  return counted.failed === 0 && (exitCode !== 0 || nothingRan)
    ? { ...counted, failed: 1 }
    : counted
}

/** The last line of `npm test`. */
export const summaryLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`
