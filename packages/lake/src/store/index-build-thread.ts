// Builds one index, on a connection of its own, and ends.
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { attribute, jsonPath, quoted } from '../groq/plan/sql/text.ts'
import { BEGINS, BUILDS, ENDED, READS, WAITS, type Order } from './index-builds.ts'
import { nameOf } from './path-indexes.ts'

/** How long it waits for whoever is just closing a connection, in milliseconds. */
const LOCKED_MS = 1000
/** How many documents are read at once, before it looks whether it shall go on. */
const PORTION = 1000

/** Texts with letters that SQLite has in another order than GROQ. */
const WIDE = `*[^${String.fromCodePoint(1)}-${String.fromCodePoint(0xd7ff)}]*`

// We are started with this, and nothing else.
const { file, index, state } = workerData as Order
const where = `dataset = ${index.dataset} AND type = ${quoted(index.type)}`
/** SQLite asks for each row; nothing else could stop it in the middle of a statement. */
const GOES_ON = 'goes_on(seq)'

function goesOn(): number {
  if (Atomics.load(state, 0) !== BUILDS) throw new Error('something else is to be written')
  return 1
}

/** From the disk to memory, as far as there is room: nobody has to wait for that. */
function read(db: DatabaseSync): void {
  const columns = index.paths.map((path) => `count(${attribute(path)})`)
  // The whole table in its own order, as the index will read it.
  const some = db.prepare(
    `SELECT max(seq) AS last, ${columns.join(', ')} FROM (SELECT seq, body FROM documents NOT INDEXED
     WHERE seq > ? AND ${where} ORDER BY seq LIMIT ${PORTION})`,
  )
  let last: unknown = 0
  while (typeof last === 'number' && Atomics.load(state, 0) === READS)
    last = some.get(last)?.['last']
}

function build(db: DatabaseSync): void {
  // It would be built again if it were lost, and so does not wait for the disk.
  db.exec('PRAGMA synchronous = NORMAL')
  db.function('goes_on', { deterministic: true, varargs: true }, goesOn)
  db.exec('BEGIN IMMEDIATE')
  const { lastInsertRowid: id } = db
    .prepare('INSERT INTO path_indexes (dataset, type, paths, orderable) VALUES (?, ?, ?, 0)')
    .run(index.dataset, index.type, JSON.stringify(index.paths))
  const name = nameOf(id)
  const columns = [...index.paths.map((path) => attribute(path)), 'published_id', 'layer', 'id']
  const text = `CREATE INDEX ${name} ON documents (${columns.join(', ')}) WHERE ${where}`
  db.exec(`${text} AND ${GOES_ON}`)
  const isOrderable = isInOrder(db, `documents INDEXED BY ${name}`)
  db.prepare('UPDATE path_indexes SET orderable = ? WHERE id = ?').run(isOrderable ? 1 : 0, id)
  // Other connections have no such function. They read this only when it is committed.
  db.exec('PRAGMA writable_schema = ON')
  db.prepare('UPDATE sqlite_schema SET sql = ? WHERE name = ?').run(text, name)
  db.exec('COMMIT')
}

/**
 * Whether SQLite has all values of the last path in the order of GROQ. The index tells for most: only
 * what may be a boolean, a list or an object is looked up in its document.
 */
function isInOrder(db: DatabaseSync, documents: string): boolean {
  const last = index.paths.at(-1) ?? []
  const value = attribute(last)
  const isWide = `${value} GLOB ? OR instr(${value}, char(0)) > 0`
  const isOther = `(${value} IN (0, 1) OR ${value} GLOB '[[{]*')
    AND json_type(body, ${jsonPath(last)}) NOT IN ('text', 'integer', 'real')`
  const first = db.prepare(
    `SELECT 1 FROM ${documents} WHERE ${where} AND ${GOES_ON} AND (${isWide} OR ${isOther}) LIMIT 1`,
  )
  return first.get(WIDE) === undefined
}

function within(work: (db: DatabaseSync) => void): void {
  const db = new DatabaseSync(file, { defensive: false, timeout: LOCKED_MS })
  try {
    work(db)
  } finally {
    // What is not committed is undone.
    db.close()
  }
}

/** Goes on, unless it was told to end. */
const moves = (from: number, to: number) => Atomics.compareExchange(state, 0, from, to) === from

try {
  if (moves(BEGINS, READS)) within(read)
  if (moves(READS, WAITS)) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage('read')
    Atomics.wait(state, 0, WAITS)
    if (Atomics.load(state, 0) === BUILDS) within(build)
  }
} catch {
  // It gave way, or the disk is full or fails: queries are answered without the index.
} finally {
  Atomics.store(state, 0, ENDED)
  Atomics.notify(state, 0)
}
