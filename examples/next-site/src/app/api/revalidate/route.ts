import { CACHE_TAG, revalidation } from '@onrecord/client/next'
import { revalidateTag } from 'next/cache'
import { settings } from '../../../lib/settings.ts'

const { webhookSecret } = settings

/** A webhook of the dataset, signed with our secret, says that something was published or taken back. */
export const POST =
  webhookSecret === undefined
    ? () =>
        new Response(
          'This site keeps nothing that could go stale: it has no secret. Set ONRECORD_WEBHOOK_SECRET to the one of the webhook, and start it again.',
          { status: 501 },
        )
    : revalidation({
        secret: webhookSecret,
        revalidate: () => revalidateTag(CACHE_TAG, { expire: 0 }),
      })
