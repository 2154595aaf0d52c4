import type { StoredDocument } from '../documents/document.ts'
import type { Announcement } from './hub.ts'

/** How many transactions a listener may have missed and still catch up. */
const KEPT = 1000
/** How much these may take together: a thousand large documents are not kept in memory. */
const KEPT_SIZE = 32_000_000

/** The last announcements, for listeners who come back. */
export class Recent {
  readonly #kept: { readonly announcement: Announcement; readonly size: number }[] = []
  #size = 0

  add(announcement: Announcement): void {
    const size = sizeOf(announcement)
    this.#kept.push({ announcement, size })
    this.#size += size
    while (this.#kept.length > KEPT || (this.#size > KEPT_SIZE && this.#kept.length > 1))
      this.#size -= this.#kept.shift()?.size ?? 0
  }

  /** What came after this transaction, itself included; undefined when it is not kept. */
  since(transactionId: string): readonly Announcement[] | undefined {
    const index = this.#kept.findIndex(
      ({ announcement }) => announcement.transactionId === transactionId,
    )
    return index === -1
      ? undefined
      : this.#kept.slice(index).map(({ announcement }) => announcement)
  }
}

const sizeOf = ({ changes, variants }: Announcement): number =>
  changes.reduce((sum, { size }) => sum + size, 0) +
  variants.reduce((sum, document) => sum + lengthOf(document), 0)

/** Documents do not change: what is typed into a draft tells of the same published one each time. */
const lengths = new WeakMap<StoredDocument, number>()

function lengthOf(document: StoredDocument): number {
  let length = lengths.get(document)
  if (length === undefined) lengths.set(document, (length = JSON.stringify(document).length))
  return length
}
