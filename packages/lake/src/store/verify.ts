import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isDeepStrictEqual } from 'node:util'
import { applyPatch, type RawPatch } from 'mendoza'
import type { StoredDocument } from '../documents/document.ts'
import { mentionsIn, referencesIn } from '../documents/references.ts'
import { asChained, CHAIN_START, link } from '../history/chain.ts'
import { countedAs } from './counters.ts'
import { readHeads, type Head } from './heads.ts'

/** What was looked at, and everything that is wrong with it. */
export interface Verification {
  readonly datasets: readonly {
    name: string
    documents: number
    transactions: number
    head: string
  }[]
  readonly assets: number
  readonly problems: readonly string[]
}

type Tell = (text: string) => void

/**
 * Holds a folder against itself: the database's structure, the log against its chain of hashes and
 * the remembered heads, every document against the replay of the log, every asset against the hash
 * in its name. Reads only, and one state, also while a lake writes.
 */
export function verifyFolder(folder: string, tell: Tell = () => {}): Verification {
  const problems: string[] = []
  // Before the database: a head may be behind it, never ahead.
  const { heads, damaged } = readHeads(folder)
  if (damaged > 0) problems.push(`the file heads has ${damaged} lines that cannot be read`)
  const datasets: Verification['datasets'][number][] = []
  const keys = new Set<number>()
  let referenced: string[] = []
  try {
    const db = new DatabaseSync(path.join(folder, 'lake.sqlite'), { readOnly: true })
    try {
      db.exec('BEGIN')
      problems.push(...structure(db))
      for (const row of db.prepare('SELECT id, name FROM datasets ORDER BY id').all()) {
        const [key, name] = [Number(row['id']), String(row['name'])]
        keys.add(key)
        const found = verifyDataset(db, key, heads, (text) => tell(`${name}: ${text}`))
        problems.push(...found.problems.map((problem) => `dataset "${name}": ${problem}`))
        datasets.push({ name, ...found.counts })
        referenced = referenced.concat(found.assetPaths)
      }
    } finally {
      db.close()
    }
  } catch (error) {
    problems.push(`the database cannot be read: ${String(error)}`)
  }
  problems.push(...lostDatasets(folder, heads, keys))
  const assets = verifyAssets(path.join(folder, 'assets'), referenced, tell)
  return { datasets, assets: assets.count, problems: [...problems, ...assets.problems] }
}

/** Datasets of which only the head is left. One that was deleted meanwhile has none any more. */
function lostDatasets(folder: string, heads: readonly Head[], present: ReadonlySet<number>) {
  const lost = heads.filter(({ dataset }) => !present.has(dataset))
  if (lost.length === 0) return []
  const still = new Set(readHeads(folder).heads.map(({ dataset }) => dataset))
  return lost
    .filter(({ dataset }) => still.has(dataset))
    .map(({ seq }) => `a dataset is gone whose transaction number ${seq} was acknowledged`)
}

function structure(db: DatabaseSync): string[] {
  const integrity = db
    .prepare('PRAGMA integrity_check')
    .all()
    .map((row) => String(row['integrity_check']))
    .filter((line) => line !== 'ok')
  const foreign = db.prepare('PRAGMA foreign_key_check').all()
  return [
    ...integrity.map((line) => `database structure: ${line}`),
    ...foreign.map((row) => `database: a row of ${String(row['table'])} belongs to nothing`),
  ]
}

function verifyDataset(db: DatabaseSync, key: number, heads: readonly Head[], tell: Tell) {
  const problems: string[] = []
  const remembered = heads.find(({ dataset }) => dataset === key)
  let rememberedFound = remembered === undefined
  const documents = new Map<string, unknown>()
  const changesOf = db.prepare('SELECT * FROM changes WHERE transaction_seq = ? ORDER BY position')
  let head: Uint8Array = CHAIN_START
  let transactions = 0
  for (const row of db
    .prepare('SELECT * FROM transactions WHERE dataset = ? ORDER BY seq')
    .iterate(key)) {
    const [seq, id] = [Number(row['seq']), String(row['id'])]
    const changes = changesOf.all(seq).map(asChained)
    const expected = link(
      head,
      { id, timestamp: String(row['timestamp']), author: String(row['author']) },
      changes,
    )
    const found = row['hash'] instanceof Uint8Array ? row['hash'] : new Uint8Array()
    if (!expected.equals(found))
      problems.push(`transaction ${id} was changed, or one before it lost`)
    // On with what is written there: one damaged transaction is reported once.
    head = found
    if (remembered?.seq === seq)
      rememberedFound = Buffer.from(found).toString('hex') === remembered.hash
    for (const change of changes) {
      const problem = replay(documents, change)
      if (problem !== undefined) problems.push(`transaction ${id}: ${problem}`)
    }
    if (++transactions % 1000 === 0) tell(`${transactions} transactions`)
  }
  if (!rememberedFound)
    problems.push(
      `the log lacks its last transactions: number ${remembered?.seq} was acknowledged and is not there`,
    )
  problems.push(...compare(db, key, documents), ...recount(db, key, documents))
  return {
    problems,
    counts: { documents: documents.size, transactions, head: Buffer.from(head).toString('hex') },
    assetPaths: [...documents.values()].flatMap(assetPath),
  }
}

