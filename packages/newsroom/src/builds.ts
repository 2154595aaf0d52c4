import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { compiledIn } from '@onrecord/toolchain/compiled'
import { root, runStep, workFolder } from '@onrecord/toolchain/step'
import { project } from './settings.ts'

/** Something built from sources, rebuilt only when they or its environment change. */
interface Build {
  readonly name: string
  readonly title: string
  /** The room it stands in and the folder it makes there. */
  readonly folder: string
  readonly output: string
  /** Program and arguments, run by Node in the room. */
  readonly program: readonly string[]
  /** Rooms whose sources it contains. */
  readonly sources: readonly string[]
  readonly env: Record<string, string>
}

/** The parts of the lake that a Studio is built with. */
const LAKE_IN_A_STUDIO = ['packages/lake/src/streams', 'packages/lake/src/studio']

/** Builds what `npm start` and the browser tests serve: Studio and site. */
export async function buildStudio(): Promise<void> {
  await build({
    name: 'studio',
    title: 'Building the Studio',
    folder: 'studio',
    output: 'dist',
    program: ['node_modules/sanity/bin/sanity', 'build', '--yes'],
    sources: ['studio', 'schemas', 'packages/client', 'packages/intake', ...LAKE_IN_A_STUDIO],
    env: {
      // Only says that there is a lake; which one, the Studio's server writes into the page.
      SANITY_STUDIO_API_HOST: 'http://localhost:3030',
      SANITY_STUDIO_PROJECT_ID: project.projectId,
      SANITY_STUDIO_DATASET: project.dataset,
    },
  })
}

/** Writes the lake's command into few files, which start sooner. */
export async function buildLake(): Promise<void> {
  if (compiledIn('packages/lake/dist') !== undefined) return
  await runStep({
    title: 'Building the lake',
    log: 'build-lake',
    command: process.execPath,
    args: ['packages/lake/scripts/compile.ts'],
    mend: 'read the log; if you changed packages/lake/src, mend it there and run the command again.',
  })
}

/** Builds the plain Studio that the lake's browser tests drive. */
export async function buildStockStudio(): Promise<void> {
  await build({
    name: 'stock-studio',
    title: 'Building a stock Studio',
    folder: 'packages/lake/test/studio',
    output: 'dist',
    program: ['node_modules/sanity/bin/sanity', 'build', '--yes'],
    sources: ['packages/lake/test/studio', ...LAKE_IN_A_STUDIO],
    env: {},
  })
}

export async function buildSite(): Promise<void> {
  await build({
    name: 'site',
    title: 'Building the reader site',
    folder: 'examples/next-site',
    output: '.next',
    program: ['node_modules/next/dist/bin/next', 'build'],
    sources: ['examples/next-site', 'packages/client', 'schemas'],
    env: {},
  })
}

async function build({ name, title, folder, output, program, sources, env }: Build): Promise<void> {
  const wanted = fingerprint([...sources, 'pnpm-lock.yaml'], env)
  const stamp = path.join(workFolder, 'stamps', name)
  const made = path.join(root, folder, output)
  if (existsSync(made) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  // A build that is cut short must not pass for the one before it.
  rmSync(stamp, { force: true })
  await runStep({
    title,
    log: `build-${name}`,
    command: process.execPath,
    args: [...program],
    cwd: path.join(root, folder),
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
    mend: `read the log; if you changed ${sources.join(', ')}, mend it there and run the command again.`,
  })
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

const MADE_NOT_WRITTEN = new Set([
  'node_modules',
  'dist',
  '.next',
  '.sanity',
  'test',
  'next-env.d.ts',
])

/** A hash of every source file below the given paths and of the environment baked into the build. */
function fingerprint(paths: readonly string[], env: Record<string, string>): string {
  const hash = createHash('sha256').update(JSON.stringify(env))
  const add = (file: string) => {
    if (MADE_NOT_WRITTEN.has(path.basename(file))) return
    const absolute = path.join(root, file)
    const entries = readdirSync(path.dirname(absolute), { withFileTypes: true })
    const entry = entries.find(({ name }) => name === path.basename(absolute))
    if (entry?.isDirectory()) {
      for (const child of readdirSync(absolute).toSorted()) add(path.join(file, child))
    } else if (!/\.test\.tsx?$/.test(file) && !file.endsWith('.tsbuildinfo')) {
      hash.update(file).update('\0').update(readFileSync(absolute)).update('\0')
    }
  }
  for (const file of paths) add(file)
  return hash.digest('hex')
}
