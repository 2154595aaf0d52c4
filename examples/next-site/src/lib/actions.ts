'use server'

import { CACHE_TAG } from '@onrecord/client/next'
import { refresh, revalidateTag } from 'next/cache'
import { newestHead, shownHead } from './head.ts'

/**
 * What an open page does when the dataset says that something changed: the webhook may be on its way
 * still, and the page must not be drawn from what was kept before. Anybody may call this, as any action
 * of a page: what is kept is thrown away only if the dataset has something newer.
 */
export async function renew(): Promise<'refresh'> {
  if ((await shownHead()) !== (await newestHead())) revalidateTag(CACHE_TAG, { expire: 0 })
  return 'refresh'
}

/**
 * What a page does once it hears of changes, at first and after each interruption: it is drawn anew if
 * something changed since it was made, which nobody told it.
 *
 * @param shown the state of the dataset that the page was made from
 */
export async function catchUp(shown: string): Promise<void> {
  if (shown === (await newestHead())) return
  await renew()
  refresh()
}
