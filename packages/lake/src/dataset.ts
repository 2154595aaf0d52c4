import { grantsOf, type Grant } from './accounts/roles.ts'
import type { Aside } from './aside/aside.ts'
import type { Answered } from './aside/question.ts'
import type { DatasetInfo } from './dataset/info.ts'
import { ResultCache, type Kept } from './dataset/result-cache.ts'
import {
  Reading,
  type Manner,
  type QueryRequest,
  type Sources,
  type Unread,
} from './dataset/reading.ts'
import { Writing, type ActRequest, type MutateRequest } from './dataset/writing.ts'
import { Collection } from './documents/collection.ts'
import { Moment, TooSlow } from './groq/evaluate/moment.ts'
import { inTime } from './groq/in-time.ts'
import { History } from './history/history.ts'
import { Log } from './history/log.ts'
import { assertInsider, type Identity } from './identity.ts'
import { Hub } from './listen/hub.ts'
import { Tags } from './listen/tags.ts'
import { touched } from './listen/touched.ts'
import { readRelease } from './releases/release.ts'
import { PolicyGuard } from './policy/guard.ts'
import { SchemaGuard } from './schema/guard.ts'
import type { Driver } from './store/driver.ts'
import { Counters } from './store/counters.ts'
import type { Heads } from './store/heads.ts'
import { PathIndexes } from './store/path-indexes.ts'
import type { WordsIndex } from './store/words-index.ts'

export type { AclMode, DatasetInfo } from './dataset/info.ts'

interface DatasetSetting {
  readonly key: number
  readonly projectId: string
  readonly info: DatasetInfo
  /** With what the tags of answers are hashed. */
  readonly tagSecret: Uint8Array
  /** Told after every commit. */
  readonly onCommit: () => void
  readonly heads: Heads
  readonly words: WordsIndex
  readonly aside: Aside
  /** How much stays parsed in memory, in characters of JSON. */
  readonly cacheSize?: number | undefined
}

/** How long a query may keep others waiting, in milliseconds. */
const MOMENT_MS = 25

/** How long a mutation may look for what it changes: every other write waits for it. */
const SELECT_MS = 2000

/** How much of a dataset stays parsed in memory unless given, and as much of answers. */
const CACHE_SIZE = 16_000_000

/**
 * A dataset: documents, their past, and those who listen. It knows nothing of HTTP, and everything in
 * it is synchronous, so that a query sees one state and a commit is one step.
 */
export class Dataset {
  info: DatasetInfo
  readonly schema: SchemaGuard
  readonly policy: PolicyGuard
  readonly #db: Driver
  readonly #key: number
  readonly #setting: DatasetSetting
  readonly #heads: Heads
  readonly #indexes: PathIndexes
  readonly #counters: Counters
  readonly #words: WordsIndex
  readonly #sources: Sources
  readonly #history: History
  readonly #writing: Writing

  constructor(db: Driver, setting: DatasetSetting) {
    const { key, info, projectId, tagSecret, onCommit } = setting
    const { heads, words, cacheSize = CACHE_SIZE } = setting
    this.#setting = setting
    this.#db = db
    this.#key = key
    this.#heads = heads
    this.info = info
    const collection = new Collection(db, key, cacheSize)
    this.#words = words
    this.#indexes = new PathIndexes(db, key)
    this.#counters = new Counters(db, key)
    collection.index(this.#words)
    collection.index(this.#indexes)
    collection.index(this.#counters)
    const log = new Log(db, key, heads)
    this.schema = new SchemaGuard(db, key, collection)
    this.#history = new History(log, collection)
    this.#sources = {
      info: () => this.info,
      projectId,
      shelves: { db, dataset: key, collection, indexes: this.#indexes, counters: this.#counters },
      hub: new Hub(),
      tags: new Tags(tagSecret),
      results: new ResultCache(cacheSize),
    }
    db.onUndone(() => this.#sources.results.clear())
    this.policy = new PolicyGuard({
      db,
      shelves: this.#sources.shelves,
      log,
      projectId,
      name: info.name,
    })
    this.#writing = new Writing({
      db,
      collection,
      log,
      history: this.#history,
      schema: this.schema,
      policy: this.policy,
      grants: (identity) => this.grants(identity),
      select: (identity, perspective) => (groq, params) =>
        inTime(SELECT_MS, groq, (moment) =>
          this.readBy(identity).select(groq, params, perspective, moment),
        ),
      wrote: (written) => this.#sources.results.touch(touched(written, ['published', 'all'])),
      announce: (announcement) => {
        this.#sources.hub.announce(announcement)
        onCommit()
      },
    })
  }

  /** The dataset as somebody sees it: nothing that is hidden from them exists there. */
  readBy(identity: Identity): Reading {
    return new Reading(this.#sources, identity)
  }

  /**
   * The answer to a query. One that takes more than a moment is answered aside, while this goes on.
   *
   * @throws LakeError when the query cannot be answered, or not in time
   */
  async ask(identity: Identity, request: QueryRequest | (Unread & Manner)): Promise<Answered> {
    const began = performance.now()
    if (!('body' in request)) {
      const { groq } = request
      try {
        return { groq, ...this.readBy(identity).query(request, new Moment(MOMENT_MS)) }
      } catch (error) {
        if (!(error instanceof TooSlow)) throw error
      }
    }
    const { key, projectId, tagSecret, aside } = this.#setting
    const dataset = { key, info: this.info, projectId, tagSecret }
    return aside.ask({ dataset, identity, request }, began)
  }

  /** Whether this is still the answer to what it answered. */
  isKept(kept: Kept): boolean {
    return this.#sources.results.has(kept)
  }

  /** The past, for those who have a token. @throws LakeError 401 for a visitor */
  past(identity: Identity): History {
    assertInsider(identity)
    return this.#history
  }

  /** @throws LakeError when one of the mutations is refused: then none was applied */
  mutate(request: MutateRequest) {
    return this.#writing.mutate(request)
  }

  /** @throws LakeError when one of the actions is refused: then none was performed */
  act(request: ActRequest) {
    return this.#writing.act(request)
  }

  /** What somebody may do here. */
  grants(identity: Identity): readonly Grant[] {
    return grantsOf(identity.role, this.info)
  }

  /** The releases that wait for their time. */
  scheduledReleases(): { name: string; publishAt: Date }[] {
    return this.#sources.shelves.collection.ofType('system.release').flatMap((document) => {
      const release = readRelease(document)
      if (release?.state !== 'scheduled' || release.publishAt === undefined) return []
      return [{ name: release.name, publishAt: release.publishAt }]
    })
  }

  /** Deletes all of it from disk, inside the database transaction that is open. */
  destroy(): void {
    this.#indexes.drop()
    this.#counters.drop()
    this.#words.drop(this.#key)
    for (const sql of [
      'DELETE FROM changes WHERE dataset = ?',
      'DELETE FROM transactions WHERE dataset = ?',
      'DELETE FROM mentions WHERE dataset = ?',
      'DELETE FROM documents WHERE dataset = ?',
      'DELETE FROM datasets WHERE id = ?',
    ])
      this.#db.prepare(sql).run(this.#key)
    this.#heads.forget(this.#key)
  }
}
