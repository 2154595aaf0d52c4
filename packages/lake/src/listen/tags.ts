import { createHmac } from 'node:crypto'
import type { StoredDocument } from '../documents/document.ts'
import { keysOf } from '../groq/plan/keys.ts'

/** Answers over published documents do not go stale with drafts; all others may. */
export type Layer = 'published' | 'all'

/** Next.js keeps 128 tags with a cached answer; some are its own. */
export const MAX_TAGS = 100
const MAX_MADE = 20_000

/**
 * Sync tags: what an answer depends on, as opaque words. A commit that can change an answer is
 * announced with one of its tags. A tag is a keyed hash, so that it tells nothing of a document to
 * whoever does not see it; the secret stays with the data, so that answers kept by a front end still
 * go stale after a restart.
 */
export class Tags {
  readonly #secret: Uint8Array
  /** Documents do not change, so their tags are made once. */
  readonly #known = {
    published: new WeakMap<StoredDocument, readonly string[]>(),
    all: new WeakMap<StoredDocument, readonly string[]>(),
  }

  /** Hashing is the dearest part of a small answer. */
  readonly #made = { published: new Map<string, string>(), all: new Map<string, string>() }

  constructor(secret: Uint8Array) {
    this.#secret = secret
  }

  /** @param keys what the answer depends on */
  ofAnswer(keys: readonly string[], layer: Layer): string[] {
    return keys.map((key) => this.#tag(layer, key))
  }

  /** The tags of every answer that could hold this document, or could have. */
  ofDocument(document: StoredDocument, layer: Layer): readonly string[] {
    const known = this.#known[layer].get(document)
    if (known !== undefined) return known
    const tags = [...new Set(keysOf(document))].map((key) => this.#tag(layer, key))
    this.#known[layer].set(document, tags)
    return tags
  }

  #tag(layer: Layer, key: string): string {
    const made = this.#made[layer]
    const known = made.get(key)
    if (known !== undefined) return known
    const hash = createHmac('sha256', this.#secret).update(`${layer} ${key}`).digest('base64url')
    const tag = `s1:${hash.slice(0, 12)}`
    if (made.size === MAX_MADE) made.clear()
    made.set(key, tag)
    return tag
  }
}
