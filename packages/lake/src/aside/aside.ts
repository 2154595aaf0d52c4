import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { LakeError, queryTimeout, queryTooLarge, tooBusy } from '../errors.ts'
import type { Answered, Question, Reply } from './question.ts'

const MAX_WORKERS = 2
const MAX_WAITING = 100
/** What waits unread, in bytes. */
const MAX_UNREAD = 100_000_000
const MAX_HEAP_MB = 512
/** Where a query leaves what it needs for a moment only. V8 would let it grow by 80 MB for each worker. */
const YOUNG_MB = 8

interface Waiting {
  readonly question: Question
  /** When its time is over. */
  readonly until: number
  readonly timer: NodeJS.Timeout
  readonly resolve: (answer: Answered) => void
  readonly reject: (error: unknown) => void
}

/**
 * Queries that take long are answered aside, by threads with connections of their own, so that they
 * delay neither writes nor other queries. Each ends within a time limit, whatever it does, which runs
 * from when it was asked.
 */
export class Aside {
  readonly #file: string
  readonly #limitMs: number
  readonly #idle: Worker[] = []
  readonly #all = new Set<Worker>()
  readonly #waiting: Waiting[] = []

  constructor(file: string, limitMs: number) {
    this.#file = file
    this.#limitMs = limitMs
  }

  /**
   * @param began when it was asked, as `performance.now()` says
   * @throws LakeError 408 past the time limit, 400 past that of memory, 503 when too many wait, or for
   *   too long
   */
  ask(question: Question, began = performance.now()): Promise<Answered> {
    if (this.#waiting.length >= MAX_WAITING || this.#unread() > MAX_UNREAD) throw tooBusy()
    const until = began + this.#limitMs
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1)
        reject(tooBusy())
      }, timeTo(until))
      const waiting = { question, until, timer, resolve, reject }
      this.#waiting.push(waiting)
      void this.#next()
    })
  }

  close(): void {
    for (const worker of this.#all) void worker.terminate()
  }

  #unread(): number {
    return this.#waiting.reduce(
      (sum, { question: { request } }) => sum + ('body' in request ? request.body.length : 0),
      0,
    )
  }

  async #next(): Promise<void> {
    const isFree = this.#idle.length > 0 || this.#all.size < MAX_WORKERS
    const first = isFree ? this.#waiting.shift() : undefined
    if (first === undefined) return
    clearTimeout(first.timer)
    try {
      first.resolve(await this.#answer(first, this.#idle.pop() ?? this.#start()))
    } catch (error) {
      first.reject(error)
    }
    void this.#next()
  }

  #start(): Worker {
    const worker = new Worker(new URL('worker.ts', import.meta.url), {
      workerData: this.#file,
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
    })
    worker.unref()
    // Whoever waits for it hears of it as well; when it is given up, nobody does.
    worker.on('error', () => {})
    worker.on('exit', () => this.#all.delete(worker))
    this.#all.add(worker)
    return worker
  }

  /** A worker says when it is ready, first of all and after each answer. */
  async #answer({ question, until }: Waiting, worker: Worker): Promise<Answered> {
    const { request } = question
    // One that is read by the worker only is not known here.
    const groq = 'groq' in request ? request.groq : ''
    const ended = new AbortController()
    const { signal } = ended
    let timer: NodeJS.Timeout | undefined
    const stopped = once(worker, 'exit', { signal }).then(() => Promise.reject(tooBusy()))
    try {
      const late = new Promise<never>((_resolve, reject) => {
        const stop = () => reject(queryTimeout(groq, this.#limitMs))
        timer = setTimeout(stop, timeTo(until))
      })
      if (!ready.has(worker)) {
        await Promise.race([once(worker, 'message', { signal }), stopped, late])
        ready.add(worker)
      }
      const said = once(worker, 'message', { signal })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(question, 'body' in request ? [request.body.buffer] : [])
      // A worker says nothing but replies.
      const [reply] = (await Promise.race([said, stopped, late])) as [Reply]
      this.#idle.push(worker)
      return answerIn(reply)
    } catch (error) {
      if (!this.#idle.includes(worker)) {
        this.#all.delete(worker)
        void worker.terminate()
      }
      const isMemory =
        error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      throw isMemory ? queryTooLarge(groq) : error
    } finally {
      clearTimeout(timer)
      stopped.catch(() => {})
      ended.abort()
    }
  }
}

const timeTo = (moment: number) => Math.max(0, moment - performance.now())

const ready = new WeakSet<Worker>()

function answerIn(reply: Reply): Answered {
  if ('answer' in reply) return reply.answer
  if ('failure' in reply) throw new Error(reply.failure)
  const { status, message, body } = reply.refusal
  throw new LakeError(status, message, body)
}
