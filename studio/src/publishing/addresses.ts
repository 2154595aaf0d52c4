import type { Action } from '@sanity/client'
import { earlierAddresses, type Addressed } from '@onrecord/schemas/rules'
import type { SanityClient } from 'sanity'

/** The earlier addresses a story should have and has not; undefined when it has them. */
export function addressesToKeep(
  draft: Addressed | null,
  published: Addressed | null,
): readonly string[] | undefined {
  if (draft === null || published === null) return undefined
  const all = earlierAddresses(draft, published)
  return all.join('/') === (draft.previousSlugs ?? []).join('/') ? undefined : all
}

/** {@link addressesToKeep} of a story as it is stored. */
export async function addressesFor(
  client: SanityClient,
  publishedId: string,
): Promise<readonly string[] | undefined> {
  const { draft, published } = await client.fetch<Record<'draft' | 'published', Addressed | null>>(
    `{
      "draft": *[_id == $draftId && _type == "article"][0]{ slug, previousSlugs },
      "published": *[_id == $publishedId && _type == "article"][0]{ slug, previousSlugs }
    }`,
    { draftId: `drafts.${publishedId}`, publishedId },
    { perspective: 'raw' },
  )
  return addressesToKeep(draft, published)
}

/**
 * What is to be done before a story is published at another address than readers have: the old one is
 * kept in it, so that links to it go on working.
 */
export async function keepAddresses(client: SanityClient, publishedId: string): Promise<Action[]> {
  const previousSlugs = await addressesFor(client, publishedId)
  if (previousSlugs === undefined) return []
  return [
    {
      actionType: 'sanity.action.document.edit',
      draftId: `drafts.${publishedId}`,
      publishedId,
      patch: { set: { previousSlugs } },
    },
  ]
}
