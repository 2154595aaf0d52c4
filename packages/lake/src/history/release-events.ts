import { isVersionId, publishedId } from '../documents/ids.ts'
import { isObject } from '../documents/document.ts'
import type { HistoryEvent } from './events.ts'
import { isCreation, isDeletion, type LoggedChange } from './log.ts'
import { ReleaseTrack, stepsIn, type ReleaseStep } from './release-steps.ts'

/** A release that is deleted has nobody left to read its history. */
const TYPES: Record<Exclude<ReleaseStep['step'], 'delete'>, string> = {
  create: 'createRelease',
  schedule: 'scheduleRelease',
  unschedule: 'unscheduleRelease',
  publish: 'publishRelease',
  archive: 'archiveRelease',
  unarchive: 'unarchiveRelease',
}

/**
 * Reads what happened to a release: its own steps, and which documents came to it and left it. What a
 * step does to all documents is told as the step alone.
 *
 * @param changes of the release document and of every version it ever had, oldest first
 * @returns newest first
 */
export function releaseEvents(changes: readonly LoggedChange[], name: string): HistoryEvent[] {
  const track = new ReleaseTrack()
  const events: HistoryEvent[] = []
  for (const group of Map.groupBy(changes, ({ transaction }) => transaction.seq).values()) {
    const transaction = group[0]?.transaction
    if (transaction === undefined) continue
    const { timestamp, author } = transaction
    const common = { timestamp, author, releaseName: name }
    const steps = [...stepsIn(track, group).values()].flat()
    for (const taken of steps) {
      if (taken.step === 'delete') continue
      const publishAt = 'publishAt' in taken ? { publishAt: taken.publishAt } : {}
      events.push({ type: TYPES[taken.step], ...common, ...publishAt })
    }
    if (steps.some(({ step }) => step !== 'create' && step !== 'schedule')) continue
    for (const change of group) {
      const event = membership(change)
      if (event !== undefined) events.push({ ...common, ...event })
    }
  }
  return events.toReversed()
}

function membership(change: LoggedChange) {
  const { documentId: versionId, transaction, previousRev, apply, revert } = change
  if (!isVersionId(versionId)) return undefined
  const version = { documentId: publishedId(versionId), versionId }
  if (isCreation(change))
    return {
      type: 'addDocumentToRelease',
      ...version,
      documentType: typeIn(apply),
      revisionId: transaction.id,
      versionRevisionId: transaction.id,
    }
  if (isDeletion(change))
    return {
      type: 'discardDocumentFromRelease',
      ...version,
      documentType: typeIn(revert),
      versionRevisionId: previousRev,
    }
  return undefined
}

/** The effect of a creation, or of undoing a deletion, is the whole document. */
function typeIn([, document]: readonly unknown[]): unknown {
  return isObject(document) ? document['_type'] : undefined
}
