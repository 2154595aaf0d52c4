import type { Action } from '@sanity/client'
import type { SanityClient, SanityDocument } from 'sanity'
import { publishedIdOf } from '@onrecord/schemas/rules'
import { keepAddresses } from './addresses.ts'
import type { Part } from './parts.ts'

/**
 * Publishes a document together with its parts: everything, or, when one of them cannot be
 * published, nothing. A story that goes out for the first time gets its date; one
 * that moves keeps the address it had.
 */
export async function publishTogether(
  client: SanityClient,
  story: SanityDocument,
  parts: readonly Part[],
): Promise<void> {
  const publishedId = publishedIdOf(story._id)
  const draftId = `drafts.${publishedId}`
  const actions: Action[] = parts.map(({ id, draft }) => publish(id, draft._id))
  if (story._type === 'article' && story['datePublished'] === undefined) {
    actions.push({
      actionType: 'sanity.action.document.edit',
      draftId,
      publishedId,
      patch: { setIfMissing: { datePublished: new Date().toISOString() } },
    })
  }
  actions.push(...(await keepAddresses(client, publishedId)), publish(publishedId, draftId))
  await client.action(actions)
}

const publish = (publishedId: string, draftId: string): Action => ({
  actionType: 'sanity.action.document.publish',
  draftId,
  publishedId,
})
