import type { StoredDocument } from '../documents/document.ts'
import type { Touched } from '../listen/touched.ts'
import { keysOf } from '../groq/plan/keys.ts'
import type { Layer } from '../listen/tags.ts'

/** An answer as it is sent. */
export interface Kept {
  /** The result as JSON. */
  readonly json: string
  readonly syncTags: readonly string[]
}

interface Entry {
  readonly question: string
  readonly kept: Kept
  readonly layer: Layer
  /** What the answer depends on. */
  readonly keys: readonly string[]
}

/** Which answers depend on a key. */
type Dependents = Readonly<Record<Layer, Map<string, Set<Entry>>>>

/** One answer may take this share of the whole, and so may the questions that were asked once. */
const MAX_SHARE = 1 / 8

/**
 * Answers that were given, for those who ask the same: to whom somebody asked twice not long ago, since
 * most of what is asked once is never asked again. A commit drops exactly those that it can
 * change: an answer and a document that it depends on have a key in common.
 */
export class ResultCache {
  readonly #limit: number
  readonly #entries = new Map<string, Entry>()
  readonly #dependents: Dependents = { published: new Map(), all: new Map() }
  readonly #questions = new WeakMap<Kept, string>()
  #size = 0
  /** Questions that were asked: those asked last, and those asked before. */
  #asked = new Set<string>()
  #askedBefore: ReadonlySet<string> = new Set()
  #askedSize = 0

  /** @param limit characters of JSON */
  constructor(limit: number) {
    this.#limit = limit
  }

  get(question: string): Kept | undefined {
    const entry = this.#entries.get(question)
    if (entry === undefined) return undefined
    // A map keeps the order of insertion: what was asked last is at its end.
    this.#entries.delete(question)
    this.#entries.set(question, entry)
    return entry.kept
  }

  /** Whether this is still the answer to what it answered. */
  has(kept: Kept): boolean {
    const question = this.#questions.get(kept)
    return question !== undefined && this.get(question) === kept
  }

  /** @param keys what the answer depends on, in its layer */
  keep(question: string, kept: Kept, layer: Layer, keys: readonly string[]): void {
    if (kept.json.length > this.#limit * MAX_SHARE || !this.#isAskedAgain(question)) return
    this.#drop(question)
    const entry = { question, kept, layer, keys }
    this.#entries.set(question, entry)
    this.#questions.set(kept, question)
    this.#size += sizeOf(entry)
    const dependents = this.#dependents[layer]
    for (const key of keys) {
      const entries = dependents.get(key)
      if (entries === undefined) dependents.set(key, new Set([entry]))
      else entries.add(entry)
    }
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.#limit) break
      this.#drop(oldest)
    }
  }

  /** Drops every answer that may have changed with these documents. */
  touch(touched: Iterable<Touched>): void {
    if (this.#entries.size === 0) return
    // A document is in both layers, and its keys are dear.
    const known = new Map<StoredDocument, readonly string[]>()
    for (const { layer, document } of touched) {
      const dependents = this.#dependents[layer]
      if (dependents.size === 0) continue
      const keys = known.get(document) ?? [...keysOf(document)]
      known.set(document, keys)
      for (const key of keys)
        for (const { question } of dependents.get(key) ?? []) this.#drop(question)
    }
  }

  clear(): void {
    this.#entries.clear()
    this.#dependents.published.clear()
    this.#dependents.all.clear()
    this.#size = 0
  }

  #isAskedAgain(question: string): boolean {
    if (this.#asked.has(question)) return true
    const isAgain = this.#askedBefore.has(question)
    this.#asked.add(question)
    this.#askedSize += question.length
    if (this.#askedSize > (this.#limit * MAX_SHARE) / 2) {
      this.#askedBefore = this.#asked
      this.#asked = new Set()
      this.#askedSize = 0
    }
    return isAgain
  }

  #drop(question: string): void {
    const entry = this.#entries.get(question)
    if (entry === undefined) return
    this.#entries.delete(question)
    this.#size -= sizeOf(entry)
    const dependents = this.#dependents[entry.layer]
    for (const key of entry.keys) {
      const entries = dependents.get(key)
      entries?.delete(entry)
      if (entries?.size === 0) dependents.delete(key)
    }
  }
}

const sizeOf = ({ question, kept, keys }: Entry) =>
  question.length + kept.json.length + keys.length * 100
