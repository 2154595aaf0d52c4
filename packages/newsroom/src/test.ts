import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { main, root, runStep, StepError, workFolder } from '@onrecord/toolchain/step'
import { buildSite, buildStockStudio, buildStudio } from './builds.ts'
import { findChromium } from './chromium.ts'
import { afterSecondRun, readReport, type Report, type Run } from './report.ts'

/** One line of the summary. */
interface Outcome extends Report {
  readonly title: string
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
      outcomes.push({ title, passed: 0, failed: 1 })
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
  const text = path.join('examples', 'astro-text')
  await check(`types: the pages of ${text}`, () =>
    node(`Checking types of the pages of ${text}`, `types-${text}-pages`, [
      path.join(text, 'node_modules/astro/bin/astro.mjs'),
      'check',
      '--noSync',
      '--root',
      text,
      '--tsconfig',
      'tsconfig.pages.json',
    ]),
  )
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
    const env = { ONRECORD_CHROMIUM: chromium }
    const first = await vitest('browser', 'Testing in Chromium', { env })
    if (first.failedFiles.length === 0) return first
    // A real Studio can be slow at the wrong moment; what is broken is broken twice. The tests of a
    // file go on from each other, so a file is run again whole, never a test alone.
    const files = first.failedFiles
    console.log(`  ${files.length} of the files failed and are run again, each whole.`)
    const title = 'Testing in Chromium once more'
    return afterSecondRun(first, await vitest('browser', title, { env, files }))
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

/** Runs the tests of a project, or only those in some files, and tells what they came to. */
async function vitest(
  project: string,
  title: string,
  { env = {}, files = [] }: { env?: Record<string, string>; files?: readonly string[] } = {},
): Promise<Run> {
  const file = path.join(workFolder, 'reports', `${project}.json`)
  mkdirSync(path.dirname(file), { recursive: true })
  rmSync(file, { force: true })
  try {
    await node(
      title,
      files.length === 0 ? project : `${project}-again`,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile=${file}`,
        ...files,
      ],
      env,
    )
  } catch (error) {
    // Tests that failed are in the report; without one, the run itself did.
    if (!(error instanceof StepError) || !existsSync(file)) throw error
    console.error(error.message)
    const run = readReport(readFileSync(file, 'utf8'))
    for (const failure of run.failures) console.error(`  ✗ ${failure}`)
    return { ...run, failed: Math.max(1, run.failed) }
  }
  return readReport(readFileSync(file, 'utf8'))
}
