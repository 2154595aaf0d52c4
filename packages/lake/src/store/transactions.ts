import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { diskFails, diskFull, diskUnsure } from '../errors.ts'

/** The transactions of one connection, and what hangs on how they end. */
export class Transactions {
  readonly #db: DatabaseSync
  readonly #begins: () => void
  readonly #told: () => void
  readonly #begin: StatementSync
  readonly #commit: StatementSync
  readonly #beginPart: StatementSync
  readonly #endPart: StatementSync
  readonly #undone: (() => void)[] = []
  #committed: (() => void)[] = []
  #isOpen = false
  #forbidden: Error | undefined
  /** Why SQLite undid the transaction that is open by itself, as it does when the disk is full. */
  #undoing: unknown

  /**
   * @param begins called before each
   * @param told hears of every commit
   */
  constructor(db: DatabaseSync, begins: () => void, told: () => void) {
    this.#db = db
    this.#begins = begins
    this.#told = told
    this.#begin = db.prepare('BEGIN IMMEDIATE')
    this.#commit = db.prepare('COMMIT')
    this.#beginPart = db.prepare('SAVEPOINT part')
    this.#endPart = db.prepare('RELEASE part')
  }

  run<T>(work: () => T): T {
    if (this.#forbidden !== undefined) throw this.#forbidden
    return this.#isOpen ? this.#part(work) : this.#whole(work)
  }

  /** Whole or not at all like any other, but on disk only with the next one. */
  runRepeatable<T>(work: () => T): T {
    if (this.#isOpen) return this.run(work)
    this.#db.exec('PRAGMA synchronous = NORMAL')
    try {
      return this.run(work)
    } finally {
      this.#db.exec('PRAGMA synchronous = FULL')
    }
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

  get areForbidden(): boolean {
    return this.#forbidden !== undefined
  }

  #whole<T>(work: () => T): T {
    this.#begins()
    this.#begin.run()
    this.#isOpen = true
    let result: T
    try {
      result = work()
      this.#assertStanding()
      this.#commit.run()
    } catch (error) {
      this.#isOpen = false
      this.#committed = []
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
      for (const tell of this.#undone) tell()
      // Linux tells once that it could not write, and then takes what it has for written.
      if (codeOf(error) === NOT_SYNCED) this.forbid(diskUnsure())
      throw inOurWords(error)
    }
    this.#isOpen = false
    const committed = this.#committed
    this.#committed = []
    for (const tell of committed) tell()
    this.#told()
    return result
  }

  #part<T>(work: () => T): T {
    this.#assertStanding()
    this.#beginPart.run()
    const before = this.#committed.length
    try {
      const result = work()
      this.#endPart.run()
      return result
    } catch (error) {
      this.#committed.length = before
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK TO part; RELEASE part')
      else this.#undoing = error
      for (const tell of this.#undone) tell()
      throw inOurWords(error)
    }
  }

  /** @throws what made SQLite undo the transaction: nothing of it will be on disk */
  #assertStanding(): void {
    if (!this.#db.isTransaction) throw this.#undoing
  }
}

/** SQLite's result codes, of which the lower eight bits are the kind. */
const [FULL, IO_ERROR, NOT_SYNCED] = [13, 10, 1034]

const codeOf = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) : undefined

function inOurWords(error: unknown): unknown {
  const code = codeOf(error)
  if (code === undefined) return error
  if (code === NOT_SYNCED) return diskUnsure()
  const kind = code & 0xff
  if (kind === FULL) return diskFull()
  return kind === IO_ERROR ? diskFails() : error
}
