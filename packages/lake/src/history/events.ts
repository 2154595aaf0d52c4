import { draftId, isVersionId, publishedId, releaseOf } from '../documents/ids.ts'
import { isCreation, isDeletion, type LoggedChange } from './log.ts'

/** An entry of the History panel. `documentId` is always the published id. */
export interface HistoryEvent {
  readonly type: string
  readonly timestamp: string
  readonly author: string
  readonly documentId: string
  readonly [detail: string]: unknown
}

/**
 * Reads what happened to one variant out of the changes of its whole group (published, draft,
 * versions). Edits are no events: the Studio reads those from the transactions.
 *
 * @param changes oldest first
 * @param id the variant that was asked for
 * @returns newest first
 */
export function documentEvents(changes: readonly LoggedChange[], id: string): HistoryEvent[] {
  const published = publishedId(id)
  const contributors = new Map<string, Set<string>>()
  const events: HistoryEvent[] = []
  for (const group of Map.groupBy(changes, ({ transaction }) => transaction.seq).values()) {
    for (const change of group) {
      const { author } = change.transaction
      contributors.set(
        change.documentId,
        (contributors.get(change.documentId) ?? new Set()).add(author),
      )
      const event = describe(change, group, contributors)
      if (change.documentId === id && event !== undefined) {
        const { timestamp } = change.transaction
        events.push({ timestamp, author, documentId: published, ...event })
      }
      if (isDeletion(change)) contributors.delete(change.documentId)
    }
  }
  return events.toReversed()
}

type Described = { type: string } & Record<string, unknown>

function describe(
  change: LoggedChange,
  group: readonly LoggedChange[],
  contributors: ReadonlyMap<string, ReadonlySet<string>>,
): Described | undefined {
  const { documentId: id, transaction } = change
  const publishing = publicationIn(group)
  if (
    publishing !== undefined &&
    (id === publishing.published || id === publishing.version.documentId)
  ) {
    const { version } = publishing
    return {
      type: 'publishDocumentVersion',
      revisionId: transaction.id,
      versionId: version.documentId,
      versionRevisionId: version.previousRev,
      publishCause: 'document.publish',
      contributors: [...(contributors.get(version.documentId) ?? [transaction.author])],
      ...releaseIn(version.documentId),
    }
  }
  return id === publishedId(id) ? describePublished(change, group) : describeVersion(change)
}

function describePublished(change: LoggedChange, group: readonly LoggedChange[]): Described {
  const { documentId: id, transaction } = change
  if (isCreation(change)) return { type: 'createLiveDocument', revisionId: transaction.id }
  if (!isDeletion(change)) return { type: 'updateLiveDocument', revisionId: transaction.id }
  const draft = group.find((other) => other.documentId === draftId(id) && !isDeletion(other))
  return draft === undefined
    ? { type: 'deleteDocumentGroup' }
    : { type: 'unpublishDocument', versionId: draft.documentId, versionRevisionId: transaction.id }
}

function describeVersion(change: LoggedChange): Described | undefined {
  const { documentId: versionId, transaction } = change
  const release = releaseIn(versionId)
  if (isCreation(change))
    return {
      type: 'createDocumentVersion',
      versionId,
      versionRevisionId: transaction.id,
      ...release,
    }
  if (isDeletion(change))
    return {
      type: 'deleteDocumentVersion',
      versionId,
      versionRevisionId: change.previousRev,
      ...release,
    }
  return undefined
}

/** A transaction that writes the published document and deletes a draft or version of it publishes it. */
function publicationIn(group: readonly LoggedChange[]) {
  for (const version of group) {
    const published = publishedId(version.documentId)
    if (version.documentId === published || !isDeletion(version)) continue
    if (group.some((other) => other.documentId === published && !isDeletion(other)))
      return { published, version }
  }
  return undefined
}

const releaseIn = (id: string) => (isVersionId(id) ? { releaseId: releaseOf(id) } : {})
