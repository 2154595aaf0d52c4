import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { DatabaseSync } from 'node:sqlite'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { verifyFolder } from '../../src/store/verify.ts'
import { openLake, temporaryFolder } from '../../src/testing/lake.ts'
import { readDatabase } from './database.ts'
import { figure, randomFrom, seed, sized } from './proof.ts'

// A folder that any older lake wrote is brought up to date with all that is in it; killed on the way,
// it is of one version or another, whole. The folders were written by the lakes of their time.

const KILLS = sized({ commit: 5, nightly: 200, release: 1000 })
const timeout = sized({ commit: 120_000, nightly: 1_800_000, release: 3_600_000 })
const shelf = path.join(import.meta.dirname, 'storage-versions')
const program = path.join(import.meta.dirname, 'killed-upgrade.ts')
const versions = readdirSync(shelf)
  .map(Number)
  .toSorted((a, b) => a - b)

/** Puts the folder of a version there. */
function lay(version: number, data: string): void {
  rmSync(data, { recursive: true, force: true })
  const kept = path.join(shelf, String(version))
  for (const entry of readdirSync(kept, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const target = path.join(data, path.relative(kept, file).replace(/\.gz$/, ''))
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, gunzipSync(readFileSync(file)))
  }
}

const versionOf = (db: DatabaseSync) =>
  Number(db.prepare('PRAGMA user_version').get()?.['user_version'])

/** Which tables there are, and of what: what a version is. Indexes that queries asked for are not. */
const tablesOf = (db: DatabaseSync) =>
  db
    .prepare(
      `SELECT name, sql FROM sqlite_schema
       WHERE name NOT GLOB 'path_index_[0-9]*' AND name NOT GLOB 'sqlite_*' ORDER BY name`,
    )
    .all()
    .map(({ name, sql }) => `${String(name)} ${String(sql).replaceAll(/\s+/g, ' ')}`)

/** The documents and the log, to the last byte. */
const contentOf = (db: DatabaseSync) =>
  JSON.stringify([
    db
      .prepare('SELECT id, type, rev, updated_at, json(body) AS body FROM documents ORDER BY id')
      .all(),
    db.prepare('SELECT * FROM transactions ORDER BY seq').all(),
    db
      .prepare(
        `SELECT transaction_seq, position, dataset, document_id, previous_rev, mutations, apply_effect, revert_effect
         FROM changes ORDER BY transaction_seq, position`,
      )
      .all(),
    db.prepare('SELECT name, acl_mode, created_at FROM datasets ORDER BY name').all(),
    db.prepare('SELECT id, name FROM users ORDER BY id').all(),
    db.prepare('SELECT lower(hex(hash)) AS hash FROM tokens ORDER BY hash').all(),
  ])

it('there is a folder of every version', async () => {
  const lake = await openLake()
  const newest = readDatabase(lake.data, versionOf)
  await lake.close()
  // One is missing? node packages/lake/scripts/storage-fixture.ts
  expect(versions).toEqual(Array.from({ length: newest }, (_, index) => index + 1))
})

it.each(versions)('a folder of version %i is brought up to date', async (version) => {
  const { path: data, remove } = temporaryFolder()
  lay(version, data)
  expect(readDatabase(data, versionOf)).toBe(version)
  expect(verifyFolder(data).problems).toEqual([])
  const lake = await openLake({ data })
  const ask = (query: string, perspective: 'raw' | 'drafts' = 'raw') =>
    lake.editor.fetch(query, {}, { perspective })
  expect(await ask('*[references("harbour")]._id')).toEqual(['ferry'])
  expect(await ask('*[_id == "harbour"][0].title', 'drafts')).toBe('The harbour, edited')
  expect(await ask('*[@ match text::query("pier")]._id')).toEqual(['pier'])
  expect(await ask('count(*[_type == "note" && rank > 1])')).toBe(2)
  expect(await lake.visitor.fetch('*[_type in ["note", "source"]]._id')).toEqual([
    'ferry',
    'harbour',
    'pier',
  ])
  const [file] = await ask('*[_type == "sanity.fileAsset"].path')
  const address = `${lake.url}/${String(file)}`
  expect(await (await lake.request(new URL(address).pathname)).text()).toBe('bytes of a file')
  await lake.editor.delete('ferry')
  expect(await ask('*[references("harbour")]._id')).toEqual([])
  await lake.close()
  expect(verifyFolder(data).problems).toEqual([])
  // The tables of the newest are what a lake made today has.
  const fresh = await openLake()
  expect(readDatabase(data, tablesOf)).toEqual(readDatabase(fresh.data, tablesOf))
  await fresh.close()
  remove()
})

/** Opens a folder in another process. @returns how many calls it took; undefined where it was killed */
function opened(data: string, last: number): number | undefined {
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [program, data, String(last)],
    { encoding: 'utf8' },
  )
  if (signal === 'SIGKILL') return undefined
  if (status !== 0) throw new Error(stderr)
  return Number(stdout)
}

it('killed on the way, a folder is of one version or another, whole', { timeout }, () => {
  const { path: data, remove } = temporaryFolder()
  const random = randomFrom(seed)
  const old = versions.slice(0, -1)
  const calls = new Map<number, number>()
  const tables = new Map(
    versions.map((version) => {
      lay(version, data)
      return [version, readDatabase(data, tablesOf)]
    }),
  )
  const reached = new Map<string, number>()
  for (let kill = 0; kill < KILLS; kill++) {
    const version = random.one(old as [number, ...number[]])
    lay(version, data)
    const before = readDatabase(data, contentOf)
    if (!calls.has(version)) {
      calls.set(version, opened(data, 0) ?? 0)
      lay(version, data)
    }
    expect(opened(data, 1 + random.below(calls.get(version) ?? 0))).toBeUndefined()
    const found = readDatabase(data, versionOf)
    const what = `seed ${seed}, kill ${kill}, from ${version}: ${found}`
    expect(found, what).toBeGreaterThanOrEqual(version)
    expect(readDatabase(data, tablesOf), what).toEqual(tables.get(found))
    expect(readDatabase(data, contentOf), what).toBe(before)
    expect(verifyFolder(data).problems, what).toEqual([])
    // And it is brought up to date by the next start.
    opened(data, 0)
    expect(readDatabase(data, tablesOf), what).toEqual(tables.get(versions.at(-1) ?? 0))
    expect(readDatabase(data, contentOf), what).toBe(before)
    const outcome = found === version ? 'old' : found === versions.at(-1) ? 'new' : 'between, whole'
    reached.set(outcome, (reached.get(outcome) ?? 0) + 1)
  }
  figure(
    'upgrades',
    `${old.length} older versions brought up to date; ${KILLS} kills on the way left ${[...reached].map(([name, count]) => `${count} ${name}`).join(', ')}, 0 damaged`,
  )
  // The control: half a step is found.
  lay(1, data)
  const db = new DatabaseSync(path.join(data, 'lake.sqlite'))
  db.exec('ALTER TABLE datasets ADD COLUMN addon_for INTEGER')
  db.close()
  expect(readDatabase(data, tablesOf)).not.toEqual(tables.get(1))
  expect(readDatabase(data, tablesOf)).not.toEqual(tables.get(2))
  remove()
})
