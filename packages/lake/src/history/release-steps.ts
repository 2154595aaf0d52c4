import { applyPatch } from 'mendoza'
import { isReleaseDocumentId, readRelease, type Release } from '../releases/release.ts'
import type { LoggedChange, Snapshot } from './log.ts'

/** What became of a release. */
export type ReleaseStep =
  | { readonly step: 'create' | 'unschedule' | 'archive' | 'unarchive' | 'delete' }
  | { readonly step: 'schedule'; readonly publishAt: string }
  | { readonly step: 'publish'; readonly byClock: boolean }

/** Follows releases through the log: each change of a release document is told as steps. */
export class ReleaseTrack {
  readonly #documents = new Map<string, Snapshot>()

  /** @param change the next of a release document, oldest first */
  stepsOf(change: LoggedChange): ReleaseStep[] {
    const before = this.#documents.get(change.documentId) ?? null
    // The effect was made from two stored documents; applying it gives the second of them.
    const after = applyPatch(before, [...change.apply]) as Snapshot
    this.#documents.set(change.documentId, after)
    return stepsBetween(readRelease(before ?? undefined), readRelease(after ?? undefined))
  }
}

/** The steps that a transaction took with releases, by the id of the release document. */
export function stepsIn(
  track: ReleaseTrack,
  group: readonly LoggedChange[],
): ReadonlyMap<string, readonly ReleaseStep[]> {
  const releases = group.filter(({ documentId }) => isReleaseDocumentId(documentId))
  return new Map(releases.map((change) => [change.documentId, track.stepsOf(change)]))
}

function stepsBetween(before: Release | undefined, after: Release | undefined): ReleaseStep[] {
  if (after === undefined) return before === undefined ? [] : [{ step: 'delete' }]
  if (before === undefined) return [{ step: 'create' }, ...between('active', undefined, after)]
  return between(before.state, before.publishAt?.getTime(), after)
}

function between(
  from: Release['state'],
  planned: number | undefined,
  { state: to, publishAt }: Release,
): ReleaseStep[] {
  if (to === 'scheduled' && (from !== to || planned !== publishAt?.getTime()))
    return [{ step: 'schedule', publishAt: publishAt?.toISOString() ?? '' }]
  if (from === to) return []
  if (to === 'published') return [{ step: 'publish', byClock: publishAt !== undefined }]
  if (to === 'archived') return [{ step: 'archive' }]
  return [{ step: from === 'scheduled' ? 'unschedule' : 'unarchive' }]
}
