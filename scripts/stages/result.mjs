/** What a stage of `npm test` comes to: how many checks passed, failed and were left out. */
import { basename } from 'node:path'

/**
 * @typedef {{ passed: number, failed: number, skipped: number, failures: readonly string[], retried: readonly string[] }} Result
 * `failures`: which ones failed, a line each, where that is known; `retried`: which passed only when tried again.
 */

/** @type {Result} */
const nothing = { passed: 0, failed: 0, skipped: 0, failures: [], retried: [] }

/** A stage that is one check. */
export const onePassed = { ...nothing, passed: 1 }
export const oneFailed = { ...nothing, failed: 1 }

/** @param {readonly Result[]} results */
export const sum = (results) =>
  results.reduce(
    (total, { passed, failed, skipped, failures, retried }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
      failures: [...total.failures, ...failures],
      retried: [...total.retried, ...retried]
    }),
    nothing
  )

/** A stage in which nothing was checked has failed: a check that can pass on nothing is worthless. */
export const demandChecks = (/** @type {Result} */ result) =>
  result.passed + result.failed === 0 ? { ...result, failed: 1 } : result

/** A result whose lines say which stage they are of: one that is a single check has no more to tell.
 * @param {string} title @param {Result} result @returns {Result} */
export const titled = (title, result) => {
  const { failed, failures, retried } = result
  const lines = (/** @type {readonly string[]} */ of) => of.map((line) => `${title}: ${line}`)
  return {
    ...result,
    failures: failed > 0 && failures.length === 0 ? [title] : lines(failures),
    retried: lines(retried)
  }
}

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
  if (report === null) return oneFailed
  /** @type {{ testResults: { name: string, status: string, message?: string, assertionResults: Test[] }[] }} */
  const { testResults } = JSON.parse(report)
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({ ...test, file: name }))
  )
  const passedTests = tests.filter(({ status }) => status === 'passed')
  const failedTests = tests.filter(({ status }) => status === 'failed')
  const failedFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed')
  )
  const count = failedTests.length + failedFiles.length
  return demandChecks({
    passed: passedTests.length,
    failed: code !== 0 && count === 0 ? 1 : count,
    skipped: tests.length - passedTests.length - failedTests.length,
    failures: [
      ...failedTests.map(reasonOf),
      ...failedFiles.map(({ name, message }) => reason(name, 'could not be loaded', message))
    ],
    retried: passedTests.filter(({ failureMessages }) => failureMessages.length > 0).map(reasonOf)
  })
}

/** @typedef {{ status: string, fullName: string, failureMessages: string[] }} Test */

/** One line: a file's own name is enough to find it, and a message's first lines, with a property's seed, to know what
 * it was. */
const reason = (/** @type {string} */ file, /** @type {string} */ test, /** @type {string} */ message = '') =>
  `${basename(file)}: ${test}: ${message.split('\n').slice(0, 3).join(' ').slice(0, 300)}`

const reasonOf = (/** @type {Test & { file: string }} */ { file, fullName, failureMessages }) =>
  reason(file, fullName, failureMessages.at(-1))
