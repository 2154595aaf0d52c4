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
  readonly #made = new Map<string, string>()

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
    const text = `${layer} ${key}`
    const known = this.#made.get(text)
    if (known !== undefined) return known
    const hash = createHmac('sha256', this.#secret).update(text).digest('base64url')
    const tag = `s1:${hash.slice(0, 12)}`
    if (this.#made.size === MAX_MADE) this.#made.clear()
    this.#made.set(text, tag)
    return tag
  }
}
