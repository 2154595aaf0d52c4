import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { StartError } from '../errors.ts'
import { Checkpoints } from './checkpoints.ts'
import { IndexBuilds } from './index-builds.ts'
import { Transactions } from './transactions.ts'

/** What a row holds. JSON is kept as SQLite's JSONB and read back as text. */
export type Row = Record<string, unknown>

/** A row without the names of its columns. */
export type List = readonly unknown[]

export interface Statement {
  run(...values: SQLInputValue[]): { changes: number; lastId: number }
  get(...values: SQLInputValue[]): Row | undefined
  all(...values: SQLInputValue[]): Row[]
  /** As `all`, each row as a list of its columns, which costs less where names say nothing. */
  lists(...values: SQLInputValue[]): List[]
  iterateLists(...values: SQLInputValue[]): Iterable<List>
  iterate(...values: SQLInputValue[]): Iterable<Row>
}

/** The thin line between the store and SQLite, so that another driver can take its place. */
export interface Driver {
  prepare(sql: string): Statement
  exec(sql: string): void
  /** All that the work reads is of one state. To begin that once costs less than once a statement. */
  reading<T>(work: () => T): T
  /** Statements with `in_time()` in a condition are ended by what this throws while the work is done. */
  watch<T>(check: () => void, work: () => T): T
  /**
   * All or nothing. One inside another is a part of it: it can fail alone, and is on disk with the
   * whole.
   *
   * @throws LakeError 507 when the disk is full, 503 when it fails
   */
  transaction<T>(work: () => T): T
  /**
   * A transaction that would be done again if it were lost, and so does not wait for the disk: it is
   * there with the next one that does. For what is derived from documents.
   */
  repeatable<T>(work: () => T): T
  /** Called when what was written in the transaction that is open is on disk; never if it is undone. */
  onceCommitted(work: () => void): void
  /** Called whenever a transaction was undone: what was read meanwhile may never have been. */
  onUndone(work: () => void): void
  /** From here on, every transaction is refused with this error. */
  forbidWrites(error: Error): void
  /** Builds indexes beside; a connection that only reads has none. */
  readonly builds?: IndexBuilds
  /** Leaves nothing in the write-ahead log: what was deleted would still stand there. */
  emptyLog(): void
  close(): void
}

/** Queries make statements of their own; those used last stay prepared. */
const MAX_STATEMENTS = 1000

/** Older SQLite can corrupt a WAL file when a checkpoint meets a writer. */
export const SOUND_SQLITE = [3, 51, 3]
const FULL = 2
/** How long a reader waits for a lock, in milliseconds. */
const LOCKED_MS = 1000
/**
 * How much of the database a connection that writes keeps, in KB. What is written lands all over the
 * indexes of an archive: with SQLite's own 2 MB, their pages are read again and again.
 */
const CACHE_KB = 16_000

/**
 * Opens the database file for durable writing.
 *
 * @throws StartError when SQLite is too old, or would not put a commit on disk before answering
 */
export function openDatabase(file: string): Driver {
  const db = new DatabaseSync(file)
  try {
    db.exec(
      `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
       PRAGMA secure_delete = ON; PRAGMA cache_size = -${CACHE_KB}`,
    )
    assertSound(db)
  } catch (error) {
    db.close()
    throw error
  }
  return driverOf(db, file)
}

/**
 * Opens the database file for reading, beside the lake that writes it.
 */
export function openReader(file: string): Driver {
  // Where a connection is just being closed, SQLite may ask others to wait a moment.
  return driverOf(new DatabaseSync(file, { readOnly: true, timeout: LOCKED_MS }))
}

/** @param written the file, where the connection writes it */
function driverOf(db: DatabaseSync, written?: string): Driver {
  let check = () => {}
  db.function('in_time', () => {
    check()
    return 1
  })
  const [begin, end] = [db.prepare('BEGIN'), db.prepare('COMMIT')]
  const cache = new Map<string, Statement>()
  const checkpoints = written === undefined ? undefined : new Checkpoints(db, written)
  const mayWrite = () => !transactions.areForbidden
  const builds = written === undefined ? undefined : new IndexBuilds(written, mayWrite)
  const giveWay = () => {
    if (builds?.busy !== undefined && !db.isTransaction) builds.letGo()
  }
  const transactions = new Transactions(db, giveWay, () => checkpoints?.soon())
  return {
    ...(builds === undefined ? {} : { builds }),
    prepare(sql) {
      const known = cache.get(sql)
      if (known !== undefined) return known
      const statement = db.prepare(sql)
      let areLists = false
      const giving = (lists: boolean) => {
        if (lists !== areLists) statement.setReturnArrays((areLists = lists))
        return statement
      }
      const prepared: Statement = {
        run: (...values) => {
          giveWay()
          const { changes, lastInsertRowid } = statement.run(...values)
          return { changes: Number(changes), lastId: Number(lastInsertRowid) }
        },
        get: (...values) => giving(false).get(...values),
        all: (...values) => giving(false).all(...values),
        iterate: (...values) => giving(false).iterate(...values),
        // It was told to give them.
        lists: (...values) => giving(true).all(...values) as unknown as List[],
        iterateLists: (...values) => giving(true).iterate(...values) as unknown as Iterable<List>,
      }
      cache.set(sql, prepared)
      const [oldest = sql] = cache.keys()
      if (cache.size > MAX_STATEMENTS) cache.delete(oldest)
      return prepared
    },
    exec(sql) {
      giveWay()
      db.exec(sql)
    },
    reading(work) {
      if (db.isTransaction) return work()
      begin.run()
      try {
        return work()
      } finally {
        // What failed may have ended it.
        if (db.isTransaction) end.run()
      }
    },
    watch(next, work) {
      const before = check
      check = next
      try {
        return work()
      } finally {
        check = before
      }
    },
    transaction: (work) => transactions.run(work),
    repeatable: (work) => transactions.runRepeatable(work),
    onceCommitted: (work) => transactions.onceCommitted(work),
    onUndone: (work) => transactions.onUndone(work),
    forbidWrites: (error) => transactions.forbid(error),
    emptyLog() {
      builds?.letGo()
      checkpoints?.empty()
    },
    close() {
      builds?.close()
      checkpoints?.close()
      db.close()
    },
  }
}

function assertSound(db: DatabaseSync): void {
  const version = String(db.prepare('SELECT sqlite_version() AS version').get()?.['version'])
  const parts = version.split('.').map(Number)
  const first = SOUND_SQLITE.findIndex((needed, index) => parts[index] !== needed)
  if (first !== -1 && (parts[first] ?? 0) < (SOUND_SQLITE[first] ?? 0)) {
    throw new StartError(
      `This Node has SQLite ${version}, which can lose data. Use a Node with SQLite ${SOUND_SQLITE.join('.')} or newer (Node 24.15 has it).`,
    )
  }
  const level = db.prepare('PRAGMA synchronous').get()?.['synchronous']
  if (level !== FULL)
    throw new StartError(
      `SQLite did not accept synchronous=FULL (it says ${String(level)}): an acknowledged write could be lost.`,
    )
}
