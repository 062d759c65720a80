/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ status: string, assertionResults: { status: string }[] }} TestFile
 * @typedef {{ testResults: TestFile[] }} VitestReport Vitest's JSON reporter, as far as it is read here
 */

/**
 * Counts the tests of a vitest run. A file that could not even be loaded is one failure, and so is a run that
 * failed without any failing test or left no report.
 *
 * @param {VitestReport | undefined} report
 * @param {number} exitCode
 * @returns {Count}
 */
export function countTests(report, exitCode) {
  const files = report?.testResults ?? []
  const statuses = files.flatMap((file) => file.assertionResults.map((test) => test.status))
  const passed = statuses.filter((status) => status === 'passed').length
  const failedTests = statuses.filter((status) => status === 'failed').length
  const failed = failedTests + files.filter(failedWithoutTest).length
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed }
}

/**
 * The last line of a test run.
 *
 * @param {Count[]} counts
 * @returns {string}
 */
export function summaryLine(counts) {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  return `${passed} passed, ${failed} failed`
}

/**
 * @param {TestFile} file
 * @returns {boolean}
 */
function failedWithoutTest(file) {
  return file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')
}
