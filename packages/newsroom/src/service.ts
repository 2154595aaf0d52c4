import { spawn, type ChildProcess } from 'node:child_process'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { StepError } from '@onrecord/toolchain/step'

/** How long a service may take to answer, and to stop when asked to. */
const START_MS = 60_000
const STOP_MS = 10_000
/** What is kept of a service's output, to show when it dies. */
const KEPT_LINES = 15

/** A process of the newsroom: the lake, the Studio's server, the site. */
export class Service {
  readonly name: string
  /** Settles when the process has ended, for whatever reason. */
  readonly ended: Promise<void>
  readonly #child: ChildProcess
  readonly #lines: string[] = []
  readonly #firstLine: Promise<string>
  #stopping = false

  constructor(
    name: string,
    args: readonly string[],
    options: { cwd: string; env?: Record<string, string> },
  ) {
    this.name = name
    this.#child = spawn(process.execPath, [...args], {
      cwd: options.cwd,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.ended = new Promise((resolve) => this.#child.once('close', () => resolve()))
    this.#firstLine = new Promise((resolve) => {
      for (const stream of [this.#child.stdout, this.#child.stderr]) {
        if (stream === null) continue
        createInterface({ input: stream }).on('line', (line) => {
          this.#lines.push(line)
          if (this.#lines.length > KEPT_LINES) this.#lines.shift()
          if (stream === this.#child.stdout) resolve(line)
        })
      }
    })
  }

  /** Whether it ended without having been asked to. */
  get died(): boolean {
    return !this.#stopping && (this.#child.exitCode !== null || this.#child.signalCode !== null)
  }

  /** What it said last, for the person who has to mend it. */
  get lastWords(): string {
    return this.#lines.join('\n  ') || '(it said nothing)'
  }

  /** The first line it prints: how the lake says that it is ready, and where. */
  async firstLine(): Promise<string> {
    return this.#within(this.#firstLine)
  }

  /** Waits until the service answers HTTP at this address. */
  async answers(url: string): Promise<void> {
    const poll = async () => {
      for (;;) {
        const response = await fetch(url).catch(() => null)
        await response?.body?.cancel()
        if (response !== null && response.status < 500) return
        await sleep(100)
        if (this.died) return
      }
    }
    await this.#within(poll())
  }

  async #within<T>(promise: Promise<T>): Promise<T> {
    const late = new AbortController()
    const outcome = await Promise.race([
      promise.then((value) => ({ value })),
      this.ended.then(() => 'ended' as const),
      sleep(START_MS, 'late' as const, { signal: late.signal, ref: false }),
    ])
    late.abort()
    if (typeof outcome === 'object') return outcome.value
    const reason = outcome === 'late' ? `did not answer within ${START_MS / 1000} s` : 'stopped'
    throw new StepError(`✗ The ${this.name} ${reason}:\n  ${this.lastWords}`)
  }

  /** Asks it to stop, waits, and ends it by force if it does not listen. */
  async stop(): Promise<void> {
    this.#stopping = true
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    this.#child.kill('SIGTERM')
    const force = setTimeout(() => this.#child.kill('SIGKILL'), STOP_MS)
    await this.ended
    clearTimeout(force)
  }
}
