import { Worker } from 'node:worker_threads'
import type { AttributePath } from '../groq/plan/condition.ts'

/** How long after a build gave way the next one begins, in milliseconds. */
const PAUSE = 1000
/** How long a thread that gives way is waited for at most, in milliseconds. */
const LONGEST = 30_000
/** The thread needs next to nothing of V8. */
const HEAP_MB = 16

/** How far a thread is. It has the database open while it reads and builds, and until it gave way. */
export const [BEGINS, READS, WAITS, BUILDS, GIVES_WAY, ENDED] = [0, 1, 2, 3, 4, 5]

/** What an index is of: the documents of one type in a dataset, by one or two of their attributes. */
export interface IndexOf {
  readonly dataset: number
  readonly type: string
  readonly paths: readonly AttributePath[]
}

/** An index that shall be built. */
export interface Build {
  readonly index: IndexOf
  /** Asked before it begins: the dataset may be gone. */
  readonly isWanted: () => boolean
  /** Takes the index in, if it is there by now. @returns whether it is */
  readonly takeIn: () => boolean
}

/** What the thread is given. */
export interface Order {
  readonly file: string
  readonly index: IndexOf
  /** One number, which both sides see. */
  readonly state: Int32Array<SharedArrayBuffer>
}

interface Running {
  readonly build: Build
  readonly state: Order['state']
  readonly thread: Worker
  /** Told to end, whether or not the index was there. */
  isStopped: boolean
  isThere: boolean
}

/**
 * Indexes are built one after the other, each by a thread with a connection of its own. It reads the
 * documents first, so that they need not come from the disk while it builds. Others read all the time.
 * While it builds they cannot write, since SQLite has one writer: what can wait does so without holding
 * anybody else up (`busy`), and for what cannot the build gives way, and is begun anew later.
 */
export class IndexBuilds {
  readonly #file: string
  readonly #mayWrite: () => boolean
  readonly #waiting: Build[] = []
  #running: Running | undefined
  #busy: PromiseWithResolvers<void> | undefined
  #idle: PromiseWithResolvers<void> | undefined
  #pause: NodeJS.Timeout | undefined
  #isClosed = false

  /** @param mayWrite whether the database takes writes at all */
  constructor(file: string, mayWrite: () => boolean) {
    this.#file = file
    this.#mayWrite = mayWrite
  }

  /** Builds it soon, between requests. */
  add(build: Build): void {
    this.#waiting.push(build)
    setImmediate(() => this.#next())
  }

  /** While an index is built: until when. */
  get busy(): Promise<void> | undefined {
    return this.#busy?.promise
  }

  /** Until every index that was asked for is there, or could not be built. */
  whenIdle(): Promise<void> {
    if (this.#running === undefined && this.#waiting.length === 0) return Promise.resolve()
    this.#idle ??= Promise.withResolvers()
    return this.#idle.promise
  }

  /** Nobody but this connection has anything to do with the database then. */
  letGo(): void {
    const running = this.#running
    if (running === undefined) return
    const { state } = running
    const isTold = (from: number, to: number) =>
      Atomics.compareExchange(state, 0, from, to) === from
    // In this order: it goes on by itself from the first to the second. When it waits, it waits for us.
    running.isStopped ||=
      isTold(BEGINS, ENDED) || isTold(READS, GIVES_WAY) || isTold(BUILDS, GIVES_WAY)
    Atomics.wait(state, 0, GIVES_WAY, LONGEST)
    this.#end()
  }

  /** Builds no more. An index that is not there yet never was. */
  close(): void {
    this.#isClosed = true
    clearTimeout(this.#pause)
    this.#waiting.length = 0
    this.letGo()
    if (this.#running === undefined) return
    const { state, thread } = this.#running
    Atomics.store(state, 0, ENDED)
    Atomics.notify(state, 0)
    void thread.terminate()
  }

  #next(): void {
    const mustWait = this.#running !== undefined || this.#pause !== undefined
    if (mustWait || this.#isClosed) return
    const build = this.#waiting.shift()
    if (build === undefined) {
      this.#idle?.resolve()
      this.#idle = undefined
    } else if (build.isWanted() && this.#mayWrite()) this.#start(build)
    else this.#next()
  }

  #start(build: Build): void {
    const state = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    const order: Order = { file: this.#file, index: build.index, state }
    const thread = new Worker(new URL('index-build-thread.ts', import.meta.url), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    })
    const running: Running = { build, state, thread, isStopped: false, isThere: false }
    this.#running = running
    thread.on('message', () => this.#begin())
    // Queries are answered without the index.
    thread.on('error', () => {})
    thread.on('exit', () => {
      this.#end()
      this.#running = undefined
      if (running.isStopped && !running.isThere) this.#again(build)
      else this.#next()
    })
  }

  /** The thread waits for its turn: nobody writes now. */
  #begin(): void {
    if (this.#running === undefined || this.#isClosed) return
    const { build, state } = this.#running
    const goesOn = build.isWanted() && this.#mayWrite()
    if (goesOn) this.#busy = Promise.withResolvers()
    Atomics.store(state, 0, goesOn ? BUILDS : ENDED)
    Atomics.notify(state, 0)
  }

  /** The index is known before anybody writes again. */
  #end(): void {
    if (this.#busy === undefined || this.#running === undefined) return
    this.#running.isThere = this.#running.build.takeIn()
    this.#busy.resolve()
    this.#busy = undefined
  }

  #again(build: Build): void {
    if (this.#isClosed) return
    this.#waiting.push(build)
    this.#pause = setTimeout(() => {
      this.#pause = undefined
      this.#next()
    }, PAUSE)
  }
}
