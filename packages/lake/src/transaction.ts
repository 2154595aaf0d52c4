import type { Collection } from './documents/collection.ts'
import type { IncomingDocument, StoredDocument } from './documents/document.ts'
import { isDraftId, isVersionId } from './documents/ids.ts'
import { storable } from './documents/limits.ts'
import { mentionsOf } from './documents/references.ts'
import { insufficientPermissions, TransactionError } from './errors.ts'
import type { Permits } from './identity.ts'
import type { Unplaced } from './mutations/text.ts'

/** What a transaction did to one document, however many of its mutations touched it. */
export interface Change {
  readonly id: string
  readonly before: StoredDocument | null
  readonly after: StoredDocument | null
  /** As listeners and history report them. */
  readonly mutations: readonly Record<string, unknown>[]
}

/** Where a transaction looks up what is gone. */
export interface Past {
  document(id: string, when: { lastRevision: true }): StoredDocument | undefined
  /** The ids of every version the document ever had. */
  versionIds(published: string): string[]
}

interface Touched {
  readonly before: StoredDocument | null
  after: StoredDocument | null
  /** What is there after as JSON, once it was checked. */
  json: string
  /** The last item of the request that touched it. */
  item: number
  readonly mutations: Record<string, unknown>[]
}

/**
 * A transaction in the making. Mutations and actions read and write here; the dataset itself
 * changes when all of them have succeeded, or not at all.
 */
export class Transaction {
  readonly id: string
  readonly timestamp: string
  readonly #collection: Collection
  readonly #past: Past
  readonly #permits: Permits
  readonly #touched = new Map<string, Touched>()
  /** What was looked up: nothing else changes the dataset meanwhile. */
  readonly #found = new Map<string, StoredDocument | undefined>()
  /** Which item of the request is at work. */
  #item = 0
  readonly #recent = new Set<string>()
  readonly #forgotten = new Set<string>()
  readonly #unplaced: Unplaced[] = []

  constructor(
    collection: Collection,
    options: { past: Past; id: string; timestamp: string; permits: Permits },
  ) {
    this.#collection = collection
    this.#past = options.past
    this.id = options.id
    this.timestamp = options.timestamp
    this.#permits = options.permits
  }

  /** From here on, what is done is done by this item of the request. */
  begin(item: number): void {
    this.#item = item
  }

