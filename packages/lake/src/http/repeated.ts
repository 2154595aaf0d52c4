import type { Dataset } from '../dataset.ts'
import type { DatasetInfo } from '../dataset/info.ts'
import type { Kept } from '../dataset/result-cache.ts'
import type { Identity } from '../identity.ts'
import type { Lake } from './context.ts'

/** Characters of answers that are kept as they are sent, beside the results that they are made of. */
const MAX_SIZE = 16_000_000

interface Sent {
  readonly who: string
  readonly dataset: Dataset
  /** As it was then: who sees what follows from it. */
  readonly info: DatasetInfo
  readonly kept: Kept
  readonly text: string
}

/**
 * Questions that were asked before in the same words, by somebody who sees the same: their answers
 * are sent as they were, for as long as the dataset keeps them.
 */
export class Repeated {
  readonly #lake: Pick<Lake, 'store'>
  /** By address, the last that was sent. */
  readonly #sent = new Map<string, Sent>()
  #size = 0

  constructor(lake: Pick<Lake, 'store'>) {
    this.#lake = lake
  }

  /** What was sent to who asked the same, if it is still the answer. */
  find(identity: Identity, url: string): string | undefined {
    const sent = this.#sent.get(url)
    if (sent === undefined || whoIs(identity) !== sent.who) return undefined
    if (this.#isCurrent(sent)) return sent.text
    this.#drop(url)
    return undefined
  }

  /** Takes note of an answer as it is sent. */
  keep(identity: Identity, url: string, dataset: Dataset, kept: Kept, text: string): void {
    this.#drop(url)
    const sent = { who: whoIs(identity), dataset, info: dataset.info, kept, text }
    this.#sent.set(url, sent)
    this.#size += url.length + text.length
    for (const oldest of this.#sent.keys()) {
      if (this.#size <= MAX_SIZE) break
      this.#drop(oldest)
    }
  }

  #isCurrent({ dataset, info, kept }: Sent): boolean {
    return this.#lake.store.has(dataset) && dataset.info === info && dataset.isKept(kept)
  }

  #drop(url: string): void {
    const sent = this.#sent.get(url)
    if (sent === undefined) return
    this.#sent.delete(url)
    this.#size -= url.length + sent.text.length
  }
}

/** The address names the dataset and the question; who asks decides what they may see of it. */
const whoIs = ({ id, role, dataset = '' }: Identity) => `${id} ${role} ${dataset}`
