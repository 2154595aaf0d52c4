import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Dataset } from '../dataset.ts'
import type { DatasetInfo } from '../dataset/info.ts'
import type { Kept } from '../dataset/result-cache.ts'
import type { Identity } from '../identity.ts'
import type { Lake } from './context.ts'
import { bearerOf } from './guards.ts'

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
 * are sent as they were, for as long as the dataset keeps them. What is not as plain as that, such
 * as a request of a web page, goes the long way.
 */
export class Repeated {
  readonly #lake: Pick<Lake, 'accounts' | 'reach' | 'store'>
  /** By address, the last that was sent. */
  readonly #sent = new Map<string, Sent>()
  #size = 0

  constructor(lake: Pick<Lake, 'accounts' | 'reach' | 'store'>) {
    this.#lake = lake
  }

  /** Answers a request, if it is one of these. @returns whether it was */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const { method, headers, url = '' } = request
    const { accounts, reach } = this.#lake
    const sent = method === 'GET' ? this.#sent.get(url) : undefined
    if (sent === undefined) return false
    if (headers.origin !== undefined || headers['x-sanity-project-id'] !== undefined) return false
    if (!reach.isOwnHost(headers.host)) return false
    const identity = accounts.identify(bearerOf(headers.authorization))
    if (identity === undefined || whoIs(identity) !== sent.who) return false
    if (!this.#isCurrent(sent)) {
      this.#drop(url)
      return false
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end(sent.text)
    return true
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
