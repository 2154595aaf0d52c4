import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { QueryAnswer } from '../dataset/reading.ts'
import { LakeError, queryTimeout, queryTooLarge, tooBusy } from '../errors.ts'
import type { Question, Reply } from './question.ts'

const MAX_WORKERS = 2
const MAX_WAITING = 100
const MAX_HEAP_MB = 512

interface Waiting {
  readonly question: Question
  readonly resolve: (answer: QueryAnswer) => void
  readonly reject: (error: unknown) => void
}

/**
 * Queries that take long are answered aside, by threads with connections of their own, so that they
 * delay neither writes nor other queries. Each ends within a time limit, whatever it does.
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

  /** @throws LakeError 408 past the time limit, 400 past that of memory, 503 when too many wait */
  ask(question: Question): Promise<QueryAnswer> {
    if (this.#waiting.length >= MAX_WAITING) throw tooBusy()
    return new Promise((resolve, reject) => {
      this.#waiting.push({ question, resolve, reject })
      void this.#next()
    })
  }

  close(): void {
    for (const worker of this.#all) void worker.terminate()
  }

  async #next(): Promise<void> {
    const isFree = this.#idle.length > 0 || this.#all.size < MAX_WORKERS
    const first = isFree ? this.#waiting.shift() : undefined
    if (first === undefined) return
    try {
      first.resolve(await this.#answer(first.question, this.#idle.pop() ?? this.#start()))
    } catch (error) {
      first.reject(error)
    }
    void this.#next()
  }

  #start(): Worker {
    const worker = new Worker(new URL('worker.ts', import.meta.url), {
      workerData: this.#file,
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    })
    worker.unref()
    // Whoever waits for it hears of it as well; when it is given up, nobody does.
    worker.on('error', () => {})
    worker.on('exit', () => this.#all.delete(worker))
    this.#all.add(worker)
    return worker
  }

  /** A worker says when it is ready, first of all and after each answer. */
  async #answer(question: Question, worker: Worker): Promise<QueryAnswer> {
    const { groq } = question.request
    const ended = new AbortController()
    const { signal } = ended
    let timer: NodeJS.Timeout | undefined
    const stopped = once(worker, 'exit', { signal }).then(() => Promise.reject(tooBusy()))
    try {
      const late = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(queryTimeout(groq, this.#limitMs)), this.#limitMs)
      })
      if (!ready.has(worker)) {
        await Promise.race([once(worker, 'message', { signal }), stopped, late])
        ready.add(worker)
      }
      const said = once(worker, 'message', { signal })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(question)
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

const ready = new WeakSet<Worker>()

function answerIn(reply: Reply): QueryAnswer {
  if ('answer' in reply) return reply.answer
  if ('failure' in reply) throw new Error(reply.failure)
  const { status, message, body } = reply.refusal
  throw new LakeError(status, message, body)
}
