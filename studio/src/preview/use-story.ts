import { addressesUnder, createOnrecord } from '@onrecord/client'
import type { Publication } from '@onrecord/client/feeds'
import { fromSanityClient } from '@onrecord/client/sanity'
import { useCallback } from 'react'
import { useClient } from 'sanity'
import { useAfterPause } from '../checks/after-pause.ts'
import { site } from '../presentation/site.ts'

/** Who publishes, as feeds name it. */
export const publication: Publication = {
  name: 'Onrecord',
  url: site,
  language: 'en',
  addresses: addressesUnder(site),
}

/**
 * A story with all its records, as readers would get it now. It is asked for anew after each change.
 *
 * @param revision of the document as the form has it
 */
export function useStory(id: string, revision: string | undefined) {
  const client = useClient({ apiVersion: '2025-02-19' })
  const look = useCallback(
    () =>
      // Another revision is another story.
      revision === undefined
        ? Promise.resolve(null)
        : createOnrecord({ transport: fromSanityClient(client) })
            .preview()
            .article.get({ id }),
    [client, id, revision],
  )
  return useAfterPause(look)
}
