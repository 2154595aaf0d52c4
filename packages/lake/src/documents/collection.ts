import type { Driver, Row } from '../store/driver.ts'
import { DocumentCache } from './cache.ts'
import type { StoredDocument } from './document.ts'
import { mentionsOf } from './references.ts'

/** How many rows are read at once where all of them are wanted. */
const PAGE = 500

/** Told of every document that is written, inside the transaction that writes it. */
export interface Indexer {
  /** @param before what was there until now */
  written(seq: number, document: StoredDocument, before: StoredDocument | null): void
  deleted(seq: number, before: StoredDocument | null): void
  /** Leaves nothing on disk of what was deleted. */
  forget(): void
}

const READ = 'SELECT seq, json(body) AS body FROM documents'

/**
 * The documents of one dataset as they are now, on disk; those used last stay parsed in memory.
 * Only a transaction changes them.
 */
export class Collection {
  readonly #db: Driver
  readonly #dataset: number
  readonly #cache: DocumentCache
  readonly #indexers: Indexer[] = []

  /** @param cacheSize how much is kept in memory, in characters of JSON */
  constructor(db: Driver, dataset: number, cacheSize: number) {
    this.#db = db
    this.#dataset = dataset
    this.#cache = new DocumentCache(cacheSize)
    db.onUndone(() => this.#cache.clear())
  }

  /** Keeps an index beside the documents. */
  index(indexer: Indexer): void {
    this.#indexers.push(indexer)
  }

  /** @param only which attributes are looked at: the document may lack all others */
  get(id: string, only?: ReadonlySet<string>): StoredDocument | undefined {
    const known = this.#cache.byId(id)
    if (known !== undefined) return known
    const isAgain = this.#cache.isAskedAgain(id)
    const some = only === undefined || isAgain ? undefined : readSome(only)
    const row = this.#db
      .prepare(`${some ?? READ} WHERE dataset = ? AND id = ?`)
      .get(this.#dataset, id)
    if (row === undefined) return undefined
    return some === undefined ? this.#keep(row) : parsed(row)
  }

  /**
   * The documents in some rows of the table, in this order.
   *
   * @param only which attributes are looked at: the documents may lack all others
   */
  at(seqs: readonly number[], only?: ReadonlySet<string>): (StoredDocument | undefined)[] {
    const some = only === undefined ? undefined : readSome(only)
    const [whole, parts]: [number[], number[]] = [[], []]
    const found = new Map<number, StoredDocument>()
    for (const seq of seqs) {
      const known = this.#cache.bySeq(seq)
      if (known !== undefined) found.set(seq, known)
      else if (this.#cache.isAskedAgain(seq) || some === undefined) whole.push(seq)
      else parts.push(seq)
    }
    for (const row of this.#rowsAt(READ, whole)) found.set(Number(row['seq']), this.#keep(row))
    if (some !== undefined)
      for (const row of this.#rowsAt(some, parts)) found.set(Number(row['seq']), parsed(row))
    return seqs.map((seq) => found.get(seq))
  }

  #rowsAt(read: string, seqs: readonly number[]): Row[] {
    const [first, ...others] = seqs
    if (first === undefined) return []
    return others.length === 0
      ? this.#db.prepare(`${read} WHERE seq = ?`).all(first)
      : this.#db
          .prepare(`${read} WHERE seq IN (SELECT value FROM json_each(?))`)
          .all(JSON.stringify(seqs))
  }

  /**
   * These documents themselves, their drafts and their versions, as many as there are.
   *
   * @param except ids of those that are not wanted
   */
  variants(ids: readonly string[], except: ReadonlySet<string> = new Set()): StoredDocument[] {
    const found = this.#db.prepare(
      'SELECT seq, id FROM documents WHERE dataset = ? AND published_id = ? ORDER BY layer',
    )
    const seqs = ids.flatMap((id) =>
      found
        .all(this.#dataset, id)
        .flatMap((row) => (except.has(String(row['id'])) ? [] : [Number(row['seq'])])),
    )
    return this.at(seqs).filter((document) => document !== undefined)
  }

  all(): Generator<StoredDocument> {
    return this.#pages('seq', 0)
  }

  /** The documents from behind an id on, ordered by id; read as far as they are taken. */
  after(id: string): Generator<StoredDocument> {
    return this.#pages('id', id)
  }

  *#pages(column: 'seq' | 'id', from: number | string): Generator<StoredDocument> {
    const page = this.#db.prepare(
      `SELECT ${column} AS place, json(body) AS body FROM documents
       WHERE dataset = ? AND ${column} > ? ORDER BY ${column} LIMIT ${PAGE}`,
    )
    let place: unknown = from
    while (typeof place === 'number' || typeof place === 'string') {
      const rows = page.all(this.#dataset, place)
      for (const row of rows) yield parsed(row)
      place = rows.at(-1)?.['place']
    }
  }

  ofType(type: string): StoredDocument[] {
    return this.#read('WHERE dataset = ? AND type = ?', type)
  }

  /** The ids of documents with a strong reference to this one. */
  strongReferrers(id: string): string[] {
    return this.#db
      .prepare(
        `SELECT d.id FROM mentions m JOIN documents d ON d.seq = m.from_seq
         WHERE m.dataset = ? AND m.to_id = ? AND m.strong = 1 ORDER BY d.id`,
      )
      .all(this.#dataset, id)
      .map((row) => String(row['id']))
  }

  /** The documents with this id as a `_ref` anywhere in them, wherever that points. */
  mentioning(id: string): StoredDocument[] {
    const rows = this.#db
      .prepare('SELECT from_seq FROM mentions WHERE dataset = ? AND to_id = ? ORDER BY from_seq')
      .all(this.#dataset, id)
    return this.at(rows.map((row) => Number(row['from_seq']))).flatMap((one) => one ?? [])
  }

  /** The documents whose id begins like this. */
  startingWith(prefix: string): StoredDocument[] {
    const end = `${prefix}\u{10FFFF}`
    return this.#db
      .prepare(`${READ} WHERE dataset = ? AND id >= ? AND id < ? ORDER BY id`)
      .all(this.#dataset, prefix, end)
      .map((row) => this.#keep(row))
  }

  /**
   * Writes to disk, inside the transaction that is open, which shows readers nothing until it ends.
   *
   * @param before what is there now
   * @param document as it will be read back
   */
  write(
    id: string,
    before: StoredDocument | null,
    document: StoredDocument | null,
    json: string,
  ): void {
    const seq =
      document === null
        ? this.#delete(id)
        : before === null
          ? this.#insert(document, json)
          : this.#update(document, json)
    if (seq === undefined) return
    this.#cache.forget(id)
    // What is edited is read again soon. What is only brought here, as by an import, is not.
    if (before !== null && document !== null) this.#cache.keep({ seq, document, size: json.length })
    this.#writeMentions(seq, before, document)
    for (const indexer of this.#indexers) {
      if (document === null) indexer.deleted(seq, before)
      else indexer.written(seq, document, before)
    }
  }

  /** Leaves nothing on disk of what was deleted, inside the transaction that is open. */
  forget(): void {
    for (const indexer of this.#indexers) indexer.forget()
  }

  #delete(id: string): number | undefined {
    const row = this.#db
      .prepare('DELETE FROM documents WHERE dataset = ? AND id = ? RETURNING seq')
      .get(this.#dataset, id)
    return row === undefined ? undefined : Number(row['seq'])
  }

  #insert({ _id, _type, _rev, _updatedAt }: StoredDocument, json: string): number {
    return this.#db
      .prepare(
        'INSERT INTO documents (dataset, id, type, rev, updated_at, body) VALUES (?, ?, ?, ?, ?, jsonb(?))',
      )
      .run(this.#dataset, _id, _type, _rev, _updatedAt, json).lastId
  }

  #update({ _id, _type, _rev, _updatedAt }: StoredDocument, json: string): number | undefined {
    const row = this.#db
      .prepare(
        `UPDATE documents SET type = ?, rev = ?, updated_at = ?, body = jsonb(?)
         WHERE dataset = ? AND id = ? RETURNING seq`,
      )
      .get(_type, _rev, _updatedAt, json, this.#dataset, _id)
    return row === undefined ? undefined : Number(row['seq'])
  }

  #writeMentions(seq: number, before: StoredDocument | null, after: StoredDocument | null): void {
    const [old, now] = [mentionsOf(before), mentionsOf(after)]
    for (const id of old.keys())
      if (!now.has(id))
        this.#db
          .prepare('DELETE FROM mentions WHERE dataset = ? AND to_id = ? AND from_seq = ?')
          .run(this.#dataset, id, seq)
    for (const [id, { isOpen, isStrong }] of now) {
      const known = old.get(id)
      if (known?.isOpen === isOpen && known.isStrong === isStrong) continue
      this.#db
        .prepare(
          'INSERT OR REPLACE INTO mentions (dataset, to_id, from_seq, open, strong) VALUES (?, ?, ?, ?, ?)',
        )
        .run(this.#dataset, id, seq, isOpen ? 1 : 0, isStrong ? 1 : 0)
    }
  }

  #read(where: string, value: string): StoredDocument[] {
    return this.#db
      .prepare(`${READ} ${where}`)
      .all(this.#dataset, value)
      .map((row) => this.#keep(row))
  }

  #keep(row: Row): StoredDocument {
    const seq = Number(row['seq'])
    const known = this.#cache.bySeq(seq)
    if (known !== undefined) return known
    const document = parsed(row)
    this.#cache.keep({ seq, document, size: String(row['body']).length })
    return document
  }
}

/** The attributes that every document has, and their columns in the table. */
export const COLUMNS: Readonly<Record<string, string>> = {
  _id: 'id',
  _type: 'type',
  _rev: 'rev',
  _updatedAt: 'updated_at',
}
const MAX_ATTRIBUTES = 20

const partial = new Map<string, string | undefined>()

/** A statement for some attributes of a document; undefined when the whole is as well read. */
function readSome(names: ReadonlySet<string>): string | undefined {
  const key = [...names].join()
  if (partial.has(key)) return partial.get(key)
  const fields = new Set([...Object.keys(COLUMNS), '_system', ...names])
  const isFit = fields.size <= MAX_ATTRIBUTES && [...fields].every((name) => /^\w+$/.test(name))
  const made = [...fields].map((name) => `'${name}', ${COLUMNS[name] ?? `body -> '$."${name}"'`}`)
  const statement = isFit
    ? `SELECT seq, json_object(${made.join(', ')}) AS body FROM documents`
    : undefined
  if (partial.size > 1000) partial.clear()
  partial.set(key, statement)
  return statement
}

/** We wrote the row ourselves, from a document. */
const parsed = (row: Row) => JSON.parse(String(row['body'])) as StoredDocument