function replay(documents: Map<string, unknown>, { id, apply }: { id: string; apply: string }) {
  try {
    // What append() wrote, unless it was damaged: then this throws, or the chain has told already.
    const after: unknown = applyPatch(documents.get(id) ?? null, JSON.parse(apply) as RawPatch)
    if (after === null) documents.delete(id)
    else documents.set(id, after)
    return undefined
  } catch {
    return `its change of "${id}" cannot be replayed`
  }
}

/** What readers are given against what the log says. */
function compare(db: DatabaseSync, key: number, replayed: ReadonlyMap<string, unknown>): string[] {
  const problems: string[] = []
  const missing = new Set(replayed.keys())
  // A folder that no lake of today has opened yet: there was a table of references, and at first none of
  // mentions.
  const isOld = hasTable(db, 'refs')
  const references = new Set<string>()
  const mentions = new Set<string>()
  const rows = db.prepare(
    'SELECT seq, id, type, rev, updated_at, json(body) AS body FROM documents WHERE dataset = ?',
  )
  for (const row of rows.iterate(key)) {
    const id = String(row['id'])
    missing.delete(id)
    const body: unknown = JSON.parse(String(row['body']))
    const { _id, _type, _rev, _updatedAt } = Object(body)
    const columns = [row['id'], row['type'], row['rev'], row['updated_at']]
    if (!isDeepStrictEqual(body, replayed.get(id)))
      problems.push(`document "${id}" is not what the log says`)
    else if (!isDeepStrictEqual(columns, [_id, _type, _rev, _updatedAt]))
      problems.push(`document "${id}" is filed wrongly`)
    for (const reference of referencesIn(body))
      references.add(`${id} ${reference.id} ${reference.strong ? 1 : 0}`)
    for (const [mentioned, { isOpen, isStrong }] of mentionsIn(body)) {
      const place = `${Number(row['seq'])} ${mentioned} ${isOpen ? 1 : 0}`
      mentions.add(isOld ? place : `${place} ${isStrong ? 1 : 0}`)
    }
  }
  for (const id of missing)
    problems.push(`document "${id}" is in the log and not among the documents`)
  if (isOld) {
    const refs = db.prepare('SELECT from_id, to_id, strong FROM refs WHERE dataset = ?').all(key)
    const kept = new Set(refs.map((row) => [row['from_id'], row['to_id'], row['strong']].join(' ')))
    if (!isDeepStrictEqual(kept, references)) problems.push('the index of references is not right')
  }
  if (!hasTable(db, 'mentions')) return problems
  const columns = `from_seq, to_id, open${isOld ? '' : ', strong'}`
  const named = db.prepare(`SELECT ${columns} FROM mentions WHERE dataset = ?`).all(key)
  const found = new Set(named.map((row) => Object.values(row).join(' ')))
  if (!isDeepStrictEqual(found, mentions)) problems.push('the index of mentions is not right')
  return problems
}

/** What counters say against what there is to count. */
function recount(db: DatabaseSync, key: number, replayed: ReadonlyMap<string, unknown>): string[] {
  if (!hasTable(db, 'counters')) return []
  const counters = db
    .prepare('SELECT id, type, path FROM counters WHERE dataset = ? AND is_complete = 1')
    .all(key)
  const counts = db.prepare('SELECT value, place, number FROM counts WHERE counter = ?')
  return counters.flatMap(({ id, type, path: steps }) => {
    const found = new Map<string, number>()
    const attribute = JSON.parse(String(steps))
    // Damaged ones are told of elsewhere.
    for (const document of replayed.values() as Iterable<StoredDocument | null>) {
      if (document === null || document._type !== type) continue
      const { value, place } = countedAs(document, attribute)
      const at = JSON.stringify([value, place])
      found.set(at, (found.get(at) ?? 0) + 1)
    }
    const rows = counts.all(Number(id))
    const kept = new Map(
      rows.map(({ value, place, number }) => [JSON.stringify([value, place]), Number(number)]),
    )
    return isDeepStrictEqual(kept, found)
      ? []
      : [`the counter of "${String(type)}" by ${String(steps)} is not right`]
  })
}

const hasTable = (db: DatabaseSync, name: string): boolean =>
  db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !==
  undefined

function assetPath(document: unknown): string[] {
  const { _type, path: file } = Object(document)
  const asset = _type === 'sanity.imageAsset' || _type === 'sanity.fileAsset'
  return asset && typeof file === 'string' ? [file] : []
}

/** Files are named after the SHA-1 of their bytes. */
function verifyAssets(folder: string, referenced: readonly string[], tell: Tell) {
  const problems: string[] = []
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
        (entry) => entry.isFile() && !entry.name.endsWith('.part'),
      )
    : []
  const present = new Set<string>()
  for (const [index, { parentPath, name }] of files.entries()) {
    const file = path.join(parentPath, name)
    const relative = path.relative(folder, file).split(path.sep).join('/')
    present.add(relative)
    const hash = createHash('sha1').update(readFileSync(file)).digest('hex')
    if (!name.startsWith(hash))
      problems.push(`asset ${relative} has other bytes than its name says`)
    if (index % 100 === 99) tell(`${index + 1} of ${files.length} assets`)
  }
  for (const file of referenced)
    if (!present.has(file)) problems.push(`asset ${file} has a document and no file`)
  return { count: files.length, problems }
}
