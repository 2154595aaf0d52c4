import { createOnrecord, type Onrecord } from '@onrecord/client'
import { fromSanityClient } from '@onrecord/client/sanity'
import { createClient } from '@sanity/client'
import type { Settings } from './settings.ts'

/** The newsroom, as anybody without a token reads it: what is not published is not there. */
export function openNews({ apiHost, projectId, dataset }: Settings): Onrecord {
  const client = createClient({
    projectId,
    dataset,
    apiVersion: '2025-02-19',
    perspective: 'published',
    useCdn: apiHost === undefined,
    // A lake answers at its bare address: `<project>.localhost` is no name that Node knows.
    ...(apiHost === undefined ? {} : { apiHost, useProjectHostname: false }),
  })
  return createOnrecord({ transport: fromSanityClient(client), channel: 'feeds' })
}
