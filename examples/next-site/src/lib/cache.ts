import type { Transport } from '@onrecord/client'
import { fromSanityFetch } from '@onrecord/client/next'
import { published } from './sanity.ts'

/**
 * Seconds after which a request leads to a new reading: an embargo ends, and a story comes out at its
 * hour, without anything being published.
 */
export const KEPT_FOR = 60

// What is kept is as new as the webhook that emptied the cache: a CDN may be a moment behind it.
const source = published.withConfig({ useCdn: false })

/** Reads what is published and keeps it in Next.js's cache, under the tag that the webhook empties. */
export const kept: Transport = fromSanityFetch(async ({ query, params, tags }) => {
  const { result, syncTags = [] } = await source.fetch<unknown>(query, params, {
    filterResponse: false,
    next: { tags, revalidate: KEPT_FOR },
  })
  return { data: result, tags: syncTags }
})
