import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { verifyFolder } from '../../src/store/verify.ts'
import { filesOf } from '../../src/testing/bytes.ts'
import { openLake, temporaryFolder, type TestLake } from '../../src/testing/lake.ts'
import { readDatabase } from './database.ts'
import { figure, randomFrom, seed, sized } from './proof.ts'

// One bit that changes on the disk, in documents, log or assets, is found by `verify`: SQLite itself
// takes most of them for what was written, and a damaged WAL file for a shorter one.

const FLIPS = sized({ commit: 60, nightly: 1500, release: 5000 })
const WRITES = 40
const timeout = sized({ commit: 120_000, nightly: 1_800_000, release: 5_400_000 })

/** What is promised to be found. */
const TABLES = ['documents', 'mentions', 'transactions', 'changes'] as const

type Files = ReadonlyMap<string, Buffer>

async function written(lake: TestLake): Promise<void> {
  const random = randomFrom(seed)
  const pixels = { width: 8, height: 8, channels: 3 as const, background: 'teal' }
  await lake.editor.assets.upload('image', await sharp({ create: pixels }).png().toBuffer())
  await lake.editor.create({ _id: 'source', _type: 'source', name: 'A. Clerk' })
  for (let n = 0; n < WRITES; n++) {
    const quote = { _type: 'quote', n, text: `${random.below(1e9)} words`.repeat(8) }
    await lake.editor
      .transaction()
      .createOrReplace({ ...quote, _id: `quote${n % 15}`, speaker: { _ref: 'source' } })
      .createOrReplace({ ...quote, _id: `drafts.quote${n % 7}` })
      .commit()
  }
  await lake.editor.delete('drafts.quote1')
}

/** The same folder with other bytes in one of its files. */
function lay(folder: string, files: Files, changed?: { name: string; bytes: Buffer }): void {
  rmSync(folder, { recursive: true, force: true })
  for (const [name, bytes] of files) {
    if (name.endsWith('-shm')) continue
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true })
    writeFileSync(path.join(folder, name), changed?.name === name ? changed.bytes : bytes)
  }
}

/** All that is promised to be as it was written; undefined where it cannot be read. */
function contentOf(folder: string): string | undefined {
  try {
    return readDatabase(folder, (db) =>
      JSON.stringify(
        TABLES.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()),
      ),
    )
  } catch {
    return undefined
  }
}

function isSoundToSqlite(folder: string): boolean {
  try {
    const [row] = readDatabase(folder, (db) => db.prepare('PRAGMA integrity_check').all())
    return row?.['integrity_check'] === 'ok'
  } catch {
    return false
  }
}

/** Where the tables and their indexes lie in the database file. */
const pagesOf = (folder: string): { start: number; length: number }[] =>
  readDatabase(folder, (db) =>
    db
      .prepare(
        `SELECT pgoffset, pgsize FROM dbstat WHERE name IN (
           SELECT name FROM sqlite_schema WHERE tbl_name IN (${TABLES.map((name) => `'${name}'`).join(', ')}))`,
      )
      .all()
      .map((row) => ({ start: Number(row['pgoffset']), length: Number(row['pgsize']) })),
  )

interface Tally {
  /** Flips that changed what is promised, and those that `verify` and SQLite found. */
  changed: number
  found: number
  foundBySqlite: number
  readonly missed: string[]
}

function flip(
  folder: string,
  files: Files,
  places: readonly { name: string; start: number; length: number }[],
  count: number,
): Tally {
  const random = randomFrom(seed)
  lay(folder, files)
  expect(verifyFolder(folder).problems, 'the control: nothing is found in what is whole').toEqual(
    [],
  )
  const whole = contentOf(folder)
  const tally: Tally = { changed: 0, found: 0, foundBySqlite: 0, missed: [] }
  for (let n = 0; n < count; n++) {
    const { name = '', start = 0, length = 0 } = places[random.below(places.length)] ?? {}
    const bytes = Buffer.from(files.get(name) ?? [])
    const at = start + random.below(length)
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << random.below(8)), at)
    lay(folder, files, { name, bytes })
    const isAsset = name.startsWith('assets')
    // Much of a page is empty, and a flip there changes nothing.
    if (!isAsset && contentOf(folder) === whole) continue
    tally.changed++
    if (!isSoundToSqlite(folder)) tally.foundBySqlite++
    if (verifyFolder(folder).problems.length > 0) tally.found++
    else tally.missed.push(`bit at ${at} of ${name}`)
  }
  return tally
}

it('every bit that changes is found', { timeout }, async () => {
  const lake = await openLake()
  await written(lake)
  // While it runs, the last transactions are in the WAL file.
  const live = filesOf(lake.data)
  await lake.editor.create({ _id: 'last', _type: 'note' })
  const data = temporaryFolder()
  await lake.close()
  // Closing removed the folder, not what was read of it.
  lay(data.path, live)
  withWriter(data.path)
  const closed = filesOf(data.path)

  const pages = pagesOf(data.path).map((page) => ({ name: 'lake.sqlite', ...page }))
  const wal = {
    name: 'lake.sqlite-wal',
    start: 0,
    length: live.get('lake.sqlite-wal')?.length ?? 0,
  }
  const assets = [...closed]
    .filter(([name]) => name.startsWith('assets'))
    .map(([name, bytes]) => ({ name, start: 0, length: bytes.length }))
  expect(wal.length).toBeGreaterThan(0)
  expect(assets.length).toBeGreaterThan(0)
  const folder = temporaryFolder()
  const tallies = {
    database: flip(folder.path, closed, pages, FLIPS),
    WAL: flip(folder.path, live, [wal], FLIPS / 2),
    assets: flip(folder.path, closed, assets, FLIPS / 4),
  }
  folder.remove()
  data.remove()
  const told = Object.entries(tallies).map(
    ([where, { changed, found, foundBySqlite }]) =>
      `${found} of ${changed} in ${where} found (by SQLite alone: ${foundBySqlite})`,
  )
  figure('bit rot', told.join('; '))
  for (const [where, { changed, missed }] of Object.entries(tallies)) {
    expect(missed, where).toEqual([])
    expect(changed, where).toBeGreaterThan(0)
  }
  // The control: SQLite's own check misses some of them.
  const { changed, foundBySqlite } = tallies.database
  expect(foundBySqlite).toBeLessThan(changed)
})

/** Puts what is in the WAL file into the database file, as closing a lake does. */
function withWriter(folder: string): void {
  const db = new DatabaseSync(path.join(folder, 'lake.sqlite'))
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  db.close()
}
