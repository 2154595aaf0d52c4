import { statSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../testing/lake.ts'
import { openDatabase } from './driver.ts'

/** Several times what SQLite lets stand in the log by itself, in bytes and in pages. */
const LONG = { bytes: 20_000_000, pages: 4000 }

function database() {
  const folder = temporaryFolder()
  onTestFinished(() => folder.remove())
  const file = path.join(folder.path, 'test.sqlite')
  const db = openDatabase(file)
  db.exec('CREATE TABLE blobs (blob BLOB) STRICT')
  const log = db.prepare('PRAGMA wal_checkpoint(NOOP)')
  return {
    db,
    file,
    logBytes: () => statSync(`${file}-wal`).size,
    /** How much of the log is in its place, in pages. */
    inPlace: () => Number(log.get()?.['checkpointed']),
    write: (bytes: number) =>
      db.transaction(() => db.prepare('INSERT INTO blobs VALUES (randomblob(?))').run(bytes)),
  }
}

it('a commit puts nothing in its place, a thread does soon after', async () => {
  const { db, inPlace, write } = database()
  onTestFinished(() => db.close())
  write(LONG.bytes)
  expect(inPlace()).toBe(0)
  while (inPlace() < LONG.pages) await setTimeout(10)
  write(1)
  expect(db.prepare('SELECT count(*) AS n FROM blobs').get()).toEqual({ n: 2 })
})

it('the log can be emptied while the thread is at work', async () => {
  const { db, logBytes, write } = database()
  onTestFinished(() => db.close())
  for (let round = 0; round < 5; round++) {
    write(LONG.bytes)
    expect(logBytes(), 'the control').toBeGreaterThan(LONG.bytes)
    // About when the thread begins.
    await setTimeout(45 + round * 5)
    db.emptyLog()
    expect(logBytes()).toBe(0)
  }
})

it('the log is emptied when those who read an older state have ended', async () => {
  const { db, file, logBytes, write } = database()
  onTestFinished(() => db.close())
  write(1000)
  const reader = new DatabaseSync(file, { readOnly: true })
  onTestFinished(() => reader.close())
  reader.exec('BEGIN; SELECT count(*) FROM blobs')
  write(1000)
  db.emptyLog()
  expect(logBytes(), 'while one reads').toBeGreaterThan(0)
  reader.exec('COMMIT')
  while (logBytes() > 0) await setTimeout(10)
})

it('closing leaves no log behind, also while the thread is at work', async () => {
  const { db, logBytes, write } = database()
  write(LONG.bytes)
  expect(logBytes(), 'the control').toBeGreaterThan(LONG.bytes)
  await setTimeout(60)
  db.close()
  expect(logBytes).toThrow('ENOENT')
})
