// One slow thing at a time, said aloud: what runs, how long it took, and when it fails, why and what to do.
// Plain JavaScript on built-ins only: it runs on the Node a person happens to have, before anything is installed.
import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

export const root = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '../..',
)
/** Everything made on this machine and never committed: tools, logs, stamps, and by default the data. */
export const workFolder = path.join(root, '.onrecord')

/** What asks a program to stop. @type {NodeJS.Signals[]} */
export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
/** Progress goes here, so that what a program answers stands alone on standard output. */
const out = process.stderr
const tty = out.isTTY === true
const seconds = (/** @type {number} */ since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/** A failure a person can act on: printed without a stack. */
export class StepError extends Error {}

/**
 * Runs one command as a visible step. Its output goes to `.onrecord/logs/<log>.log`.
 *
 * @param {{title: string, log: string, command: string, args: string[], cwd?: string,
 *   env?: Record<string, string | undefined>, mend: string, shell?: boolean}} step
 *   `mend` says what a person can do when it fails.
 * @returns {Promise<void>} rejects with a {@link StepError} that names the log and its last lines
 */
export async function runStep({
  title,
  log,
  command,
  args,
  cwd = root,
  env = {},
  mend,
  shell = false,
}) {
  const folder = path.join(workFolder, 'logs')
  mkdirSync(folder, { recursive: true })
  const logFile = path.join(folder, `${log}.log`)
  const sink = createWriteStream(logFile)
  const started = Date.now()
  let last = ''
  const say = () => {
    const line = `… ${title}, ${seconds(started)}${last === '' ? '' : `  ${last}`}`
    if (tty) out.write(`\r\u001b[2K${line.slice(0, (out.columns ?? 80) - 1)}`)
    else out.write(`${line}\n`)
  }
  say()
  const ticking = setInterval(say, tty ? 200 : 15_000)
  const child = spawn(command, args, {
    cwd,
    shell,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text) => {
      sink.write(text)
      const lines = String(text)
        .trim()
        .split(/[\r\n]+/)
      // eslint-disable-next-line no-control-regex -- colours of the child's own output do not belong in our one line
      last = (lines.at(-1) ?? '').replaceAll(/\u001b\[[0-9;]*[A-Za-z]/g, '').slice(0, 60)
    })
  }
  // Whoever stops us in the middle stops the step too: no process is left behind.
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    child.kill(signal)
    process.exit(1)
  }
  for (const signal of SIGNALS) process.on(signal, stop)
  const outcome = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code, signal) =>
      resolve(code === 0 ? null : (signal ?? `exit code ${code}`)),
    )
  })
  for (const signal of SIGNALS) process.off(signal, stop)
  clearInterval(ticking)
  if (tty) out.write('\r\u001b[2K')
  await new Promise((resolve) => sink.end(resolve))
  if (outcome === null) {
    out.write(`✓ ${title}, ${seconds(started)}\n`)
    return
  }
  const tail = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-15).join('\n  ')
  throw new StepError(
    `✗ ${title} failed (${outcome}) after ${seconds(started)}.\n  ${tail}\n\n  What to do: ${mend}\n  The whole log: ${path.relative(process.cwd(), logFile)}`,
  )
}

/**
 * Runs a program to its end and turns a {@link StepError} into one clear message and exit code 1.
 *
 * @param {() => Promise<void>} program
 */
export async function main(program) {
  try {
    await program()
  } catch (error) {
    console.error(error instanceof StepError ? error.message : error)
    process.exitCode = 1
  }
}
