import { rmSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const SECONDS = 2

/**
 * Rows of these texts that bare SQLite replaces in a second, each with one more that is added, as a
 * document and its place in a log: on disk before the next group begins.
 *
 * @param group how many share a commit
 */
export function rowsPerSecond(folder: string, group: number, text: string): number {
  const file = path.join(folder, 'limit.sqlite')
  rmSync(file, { force: true })
  const db = new DatabaseSync(file)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  db.exec('CREATE TABLE documents (id INTEGER PRIMARY KEY, body BLOB) STRICT')
  db.exec('CREATE TABLE log (seq INTEGER PRIMARY KEY, entry TEXT) STRICT')
  const replace = db.prepare('INSERT OR REPLACE INTO documents VALUES (?, jsonb(?))')
  const append = db.prepare('INSERT INTO log (entry) VALUES (?)')
  const end = performance.now() + SECONDS * 1000
  let rows = 0
  while (performance.now() < end) {
    db.exec('BEGIN IMMEDIATE')
    for (let index = 0; index < group; index++) {
      replace.run(index, text)
      append.run(text.slice(0, 200))
    }
    db.exec('COMMIT')
    rows += group
  }
  db.close()
  return rows / SECONDS
}
