import { expect, it } from 'vitest'
import { addUp, count, countPlaywright, countVitest, judge, summaryLine } from './summary.mjs'

const vitestReport = (some: object) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...some,
})

it('adds up what all stages say', () => {
  const sum = addUp([count({ passed: 1 }), count({ passed: 20, failed: 2 }), count({ skipped: 3 })])
  expect(sum).toEqual({ passed: 21, failed: 2, skipped: 3 })
  expect(summaryLine(sum)).toBe('21 passed, 2 failed')
})

it('counts tests, and those left out', () => {
  const report = vitestReport({
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
  })
  expect(countVitest(report)).toEqual({ passed: 5, failed: 1, skipped: 3 })
})

it('counts a test file that cannot be loaded as a failure', () => {
  const broken = { status: 'failed', assertionResults: [] }
  const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] }
  const report = vitestReport({ numFailedTests: 1, testResults: [broken, failing] })
  expect(countVitest(report).failed).toBe(2)
})

it('counts a journey that only passed when repeated as failed', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 1 }
  expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 3, failed: 2, skipped: 1 })
})

it.each([
  ['there is no report', undefined, 0],
  ['nothing ran', count(), 0],
  ['it ended badly although no test failed', count({ passed: 4 }), 1],
])('is a failure when %s', (_why, counted, exitCode) => {
  expect(judge(counted, exitCode).failed).toBe(1)
})

it('is no failure when all passed', () => {
  expect(judge(count({ passed: 4 }), 0)).toEqual(count({ passed: 4 }))
})
