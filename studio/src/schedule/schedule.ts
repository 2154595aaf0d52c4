import type { ReleaseDocument } from '@sanity/client'
import { getVersionId } from '@sanity/client/csm'

/** The release that publishes a document by itself, together with the rest of its story. */
export interface Schedule {
  readonly release: string
  /** The headline of the story, as it was when it was scheduled. */
  readonly headline: string
  /** When it goes out, or was to go out; ISO 8601. */
  readonly publishAt: string
  /** Whether it will go out. One that was refused when it was due, or was left half made, waits for somebody. */
  readonly state: 'waiting' | 'stopped'
  /** Why it was refused. */
  readonly reason?: string | undefined
}

/** States of a release whose documents are locked: hosted Sanity has some more than two. */
const LOCKED: readonly string[] = ['scheduled', 'scheduling', 'publishing']

/**
 * The schedule of a document; the first that is due, where there are several.
 *
 * @param releases those that are not published or archived
 * @param versions the ids of the document's versions
 */
export function scheduleOf(
  id: string,
  releases: readonly ReleaseDocument[],
  versions: readonly string[],
): Schedule | undefined {
  const schedules = releases
    .filter((release) => versions.includes(getVersionId(id, nameOf(release))))
    .flatMap(asSchedule)
    .toSorted((a, b) => Date.parse(a.publishAt) - Date.parse(b.publishAt))
  return schedules.find(({ state }) => state === 'waiting') ?? schedules[0]
}

function asSchedule(release: ReleaseDocument): Schedule[] {
  const { state, publishAt, metadata, error } = release
  const name = nameOf(release)
  const of = { release: name, headline: metadata.title ?? name }
  if (LOCKED.includes(state) && publishAt !== undefined)
    return [{ ...of, publishAt, state: 'waiting' }]
  const { releaseType, intendedPublishAt } = metadata
  if (state === 'active' && releaseType === 'scheduled' && intendedPublishAt !== undefined)
    return [{ ...of, publishAt: intendedPublishAt, state: 'stopped', reason: error?.message }]
  return []
}

/** The Studio's list of releases has their ids only. */
const nameOf = ({ _id }: ReleaseDocument): string => _id.replace(/^_\.releases\./, '')
