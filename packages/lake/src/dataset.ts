import { act, assertPerformable } from './actions/registry.ts'
import { Collection } from './documents/collection.ts'
import { isObject, type StoredDocument } from './documents/document.ts'
import {
  assertValidId,
  draftId,
  isDraftId,
  isVersionId,
  publishedId,
  randomId,
} from './documents/ids.ts'
import { badRequest, diskFull, insufficientPermissions, TransactionError } from './errors.ts'
import { parseFilter } from './groq/filter.ts'
import { parseQuery, type Parameters } from './groq/parse.ts'
import { overlay, type Perspective } from './groq/perspective.ts'
import type { ArraySelector } from './groq/source-map/json-path.ts'
import { sourceMapOf } from './groq/source-map/source-map.ts'
import { View, type Setting } from './groq/view.ts'
import { refersTo } from './documents/references.ts'
import { History, type Range, type When } from './history/history.ts'
import { Log, withEffects, type LoggedChange, type LoggedTransaction } from './history/log.ts'
import { grantsOf, permits, type Grant } from './accounts/roles.ts'
import { assertInsider, isVisible, mayWrite, visibility, type Identity } from './identity.ts'
import { Hub, type Send } from './listen/hub.ts'
import { listenLive } from './listen/live.ts'
import { listenToMutations, type ListenOptions } from './listen/mutations.ts'
import { Tags } from './listen/tags.ts'
import { mutate, withArrayKeys, type Result } from './mutations/mutation.ts'
import { readRelease } from './releases/release.ts'
import { Fitting, type Misfit } from './schema/fitting.ts'
import { schemaSchema, type Schema } from './schema/schema.ts'
import type { Driver } from './store/driver.ts'
import type { Heads } from './store/heads.ts'
import { Transaction } from './transaction.ts'

export type AclMode = 'public' | 'private'

export interface DatasetInfo {
  readonly name: string
  readonly aclMode: AclMode
  readonly createdAt: string
  /** What the dataset is for when it belongs to another: `comments`. */
  readonly profile: string | null
  /** The dataset it belongs to. */
  readonly addonFor: string | null
}

interface DatasetSetting {
  readonly key: number
  readonly projectId: string
  readonly info: DatasetInfo
  /** With what the tags of answers are hashed. */
  readonly tagSecret: Uint8Array
  /** Told after every commit. */
  readonly onCommit: () => void
  readonly heads: Heads
}

interface WriteRequest {
  readonly identity: Identity
  readonly transactionId?: string | undefined
  /** Does everything but the writing. */
  readonly dryRun?: boolean | undefined
}

/**
 * A dataset: documents, their past, and those who listen. Everything is synchronous, so that a query
 * sees one state and a commit is one step.
 */
export class Dataset {
  info: DatasetInfo
  readonly #db: Driver
  readonly #key: number
  readonly #projectId: string
  readonly #onCommit: () => void
  #schema: Schema | null = null
  #fitting: Fitting | undefined
  readonly #heads: Heads
  readonly #collection: Collection
  readonly #log: Log
  readonly #history: History
  readonly #hub = new Hub()
  readonly #tags: Tags
  /** Views by visibility and perspective, good until the next commit. */
  readonly #views = new Map<string, View>()

  constructor(db: Driver, options: DatasetSetting) {
    this.#db = db
    this.#key = options.key
    this.info = options.info
    this.#projectId = options.projectId
    this.#onCommit = options.onCommit
    this.#tags = new Tags(options.tagSecret)
    this.#collection = new Collection(db, options.key)
    this.#log = new Log(db, options.key, options.heads)
    this.#heads = options.heads
    const schema = db.prepare('SELECT schema FROM datasets WHERE id = ?').get(options.key)?.[
      'schema'
    ]
    if (typeof schema === 'string') this.#useSchema(schemaSchema.parse(JSON.parse(schema)))
    this.#history = new History(this.#log, this.#collection)
  }

