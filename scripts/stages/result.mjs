/** What a stage of `npm test` comes to: how many checks passed, failed and were left out. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Result */

/** @param {readonly Result[]} results @returns {Result} */
export const sum = (results) =>
  results.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped
    }),
    { passed: 0, failed: 0, skipped: 0 }
  )

/** A stage in which nothing was checked has failed: a check that can pass on nothing is worthless. */
export const demandChecks = (/** @type {Result} */ result) =>
  result.passed + result.failed === 0 ? { ...result, failed: 1 } : result

/** The last line of `npm test`. */
export const summary = (/** @type {Result} */ { passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

/**
 * vitest's JSON report and exit code in, the result out. A file that could not be loaded holds no tests, and an error
 * outside of every test fails none: both count as a failure of their own.
 * @param {string | null} report
 * @param {number} code
 * @returns {Result}
 */
export function countTests(report, code) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 }
  /** @type {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const { testResults } = JSON.parse(report)
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status))
  const passed = tests.filter((status) => status === 'passed').length
  const failedTests = tests.filter((status) => status === 'failed').length
  const failedFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed')
  ).length
  const failed = failedTests + failedFiles
  return demandChecks({
    passed,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: tests.length - passed - failedTests
  })
}
