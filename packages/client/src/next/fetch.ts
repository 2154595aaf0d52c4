import type { QueryParams } from 'next-sanity'
import type { Transport } from '../transport.ts'

/**
 * On everything a site read through {@link fromSanityFetch}.
 *
 * @example
 * ```ts
 * import { CACHE_TAG } from '@onrecord/client/next'
 * import { revalidateTag } from 'next/cache'
 *
 * export const readAnew = () => revalidateTag(CACHE_TAG, { expire: 0 })
 * ```
 */
export const CACHE_TAG = 'onrecord'

/** As much of the `sanityFetch` that `defineLive` of next-sanity makes as is needed here. */
export type SanityFetch = (options: {
  query: string
  params: QueryParams
  perspective: 'published' | 'drafts'
  stega: false
  tags: string[]
}) => Promise<{ data: unknown; tags: string[] }>

/**
 * Asks through `sanityFetch`, so that Next.js keeps the answers and `<SanityLive>` of the same
 * `defineLive` drops them when something they rest on changes. Drafts need its `serverToken`.
 *
 * Next.js decides when a request is over: a signal ends the waiting, not the request.
 *
 * @example
 * ```ts
 * import { createOnrecord } from '@onrecord/client'
 * import { fromSanityFetch } from '@onrecord/client/next'
 * import { createClient } from '@sanity/client'
 * import { defineLive } from 'next-sanity/live'
 * import { draftMode } from 'next/headers'
 *
 * const client = createClient({ projectId: 'abc', dataset: 'production', apiVersion: '2025-02-19' })
 * const serverToken = process.env['SANITY_READ_TOKEN'] ?? false
 * export const { sanityFetch, SanityLive } = defineLive({ client, serverToken, browserToken: false })
 * export const news = createOnrecord({ transport: fromSanityFetch(sanityFetch) })
 *
 * // In a page: what an editor previews, or what readers see.
 * export const story = async (slug: string) =>
 *   (await draftMode()).isEnabled ? news.drafts().article.get(slug) : news.article.get(slug)
 * ```
 */
export function fromSanityFetch(sanityFetch: SanityFetch): Transport {
  return {
    async query({ groq, params, perspective, signal }) {
      signal?.throwIfAborted()
      const asked = sanityFetch({
        query: groq,
        params: { ...params },
        perspective,
        // Here nobody can tell it which strings are text; see `editing` for click-to-edit.
        stega: false,
        tags: [CACHE_TAG],
      })
      const { data, tags } = await (signal === undefined ? asked : orAborted(asked, signal))
      return { result: data, syncTags: tags }
    },
  }
}

function orAborted<Value>(value: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const { promise, resolve, reject } = Promise.withResolvers<Value>()
  const abort = () => reject(signal.reason)
  signal.addEventListener('abort', abort, { once: true })
  value.then(resolve, reject)
  return promise.finally(() => signal.removeEventListener('abort', abort))
}
