import { draftsOf, type Intake } from '@onrecord/intake'
import type { SanityClient } from 'sanity'

/** What became of a story. */
export interface Created {
  readonly articleId: string
  /** The same copy was here before: nothing was written. */
  readonly existed: boolean
}

/**
 * Puts a story on record as drafts, in one transaction: article, quotes, events and the sources that
 * are new. Copy that was pasted before changes nothing, whatever became of it since.
 */
export async function createDrafts(client: SanityClient, accepted: Intake): Promise<Created> {
  const { article, quotes, events, sources } = draftsOf(accepted)
  if (await isOnRecord(client, article._id)) return { articleId: article._id, existed: true }
  const transaction = client.transaction()
  const documents: { _id: string; _type: string }[] = [...sources, ...events, ...quotes, article]
  for (const document of documents)
    transaction.createIfNotExists({ ...document, _id: `drafts.${document._id}` })
  await transaction.commit({ tag: 'story-desk' })
  return { articleId: article._id, existed: false }
}

/** Whether a document is there, published or as a draft. */
export const isOnRecord = (client: SanityClient, id: string): Promise<boolean> =>
  client.fetch<boolean>(
    'count(*[_id in $ids]) > 0',
    { ids: [id, `drafts.${id}`] },
    { perspective: 'raw' },
  )
