import { publishedIdOf } from '@onrecord/schemas/rules'
import type { ReleaseDocument } from '@sanity/client'
import type { SanityClient, SanityDocument } from 'sanity'
import { isContainedIn, withDrafts } from './content.ts'

/** Deletes the drafts of which readers have everything, now that their releases went out. */
export async function clearAway(client: SanityClient, releases: readonly ReleaseDocument[]) {
  const ids = [...wentOut(releases).keys()]
  const documents = await withDrafts(client, ids)
  const gone = draftsThatWentOut(releases, documents).map(({ _id, _rev }) =>
    client
      .transaction()
      // Whoever writes in this moment is not overwritten: the draft goes only as it was looked at.
      .patch(_id, { ifRevisionID: _rev, unset: ['_onrecord'] })
      .delete(_id)
      .commit(),
  )
  // Several Studios may be open: each draft is cleared away by the first.
  await Promise.allSettled(gone)
}

/** When each document went out last. */
function wentOut(releases: readonly ReleaseDocument[]): ReadonlyMap<string, string> {
  const times = new Map<string, string>()
  for (const { finalDocumentStates = [], publishedAt = '' } of releases) {
    for (const { id } of finalDocumentStates) {
      const known = times.get(publishedIdOf(id)) ?? ''
      if (publishedAt > known) times.set(publishedIdOf(id), publishedAt)
    }
  }
  return times
}

/** Drafts of which readers have everything since a release went out, and that nobody touched since. */
export function draftsThatWentOut(
  releases: readonly ReleaseDocument[],
  documents: readonly SanityDocument[],
): readonly SanityDocument[] {
  const times = wentOut(releases)
  return documents.filter((draft) => {
    const id = publishedIdOf(draft._id)
    const published = documents.find(({ _id }) => _id === id)
    return (
      draft._id !== id &&
      published !== undefined &&
      draft._updatedAt <= (times.get(id) ?? '') &&
      isContainedIn(draft, published)
    )
  })
}
