import { z } from 'zod'
import { StepError } from '@onrecord/toolchain/step'

/** How many tests passed and failed. */
export interface Report {
  readonly passed: number
  readonly failed: number
}

/** What a run of tests came to. */
export interface Run extends Report {
  /** The test files in which something failed, also those that could not be loaded. */
  readonly failedFiles: readonly string[]
  /** Each test that failed, with the first line of why. */
  readonly failures: readonly string[]
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
})

const firstLine = (text: string) => text.split('\n', 1)[0] ?? ''

/** Reads Vitest's JSON report. @throws StepError when it is none, or when no test was run */
export function readReport(json: string): Run {
  const { success, data } = vitestReport.safeParse(JSON.parse(json))
  if (!success) throw new StepError('✗ The test report is none that Vitest writes.')
  const failedIn = data.testResults.filter(({ status }) => status === 'failed')
  const failedFiles = failedIn.map(({ name }) => name)
  const failures = failedIn.flatMap(({ name, message, assertionResults }) => {
    const tests = assertionResults.filter(({ status }) => status === 'failed')
    return tests.length === 0
      ? [`${name}: ${firstLine(message)}`]
      : tests.map((test) => `${test.fullName}: ${firstLine(test.failureMessages?.[0] ?? '')}`)
  })
  const passed = data.numPassedTests
  // A test file that could not even be loaded counts no failed test; the run failed all the same.
  const failed = Math.max(data.numFailedTests, failedFiles.length > 0 ? 1 : 0)
  if (passed + failed === 0) throw new StepError('✗ No test was run.')
  return { passed, failed, failedFiles, failures }
}

/** The counts after the files that failed were run again, each whole. */
export function afterSecondRun(first: Run, second: Run): Report {
  return { passed: first.passed + first.failed - second.failed, failed: second.failed }
}
