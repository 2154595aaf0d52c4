import type { NextRequest } from 'next/server.js'
import { parseBody } from 'next-sanity/webhook'

/** What {@link revalidation} is told. */
export interface RevalidationOptions {
  /** The secret of the webhook, as the dataset's settings hold it. */
  readonly secret: string
  /** Forgets what was read: `() => revalidateTag(CACHE_TAG, { expire: 0 })`. */
  readonly revalidate: () => void | Promise<void>
}

/**
 * A route that a webhook of the dataset calls when something is published, for sites without
 * `<SanityLive>`. Everything read goes stale at once: one source stands in stories, quotes and
 * events, so no list of pages would be complete.
 *
 * Answers 401 unless the call is signed with the secret, as `@sanity/webhook` signs.
 *
 * @throws TypeError when the secret is empty: anybody could then empty the cache
 *
 * @example
 * ```ts
 * // app/api/revalidate/route.ts
 * import { CACHE_TAG, revalidation } from '@onrecord/client/next'
 * import { revalidateTag } from 'next/cache'
 *
 * export const POST = revalidation({
 *   secret: process.env['SANITY_WEBHOOK_SECRET'] ?? '',
 *   revalidate: () => revalidateTag(CACHE_TAG, { expire: 0 }),
 * })
 * ```
 */
export function revalidation({
  secret,
  revalidate,
}: RevalidationOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    if (secret.trim() === '')
      throw new TypeError('revalidation({ secret }) is empty: set it to the secret of the webhook.')
    // It reads headers and text, which every request has. The lake and the API are consistent at once.
    const { isValidSignature } = await parseBody(request as NextRequest, secret, false).catch(
      () => ({ isValidSignature: false }),
    )
    if (isValidSignature !== true)
      return Response.json(
        { message: 'This call is not signed with the secret of the webhook.' },
        { status: 401 },
      )
    await revalidate()
    return Response.json({ revalidated: true })
  }
}
