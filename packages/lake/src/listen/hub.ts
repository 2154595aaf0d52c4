import type { StoredDocument } from '../documents/document.ts'
import { randomId } from '../documents/ids.ts'
import type { Committed } from '../history/log.ts'

/** An event of a stream, as Server-Sent Events carry it. */
export interface StreamEvent {
  readonly event: string
  readonly id?: string
  readonly data: unknown
}

export type Send = (event: StreamEvent) => void

/** A committed transaction, as it is told to whoever listens. */
export interface Announcement {
  readonly transactionId: string
  readonly timestamp: string
  readonly author: string
  readonly changes: readonly Committed[]
  /** The other variants of the changed documents: what a draft hid, and what shows when it is gone. */
  readonly variants: readonly StoredDocument[]
}

/** How many transactions a listener may have missed and still catch up. */
const KEPT = 1000

/** Tells listeners about commits, in order, and remembers the last ones for those who come back. */
export class Hub {
  readonly #listeners = new Set<(announcement: Announcement) => void>()
  readonly #recent: Announcement[] = []

  announce(announcement: Announcement): void {
    this.#recent.push(announcement)
    if (this.#recent.length > KEPT) this.#recent.shift()
    for (const listener of this.#listeners) listener(announcement)
  }

  /** @returns how to stop listening */
  subscribe(listener: (announcement: Announcement) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What came after this transaction, itself included; undefined when that is too long ago. */
  since(transactionId: string): readonly Announcement[] | undefined {
    const index = this.#recent.findIndex(
      (announcement) => announcement.transactionId === transactionId,
    )
    return index === -1 ? undefined : this.#recent.slice(index)
  }

  get latest(): Announcement | undefined {
    return this.#recent.at(-1)
  }
}

export const newListenerName = (): string => randomId(16)
