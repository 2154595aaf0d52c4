import type { StoredDocument } from '../documents/document.ts'
import { publishedId } from '../documents/ids.ts'
import { memberPrefix } from '../releases/release.ts'
import type { Driver, Row } from '../store/driver.ts'
import type { Heads } from '../store/heads.ts'
import type { Change } from '../transaction.ts'
import { CHAIN_START, link } from './chain.ts'
import { forgetChanges } from './forget.ts'
import { encode, type Effect } from './mendoza.ts'
import { loggedMutations, readMutations, type KeptMutation } from './mutations.ts'

/** What one transaction did to one document, as it is kept. */
export interface LoggedChange {
  readonly transaction: LoggedTransaction
  readonly documentId: string
  readonly previousRev: string | null
  readonly mutations: readonly unknown[]
  readonly apply: Effect
  readonly revert: Effect
}

export interface LoggedTransaction {
  /** Order of commits in this lake. Never told to anybody outside. */
  readonly seq: number
  readonly id: string
  readonly timestamp: string
  readonly author: string
}

/** Mendoza patches both ways. */
export interface Effects {
  readonly apply: Effect
  readonly revert: Effect
}

/** A change about to be logged, with its effects as the log keeps them. */
export interface Committed extends Change {
  readonly effects: Effects
  /** Its effects as clients are told of them: made when the first of them asks. */
  readonly told: () => Effects
}

const effectsOf = (before: unknown, after: unknown): Effects => ({
  apply: encode(before, after),
  revert: encode(after, before),
})

export function withEffects(change: Change): Committed {
  const { before, after } = change
  let told: Effects | undefined
  return {
    ...change,
    effects: effectsOf(before, after),
    told: () => (told ??= toldEffects(before, after)),
  }
}

/**
 * The effects as clients apply them: to a document without its `_rev`, which they keep beside it. A
 * patch names fields by their place among the sorted keys, so one more field makes it another patch.
 */
export const toldEffects = (before: Snapshot, after: Snapshot): Effects =>
  effectsOf(withoutRev(before), withoutRev(after))

function withoutRev(document: Snapshot) {
  if (document === null) return null
  const { _rev, ...rest } = document
  return rest
}

export const isCreation = ({ revert }: Pick<Effects, 'revert'>): boolean =>
  revert.length === 2 && revert[0] === 0 && revert[1] === null
export const isDeletion = ({ apply }: Pick<LoggedChange, 'apply'>): boolean =>
  apply.length === 2 && apply[0] === 0 && apply[1] === null

const COLUMNS = `t.seq, t.id, t.timestamp, t.author,
  c.document_id, c.previous_rev, c.mutations, c.apply_effect, c.revert_effect`
const JOIN = 'changes c JOIN transactions t ON t.seq = c.transaction_seq'

/** The transaction log of a dataset: everything else about the past is read from it. */
export class Log {
  readonly #db: Driver
  readonly #dataset: number
  readonly #heads: Heads
  #head: Buffer