  query(request: {
    groq: string
    params: Parameters
    perspective: Perspective
    identity: Identity
    /** Documents that are not stored, beside those that are. */
    beside?: readonly StoredDocument[]
    /** Asks for a source map, and how it shall name elements of arrays. */
    sourceMap?: ArraySelector
  }) {
    const started = performance.now()
    const { groq, params, perspective, identity, sourceMap } = request
    const tree = parseQuery(groq, params)
    const view = this.#view(identity, perspective).with(request.beside ?? [])
    const traced = sourceMap !== undefined
    const { result, cell, reads } = view.evaluate(tree, this.#setting(identity), groq, traced)
    const layer = perspective !== 'raw' && perspective.length === 0 ? 'published' : 'all'
    return {
      result,
      ms: Math.round(performance.now() - started),
      syncTags: this.#tags.ofAnswer(reads, layer),
      ...(traced ? { resultSourceMap: sourceMapOf(cell, sourceMap) } : {}),
    }
  }

  /** Documents by id, as they are stored, and why the others are missing. */
  documents(ids: readonly string[], request: { identity: Identity; includeAllVersions?: boolean }) {
    const wanted =
      request.includeAllVersions === true ? ids.flatMap((id) => this.#variants(id)) : ids
    const documents: StoredDocument[] = []
    const omitted: { id: string; reason: 'existence' | 'permission' }[] = []
    for (const id of new Set(wanted)) {
      assertIdInUrl(id)
      const document = this.#sees(request.identity)(id) ? this.#collection.get(id) : undefined
      // What one may not see does not exist: the reason must not tell the difference.
      if (document === undefined) omitted.push({ id, reason: 'existence' })
      else documents.push(document)
    }
    return { documents, omitted }
  }

  mutate(
    request: WriteRequest & { mutations: readonly unknown[]; autoGenerateArrayKeys?: boolean },
  ) {
    const results: Result[] = []
    const select = (groq: string, params: Parameters) =>
      this.#select(groq, params, request.identity)
    const transactionId = this.#commit(
      request,
      'mutation',
      request.mutations,
      (transaction, input) => {
        results.push(
          ...mutate(
            transaction,
            request.autoGenerateArrayKeys === true ? withArrayKeys(input) : input,
            select,
          ),
        )
      },
    )
    return { transactionId, results }
  }

  /** @throws LakeError when one of the actions is refused: then none was performed */
  act(request: WriteRequest & { actions: readonly unknown[]; releases: boolean }): {
    transactionId: string
  } {
    assertPerformable(request.actions, request.releases)
    return { transactionId: this.#commit(request, 'action', request.actions, act) }
  }

  /** The releases that wait for their time. */
  scheduledReleases(): { name: string; publishAt: Date }[] {
    return this.#collection.ofType('system.release').flatMap((document) => {
      const release = readRelease(document)
      if (release?.state !== 'scheduled' || release.publishAt === undefined) return []
      return [{ name: release.name, publishAt: release.publishAt }]
    })
  }

