import type { Indexer } from '../documents/collection.ts'
import { isObject, type StoredDocument } from '../documents/document.ts'
import { isDraftId, isRootId, isVersionId } from '../documents/ids.ts'
import { valueAt, type AttributePath, type Scalar } from '../groq/plan/condition.ts'
import { attribute, jsonPath } from '../groq/plan/sql/text.ts'
import type { Driver } from './driver.ts'

/** What is counted: the documents of a type, by the value of an attribute; of no attribute, all. */
export interface Counted {
  readonly type: string
  readonly path: AttributePath
}

/** How many documents have which value, kept with every write. */
export interface Counter extends Counted {
  readonly id: number
}

/** One that is being built: the documents in these rows of the table, ends included, are not in it yet. */
interface Kept extends Counter {
  from: number
  readonly to: number
}

/** Where a document lies, as far as who sees it in which perspective hangs on that. */
export const PLACES = {
  root: 0,
  /** Its id is a path, as `secret.a`: visitors do not see it. */
  below: 1,
  draft: 2,
  version: 3,
  /** It says that there is no document, and is one only where nothing is laid over another. */
  goneRoot: 4,
  goneBelow: 5,
} as const

/** More would cost every write more than they give. */
const MAX_COUNTERS = 20
/** How often counting took long before a counter is built. */
const WISHES = 2
/** How many rows are looked through at once: others come first in between. */
const PORTION = 250

/** What is no scalar equals nothing that one can ask for. */
const NO_SCALAR = ''

/** A value as a counter has it: each has a text of its own, whatever SQLite thinks that it equals. */
export const counted = (value: Scalar | null): string => JSON.stringify(value)

/** What is counted of a document: where it lies, and its value. */
export function countedAs(document: StoredDocument, path: AttributePath) {
  return standing(document._id, saysGone(document), valueAt(document, path))
}

const saysGone = ({ _system: inner }: StoredDocument) => isObject(inner) && inner['delete'] === true

const standing = (id: string, isGone: boolean, value: unknown) => ({
  value: valueIn(value),
  place: placeOf(id, isGone),
})

function valueIn(value: unknown): string {
  if (value === null || value === undefined) return counted(null)
  const isScalar =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return isScalar ? counted(value) : NO_SCALAR
}

function placeOf(id: string, isGone: boolean): number {
  if (isVersionId(id)) return PLACES.version
  if (isDraftId(id)) return PLACES.draft
  if (isRootId(id)) return isGone ? PLACES.goneRoot : PLACES.root
  return isGone ? PLACES.goneBelow : PLACES.below
}

/**
 * The counters of a dataset that queries turned out to need. They are built between requests, a few
 * documents at a time, stay with the data, and every write keeps them in its own transaction.
 */
export class Counters implements Indexer {
  readonly #db: Driver
  readonly #dataset: number
  readonly #byType = new Map<string, Kept[]>()
  readonly #wishes = new Map<string, number>()
  #version = 0

  constructor(db: Driver, dataset: number) {
    this.#db = db
    this.#dataset = dataset
    if (db.builds !== undefined) this.#removeUnfinished()
    const rows = db.prepare('SELECT * FROM counters WHERE dataset = ? AND is_complete = 1')
    for (const row of rows.all(dataset)) {
      // We wrote the row ourselves.
      const path = JSON.parse(String(row['path'])) as AttributePath
      this.#add({ id: Number(row['id']), type: String(row['type']), path, from: 1, to: 0 })
    }
  }

  /** Another one whenever a counter has come or gone. */
  get version(): number {
    return this.#version
  }

  /** The counter of this, once all documents are in it. */
  of(what: Counted): Counter | undefined {
    const found = this.#find(what)
    return found === undefined || found.from <= found.to ? undefined : found
  }

  /** Whether there is one of this, or one may come. */
  mayCome(what: Counted): boolean {
    return this.#find(what) !== undefined || this.#count < MAX_COUNTERS
  }

  /** Counting this took long. A counter of it is built when that happens again. */
  wish(what: Counted): void {
    const key = keyOf(what)
    const wishes = (this.#wishes.get(key) ?? 0) + 1
    this.#wishes.set(key, wishes)
    if (wishes === WISHES && this.mayCome(what)) setImmediate(() => this.#buildSoon(what))
  }

  /** Builds a counter now. */
  build(what: Counted): void {
    const counter = this.#begin(what)
    if (counter === undefined) return
    while (this.#countSome(counter));
  }

  written(seq: number, document: StoredDocument, before: StoredDocument | null): void {
    this.#keep(seq, before, document)
  }

  deleted(seq: number, before: StoredDocument | null): void {
    this.#keep(seq, before, null)
  }

  forget(): void {}

  /** Removes them, inside the transaction that deletes the dataset. */
  drop(): void {
    this.#remove('dataset = ?', this.#dataset)
    // Until then they may have to be kept after all.
    this.#db.onceCommitted(() => {
      this.#byType.clear()
      this.#version++
    })
  }

  /** What a lake that was closed meanwhile has left: nobody kept it since. */
  #removeUnfinished(): void {
    const which = 'dataset = ? AND is_complete = 0'
    const some = this.#db.prepare(`SELECT 1 FROM counters WHERE ${which}`).get(this.#dataset)
    if (some !== undefined) this.#db.repeatable(() => this.#remove(which, this.#dataset))
  }

