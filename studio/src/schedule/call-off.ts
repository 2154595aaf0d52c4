import { publishedIdOf } from '@onrecord/schemas/rules'
import type { SanityClient, SanityDocument } from 'sanity'
import { fieldsOf, isContainedIn, withDrafts } from './content.ts'
import type { Schedule } from './schedule.ts'
import { remove } from './schedule-together.ts'

/**
 * Nothing goes out by itself any more, and everything can be changed again. A draft that is gone
 * meanwhile comes back as it was to go out, unless readers have all of it.
 */
export async function callOff(
  client: SanityClient,
  { release, publishAt, state }: Schedule,
): Promise<void> {
  await bringDraftsBack(client, release, publishAt)
  if (state === 'waiting') await client.releases.unschedule({ releaseId: release })
  await remove(client, release)
}

async function bringDraftsBack(client: SanityClient, release: string, publishAt: string) {
  const versions = await client.fetch<SanityDocument[]>(
    '*[sanity::partOfRelease($release)]',
    { release },
    { perspective: 'raw' },
  )
  const ids = versions.map(({ _id }) => publishedIdOf(_id))
  const others = await withDrafts(client, ids)
  const lost = draftsToBringBack(versions, others, publishAt)
  if (lost.length === 0) return
  const transaction = client.transaction()
  for (const draft of lost) transaction.createIfNotExists(draft)
  await transaction.commit()
}

/**
 * The drafts that are to be made anew of versions.
 *
 * @param others drafts and published documents of the same ids
 */
export function draftsToBringBack(
  versions: readonly SanityDocument[],
  others: readonly SanityDocument[],
  publishAt: string,
) {
  return versions
    .map((version) => draftOf(version, publishAt))
    .filter((draft) => {
      if (others.some(({ _id }) => _id === draft._id)) return false
      const published = others.find(({ _id }) => _id === publishedIdOf(draft._id))
      return published === undefined || !isContainedIn(draft, published)
    })
}

/** What a version was copied from: its date, if it was given that of the schedule, is not the editor's. */
function draftOf(version: SanityDocument, publishAt: string) {
  const fields = fieldsOf(version).filter(
    (name) => name !== 'datePublished' || version[name] !== publishAt,
  )
  return {
    ...Object.fromEntries(fields.map((name) => [name, version[name]])),
    _id: `drafts.${publishedIdOf(version._id)}`,
    _type: version._type,
  }
}
