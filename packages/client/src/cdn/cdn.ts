import type { QueryAnswer, QueryRequest, Transport } from '../transport.ts'
import { addressesOf, type Addresses, type Dataset } from './addresses.ts'
import { refusal } from './refusal.ts'

/** Where the content is, and how to get there. */
export type CdnOptions = Dataset & {
  /** Needed for drafts and for private datasets. Never give one to a browser. */
  readonly token?: string
  /** Carries the requests; the platform's own unless given. */
  readonly fetch?: typeof fetch
}

/** Longer addresses are refused on the way; such a query is posted. As `@sanity/client` does it. */
const LONGEST_URL = 11_264

/**
 * Asks a dataset with nothing but `fetch`: for browsers, edge functions and Node. Without a token it
 * reads from Sanity's CDN; with one it reads what is true this moment.
 *
 * @throws RequestError from every question that is answered with an error
 *
 * @example
 * ```ts
 * import { createOnrecord } from '@onrecord/client'
 * import { cdn } from '@onrecord/client/cdn'
 *
 * const hosted = createOnrecord({ transport: cdn({ projectId: 'abc', dataset: 'production' }) })
 * const lake = createOnrecord({ transport: cdn({ url: 'http://localhost:3030', dataset: 'production' }) })
 * ```
 */
export function cdn(options: CdnOptions): Transport {
  const { token, fetch = globalThis.fetch } = options
  const addresses = addressesOf(options, token === undefined)
  const headers: Record<string, string> =
    token === undefined ? {} : { authorization: `Bearer ${token}` }
  const authorized = () => {
    if (token === undefined) throw new TypeError('Drafts need a token: cdn({ token, … }).')
  }
  return {
    async query(request) {
      if (request.perspective === 'drafts') authorized()
      const { url, body } = question(addresses, request)
      const response = await fetch(url, {
        headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { method: 'POST', body }),
        ...(request.signal === undefined ? {} : { signal: request.signal }),
      })
      if (!response.ok) throw await refusal(response)
      // What a dataset answers is JSON with a result; the result is validated by the caller.
      return (await response.json()) as QueryAnswer
    },
    async *changes({ signal, drafts }) {
      if (drafts) authorized()
      const url = `${addresses.live}${drafts ? '?includeDrafts=true' : ''}`
      // A page that follows nothing loads no reader of event streams.
      const { changes } = await import('./changes.ts')
      yield* changes(
        () => fetch(url, { headers: { ...headers, accept: 'text/event-stream' }, signal }),
        signal,
      )
    },
  }
}

function question(
  addresses: Addresses,
  { groq, params, perspective, lastLiveEventId }: QueryRequest,
): { url: string; body?: string } {
  const search = new URLSearchParams({ perspective, returnQuery: 'false' })
  if (lastLiveEventId !== undefined) search.set('lastLiveEventId', lastLiveEventId)
  const posted = `${addresses.query}?${search.toString()}`
  search.set('query', groq)
  for (const [name, value] of Object.entries(params)) search.set(`$${name}`, JSON.stringify(value))
  const url = `${addresses.query}?${search.toString()}`
  return url.length <= LONGEST_URL
    ? { url }
    : { url: posted, body: JSON.stringify({ query: groq, params }) }
}
