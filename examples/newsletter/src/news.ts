import { createOnrecord, type ContentIssue, type Onrecord } from '@onrecord/client'
import { fromSanityClient } from '@onrecord/client/sanity'
import { createClient } from '@sanity/client'
import type { Settings } from './settings.ts'

/**
 * The newsroom, as anybody without a token reads it: what is not published is not there.
 *
 * @param onInvalid is told of stories that are not complete, and therefore left out
 */
export function openNews(
  { apiHost, projectId, dataset }: Settings,
  onInvalid: (issues: readonly ContentIssue[]) => void,
): Onrecord {
  const client = createClient({
    projectId,
    dataset,
    apiVersion: '2025-02-19',
    perspective: 'published',
    // A letter cannot be called back: it is written from what stands now, not from a cache.
    useCdn: false,
    // A lake answers at its bare address: `<project>.localhost` is no name that Node knows.
    ...(apiHost === undefined ? {} : { apiHost, useProjectHostname: false }),
  })
  const transport = fromSanityClient(client)
  return createOnrecord({ transport, channel: 'newsletter', validate: 'omit', onInvalid })
}

/** Reads, and says where and how to mend it when that fails. */
export async function reading<Value>(
  { apiHost, projectId, dataset }: Settings,
  read: () => Promise<Value>,
): Promise<Value> {
  try {
    return await read()
  } catch (error) {
    const where = apiHost ?? `project ${projectId} of hosted Sanity`
    throw new Error(
      `The newsroom at ${where} could not be read, dataset ${dataset}. Is it running? Check ONRECORD_API_HOST, ONRECORD_PROJECT_ID and ONRECORD_DATASET.`,
      { cause: error },
    )
  }
}
