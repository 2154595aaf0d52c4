import { createOnrecord, type Onrecord, type Transport } from '@onrecord/client'
import { fromSanityClient } from '@onrecord/client/sanity'
import { createClient } from '@sanity/client'
import type { Settings } from './settings.ts'

/** Asks as anybody without a token: what is not published is not there. */
export function openTransport({ apiHost, projectId, dataset }: Settings): Transport {
  return fromSanityClient(
    createClient({
      projectId,
      dataset,
      apiVersion: '2025-02-19',
      perspective: 'published',
      // A page stands until the next build: it is written from what is so now, not from a cache.
      useCdn: false,
      // A lake answers at its bare address: `<project>.localhost` is no name that Node knows.
      ...(apiHost === undefined ? {} : { apiHost, useProjectHostname: false }),
    }),
  )
}

/** The newsroom as this edition reads it. What is not complete is left out, and the build's log names it. */
export const openNews = (transport: Transport): Onrecord =>
  createOnrecord({ transport, channel: 'text', validate: 'omit' })
