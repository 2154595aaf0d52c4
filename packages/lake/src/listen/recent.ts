import type { StoredDocument } from '../documents/document.ts'
import { withEffects } from '../history/log.ts'
import { loggedMutations, readMutations, type KeptMutation } from '../history/mutations.ts'
import type { Announcement, Told } from './hub.ts'

/** How many transactions a listener may have missed and still catch up. */
const KEPT = 1000
/** How much these may take together: a thousand large documents are not kept in memory. */
const KEPT_SIZE = 32_000_000

/** A change as it is remembered: texts, of which V8 need not look through what is in them. */
interface Kept {
  readonly id: string
  readonly before: StoredDocument | null
  readonly json: string
  readonly mutations: readonly KeptMutation[]
  readonly size: number
}

interface Entry {
  readonly announcement: Omit<Announcement, 'changes'>
  readonly changes: readonly Kept[]
  readonly size: number
}

/** The last announcements, for listeners who come back. */
export class Recent {
  readonly #kept: Entry[] = []
  /** Whoever come back together are told the same: it is made once, until something new happens. */
  readonly #restored = new Map<Entry, Announcement>()
  #size = 0

  add({ changes, ...announcement }: Announcement): void {
    const size = sizeOf(changes, announcement.variants)
    this.#kept.push({ announcement, changes: changes.map(kept), size })
    this.#restored.clear()
    this.#size += size
    while (this.#kept.length > KEPT || (this.#size > KEPT_SIZE && this.#kept.length > 1))
      this.#size -= this.#kept.shift()?.size ?? 0
  }

  /** What came after this transaction, itself included; undefined when it is not kept. */
  since(transactionId: string): readonly Announcement[] | undefined {
    const index = this.#kept.findIndex(
      ({ announcement }) => announcement.transactionId === transactionId,
    )
    return index === -1 ? undefined : this.#kept.slice(index).map((entry) => this.#restore(entry))
  }

  #restore(entry: Entry): Announcement {
    const known = this.#restored.get(entry)
    if (known !== undefined) return known
    const restored = { ...entry.announcement, changes: entry.changes.map(restore) }
    this.#restored.set(entry, restored)
    return restored
  }
}

const kept = (change: Told): Kept => {
  const { id, before, json, size } = change
  return { id, before, json, size, mutations: loggedMutations(change) }
}

function restore({ id, before, json, mutations, size }: Kept): Told {
  // We wrote it ourselves, from a document.
  const after = JSON.parse(json) as StoredDocument | null
  const change = { id, before, after, mutations: readMutations(mutations, after) }
  return { ...withEffects(change), json, size }
}

const sizeOf = (changes: readonly Told[], variants: readonly StoredDocument[]): number =>
  changes.reduce((sum, { size }) => sum + size, 0) +
  variants.reduce((sum, document) => sum + lengthOf(document), 0)

/** Documents do not change: what is typed into a draft tells of the same published one each time. */
const lengths = new WeakMap<StoredDocument, number>()

function lengthOf(document: StoredDocument): number {
  let length = lengths.get(document)
  if (length === undefined) lengths.set(document, (length = JSON.stringify(document).length))
  return length
}
