import type { DatabaseSync } from 'node:sqlite'
import { diskFull } from '../errors.ts'

/** The transactions of one connection, and what hangs on how they end. */
export class Transactions {
  readonly #db: DatabaseSync
  readonly #undone: (() => void)[] = []
  #committed: (() => void)[] = []
  #isOpen = false
  #forbidden: Error | undefined

  constructor(db: DatabaseSync) {
    this.#db = db
  }

  run<T>(work: () => T): T {
    if (this.#forbidden !== undefined) throw this.#forbidden
    return this.#isOpen ? this.#part(work) : this.#whole(work)
  }

  onceCommitted(work: () => void): void {
    if (this.#isOpen) this.#committed.push(work)
    else work()
  }

  onUndone(work: () => void): void {
    this.#undone.push(work)
  }

  forbid(error: Error): void {
    this.#forbidden = error
  }

  #whole<T>(work: () => T): T {
    this.#db.exec('BEGIN IMMEDIATE')
    this.#isOpen = true
    let result: T
    try {
      result = work()
      this.#db.exec('COMMIT')
    } catch (error) {
      this.#isOpen = false
      this.#committed = []
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
      for (const tell of this.#undone) tell()
      throw inOurWords(error)
    }
    this.#isOpen = false
    const committed = this.#committed
    this.#committed = []
    for (const tell of committed) tell()
    return result
  }

  #part<T>(work: () => T): T {
    // On some errors SQLite undoes the whole transaction by itself.
    if (!this.#db.isTransaction) throw new Error('the transaction was undone')
    this.#db.exec('SAVEPOINT part')
    const before = this.#committed.length
    try {
      const result = work()
      this.#db.exec('RELEASE part')
      return result
    } catch (error) {
      this.#committed.length = before
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK TO part; RELEASE part')
      for (const tell of this.#undone) tell()
      throw inOurWords(error)
    }
  }
}

const inOurWords = (error: unknown) =>
  error instanceof Error && /database or disk is full/.test(error.message) ? diskFull() : error
