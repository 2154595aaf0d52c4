import type { Action } from '@sanity/client'
import { earlierAddresses, type Addressed } from '@onrecord/schemas/rules'
import type { SanityClient } from 'sanity'

/**
 * What is to be done before a story is published at another address than readers have: the old one is
 * kept in it, so that links to it go on working.
 */
export async function keepAddresses(client: SanityClient, publishedId: string): Promise<Action[]> {
  const draftId = `drafts.${publishedId}`
  const { draft, published } = await client.fetch<Record<'draft' | 'published', Addressed | null>>(
    `{
      "draft": *[_id == $draftId && _type == "article"][0]{ slug, previousSlugs },
      "published": *[_id == $publishedId && _type == "article"][0]{ slug, previousSlugs }
    }`,
    { draftId, publishedId },
    { perspective: 'raw' },
  )
  if (draft === null || published === null) return []
  const previousSlugs = earlierAddresses(draft, published)
  const known = draft.previousSlugs ?? []
  if (previousSlugs.join('/') === known.join('/')) return []
  return [
    {
      actionType: 'sanity.action.document.edit',
      draftId,
      publishedId,
      patch: { set: { previousSlugs } },
    },
  ]
}
