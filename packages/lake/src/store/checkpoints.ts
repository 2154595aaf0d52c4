import type { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'

/** In a log of so many pages (64 MB), the commit itself puts in its place what the thread has left over. */
const TOO_MANY_PAGES = 16_000
/** The thread begins when so much of that (4 MB) is not in its place. */
const ENOUGH = 1 / 16
/** How long after a commit the log is looked at, in milliseconds. */
const PAUSE = 50
/** How long a thread at work is waited for at most, in milliseconds. */
const LONGEST = 30_000

export const AT_REST = 0
const AT_WORK = 1

/** What the thread is given. */
export interface Place {
  readonly file: string
  /** One number, which both sides see. */
  readonly state: Int32Array<SharedArrayBuffer>
}

/**
 * A commit appends to SQLite's write-ahead log; sooner or later a checkpoint puts it in its place in
 * the database, which takes many times as long. A thread with a connection of its own does that, so
 * that no write has to wait for it. There is none before a log is long enough.
 */
export class Checkpoints {
  readonly #db: DatabaseSync
  readonly #place: Place
  #thread: Worker | undefined
  #timer: NodeJS.Timeout | undefined
  #emptying: NodeJS.Timeout | undefined

  constructor(db: DatabaseSync, file: string) {
    this.#db = db
    this.#place = { file, state: new Int32Array(new SharedArrayBuffer(4)) }
    db.exec(`PRAGMA wal_autocheckpoint = ${TOO_MANY_PAGES}`)
  }

  /** Something was committed. */
  soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#look()
    }, PAUSE).unref()
  }

  /**
   * Puts everything in its place, and nothing stays behind in the log. While somebody reads an older
   * state SQLite cannot: then it is done as soon as they have ended.
   */
  empty(): void {
    clearTimeout(this.#emptying)
    // SQLite has one checkpoint at a time, and refuses another instead of waiting.
    Atomics.wait(this.#place.state, 0, AT_WORK, LONGEST)
    const row = this.#db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
    if (row?.['busy'] === 0) return
    this.#emptying = setTimeout(() => this.#emptyAgain(), PAUSE).unref()
  }

  #emptyAgain(): void {
    try {
      this.empty()
    } catch {
      // A disk that fails: closing tries once more.
    }
  }

  close(): void {
    clearTimeout(this.#timer)
    this.empty()
    clearTimeout(this.#emptying)
    void this.#thread?.terminate()
  }

  #look(): void {
    const { state } = this.#place
    if (Atomics.load(state, 0) === AT_WORK) return this.soon()
    const row = this.#db.prepare('PRAGMA wal_checkpoint(NOOP)').get()
    if (Number(row?.['log']) - Number(row?.['checkpointed']) < ENOUGH * this.#tooMany()) return
    Atomics.store(state, 0, AT_WORK)
    this.#thread ??= this.#start()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#thread.postMessage('work')
    this.soon()
  }

  /** As the connection is set: who records what a lake does to its disk wants small logs. */
  #tooMany(): number {
    return Number(this.#db.prepare('PRAGMA wal_autocheckpoint').get()?.['wal_autocheckpoint'])
  }

  #start(): Worker {
    const script = new URL('checkpoint-thread.ts', import.meta.url)
    const thread = new Worker(script, { workerData: this.#place })
    thread.unref()
    thread.on('error', () => {
      // Without it commits do all the work, when the log has grown long.
      Atomics.store(this.#place.state, 0, AT_REST)
      this.#thread = undefined
    })
    return thread
  }
}
