import { CACHE_TAG } from '@onrecord/client/next'
import { KEPT_FOR } from './cache.ts'
import { published } from './sanity.ts'
import { settings } from './settings.ts'

/** How many records there are, and the newest of them: no change leaves both as they were. */
const HEAD = /* groq */ `[
  count(*[_type in ["article", "quote", "source", "event"]]),
  *[_type in ["article", "quote", "source", "event"]] | order(_updatedAt desc)[0]._rev
]`

/** A name for the newest state of the dataset; another one whenever something was published or taken back. */
export const newestHead = async (): Promise<string> =>
  JSON.stringify(await published.fetch<unknown>(HEAD, {}, { cache: 'no-store' }))

/**
 * The state that pages are made from. Where answers are kept, it is kept beside them and thrown away
 * with them, so it is never newer than they are.
 */
export const shownHead = async (): Promise<string> =>
  settings.webhookSecret === undefined
    ? newestHead()
    : JSON.stringify(
        await published
          .withConfig({ useCdn: false })
          .fetch<unknown>(HEAD, {}, { next: { tags: [CACHE_TAG], revalidate: KEPT_FOR } }),
      )