  constructor(db: Driver, dataset: number, heads: Heads) {
    this.#db = db
    this.#dataset = dataset
    this.#heads = heads
    this.#head = this.#lastHash()
    db.onUndone(() => (this.#head = this.#lastHash()))
  }

  #lastHash(): Buffer {
    const last = this.#db
      .prepare('SELECT hash FROM transactions WHERE dataset = ? ORDER BY seq DESC LIMIT 1')
      .get(this.#dataset)
    return last?.['hash'] instanceof Uint8Array ? Buffer.from(last['hash']) : CHAIN_START
  }

  has(transactionId: string): boolean {
    return (
      this.#db
        .prepare('SELECT 1 FROM transactions WHERE dataset = ? AND id = ?')
        .get(this.#dataset, transactionId) !== undefined
    )
  }

  /**
   * Appends a transaction, inside the database transaction that is open. Its hash covers its content
   * and the hash before it, so that a change or loss anywhere in the log shows.
   *
   * @param jsonOf what there is now of a document, as JSON
   * @returns how many characters each change takes
   */
  append(
    transaction: { id: string; timestamp: string; author: string },
    changes: readonly Committed[],
    jsonOf: (id: string) => string,
  ): number[] {
    const rows = changes.map((change) => ({
      id: change.id,
      previousRev: change.before?._rev ?? null,
      mutations: JSON.stringify(loggedMutations(change)),
      apply: isCreation(change.effects)
        ? `[0,${jsonOf(change.id)}]`
        : JSON.stringify(change.effects.apply),
      revert: JSON.stringify(change.effects.revert),
    }))
    const { id, timestamp, author } = transaction
    const hash = link(this.#head, transaction, rows)
    const { lastId: seq } = this.#db
      .prepare(
        'INSERT INTO transactions (dataset, id, timestamp, author, hash) VALUES (?, ?, ?, ?, ?)',
      )
      .run(this.#dataset, id, timestamp, author, hash)
    const insert = this.#db.prepare(
      `INSERT INTO changes (transaction_seq, position, dataset, document_id, previous_rev, mutations, apply_effect, revert_effect)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    for (const [position, row] of rows.entries()) {
      insert.run(
        seq,
        position,
        this.#dataset,
        row.id,
        row.previousRev,
        row.mutations,
        row.apply,
        row.revert,
      )
    }
    this.#remember({ seq, hash })
    return rows.map(
      ({ mutations, apply, revert }) => mutations.length + apply.length + revert.length,
    )
  }

  /**
   * Drops every change of these documents, inside the database transaction that is open, and links
   * the chain anew from the first of them on: the log says the truth about what is left.
   */
  forget(documentIds: readonly string[]): void {
    const head = forgetChanges(this.#db, this.#dataset, documentIds)
    // Between here and the new head a crash must not look like a loss.
    this.#heads.forget(this.#dataset)
    this.#remember(head)
    // What was deleted is still in the write-ahead log.
    this.#db.onceCommitted(() => this.#db.emptyLog())
  }

  #remember({ seq, hash }: { seq: number; hash: Buffer }): void {
    this.#head = hash
    this.#db.onceCommitted(() => {
      // Of those that were put on disk together, the last one covers the others.
      if (!this.#head.equals(hash)) return
      this.#heads.record({ dataset: this.#dataset, seq, hash: hash.toString('hex') })
    })
  }

  /** The changes of these documents, oldest first. */
  changes(documentIds: readonly string[]): LoggedChange[] {
    return this.#db
      .prepare(
        `SELECT ${COLUMNS} FROM ${JOIN}
         WHERE c.dataset = ? AND c.document_id IN (SELECT value FROM json_each(?))
         ORDER BY c.transaction_seq, c.position`,
      )
      .all(this.#dataset, JSON.stringify(documentIds))
      .map(readChange)
  }

  /** The changes of one transaction. */
  at(seq: number): LoggedChange[] {
    return this.#db
      .prepare(
        `SELECT ${COLUMNS} FROM ${JOIN}
         WHERE c.dataset = ? AND c.transaction_seq = ? ORDER BY c.position`,
      )
      .all(this.#dataset, seq)
      .map(readChange)
  }

  /** The ids of every version a document ever had. */
  versionIds(published: string): string[] {
    // The pattern also finds versions of "x.<id>".
    return this.#ids(`versions.*.${published}`).filter((id) => publishedId(id) === published)
  }

  /** The ids of every version a release ever held. */
  memberIds(release: string): string[] {
    return this.#ids(`${memberPrefix(release)}*`)
  }

  #ids(pattern: string): string[] {
    return this.#db
      .prepare('SELECT DISTINCT document_id FROM changes WHERE dataset = ? AND document_id GLOB ?')
      .all(this.#dataset, pattern)
      .map((row) => String(row['document_id']))
  }

  find(transactionId: string): LoggedTransaction | undefined {
    const row = this.#db
      .prepare('SELECT seq, id, timestamp, author FROM transactions WHERE dataset = ? AND id = ?')
      .get(this.#dataset, transactionId)
    return row === undefined ? undefined : readTransaction(row)
  }
}

function readTransaction(row: Row): LoggedTransaction {
  return {
    seq: Number(row['seq']),
    id: String(row['id']),
    timestamp: String(row['timestamp']),
    author: String(row['author']),
  }
}

function readChange(row: Row): LoggedChange {
  // These columns hold what append() wrote.
  const json = (column: string): unknown => JSON.parse(String(row[column]))
  const apply = json('apply_effect') as Effect
  return {
    transaction: readTransaction(row),
    documentId: String(row['document_id']),
    previousRev: typeof row['previous_rev'] === 'string' ? row['previous_rev'] : null,
    mutations: readMutations(json('mutations') as KeptMutation[], apply[1]),
    apply,
    revert: json('revert_effect') as Effect,
  }
}

export type Snapshot = StoredDocument | null
