import type { SanityClient } from '@sanity/client'
import type { Transport } from './transport.ts'

/**
 * Asks through the official client, as it is configured. Only published content is read, whatever
 * its perspective and token.
 *
 * @example
 * ```ts
 * import { createClient } from '@sanity/client'
 * import { fromSanityClient } from '@onrecord/client/sanity'
 *
 * const client = createClient({ projectId: 'abc', dataset: 'production', apiVersion: '2025-02-19', useCdn: true })
 * const transport = fromSanityClient(client)
 * ```
 */
export function fromSanityClient(client: SanityClient): Transport {
  return {
    query: ({ groq, params, signal }) =>
      client.fetch<unknown>(
        groq,
        { ...params },
        { perspective: 'published', ...(signal === undefined ? {} : { signal }) },
      ),
  }
}
