import type { StoredDocument } from '../documents/document.ts'
import { randomId } from '../documents/ids.ts'
import { EVERYTHING, keysOf } from '../groq/plan/keys.ts'
import type { Committed } from '../history/log.ts'
import { isVisible, type Visibility } from '../identity.ts'
import { Recent } from './recent.ts'

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
  readonly changes: readonly Told[]
  /** The other variants of the changed documents: what a draft hid, and what shows when it is gone. */
  readonly variants: readonly StoredDocument[]
}

export interface Told extends Committed {
  /** What there is after it, as JSON. */
  readonly json: string
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

/** Tells listeners about commits, in order, and remembers the last ones for those who come back. */
export class Hub {
  readonly #listeners = new Map<string, Set<Listener>>()
  readonly #recent = new Recent()
  /**
   * What a visitor sees of it. Theirs is remembered apart: from how soon the lake forgets they would
   * learn how much is written that they do not see.
   */
  readonly #public = new Recent()

  announce(announcement: Announcement): void {
    this.#recent.add(announcement)
    const shown = publicIn(announcement)
    if (shown.changes.length > 0) this.#public.add(shown)
    if (this.#listeners.size === 0) return
    const concerned = new Set<Listener>()
    for (const key of keysIn(announcement))
      for (const listener of this.#listeners.get(key) ?? []) concerned.add(listener)
    for (const listener of concerned) listener(announcement)
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
  since(transactionId: string, seen: Visibility): readonly Announcement[] | undefined {
    if (seen === 'nothing') return undefined
    return (seen === 'all' ? this.#recent : this.#public).since(transactionId)
  }
}

/** An announcement as if what visitors do not see did not exist. */
function publicIn(announcement: Announcement): Announcement {
  const changes = announcement.changes.filter(({ id }) => isVisible(id, 'public'))
  const variants = announcement.variants.filter(({ _id }) => isVisible(_id, 'public'))
  return { ...announcement, changes, variants }
}

export const newListenerName = (): string => randomId(16)
