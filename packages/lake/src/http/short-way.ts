import type { IncomingMessage, ServerResponse } from 'node:http'
import { assertMayEnter, type Identity } from '../identity.ts'
import { mannerOf, queryOf, written } from './asked.ts'
import { hasReleases, type Lake } from './context.ts'
import { plainSender } from './guards.ts'
import { refused } from './refused.ts'
import { Repeated } from './repeated.ts'

/** A query as programs ask it: no name in it that is written in another way than it reads. */
const QUERY = /^\/v([^/?#%]+)\/data\/query\/([\w-]+)\?([^#]*)$/

/**
 * Answers queries that come as plain requests, ahead of the router and all that a framework does for
 * a request. What is not as plain as that, such as a request of a web page, or of somebody whom
 * the guards turn away, goes the long way.
 */
export class ShortWay {
  readonly #lake: Lake
  readonly #repeated: Repeated

  constructor(lake: Lake) {
    this.#lake = lake
    this.#repeated = new Repeated(lake)
  }

  /** Answers a request, if it is one of these. @returns whether it was */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const { method, url = '' } = request
    if (method !== 'GET') return false
    const [, version, dataset, search] = QUERY.exec(url) ?? []
    if (version === undefined || dataset === undefined || search === undefined) return false
    const identity = plainSender(this.#lake, request)
    if (identity === undefined) return false
    const again = this.#repeated.find(identity, url)
    if (again !== undefined) send(response, 200, again)
    else void this.#ask(response, { url, version, dataset, search, identity })
    return true
  }

  async #ask(response: ServerResponse, asked: Asked): Promise<void> {
    try {
      send(response, 200, await this.#answer(asked))
    } catch (error) {
      const { status, headers, body } = refused(error)
      send(response, status, JSON.stringify(body), headers)
    }
  }

  async #answer({ url, version, dataset: name, search: text, identity }: Asked): Promise<string> {
    const lake = this.#lake
    const search = new URLSearchParams(text)
    const posted = queryOf(search)
    assertMayEnter(identity, name)
    const dataset = lake.store.dataset(name)
    const of = { lake, identity, dataset }
    const manner = mannerOf(search, posted.groq, hasReleases(version), of)
    const answered = await dataset.ask(identity, { ...posted, ...manner })
    const answer = written(search, answered)
    if (answered.again !== undefined)
      this.#repeated.keep(identity, url, dataset, answered.again, answer)
    return answer
  }
}

interface Asked {
  readonly url: string
  readonly version: string
  readonly dataset: string
  readonly search: string
  readonly identity: Identity
}

export function send(
  response: ServerResponse,
  status: number,
  text: string,
  headers: object = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text)
}
