import type { Driver } from './driver.ts'

/** How long writes may be gathered into one commit, in milliseconds: others want to be answered too. */
const MAX_MS = 20

interface Waiting {
  /** Does the work; its outcome is told when all of the group is on disk. */
  readonly begin: () => void
  readonly end: () => void
  readonly fail: (error: unknown) => void
}

/**
 * Putting a commit on disk takes longer than writing it. Writes that arrive together are committed
 * together: each is a transaction that succeeds or fails by itself, and none is acknowledged before
 * all are on disk.
 */
export class GroupCommit {
  readonly #db: Driver
  #waiting: Waiting[] = []

  constructor(db: Driver) {
    this.#db = db
  }

  /** Does this soon, with others. @returns what it returned, once that is on disk */
  add<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      let end = () => {}
      const begin = () => {
        try {
          const result = work()
          end = () => resolve(result)
        } catch (error) {
          end = () => reject(error)
        }
      }
      this.#waiting.push({ begin, end: () => end(), fail: reject })
      // Whatever else has arrived is read before this is called.
      if (this.#waiting.length === 1) setImmediate(() => this.#commit())
    })
  }

  #commit(): void {
    const busy = this.#db.builds?.busy
    if (busy !== undefined) return void busy.then(() => this.#commit())
    const [first, second] = this.#waiting
    if (first !== undefined && second === undefined) {
      // One that is alone is a transaction, and needs no part of one.
      this.#waiting = []
      first.begin()
      return first.end()
    }
    const group: Waiting[] = []
    const started = performance.now()
    try {
      this.#db.transaction(() => {
        for (const one of this.#waiting) {
          group.push(one)
          one.begin()
          if (performance.now() - started > MAX_MS) break
        }
      })
      for (const { end } of group) end()
    } catch (error) {
      // Where none began, the database takes no transaction now.
      if (group.length === 0) group.push(...this.#waiting)
      for (const { fail } of group) fail(error)
    }
    this.#waiting.splice(0, group.length)
    if (this.#waiting.length > 0) setImmediate(() => this.#commit())
  }
}