  /** @returns how to stop listening @throws LakeError when the query has no filter to listen to */
  listen(
    request: { groq: string; params: Parameters; identity: Identity; options: ListenOptions },
    send: Send,
  ): () => void {
    const filter = parseFilter(request.groq, request.params, this.#setting(request.identity))
    return listenToMutations(
      this.#hub,
      { filter, sees: this.#sees(request.identity), options: request.options },
      send,
    )
  }

  listenLive(
    request: { identity: Identity; includeDrafts: boolean; lastEventId?: string },
    send: Send,
  ): () => void {
    const { identity, ...options } = request
    if (options.includeDrafts) assertInsider(identity)
    return listenLive(this.#hub, { ...options, sees: this.#sees(identity), tags: this.#tags }, send)
  }

  documentsInHistory(ids: readonly string[], when: When, identity: Identity): StoredDocument[] {
    assertInsider(identity)
    return ids
      .map((id) => this.#history.document(id, when))
      .filter((document) => document !== undefined)
  }

  transactions(
    ids: readonly string[],
    range: Range,
    identity: Identity,
  ): { transaction: LoggedTransaction; changes: LoggedChange[] }[] {
    assertInsider(identity)
    return this.#history.transactions(ids, range)
  }

  documentEvents(id: string, identity: Identity) {
    assertInsider(identity)
    return this.#history.events(id)
  }

  releaseEvents(name: string, identity: Identity) {
    assertInsider(identity)
    return this.#history.releaseEvents(name)
  }

  /** The documents here that refer to a document of the dataset of that name, this one or another. */
  referrers(id: string, dataset: string, identity: Identity): string[] {
    assertInsider(identity)
    const sees = this.#sees(identity)
    // References within a dataset do not name it.
    const named = dataset === this.info.name ? undefined : dataset
    return [...this.#collection.all()]
      .filter((document) => sees(document._id) && refersTo(document, id, named))
      .map(({ _id }) => _id)
  }

  /** What a transaction did, for the lake itself: whoever is told of it must be allowed to see it. */
  committed(seq: number) {
    return this.#history.committed(seq)
  }

  /** The documents one may see as they are now, by id; from behind an id on, and only so many. */
  export(request: {
    identity: Identity
    types?: readonly string[]
    after?: string
    limit?: number
  }): StoredDocument[] {
    const { types, after = '', limit } = request
    const sees = this.#sees(request.identity)
    return [...this.#collection.all()]
      .filter(
        ({ _id, _type }) =>
          _id > after && sees(_id) && (types === undefined || types.includes(_type)),
      )
      .toSorted((one, other) => (one._id < other._id ? -1 : 1))
      .slice(0, limit)
  }

  /** The schema that what is published must fit, or null: anything fits. */
  get schema(): Schema | null {
    return this.#schema
  }

  /** @returns the documents that are there already and do not fit; they stay until they are written again */
  setSchema(schema: Schema | null): { id: string; problems: Misfit[] }[] {
    this.#db
      .prepare('UPDATE datasets SET schema = ? WHERE id = ?')
      .run(schema === null ? null : JSON.stringify(schema), this.#key)
    this.#useSchema(schema)
    return [...this.#collection.all()].flatMap((document) => {
      const problems = this.#misfits(document, (id) => this.#collection.get(id)?._type)
      return problems.length === 0 ? [] : [{ id: document._id, problems }]
    })
  }

  #useSchema(schema: Schema | null): void {
    this.#schema = schema
    this.#fitting = schema === null ? undefined : new Fitting(schema)
  }

  /** What somebody may do here. */
  grants(identity: Identity): readonly Grant[] {
    return grantsOf(identity.role, this.info)
  }

  /** Deletes all of it from disk, inside the database transaction that is open. */
  destroy(): void {
    for (const sql of [
      'DELETE FROM changes WHERE dataset = ?',
      'DELETE FROM transactions WHERE dataset = ?',
      'DELETE FROM refs WHERE dataset = ?',
      'DELETE FROM documents WHERE dataset = ?',
      'DELETE FROM datasets WHERE id = ?',
    ])
      this.#db.prepare(sql).run(this.#key)
    this.#heads.forget(this.#key)
  }

  #commit(
    request: WriteRequest,
    kind: 'mutation' | 'action',
    items: readonly unknown[],
    apply: (transaction: Transaction, item: unknown) => void,
  ): string {
    const id = request.transactionId ?? randomId()
    let index = 0
    try {
      const grants = this.grants(request.identity)
      assertMayWrite(grants, items[0])
      if (this.#log.has(id)) throw alreadyCommitted(id)
      const transaction = new Transaction(this.#collection, {
        past: this.#history,
        id,
        timestamp: new Date().toISOString(),
        permits: (permission, document) => permits(grants, permission, document),
      })
      for (const item of items) {
        apply(transaction, item)
        index++
      }
      index = Math.max(0, index - 1)
      transaction.check()
      this.#assertFits(transaction)
      if (request.dryRun !== true) this.#write(transaction, request.identity)
    } catch (error) {
      throw error instanceof TransactionError ? error.at(index, kind) : error
    }
    return id
  }

  /** What is published must fit the schema, where there is one. Drafts and versions are free. */
  #assertFits(transaction: Transaction): void {
    for (const { after } of transaction.changes()) {
      const misfits =
        after === null ? [] : this.#misfits(after, (id) => transaction.read(id)?._type)
      if (after !== null && misfits.length > 0) throw doesNotFit(after._id, misfits)
    }
  }

  #misfits(document: StoredDocument, typeOf: (id: string) => string | undefined): Misfit[] {
    const { _id } = document
    if (isDraftId(_id) || isVersionId(_id) || _id.startsWith('_.')) return []
    return this.#fitting?.misfits(document, typeOf) ?? []
  }

  #write(transaction: Transaction, identity: Identity): void {
    const changes = transaction.changes().map(withEffects)
    if (changes.length === 0) return
    const { id, timestamp } = transaction
    const logged = this.#onDisk(() => {
      for (const { id: documentId, after } of changes)
        this.#collection.write(documentId, after, JSON.stringify(after))
      return this.#log.append({ id, timestamp, author: identity.id }, changes)
    })
    logged()
    for (const change of changes) this.#collection.publish(change.id, change.after)
    this.#views.clear()
    const variants = this.#untouchedVariants(changes.map((change) => change.id))
    this.#hub.announce({ transactionId: id, timestamp, author: identity.id, changes, variants })
    this.#onCommit()
  }

  #onDisk<T>(work: () => T): T {
    try {
      return this.#db.transaction(work)
    } catch (error) {
      const full = error instanceof Error && /database or disk is full/.test(error.message)
      throw full ? diskFull() : error
    }
  }

  #view(identity: Identity, perspective: Perspective): View {
    const seen = visibility(identity, this.info.aclMode)
    const key = `${seen} ${perspective === 'raw' ? 'raw' : `[${perspective.join()}]`}`
    const known = this.#views.get(key)
    if (known !== undefined) return known
    const visible = this.#collection.all()
    const shown = seen === 'all' ? visible : [...visible].filter(({ _id }) => isVisible(_id, seen))
    const view = new View(overlay(shown, perspective))
    this.#views.set(key, view)
    return view
  }

  #select(groq: string, params: Parameters, identity: Identity): string[] {
    const { result } = this.query({ groq, params, perspective: 'raw', identity })
    if (!Array.isArray(result)) return []
    return result.flatMap((item: unknown) =>
      typeof item === 'object' && item !== null && '_id' in item && typeof item._id === 'string'
        ? [item._id]
        : [],
    )
  }

  #variants(id: string): string[] {
    const published = publishedId(id)
    const stored = this.#collection.variants(published).map(({ _id }) => _id)
    return [published, draftId(published), ...stored]
  }

  #untouchedVariants(ids: readonly string[]): StoredDocument[] {
    const touched = new Set(ids)
    return [...new Set(ids.map(publishedId))]
      .flatMap((id) => this.#collection.variants(id))
      .filter(({ _id }) => !touched.has(_id))
  }

  #sees(identity: Identity): (id: string) => boolean {
    const seen = visibility(identity, this.info.aclMode)
    return (id) => isVisible(id, seen)
  }

  #setting(identity: Identity): Setting {
    return { identity: identity.id, projectId: this.#projectId, dataset: this.info.name }
  }
}

