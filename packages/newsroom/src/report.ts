import { StepError } from '../bin/step.mjs'

/** How many tests passed and failed. */
export interface Report {
  readonly passed: number
  readonly failed: number
}

/** Reads the counts out of Vitest's JSON report. @throws StepError when no test was run */
export function readReport(json: string): Report {
  const report: unknown = JSON.parse(json)
  const count = (key: string) => {
    const value =
      typeof report === 'object' && report !== null
        ? Object.entries(report).find(([k]) => k === key)?.[1]
        : undefined
    if (typeof value !== 'number') throw new StepError(`✗ The test report has no number "${key}".`)
    return value
  }
  const passed = count('numPassedTests')
  const failed = count('numFailedTests')
  if (passed + failed === 0) throw new StepError('✗ No test was run.')
  return { passed, failed }
}
