'use server'

import { CACHE_TAG } from '@onrecord/client/next'
import { revalidateTag } from 'next/cache'

/**
 * What an open page does when the dataset says that something changed: the webhook may be on its way
 * still, and the page must not be drawn from what was kept before. Whoever calls it makes the site read
 * anew, which is all it does where nothing is kept.
 */
export async function renew(): Promise<'refresh'> {
  revalidateTag(CACHE_TAG, { expire: 0 })
  return 'refresh'
}
