import { describe, expect, it } from 'vitest'
import { countTests, summaryLine } from '@/scripts/test-summary.mjs'

function file(status: string, ...tests: string[]) {
  return { status, assertionResults: tests.map((result) => ({ status: result })) }
}

describe('countTests', () => {
  it('counts what passed and what failed, and not what was skipped', () => {
    const report = { testResults: [file('passed', 'passed', 'skipped'), file('failed', 'passed', 'failed')] }
    expect(countTests(report, 1)).toEqual({ passed: 2, failed: 1 })
  })

  it('counts a file that could not be loaded as one failure', () => {
    expect(countTests({ testResults: [file('failed'), file('passed', 'passed')] }, 1)).toEqual({
      passed: 1,
      failed: 1,
    })
  })

  it('counts a file whose hook failed after its tests passed as one failure', () => {
    expect(countTests({ testResults: [file('failed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1 })
  })

  it('counts a run that failed by itself, as by an error outside of any test', () => {
    expect(countTests({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1 })
    expect(countTests(undefined, 1)).toEqual({ passed: 0, failed: 1 })
  })
})

describe('summaryLine', () => {
  it('adds up', () => {
    expect(
      summaryLine([
        { passed: 2, failed: 0 },
        { passed: 0, failed: 1 },
      ]),
    ).toBe('2 passed, 1 failed')
  })
})
