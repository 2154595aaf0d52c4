import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Build } from './build.ts'

/** How long after a build that failed the next attempt is made, in milliseconds. */
const RETRY_AFTER = 30_000

/** What the folders of editions are called, so that nothing else is ever taken away. */
const PREFIX = 'edition-'

/** How things stand. */
export interface State {
  /** Folder of the edition that readers get; undefined until the first is whole. */
  readonly folder: string | undefined
  /** When its content was read, ISO 8601. */
  readonly asOf: string | undefined
  readonly building: boolean
  /** Why the newest build failed; undefined when it did not. */
  readonly failure: string | undefined
}

/**
 * Builds one edition at a time, each in a folder of its own. Readers keep the one before until the
 * new one is whole; when a build fails they keep it too, and it is tried again. Whatever is asked for
 * during a build leads to one more after it.
 */
export class Editions {
  readonly #build: Build
  readonly #parent: string
  readonly #stopped = new AbortController()
  #state: State = { folder: undefined, asOf: undefined, building: false, failure: undefined }
  #again = false
  #running: Promise<void> = Promise.resolve()
  #retry: NodeJS.Timeout | undefined
  /** The edition before: a page of it may be on its way to a reader. */
  #leaving: string | undefined

  /** @param parent where editions are kept, of this server alone */
  constructor(build: Build, parent: string) {
    this.#build = build
    this.#parent = parent
    mkdirSync(parent, { recursive: true })
    // A server that was killed left its last one behind.
    for (const name of readdirSync(parent))
      if (name.startsWith(PREFIX)) remove(path.join(parent, name))
  }

  get state(): State {
    return this.#state
  }

  /** Asks for an edition made of what is published now. Resolves when one is, or its build failed. */
  renew(): Promise<void> {
    if (this.#stopped.signal.aborted) return this.#running
    if (this.#state.building) this.#again = true
    else this.#running = this.#buildAll()
    return this.#running
  }

  /** Ends a build that is under way and takes every edition away. */
  async close(): Promise<void> {
    this.#stopped.abort()
    clearTimeout(this.#retry)
    await this.#running
    remove(this.#leaving)
    remove(this.#state.folder)
  }

  async #buildAll(): Promise<void> {
    clearTimeout(this.#retry)
    do {
      this.#again = false
      await this.#buildOne()
      // Asked for while it ran: what changed may not be in it.
    } while (this.#again && !this.#stopped.signal.aborted)
  }

  async #buildOne(): Promise<void> {
    const before = this.#state
    const folder = mkdtempSync(path.join(this.#parent, PREFIX))
    const asOf = new Date().toISOString()
    this.#state = { ...before, building: true }
    try {
      await this.#build(folder, this.#stopped.signal)
      this.#state = { folder, asOf, building: false, failure: undefined }
      remove(this.#leaving)
      this.#leaving = before.folder
    } catch (error) {
      remove(folder)
      const failure = error instanceof Error ? error.message : String(error)
      this.#state = { ...before, building: false, failure }
      if (this.#stopped.signal.aborted) return
      const kept = before.asOf === undefined ? 'There is none yet' : `Readers keep ${before.asOf}`
      console.error(
        `The edition could not be built. ${kept}; the next attempt is in ${RETRY_AFTER / 1000} s.\n${failure}`,
      )
      this.#retry = setTimeout(() => void this.renew(), RETRY_AFTER)
    }
  }
}

function remove(folder: string | undefined): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
}