  #remove(which: string, ...values: readonly (string | number)[]): void {
    const those = `FROM counters WHERE ${which}`
    this.#db.prepare(`DELETE FROM counts WHERE counter IN (SELECT id ${those})`).run(...values)
    this.#db.prepare(`DELETE ${those}`).run(...values)
  }

  get #count(): number {
    return [...this.#byType.values()].reduce((sum, { length }) => sum + length, 0)
  }

  #find({ type, path }: Counted): Kept | undefined {
    const key = JSON.stringify(path)
    return this.#byType.get(type)?.find((one) => JSON.stringify(one.path) === key)
  }

  #buildSoon(what: Counted): void {
    let counter: Kept | undefined
    const goOn = () => {
      const busy = this.#db.builds?.busy
      if (busy !== undefined) return void busy.then(goOn)
      try {
        counter ??= this.#begin(what)
        if (counter !== undefined && this.#countSome(counter)) setImmediate(goOn)
      } catch {
        // Queries are answered without it: the lake was closed meanwhile, or the disk is full.
        if (counter !== undefined) this.#giveUp(counter)
      }
    }
    goOn()
  }

  /** A counter in which nothing is counted yet but what is written from now on. */
  #begin({ type, path }: Counted): Kept | undefined {
    if (this.#find({ type, path }) !== undefined) return undefined
    const own = [this.#dataset, type, JSON.stringify(path)] as const
    const counter = this.#db.repeatable((): Kept => {
      // One that was given up.
      this.#remove('dataset = ? AND type = ? AND path = ?', ...own)
      const { lastId: id } = this.#db
        .prepare('INSERT INTO counters (dataset, type, path, is_complete) VALUES (?, ?, ?, 0)')
        .run(...own)
      const last = this.#db.prepare('SELECT max(seq) AS seq FROM documents').get()
      return { id, type, path, from: 1, to: Number(last?.['seq'] ?? 0) }
    })
    this.#add(counter)
    return counter
  }

  /** Counts some of the documents that are left. @returns whether there are more */
  #countSome(counter: Kept): boolean {
    const { id, type, path, from, to } = counter
    if (this.#find(counter) !== counter) return false
    const next = Math.min(from + PORTION, to + 1)
    this.#db.repeatable(() => {
      const given = [this.#dataset, from, next, this.#dataset, type]
      for (const row of this.#db.prepare(readingOf(path)).all(...given)) {
        const value: unknown = JSON.parse(String(row['value']))
        this.#change(id, standing(String(row['id']), row['says_gone'] === 1, value), 1)
      }
      if (next > to) this.#db.prepare('UPDATE counters SET is_complete = 1 WHERE id = ?').run(id)
    })
    counter.from = next
    if (next > to) this.#version++
    return next <= to
  }

  #giveUp(counter: Kept): void {
    const others = this.#byType.get(counter.type)?.filter((one) => one !== counter)
    this.#byType.set(counter.type, others ?? [])
    this.#wishes.delete(keyOf(counter))
  }

  #add(counter: Kept): void {
    this.#byType.set(counter.type, [...(this.#byType.get(counter.type) ?? []), counter])
    this.#version++
  }

  #keep(seq: number, before: StoredDocument | null, after: StoredDocument | null): void {
    if (this.#byType.size === 0) return
    const types = new Set([before?._type, after?._type])
    const isThere =
      before !== null && after !== null && types.size === 1 && saysGone(before) === saysGone(after)
    for (const type of types)
      for (const { id, path, from, to } of this.#byType.get(type ?? '') ?? []) {
        // It will be counted as it is then.
        if (seq >= from && seq <= to) continue
        // As after most writes.
        if (isThere && (path.length === 0 || valueAt(before, path) === valueAt(after, path)))
          continue
        const of = (one: StoredDocument | null) =>
          one !== null && one._type === type ? countedAs(one, path) : undefined
        const [old, now] = [of(before), of(after)]
        if (old?.value === now?.value && old?.place === now?.place) continue
        if (old !== undefined) this.#change(id, old, -1)
        if (now !== undefined) this.#change(id, now, 1)
      }
  }

  #change(counter: number, { value, place }: ReturnType<typeof countedAs>, by: 1 | -1): void {
    const those = [counter, value, place] as const
    if (by === 1) {
      this.#db
        .prepare(
          `INSERT INTO counts (counter, value, place, number) VALUES (?, ?, ?, 1)
           ON CONFLICT DO UPDATE SET number = number + 1`,
        )
        .run(...those)
      return
    }
    const where = 'WHERE counter = ? AND value = ? AND place = ?'
    const left = this.#db
      .prepare(`UPDATE counts SET number = number - 1 ${where} RETURNING number`)
      .get(...those)
    // A value that nothing has any more is not kept.
    if (left?.['number'] === 0) this.#db.prepare(`DELETE FROM counts ${where}`).run(...those)
  }
}

const keyOf = ({ type, path }: Counted) => JSON.stringify([type, path])

/** A statement for what is counted of some documents. A body is long, so it is looked into once. */
function readingOf(path: AttributePath): string {
  const gone = `SELECT seq FROM documents INDEXED BY documents_unpublishing
    WHERE dataset = ? AND json_type(body, '$._system.delete') = 'true'`
  const value = path.length === 0 ? "'{}'" : `body -> ${jsonPath(path)}`
  return `SELECT id, seq IN (${gone}) AS says_gone, ${value} AS value FROM documents NOT INDEXED
    WHERE seq >= ? AND seq < ? AND dataset = ? AND type = ?`
}

/** Whether SQLite can be asked for an attribute, and it is one whose values may come again. */
export const isCountable = (path: AttributePath): boolean =>
  path.length === 0 || (attribute(path) !== undefined && path[0]?.startsWith('_') === false)
