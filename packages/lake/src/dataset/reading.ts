import type { ExprNode } from 'groq-js'
import type { StoredDocument } from '../documents/document.ts'
import { assertValidId, draftId, publishedId } from '../documents/ids.ts'
import { placesOf } from '../documents/references.ts'
import { badRequest, queryTooLarge, TransactionError } from '../errors.ts'
import { answer, writtenAnswer } from '../groq/answer.ts'
import { UNLIMITED, type Moment } from '../groq/evaluate/moment.ts'
import type { Source } from '../groq/evaluate/scope.ts'
import { filterOf } from '../groq/filter.ts'
import { jsonOf, TooLong } from '../groq/json.ts'
import type { Parameters } from '../groq/parse.ts'
import { overlay, type Perspective } from '../groq/perspective.ts'
import type { ArraySelector } from '../groq/source-map/json-path.ts'
import { sourceMapOf } from '../groq/source-map/source-map.ts'
import { isTimeless, prepare } from '../groq/plan/prepared.ts'
import { StoredDocuments, type Shelves } from '../groq/stored.ts'
import { View, type Setting } from '../groq/view.ts'
import {
  assertInsider,
  isVisible,
  visibility,
  type Identity,
  type Visibility,
} from '../identity.ts'
import type { Hub, Send } from '../listen/hub.ts'
import { listenLive } from '../listen/live.ts'
import { listenToMutations, type ListenOptions } from '../listen/mutations.ts'
import { MAX_TAGS, type Tags } from '../listen/tags.ts'
import type { DatasetInfo } from './info.ts'
import type { Kept, ResultCache } from './result-cache.ts'

/** What there is to read. */
export interface Sources {
  readonly info: () => DatasetInfo
  readonly projectId: string
  readonly shelves: Shelves
  readonly hub: Hub
  readonly tags: Tags
  readonly results: ResultCache
}

/** What a query asks, and how. */
export interface QueryRequest extends Manner {
  readonly groq: string
  readonly params: Parameters
}

/** What asks a query and its parameters is bulky: it is read where others do not wait for it. */
export interface Unread {
  readonly body: Uint8Array<ArrayBuffer>
  /** Parameters from elsewhere. */
  readonly params: Parameters
}

/** How a query is asked. */
export interface Manner {
  readonly perspective: Perspective
  /** Documents that are not stored, beside those that are. */
  readonly beside?: readonly StoredDocument[]
  /** Asks for a source map, and how it shall name elements of arrays. */
  readonly sourceMap?: ArraySelector
}

/** An answer as it is sent. */
export interface QueryAnswer extends Kept {
  /** How long it took, in milliseconds. */
  readonly ms: number
  /** What is kept as the answer, if that was all it took. */
  readonly again?: Kept
  readonly resultSourceMap?: ReturnType<typeof sourceMapOf>
}

/**
 * A dataset as somebody sees it. What they may see is decided here, once, before anything is
 * evaluated: queries, documents, listeners, references, exports and counts know of nothing else.
 */
export class Reading {
  readonly #sources: Sources
  readonly #identity: Identity
  readonly #seen: Visibility

  constructor(sources: Sources, identity: Identity) {
    this.#sources = sources
    this.#identity = identity
    this.#seen = visibility(identity, sources.info().aclMode)
  }

  /**
   * @param moment how long it may take; as long as it needs unless given
   * @throws LakeError when the query cannot be parsed, or not be evaluated here
   * @throws TooSlow when it takes longer than it may
   */
  query(request: QueryRequest, moment = UNLIMITED): QueryAnswer {
    const started = performance.now()
    const question = this.#question(request)
    const again = question === undefined ? undefined : this.#sources.results.get(question)
    if (again !== undefined) return { ...again, again, ms: 0 }
    const answered = this.#answer(request, question, moment)
    return { ...answered, ms: Math.round(performance.now() - started) }
  }

