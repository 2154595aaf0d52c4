import { applyPatch } from 'mendoza'
import type { Collection } from '../documents/collection.ts'
import { draftId, publishedId, releaseOf } from '../documents/ids.ts'
import type { StoredDocument } from '../documents/document.ts'
import { documentEvents, type HistoryEvent } from './events.ts'
import { releaseEvents } from './release-events.ts'
import { releaseDocumentId } from '../releases/release.ts'
import {
  Log,
  toldEffects,
  type LoggedChange,
  type LoggedTransaction,
  type Snapshot,
} from './log.ts'

/** Which past: a revision, a moment, or the last state before a deletion. */
export interface When {
  readonly revision?: string
  /** ISO 8601. */
  readonly time?: string
  readonly lastRevision?: boolean
}

/** Which transactions: a range of ids, both inclusive, or of times. */
export interface Range {
  readonly fromTransaction?: string
  readonly toTransaction?: string
  readonly fromTime?: string
  readonly toTime?: string
  readonly authors?: readonly string[]
  readonly reverse?: boolean
  readonly limit?: number
}

/** A document on both sides of a change. */
export interface DocumentState {
  readonly id: string
  readonly before: Snapshot
  readonly after: Snapshot
}

/** What the History panel and Review changes read. */
export class History {
  readonly #log: Log
  readonly #collection: Collection

  constructor(log: Log, collection: Collection) {
    this.#log = log
    this.#collection = collection
  }

  /** A document as it was; undefined when it did not exist then. */
  document(id: string, when: When): StoredDocument | undefined {
    const changes = this.#log.changes([id]).toReversed()
    let snapshot: Snapshot = this.#collection.get(id) ?? null
    const seq = when.revision === undefined ? undefined : this.#log.find(when.revision)?.seq
    if (when.revision !== undefined && seq === undefined) return undefined
    for (const change of changes) {
      const { transaction } = change
      if (seq !== undefined && transaction.seq <= seq) break
      if (when.time !== undefined && transaction.timestamp <= when.time) break
      if (
        seq === undefined &&
        when.time === undefined &&
        !(when.lastRevision === true && snapshot === null)
      )
        break
      snapshot = undo(snapshot, change)
    }
    return snapshot ?? undefined
  }

  /** The ids of every version a document ever had. */
  versionIds(published: string): string[] {
    return this.#log.versionIds(published)
  }

  /** The transactions that touched these documents, oldest first unless reversed. */
  transactions(
    ids: readonly string[],
    range: Range,
  ): { transaction: LoggedTransaction; changes: LoggedChange[] }[] {
    const grouped = Map.groupBy(this.#log.changes(ids), ({ transaction }) => transaction.seq)
    const from = seqOf(this.#log, range.fromTransaction) ?? 0
    const to = seqOf(this.#log, range.toTransaction) ?? Number.POSITIVE_INFINITY
    const all = [...grouped.values()].flatMap((changes) => {
      const transaction = changes[0]?.transaction
      return transaction === undefined ? [] : [{ transaction, changes }]
    })
    const within = all.filter(
      ({ transaction: { seq, timestamp, author } }) =>
        seq >= from &&
        seq <= to &&
        timestamp >= (range.fromTime ?? '') &&
        timestamp <= (range.toTime ?? '\uFFFF') &&
        (range.authors === undefined || range.authors.includes(author)),
    )
    return (range.reverse === true ? within.toReversed() : within)
      .slice(0, range.limit ?? within.length)
      .map(({ transaction, changes }) => ({
        transaction,
        changes: changes.map((change) => this.#told(change)),
      }))
  }

  /** A change with the effects that clients are told. */
  #told(change: LoggedChange): LoggedChange {
    const { documentId, transaction } = change
    const after = this.document(documentId, { revision: transaction.id }) ?? null
    return { ...change, ...toldEffects(undo(after, change), after) }
  }

  /** What a transaction did, document by document; undefined when nothing of it is left. */
  committed(seq: number): { transaction: LoggedTransaction; changes: DocumentState[] } | undefined {
    const logged = this.#log.at(seq)
    const transaction = logged[0]?.transaction
    if (transaction === undefined) return undefined
    const changes = logged.map((change) => {
      const id = change.documentId
      const after = this.document(id, { revision: transaction.id }) ?? null
      return { id, before: undo(after, change), after }
    })
    return { transaction, changes }
  }

  /** What happened to one variant of a document, newest first. */
  events(id: string): HistoryEvent[] {
    const published = publishedId(id)
    const versions = this.#log.versionIds(published)
    const releases = new Set(versions.map((version) => releaseDocumentId(releaseOf(version) ?? '')))
    const group = [published, draftId(published), ...versions, ...releases]
    return documentEvents(this.#log.changes(group), id)
  }

  /** What happened to a release, newest first. */
  releaseEvents(name: string): HistoryEvent[] {
    const ids = [releaseDocumentId(name), ...this.#log.memberIds(name)]
    return releaseEvents(this.#log.changes(ids), name)
  }
}

const seqOf = (log: Log, id: string | undefined) =>
  id === undefined || id === '' ? undefined : log.find(id)?.seq

/** The document before a change. */
function undo(snapshot: Snapshot, change: LoggedChange): Snapshot {
  // The effect was made from two stored documents; reverting it gives the first of them.
  return applyPatch(snapshot, [...change.revert]) as Snapshot
}
