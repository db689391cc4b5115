/**
 * @typedef {object} Count what the JSON reports of the test runners say
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} problems why the step failed beyond single tests
 */

/**
 * @typedef {object} VitestReport
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults one per file
 */

/**
 * Counts a Vitest JSON report. A file that could not be loaded counts as one failed test.
 * @param {VitestReport | undefined} report undefined when there is none
 * @param {number | null} exitCode of Vitest
 * @returns {Count}
 */
export function countVitest(report, exitCode) {
  const files = report?.testResults ?? []
  const statuses = files.flatMap(file => file.assertionResults.map(({ status }) => status))
  const unloadable = files.filter(
    file => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length
  const passed = statuses.filter(status => status === 'passed').length
  const failed = statuses.filter(status => status === 'failed').length + unloadable
  return conclude({ passed, failed, skipped: statuses.length + unloadable - passed - failed }, exitCode)
}

/**
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {{ message?: string }[]} errors outside of tests
 */

/**
 * Counts a Playwright JSON report. A test that passed only when repeated counts as failed.
 * @param {PlaywrightReport | undefined} report undefined when there is none
 * @param {number | null} exitCode of Playwright
 * @returns {Count}
 */
export function countPlaywright(report, exitCode) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {}
  const failed = unexpected + flaky + (report?.errors.length ?? 0)
  return conclude({ passed: expected, failed, skipped }, exitCode)
}

/**
 * A runner that found nothing, or failed without a failed test, counts as one failure.
 * @param {{ passed: number, failed: number, skipped: number }} count
 * @param {number | null} exitCode
 * @returns {Count}
 */
function conclude({ passed, failed, skipped }, exitCode) {
  const problems = []
  if (passed + failed === 0) problems.push('No test ran.')
  else if (failed === 0 && exitCode !== 0) problems.push('The tests passed, but the test runner failed.')
  return { passed, failed: failed + problems.length, skipped, problems }
}
