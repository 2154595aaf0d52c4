// Brings what a fresh machine lacks: a Node that the packages accept, pnpm, the dependencies.
// All of it comes from the npm registry, into `.onrecord/tools`; nothing is installed on the machine itself.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import module from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { compiledIn } from './compiled.mjs'
import { main, root, runStep, SIGNALS, StepError, workFolder } from './step.mjs'

const NODE = '24.21.0'
const PNPM = '12.21.0'
/** Older SQLite can corrupt a WAL file when a checkpoint meets a writer (fixed in 3.51.3). */
const SQLITE = [3, 51, 3]
/** Dependencies and builds take about 1.2 GB. */
const NEEDED_BYTES = 2e9

/** What an installation leaves behind. */
const installed = path.join(root, 'node_modules/.modules.yaml')
const exe = process.platform === 'win32' ? '.exe' : ''
const toolFolder = (/** @type {string} */ name) => path.join(workFolder, 'tools', name)

/** Whether the running Node can serve the lake: its SQLite is sound and it runs TypeScript as it is. */
function nodeIsAccepted() {
  const [major = 0] = process.versions.node.split('.').map(Number)
  const sqlite = process.versions['sqlite']?.split('.').map(Number)
  if (major < 24 || sqlite === undefined) return false
  for (const [index, needed] of SQLITE.entries()) {
    const present = sqlite[index] ?? 0
    if (present !== needed) return present > needed
  }
  return true
}

/**
 * @param {string} name folder and log name
 * @param {string} spec what npm installs
 * @param {string} title what the person reads
 */
async function installTool(name, spec, title) {
  const folder = toolFolder(name)
  mkdirSync(folder, { recursive: true })
  const npm = process.env['npm_execpath']
  const inNpm = npm !== undefined && /npm-cli\.(c?js)$/.test(npm)
  await runStep({
    title,
    log: `tool-${name}`,
    command: inNpm ? process.execPath : 'npm',
    // An install script could download from anywhere; these packages work without theirs.
    args: [
      ...(inNpm ? [npm] : []),
      'install',
      '--prefix',
      folder,
      '--no-save',
      '--no-package-lock',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      spec,
    ],
    cwd: folder,
    shell: !inNpm && process.platform === 'win32',
    mend: 'check that this machine reaches the npm registry (npm ping), then run the command again: it continues where it stopped.',
  })
}

/** The Node that runs everything from here on: this one if it is new enough, else the one of the npm package `node`. */
async function findNode() {
  if (nodeIsAccepted()) return process.execPath
  // What the npm package `node` would fetch in its install script, asked for by name.
  const system = process.platform === 'win32' ? 'win' : process.platform
  const prefix = system === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'
  const name = `${prefix}-${system}-${process.arch}`
  const binary = path.join(toolFolder(`node-${NODE}`), 'node_modules', name, 'bin', `node${exe}`)
  if (!existsSync(binary)) {
    await installTool(
      `node-${NODE}`,
      `${name}@${NODE}`,
      `Fetching Node ${NODE} (this one is ${process.versions.node})`,
    )
  }
  return binary
}

async function findPnpm() {
  const entry = path.join(toolFolder(`pnpm-${PNPM}`), 'node_modules/pnpm/bin/pnpm.mjs')
  if (!existsSync(entry)) await installTool(`pnpm-${PNPM}`, `pnpm@${PNPM}`, `Fetching pnpm ${PNPM}`)
  return entry
}

function checkDisk() {
  const { bavail, bsize } = statfsSync(root)
  if (bavail * bsize >= NEEDED_BYTES) return
  const free = Math.round((bavail * bsize) / 1e6)
  throw new StepError(
    `✗ Only ${free} MB are free on the disk of ${root}; installing takes ${NEEDED_BYTES / 1e6} MB. Free some space and run the command again.`,
  )
}

/** @param {string} node @param {string} pnpm */
async function installDependencies(node, pnpm) {
  const stamp = path.join(workFolder, 'stamps', 'dependencies')
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'pnpm-lock.yaml')))
    .update(readFileSync(path.join(root, 'pnpm-workspace.yaml')))
    .digest('hex')
  const present = existsSync(stamp) && existsSync(installed)
  if (present && readFileSync(stamp, 'utf8') === wanted) return
  checkDisk()
  await runStep({
    title: 'Installing dependencies',
    log: 'dependencies',
    command: node,
    args: [pnpm, 'install', '--frozen-lockfile', '--reporter=append-only'],
    env: { CI: 'true', PATH: withNode(node) },
    mend: 'check that this machine reaches the npm registry (npm ping) and has 2 GB free, then run the command again.',
  })
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

const withNode = (/** @type {string} */ node) =>
  `${path.dirname(node)}${path.delimiter}${process.env['PATH'] ?? ''}`

/**
 * Brings the tools, then runs one of our programs on the right Node and becomes it: signals,
 * terminal, folder and exit code are passed through.
 *
 * @param {string} program path from the repository's root
 * @param {readonly string[]} args
 */
export async function runWithTools(program, args = process.argv.slice(2)) {
  const node = await findNode()
  const pnpm = await findPnpm()
  await installDependencies(node, pnpm)
  const child = spawn(node, [path.join(root, program), ...args], {
    stdio: 'inherit',
    // Tests that pack and install need the same pnpm.
    env: { ...process.env, PATH: withNode(node), ONRECORD_PNPM: pnpm },
  })
  // A terminal's Ctrl-C reaches the child by itself too; being told twice does it no harm.
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal))
  process.exitCode = await new Promise((resolve) => {
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/**
 * Runs a command of ours: at once where this Node can and the dependencies are there, else with the
 * tools that are brought first.
 *
 * @param {string} program path from the repository's root
 * @param {string} [compiled] folder of the same program in few files, which is taken if it is there and
 *   as new as the sources
 */
export async function runCommand(program, compiled) {
  if (nodeIsAccepted() && existsSync(installed)) {
    // A program of hundreds of files starts in half the time where they were compiled before.
    module.enableCompileCache(path.join(workFolder, 'compile-cache'))
    const taken = (compiled && compiledIn(compiled)) ?? program
    await import(pathToFileURL(path.join(root, taken)).href)
  } else await main(() => runWithTools(program))
}
