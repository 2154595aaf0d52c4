import { CACHE_TAG, revalidation } from '@onrecord/client/next'
import { revalidateTag } from 'next/cache'

export const POST = revalidation({
  secret: process.env['SECRET'] ?? '',
  revalidate: () => revalidateTag(CACHE_TAG, { expire: 0 }),
})