  /** The item of the request that a refusal is about: the last one to touch the document it names. */
  itemOf({ item: { id } }: TransactionError): number {
    return (typeof id === 'string' ? this.#touched.get(id)?.item : undefined) ?? this.#item
  }

  /** The document as it is at this point of the transaction. */
  read(id: string): StoredDocument | undefined {
    const touched = this.#touched.get(id)
    return touched === undefined ? this.#stored(id) : (touched.after ?? undefined)
  }

  #stored(id: string): StoredDocument | undefined {
    const known = this.#found.get(id)
    if (known !== undefined || this.#found.has(id)) return known
    const document = this.#collection.get(id)
    this.#found.set(id, document)
    return document
  }

  /** The documents whose id begins like this, as they are at this point of the transaction. */
  startingWith(prefix: string): StoredDocument[] {
    const stored = this.#collection.startingWith(prefix).map(({ _id }) => _id)
    const touched = [...this.#touched.keys()].filter((id) => id.startsWith(prefix))
    const found = new Set([...stored, ...touched])
    return [...found].map((id) => this.read(id)).filter((document) => document !== undefined)
  }

  /** The document as it was last, before it was deleted. */
  lastState(id: string): StoredDocument | undefined {
    return this.#past.document(id, { lastRevision: true })
  }

  /** @throws TransactionError when there is no such document */
  require(id: string): StoredDocument {
    const document = this.read(id)
    if (document !== undefined) return document
    throw new TransactionError({
      type: 'documentNotFoundError',
      description: `The document with the ID "${id}" was not found`,
      id,
    })
  }

  /** @throws TransactionError when the document has another revision than the caller saw */
  requireRevision(id: string, expected: string | undefined): void {
    if (expected === undefined) return
    const current = this.read(id)?._rev
    if (current === expected) return
    throw new TransactionError({
      type: 'documentRevisionIDDoesNotMatchError',
      description: `Document "${id}" has unexpected revision ID`,
      id,
      currentRevisionID: current ?? null,
      expectedRevisionID: expected,
    })
  }

  /** Puts a document in place of whatever has its id. Revision and time of change are ours to set. */
  write(document: IncomingDocument, mutation: Record<string, unknown>): StoredDocument {
    const { _id, _type, _createdAt, ...attributes } = document
    const stored: StoredDocument = {
      ...attributes,
      _id,
      _type,
      _createdAt: typeof _createdAt === 'string' ? _createdAt : this.timestamp,
      _updatedAt: this.timestamp,
      _rev: this.id,
    }
    this.#touch(_id, stored, mutation)
    return stored
  }

  remove(id: string): void {
    this.#touch(id, null, { delete: { id } })
  }

  /** The ids of every version a document ever had. */
  formerVersions(published: string): string[] {
    return this.#past.versionIds(published)
  }

  /**
   * A document that is removed leaves no trace in history either.
   *
   * @throws TransactionError without the right to edit history
   */
  forget(id: string): void {
    const last = this.#touched.get(id)?.before ?? this.lastState(id)
    if (last !== undefined && !this.#permits('editHistory', last))
      throw insufficientPermissions('editHistory')
    this.#forgotten.add(id)
  }

  /** The documents that history shall know nothing of when the transaction is committed. */
  get forgotten(): ReadonlySet<string> {
    return this.#forgotten
  }

  /** Changes of texts that found no place: another transaction puts them in. */
  leaveForLater(unplaced: readonly Unplaced[]): void {
    this.#unplaced.push(...unplaced)
  }

  get unplaced(): readonly Unplaced[] {
    return this.#unplaced
  }

  /** A document of which the whole was checked, as JSON. */
  jsonOf(id: string): string {
    return this.#touched.get(id)?.json ?? 'null'
  }

  changes(): Change[] {
    return this.#changesOf(this.#touched.keys())
  }

  /** What was done since this was last asked. */
  recentChanges(): Change[] {
    const changes = this.#changesOf(this.#recent)
    this.#recent.clear()
    return changes
  }

  #changesOf(ids: Iterable<string>): Change[] {
    return [...ids].flatMap((id) => {
      const change = this.#touched.get(id)
      const real = change !== undefined && (change.before !== null || change.after !== null)
      return real
        ? [{ id, before: change.before, after: change.after, mutations: change.mutations }]
        : []
    })
  }

  /**
   * Holds the whole result against the rules that concern more than one document.
   *
   * @throws TransactionError naming both ends of the reference that would dangle
   */
  check(): void {
    for (const [id, touched] of this.#touched) {
      if (touched.after === null) continue
      const { document, json } = storable(id, touched.after, touched.before)
      touched.after = document
      touched.json = json
    }
    const changes = this.changes()
    const referrers = Map.groupBy(changes.flatMap(strongReferences), ({ to }) => to)
    for (const { id, after } of changes) {
      if (after === null) {
        this.#assertUnreferenced(
          id,
          (referrers.get(id) ?? []).map(({ from }) => from),
        )
        continue
      }
      // A draft may point at what is not there yet; what readers see may not.
      if (isDraftId(id) || isVersionId(id)) continue
      for (const [target, { isStrong }] of mentionsOf(after)) {
        if (!isStrong || this.read(target) !== undefined) continue
        throw new TransactionError({
          type: 'documentReferenceDoesNotExistError',
          description: `Document "${id}" references non-existent document "${target}"`,
          id,
          referenceID: target,
        })
      }
    }
  }

  /** A change needs the right to what was there and to what will be there. */
  #assertPermitted(before: StoredDocument | undefined, after: StoredDocument | null): void {
    const permission = before === undefined ? 'create' : 'update'
    for (const document of [before, after]) {
      if (document && !this.#permits(permission, document))
        throw insufficientPermissions(permission)
    }
  }

  /** @param touched those that refer to it in what this transaction writes */
  #assertUnreferenced(id: string, touched: readonly string[]): void {
    const untouched = this.#collection
      .strongReferrers(id)
      .filter((referrer) => !this.#touched.has(referrer))
    const referrers = [...untouched, ...new Set(touched)]
    const first = referrers[0]
    if (first === undefined) return
    throw new TransactionError({
      type: 'documentHasExistingReferencesError',
      description: `Document "${id}" cannot be deleted as there are references to it from "${first}"`,
      id,
      referencingIDs: referrers,
    })
  }

  #touch(id: string, after: StoredDocument | null, mutation: Record<string, unknown>): void {
    this.#assertPermitted(this.read(id), after)
    this.#recent.add(id)
    const touched = this.#touched.get(id)
    if (touched === undefined) {
      this.#touched.set(id, {
        before: this.#stored(id) ?? null,
        after,
        json: 'null',
        item: this.#item,
        mutations: [mutation],
      })
    } else {
      touched.after = after
      touched.item = this.#item
      touched.mutations.push(mutation)
    }
  }
}

const strongReferences = ({ id: from, after }: Change): { from: string; to: string }[] =>
  [...mentionsOf(after)].flatMap(([to, { isStrong }]) => (isStrong ? { from, to } : []))