/** Whoever may write nothing is told so before the lake looks at a document: its answer could tell of it. */
function assertMayWrite(grants: readonly Grant[], item: unknown): void {
  if (mayWrite(grants)) return
  throw insufficientPermissions(createsSomething(item) ? 'create' : 'update')
}

const createsSomething = (item: unknown): boolean => {
  if (!isObject(item)) return false
  const { actionType } = item
  return (
    Object.keys(item).some((key) => key.startsWith('create')) ||
    (typeof actionType === 'string' && actionType.endsWith('.create'))
  )
}

function assertIdInUrl(id: string): void {
  try {
    assertValidId(id)
  } catch (error) {
    throw error instanceof TransactionError ? badRequest(error.message) : error
  }
}

const doesNotFit = (id: string, misfits: readonly Misfit[]) =>
  new TransactionError({
    type: 'validationError',
    description: `Document "${id}" does not fit the schema: ${misfits
      .slice(0, 5)
      .map(({ path, reason }) => `${path} ${reason}`)
      .join('; ')}${misfits.length > 5 ? `; and ${misfits.length - 5} more` : ''}`,
    id,
    problems: misfits,
  })

const alreadyCommitted = (id: string) =>
  new TransactionError({
    type: 'transactionAlreadyExistsError',
    description: `Transaction with ID "${id}" already exists`,
    id,
  })
