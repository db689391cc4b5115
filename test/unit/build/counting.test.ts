import { describe, expect, it } from 'vitest'
import { countPlaywright, countVitest } from '../../../build/checks/counting.mjs'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map(test => ({ status: test })),
})

describe('counting unit tests', () => {
  it('counts each test once', () => {
    const report = { testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')] }
    expect(countVitest(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 0, problems: [] })
  })

  it('counts a file that could not be loaded as one failure', () => {
    const report = { testResults: [file('passed', 'passed'), file('failed')] }
    expect(countVitest(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0, problems: [] })
  })

  it('does not count skipped tests as passed', () => {
    const report = { testResults: [file('passed', 'passed', 'skipped', 'todo')] }
    expect(countVitest(report, 0)).toEqual({ passed: 1, failed: 0, skipped: 2, problems: [] })
  })

  it('fails when no test ran', () => {
    expect(countVitest({ testResults: [] }, 0)).toMatchObject({ failed: 1, problems: ['No test ran.'] })
    expect(countVitest(undefined, 1)).toMatchObject({ passed: 0, failed: 1 })
    expect(countVitest({ testResults: [file('passed', 'skipped')] }, 0)).toMatchObject({
      passed: 0,
      failed: 1,
    })
  })

  it('fails when the runner failed without a failed test', () => {
    expect(countVitest({ testResults: [file('passed', 'passed')] }, 1)).toMatchObject({
      passed: 1,
      failed: 1,
    })
    expect(countVitest({ testResults: [file('passed', 'passed')] }, null)).toMatchObject({ failed: 1 })
  })
})

describe('counting end-to-end tests', () => {
  const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 0 }

  it('counts passed and failed', () => {
    expect(countPlaywright({ stats: { ...stats, unexpected: 2 }, errors: [] }, 1)).toEqual({
      passed: 4,
      failed: 2,
      skipped: 0,
      problems: [],
    })
  })

  it('counts a test that passed only when repeated as failed', () => {
    expect(countPlaywright({ stats: { ...stats, flaky: 1 }, errors: [] }, 0)).toMatchObject({ failed: 1 })
  })

  it('counts an error outside of tests', () => {
    expect(countPlaywright({ stats, errors: [{ message: 'set-up' }] }, 1)).toMatchObject({ failed: 1 })
  })

  it('fails when no test ran', () => {
    expect(countPlaywright(undefined, 1)).toMatchObject({ passed: 0, failed: 1, problems: ['No test ran.'] })
  })
})
