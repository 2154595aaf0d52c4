import type { StoredDocument } from './document.ts'

interface Kept {
  readonly seq: number
  readonly document: StoredDocument
  readonly size: number
}

const MAX_ASKED = 20_000

/**
 * The documents that were used last, parsed. Bounded by the length of their JSON: parsed, a document
 * takes two to three times as much.
 */
export class DocumentCache {
  readonly #limit: number
  readonly #bySeq = new Map<number, Kept>()
  readonly #seqs = new Map<string, number>()
  #size = 0
  #askedOnce = new Set<number | string>()

  /** @param limit characters of JSON */
  constructor(limit: number) {
    this.#limit = limit
  }

  bySeq(seq: number): StoredDocument | undefined {
    const kept = this.#bySeq.get(seq)
    if (kept === undefined) return undefined
    // A map keeps the order of insertion: what was used last is at its end.
    this.#bySeq.delete(seq)
    this.#bySeq.set(seq, kept)
    return kept.document
  }

  byId(id: string): StoredDocument | undefined {
    const seq = this.#seqs.get(id)
    return seq === undefined ? undefined : this.bySeq(seq)
  }

  /** Whether a document is worth keeping: it was asked for before, not long ago. */
  isAskedAgain(key: number | string): boolean {
    if (this.#limit === 0) return false
    if (this.#askedOnce.has(key)) return true
    if (this.#askedOnce.size === MAX_ASKED) this.#askedOnce.clear()
    this.#askedOnce.add(key)
    return false
  }

  keep(kept: Kept): void {
    this.forget(kept.document._id)
    this.#bySeq.set(kept.seq, kept)
    this.#seqs.set(kept.document._id, kept.seq)
    this.#size += kept.size
    for (const oldest of this.#bySeq.values()) {
      if (this.#size <= this.#limit) break
      this.forget(oldest.document._id)
    }
  }

  forget(id: string): void {
    const seq = this.#seqs.get(id)
    const kept = seq === undefined ? undefined : this.#bySeq.get(seq)
    if (kept === undefined) return
    this.#size -= kept.size
    this.#seqs.delete(id)
    this.#bySeq.delete(kept.seq)
  }

  clear(): void {
    this.#bySeq.clear()
    this.#seqs.clear()
    this.#size = 0
  }
}
