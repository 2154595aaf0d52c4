import { describe, expect, it } from 'vitest'
import { afterSecondRun, readReport } from './report.ts'

const test = (fullName: string, failure?: string) => ({
  fullName,
  status: failure === undefined ? 'passed' : 'failed',
  failureMessages: failure === undefined ? [] : [failure],
})

const report = (files: { name: string; message?: string; tests: ReturnType<typeof test>[] }[]) => {
  const tests = files.flatMap((file) => file.tests)
  const failed = tests.filter(({ status }) => status === 'failed').length
  return JSON.stringify({
    numPassedTests: tests.length - failed,
    numFailedTests: failed,
    testResults: files.map(({ name, message = '', tests: assertionResults }) => ({
      name,
      message,
      status:
        message !== '' || assertionResults.some(({ status }) => status === 'failed')
          ? 'failed'
          : 'passed',
      assertionResults,
    })),
  })
}

describe('the report of a test run', () => {
  it('counts what passed and failed', () => {
    const run = readReport(report([{ name: 'a.test.ts', tests: [test('adds'), test('divides')] }]))
    expect(run).toEqual({ passed: 2, failed: 0, failedFiles: [], failures: [] })
  })

  it('names what failed, and why, in one line', () => {
    const tests = [test('adds'), test('divides', 'expected 2 to be 3\n    at a.test.ts:1')]
    const run = readReport(report([{ name: 'a.test.ts', tests }]))
    expect(run).toMatchObject({
      failed: 1,
      failedFiles: ['a.test.ts'],
      failures: ['divides: expected 2 to be 3'],
    })
  })

  it('takes a file that could not be loaded for a failure, though no test of it failed', () => {
    const run = readReport(
      report([
        { name: 'a.test.ts', tests: [test('adds')] },
        { name: 'b.test.ts', message: 'Cannot find module', tests: [] },
      ]),
    )
    expect(run).toMatchObject({ passed: 1, failed: 1, failures: ['b.test.ts: Cannot find module'] })
  })

  it('refuses a run without a test, and what is no report', () => {
    expect(() => readReport(report([]))).toThrow('No test was run')
    expect(() => readReport('{}')).toThrow('none that Vitest writes')
  })

  it('ends with what still failed when its files were run again', () => {
    const first = readReport(
      report([
        { name: 'a.test.ts', tests: [test('adds')] },
        { name: 'b.test.ts', tests: [test('reads', 'late'), test('writes', 'late')] },
      ]),
    )
    const again = (failure?: string) =>
      readReport(report([{ name: 'b.test.ts', tests: [test('reads'), test('writes', failure)] }]))
    expect(afterSecondRun(first, again())).toEqual({ passed: 3, failed: 0 })
    expect(afterSecondRun(first, again('late'))).toEqual({ passed: 2, failed: 1 })
  })
})
