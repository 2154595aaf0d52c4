import type { StoredDocument } from '../documents/document.ts'
import { randomId } from '../documents/ids.ts'
import { EVERYTHING, keysOf } from '../groq/plan/keys.ts'
import type { Committed } from '../history/log.ts'

/** An event of a stream, as Server-Sent Events carry it. */
export interface StreamEvent {
  readonly event: string
  readonly id?: string
  readonly data: unknown
}

/** Whoever is sent several at once is not cut off among them. */
export type Send = (events: readonly StreamEvent[]) => void

/** A committed transaction, as it is told to whoever listens. */
export interface Announcement {
  readonly transactionId: string
  readonly timestamp: string
  readonly author: string
  readonly changes: readonly Committed[]
  /** The other variants of the changed documents: what a draft hid, and what shows when it is gone. */
  readonly variants: readonly StoredDocument[]
  /** Characters of JSON: about what it takes to remember it. */
  readonly size: number
}

type Listener = (announcement: Announcement) => void

/** Every key of what was changed, and of what there is now. */
function keysIn({ changes }: Announcement): ReadonlySet<string> {
  const keys = new Set([EVERYTHING])
  for (const { before, after } of changes)
    for (const document of [before, after])
      if (document !== null) for (const key of keysOf(document)) keys.add(key)
  return keys
}

/** How many transactions a listener may have missed and still catch up. */
const KEPT = 1000
/** How much these may take together: a thousand large documents are not kept in memory. */
const KEPT_SIZE = 32_000_000

/** Tells listeners about commits, in order, and remembers the last ones for those who come back. */
export class Hub {
  readonly #listeners = new Map<string, Set<Listener>>()
  readonly #recent: Announcement[] = []
  #size = 0

  announce(announcement: Announcement): void {
    this.#remember(announcement)
    if (this.#listeners.size === 0) return
    const concerned = new Set<Listener>()
    for (const key of keysIn(announcement))
      for (const listener of this.#listeners.get(key) ?? []) concerned.add(listener)
    for (const listener of concerned) listener(announcement)
  }

  #remember(announcement: Announcement): void {
    this.#recent.push(announcement)
    this.#size += announcement.size
    while (this.#recent.length > KEPT || (this.#size > KEPT_SIZE && this.#recent.length > 1))
      this.#size -= this.#recent.shift()?.size ?? 0
  }

  /**
   * @param keys only commits are told that touch a document with one of these
   * @returns how to stop listening
   */
  subscribe(listener: Listener, keys: readonly string[] = [EVERYTHING]): () => void {
    for (const key of keys) {
      const listeners = this.#listeners.get(key)
      if (listeners === undefined) this.#listeners.set(key, new Set([listener]))
      else listeners.add(listener)
    }
    return () => {
      for (const key of keys) {
        const listeners = this.#listeners.get(key)
        listeners?.delete(listener)
        if (listeners?.size === 0) this.#listeners.delete(key)
      }
    }
  }

  /** What came after this transaction, itself included; undefined when that is too long ago. */
  since(transactionId: string): readonly Announcement[] | undefined {
    const index = this.#recent.findIndex(
      (announcement) => announcement.transactionId === transactionId,
    )
    return index === -1 ? undefined : this.#recent.slice(index)
  }
}

export const newListenerName = (): string => randomId(16)
