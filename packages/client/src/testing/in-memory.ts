import { evaluate, parse } from 'groq-js'
import type { Change, QueryRequest, Transport } from '../transport.ts'

/** A document as a dataset stores it. */
export interface StoredDocument {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

/** A dataset in memory, for the tests of a front end. */
export interface InMemory extends Transport {
  /** Stores a document, in place of one with its id, and tells everybody who follows. */
  put(document: StoredDocument): void
  /** Takes one away. */
  remove(id: string): void
}

const TAG = 'memory:published'
const DRAFTS_TAG = 'memory:drafts'

/**
 * Answers from documents in memory, over the official evaluator of GROQ. Readers see published
 * documents whose id has no dot, as on a public dataset; drafts stand over them in previews.
 *
 * @example
 * ```ts
 * import { createOnrecord } from '@onrecord/client'
 * import { inMemory } from '@onrecord/client/testing'
 *
 * const dataset = inMemory([
 *   { _id: 'mayor', _type: 'source', name: 'Ane Holt', sourceType: 'person', identification: 'named' },
 * ])
 * const news = createOnrecord({ transport: dataset })
 * console.log((await news.source.get('mayor'))?.name)
 * ```
 */
export function inMemory(documents: readonly StoredDocument[] = []): InMemory {
  const stored = new Map<string, StoredDocument>()
  const followers = new Set<(change: Change & { readonly draft: boolean }) => void>()
  const keep = (document: StoredDocument) => {
    // An importer's documents have no dates; a dataset's always do.
    const now = new Date().toISOString()
    stored.set(document._id, {
      _createdAt: now,
      _updatedAt: now,
      _rev: '1',
      ...structuredClone(document),
    })
  }
  const tell = (id: string) => {
    const draft = isDraft(id)
    for (const follower of followers)
      follower({ id: crypto.randomUUID(), tags: draft ? [DRAFTS_TAG] : [TAG, DRAFTS_TAG], draft })
  }
  for (const document of documents) keep(document)

  return {
    put(document) {
      keep(document)
      tell(document._id)
    },
    remove(id) {
      if (stored.delete(id)) tell(id)
    },
    async query({ groq, params, perspective, signal }: QueryRequest) {
      signal?.throwIfAborted()
      const dataset = perspective === 'drafts' ? overlaid(stored) : readable(stored)
      const value = await evaluate(parse(groq, { params }), { dataset, params })
      const result: unknown = await value.get()
      signal?.throwIfAborted()
      return { result, syncTags: [perspective === 'drafts' ? DRAFTS_TAG : TAG] }
    },
    async *changes({ signal, drafts }) {
      const events = new ReadableStream<Change>({
        start(controller) {
          controller.enqueue({ tags: [] })
          const follower = ({ draft, ...change }: Change & { readonly draft: boolean }) => {
            if (drafts || !draft) controller.enqueue(change)
          }
          followers.add(follower)
          signal.addEventListener('abort', () => {
            followers.delete(follower)
            controller.close()
          })
        },
      })
      yield* events
    },
  }
}

const DRAFT = 'drafts.'
const isDraft = (id: string) => id.startsWith(DRAFT)

const readable = (stored: ReadonlyMap<string, StoredDocument>) =>
  [...stored.values()].filter(({ _id }) => !_id.includes('.'))

/** As the perspective `drafts` has it: a draft under its published id, in place of what is published. */
function overlaid(stored: ReadonlyMap<string, StoredDocument>): StoredDocument[] {
  const documents = new Map<string, StoredDocument>()
  for (const document of stored.values()) {
    if (document._id.startsWith('versions.')) continue
    const id = isDraft(document._id) ? document._id.slice(DRAFT.length) : document._id
    if (isDraft(document._id) || !stored.has(DRAFT + id))
      documents.set(id, { ...document, _id: id, _originalId: document._id })
  }
  return [...documents.values()]
}
