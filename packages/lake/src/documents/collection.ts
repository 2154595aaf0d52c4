import type { Driver } from '../store/driver.ts'
import type { StoredDocument } from './document.ts'
import { publishedId } from './ids.ts'
import { referencesIn } from './references.ts'

/**
 * The documents of one dataset as they are now: on disk, and parsed in memory. Only a committed
 * transaction changes them, both at once.
 */
export class Collection {
  readonly #db: Driver
  readonly #dataset: number
  readonly #documents = new Map<string, StoredDocument>()
  /** By published id: the ids under which the document, its draft and its versions are stored. */
  readonly #variants = new Map<string, Set<string>>()

  constructor(db: Driver, dataset: number) {
    this.#db = db
    this.#dataset = dataset
    for (const row of db
      .prepare('SELECT json(body) AS body FROM documents WHERE dataset = ? ORDER BY seq')
      .iterate(dataset)) {
      // We wrote this row ourselves, from a document.
      const document = JSON.parse(String(row['body'])) as StoredDocument
      this.publish(document._id, document)
    }
  }

  get(id: string): StoredDocument | undefined {
    return this.#documents.get(id)
  }

  /** The document itself, its draft and its versions, as many as there are. */
  variants(id: string): StoredDocument[] {
    return [...(this.#variants.get(id) ?? [])].flatMap((stored) => this.get(stored) ?? [])
  }

  all(): Iterable<StoredDocument> {
    return this.#documents.values()
  }

  ofType(type: string): StoredDocument[] {
    return this.#db
      .prepare('SELECT id FROM documents WHERE dataset = ? AND type = ?')
      .all(this.#dataset, type)
      .map((row) => this.#documents.get(String(row['id'])))
      .filter((document) => document !== undefined)
  }

  /** The ids of documents with a strong reference to this one. */
  strongReferrers(id: string): string[] {
    return this.#db
      .prepare(
        'SELECT from_id FROM refs WHERE dataset = ? AND to_id = ? AND strong = 1 ORDER BY from_id',
      )
      .all(this.#dataset, id)
      .map((row) => String(row['from_id']))
  }

  /** Writes to disk, inside the transaction that is open. */
  write(id: string, document: StoredDocument | null, json: string): void {
    this.#db.prepare('DELETE FROM refs WHERE dataset = ? AND from_id = ?').run(this.#dataset, id)
    if (document === null) {
      this.#db.prepare('DELETE FROM documents WHERE dataset = ? AND id = ?').run(this.#dataset, id)
      return
    }
    this.#db
      .prepare(
        `INSERT INTO documents (dataset, id, type, rev, updated_at, body) VALUES (?, ?, ?, ?, ?, jsonb(?))
         ON CONFLICT (dataset, id) DO UPDATE SET
           type = excluded.type, rev = excluded.rev, updated_at = excluded.updated_at, body = excluded.body`,
      )
      .run(this.#dataset, id, document._type, document._rev, document._updatedAt, json)
    const insert = this.#db.prepare(
      'INSERT OR IGNORE INTO refs (dataset, from_id, to_id, strong) VALUES (?, ?, ?, ?)',
    )
    for (const reference of referencesIn(document))
      insert.run(this.#dataset, id, reference.id, reference.strong ? 1 : 0)
  }

  /** Shows readers what is now on disk. */
  publish(id: string, document: StoredDocument | null): void {
    const group = publishedId(id)
    const variants = this.#variants.get(group) ?? new Set()
    if (document === null) {
      this.#documents.delete(id)
      variants.delete(id)
    } else {
      this.#documents.set(id, document)
      variants.add(id)
    }
    if (variants.size === 0) this.#variants.delete(group)
    else this.#variants.set(group, variants)
  }
}
