import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { main, root, runStep, StepError, workFolder } from '../bin/step.mjs'
import { buildSite, buildStockStudio, buildStudio } from './builds.ts'
import { findChromium } from './chromium.ts'
import { readReport, type Report } from './report.ts'

/** One line of the summary. */
interface Outcome extends Report {
  readonly title: string
}

/** Vitest's projects by the lines of the summary. */
const PROJECTS: Readonly<Record<string, string>> = {
  'unit and integration tests': 'unit',
  'packed client tests': 'packed',
  'browser tests': 'browser',
}

await main(async () => {
  const outcomes: Outcome[] = []
  const check = async (title: string, work: () => Promise<Report | void>) => {
    try {
      const report = (await work()) ?? { passed: 1, failed: 0 }
      outcomes.push({ title, ...report })
    } catch (error) {
      if (!(error instanceof StepError)) throw error
      console.error(error.message)
      outcomes.push({ title, ...(readFailure(title) ?? { passed: 0, failed: 1 }) })
    }
  }

  for (const room of rooms()) {
    await check(`types: ${room}`, () =>
      node(`Checking types of ${room}`, `types-${room}`, [
        'node_modules/typescript/bin/tsc',
        '-p',
        path.join(room, 'tsconfig.json'),
      ]),
    )
  }
  await check('lint', () =>
    node('Linting', 'lint', ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings']),
  )
  await check('format', () =>
    node('Checking the format', 'format', [
      'node_modules/prettier/bin/prettier.cjs',
      '--check',
      '.',
    ]),
  )
  await check('unit and integration tests', () => vitest('unit', 'Testing the rooms'))
  await check('packed client tests', () => vitest('packed', 'Testing the client as it is packed'))
  await check('the Studio builds', () => buildStudio())
  await check('a stock Studio builds', () => buildStockStudio())
  await check('the reader site builds', () => buildSite())
  await check('browser tests', async () => {
    const chromium = await findChromium()
    return vitest('browser', 'Testing in Chromium', { ONRECORD_CHROMIUM: chromium })
  })

  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0)
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
  console.log('\nSummary')
  for (const { title, ...counts } of outcomes) {
    console.log(
      `  ${counts.failed === 0 ? '✓' : '✗'} ${title}: ${counts.passed} passed, ${counts.failed} failed`,
    )
  }
  console.log(`\n${passed} passed, ${failed} failed`)
  if (failed > 0) process.exitCode = 1
})

function rooms(): string[] {
  const inside = (folder: string) =>
    readdirSync(path.join(root, folder)).map((name) => path.join(folder, name))
  return [...inside('packages'), 'schemas', 'studio', ...inside('examples')].filter((room) =>
    existsSync(path.join(root, room, 'tsconfig.json')),
  )
}

async function node(
  title: string,
  log: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<void> {
  await runStep({
    title,
    log: log.replaceAll(path.sep, '-'),
    command: process.execPath,
    args,
    env,
    mend: 'read the lines above, or the whole log.',
  })
}

function reportFile(project: string): string {
  return path.join(workFolder, 'reports', `${project}.json`)
}

async function vitest(
  project: string,
  title: string,
  env: Record<string, string> = {},
): Promise<Report> {
  const file = reportFile(project)
  mkdirSync(path.dirname(file), { recursive: true })
  rmSync(file, { force: true })
  await node(
    title,
    project,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${file}`,
    ],
    env,
  )
  return readReport(readFileSync(file, 'utf8'))
}

function readFailure(title: string): Report | undefined {
  const project = PROJECTS[title]
  if (project === undefined || !existsSync(reportFile(project))) return undefined
  const file = reportFile(project)
  const report = readReport(readFileSync(file, 'utf8'))
  // A test file that could not even be loaded counts no failed test; the run failed all the same.
  return { ...report, failed: Math.max(1, report.failed) }
}