  #answer(
    { groq, params, perspective, beside = [], sourceMap }: QueryRequest,
    question: string | undefined,
    moment: Moment,
  ): Omit<QueryAnswer, 'ms' | 'again'> {
    const tree = prepare(groq, params)
    const source = this.#source(perspective, beside, moment)
    const { json, reads, resultSourceMap } = this.#sources.shelves.db.reading(() =>
      this.#told(source, { tree, groq }, params, moment, sourceMap),
    )
    const layer = typeof perspective !== 'string' && perspective.length === 0 ? 'published' : 'all'
    const keys = reads.keys(MAX_TAGS)
    const kept = {
      json,
      syncTags: this.#sources.tags.ofAnswer(keys, layer),
    }
    if (question !== undefined && isTimeless(tree))
      this.#sources.results.keep(question, kept, layer, keys)
    return resultSourceMap === undefined ? kept : { ...kept, resultSourceMap }
  }

  #told(
    source: Source,
    asked: { tree: ExprNode; groq: string },
    params: Parameters,
    moment: Moment,
    sourceMap: ArraySelector | undefined,
  ) {
    const setting = this.#setting()
    return inRoom(asked.groq, () => {
      if (sourceMap === undefined)
        return {
          ...writtenAnswer(source, asked, setting, { params, moment }),
          resultSourceMap: undefined,
        }
      const options = { traced: true, params, moment }
      const { result, cell, reads } = answer(source, asked, setting, options)
      const json = jsonOf(result, moment)
      return { json, reads, resultSourceMap: sourceMapOf(cell, sourceMap, moment) }
    })
  }

  /** All that an answer depends on besides the documents; undefined where there is more to it. */
  #question({ groq, params, perspective, beside = [], sourceMap }: QueryRequest) {
    if (beside.length > 0 || sourceMap !== undefined) return undefined
    return JSON.stringify([this.#seen, this.#identity.id, perspective, groq, params])
  }

  /**
   * The ids of the documents that a query finds.
   *
   * @throws TooSlow when it takes longer than it may
   */
  select(groq: string, params: Parameters, perspective: Perspective, moment = UNLIMITED): string[] {
    const result: unknown = JSON.parse(this.query({ groq, params, perspective }, moment).json)
    if (!Array.isArray(result)) return []
    return result.flatMap((item: unknown) =>
      typeof item === 'object' && item !== null && '_id' in item && typeof item._id === 'string'
        ? [item._id]
        : [],
    )
  }

  /** Documents by id, as they are stored, and why the others are missing. */
  documents(ids: readonly string[], { includeAllVersions = false } = {}) {
    const wanted = includeAllVersions ? ids.flatMap((id) => this.#variants(id)) : ids
    const documents: StoredDocument[] = []
    const omitted: { id: string; reason: 'existence' | 'permission' }[] = []
    for (const id of new Set(wanted)) {
      assertIdInUrl(id)
      const document = this.#sees(id) ? this.#sources.shelves.collection.get(id) : undefined
      // What one may not see does not exist: the reason must not tell the difference.
      if (document === undefined) omitted.push({ id, reason: 'existence' })
      else documents.push(document)
    }
    return { documents, omitted }
  }

  /** All documents, as GROQ asks for them. */
  get everything(): Source {
    return this.#source('raw', [], UNLIMITED)
  }

  /** The documents as they are now, by id; from behind an id on, and only so many. */
  export(
    request: { types?: readonly string[]; after?: string; limit?: number } = {},
  ): StoredDocument[] {
    const { types, after = '', limit } = request
    return this.#sources.shelves.collection
      .after(after)
      .filter(({ _id, _type }) => this.#sees(_id) && (types === undefined || types.includes(_type)))
      .take(limit ?? Infinity)
      .toArray()
  }

  /**
   * The documents here that refer to a document of the dataset of that name, this one or another,
   * and where in them.
   */
  referrers(id: string, dataset: string): { documentId: string; paths: string[] }[] {
    assertInsider(this.#identity)
    // References within a dataset do not name it.
    const named = dataset === this.#sources.info().name ? undefined : dataset
    return this.#sources.shelves.collection
      .mentioning(id)
      .filter(({ _id }) => this.#sees(_id))
      .map((document) => ({ documentId: document._id, paths: placesOf(document, id, named) }))
      .filter(({ paths }) => paths.length > 0)
  }

  /** @returns how to stop listening @throws LakeError when the query has no filter to listen to */
  listen(
    request: { groq: string; params: Parameters; options: ListenOptions },
    send: Send,
  ): () => void {
    const filter = filterOf(request.groq, request.params, this.#setting())
    const hearing = { filter, seen: this.#seen, options: request.options }
    return listenToMutations(this.#sources.hub, hearing, send)
  }

  /** @returns how to stop listening @throws LakeError when a visitor asks for drafts */
  listenLive(request: { includeDrafts: boolean; lastEventId?: string }, send: Send): () => void {
    if (request.includeDrafts) assertInsider(this.#identity)
    const { hub, tags } = this.#sources
    return listenLive(hub, { ...request, seen: this.#seen, tags }, send)
  }

  #sees(id: string): boolean {
    return isVisible(id, this.#seen)
  }

  /** What there is for a query. Documents that are not stored are few, and asked for by few. */
  #source(perspective: Perspective, beside: readonly StoredDocument[], moment: Moment): Source {
    const { shelves } = this.#sources
    if (beside.length === 0)
      return new StoredDocuments(shelves, this.#seen, perspective, undefined, moment)
    const visible = [...shelves.collection.all()].filter(({ _id }) => this.#sees(_id))
    return new View([...overlay(visible, perspective), ...beside])
  }

  #variants(id: string): string[] {
    const published = publishedId(id)
    const stored = this.#sources.shelves.collection
      .variants([published])
      .map(({ _id }) => _id)
      // That there is such a version is told by naming it, be it as one that is not there.
      .filter((variant) => this.#sees(variant))
    return [published, draftId(published), ...stored]
  }

  #setting(): Setting {
    const { projectId, info } = this.#sources
    return { identity: this.#identity.id, projectId, dataset: info().name }
  }
}

/** @throws LakeError when an answer is longer than one may be */
function inRoom<T>(groq: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof TooLong) throw queryTooLarge(groq)
    throw error
  }
}

function assertIdInUrl(id: string): void {
  try {
    assertValidId(id)
  } catch (error) {
    throw error instanceof TransactionError ? badRequest(error.message) : error
  }
}
