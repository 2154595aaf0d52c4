import { draftId, isDraftId, isVersionId, publishedId, releaseOf } from '../documents/ids.ts'
import { releaseDocumentId } from '../releases/release.ts'
import { isCreation, isDeletion, type LoggedChange } from './log.ts'
import { ReleaseTrack, stepsIn, type ReleaseStep } from './release-steps.ts'

/** An entry of the history of a document or a release. */
export interface HistoryEvent {
  readonly type: string
  readonly timestamp: string
  readonly author: string
  readonly [detail: string]: unknown
}

/**
 * Reads what happened to one variant out of the changes of its whole group (published, draft,
 * versions) and of the releases its versions are in. Edits are no events: the Studio reads those from
 * the transactions. `documentId` is always the published id.
 *
 * @param changes oldest first
 * @param id the variant that was asked for
 * @returns newest first
 */
export function documentEvents(changes: readonly LoggedChange[], id: string): HistoryEvent[] {
  const reader = new Reader(id)
  for (const group of Map.groupBy(changes, ({ transaction }) => transaction.seq).values())
    reader.read(group)
  return reader.events().toReversed()
}

type Described = { type: string } & Record<string, unknown>
type Steps = ReadonlyMap<string, readonly ReleaseStep[]>

/** What was said of a schedule can change: whether it came to pass is known later. */
type Mutable = HistoryEvent & { state?: 'pending' | 'unscheduled' | 'published' }

class Reader {
  readonly #id: string
  readonly #track = new ReleaseTrack()
  readonly #events: Mutable[] = []
  /** The revision of every variant there is at this point. */
  readonly #revisions = new Map<string, string>()
  readonly #contributors = new Map<string, Set<string>>()

  constructor(id: string) {
    this.#id = id
  }

  events(): HistoryEvent[] {
    return this.#events
  }

  /** @param group the changes of one transaction */
  read(group: readonly LoggedChange[]): void {
    const steps = stepsIn(this.#track, group)
    this.#readSchedule(group, steps)
    for (const { documentId, transaction } of group) {
      const authors = this.#contributors.get(documentId) ?? new Set()
      this.#contributors.set(documentId, authors.add(transaction.author))
    }
    const versions = group.filter(({ documentId }) => !steps.has(documentId))
    for (const { documentId, transaction, apply } of versions) {
      if (isDeletion({ apply })) this.#revisions.delete(documentId)
      else this.#revisions.set(documentId, transaction.id)
    }
    for (const change of versions) {
      if (change.documentId === this.#id)
        this.#tell(change, this.#describe(change, versions, steps))
      if (isDeletion(change)) this.#contributors.delete(change.documentId)
    }
  }

  #tell({ transaction }: LoggedChange, event: Described | undefined): void {
    const { timestamp, author } = transaction
    const documentId = publishedId(this.#id)
    if (event !== undefined) this.#events.push({ timestamp, author, documentId, ...event })
  }

  /** A version is scheduled with its release. */
  #readSchedule(group: readonly LoggedChange[], steps: Steps): void {
    const releaseId = releaseOf(this.#id)
    const revision = this.#revisions.get(this.#id)
    if (releaseId === undefined || revision === undefined) return
    const change = group.find(({ documentId }) => documentId === releaseDocumentId(releaseId))
    const version = { releaseId, versionId: this.#id, versionRevisionId: revision }
    for (const step of steps.get(releaseDocumentId(releaseId)) ?? []) {
      if (change === undefined) continue
      if (step.step === 'schedule') {
        this.#settle('unscheduled')
        const { publishAt } = step
        const state = 'pending'
        this.#tell(change, { type: 'scheduleDocumentVersion', ...version, publishAt, state })
      } else if (step.step === 'unschedule') {
        this.#settle('unscheduled')
        this.#tell(change, { type: 'unscheduleDocumentVersion', ...version })
      } else if (step.step === 'publish') {
        this.#settle(step.byClock ? 'published' : 'unscheduled')
      }
    }
  }

  #settle(state: 'unscheduled' | 'published'): void {
    const pending = this.#events.find((event) => event.state === 'pending')
    if (pending !== undefined) pending.state = state
  }

  #describe(change: LoggedChange, group: readonly LoggedChange[], steps: Steps) {
    const published = publishedId(this.#id)
    const publication = group.find(
      (other) =>
        other.documentId !== published &&
        isDeletion(other) &&
        (other.documentId === this.#id || this.#id === published),
    )
    const target = group.find(({ documentId }) => documentId === published)
    if (publication !== undefined && target !== undefined && !isDeletion(target))
      return this.#describePublication(publication, steps)
    if (publication !== undefined && target !== undefined && stagedIn(publication, steps))
      return {
        type: 'unpublishDocument',
        versionId: publication.documentId,
        versionRevisionId: publication.previousRev,
        ...releaseIn(publication.documentId),
      }
    return this.#id === published
      ? this.#describePublished(change)
      : this.#describeVersion(change, steps)
  }

  #describePublication(version: LoggedChange, steps: Steps): Described {
    const { documentId: versionId, transaction, previousRev } = version
    const contributors = this.#contributors.get(versionId) ?? [transaction.author]
    return {
      type: 'publishDocumentVersion',
      revisionId: transaction.id,
      versionId,
      versionRevisionId: previousRev,
      publishCause: causeOf(versionId, steps),
      contributors: [...contributors],
      ...releaseIn(versionId),
    }
  }

  #describePublished(change: LoggedChange): Described {
    const { transaction } = change
    if (isCreation(change)) return { type: 'createLiveDocument', revisionId: transaction.id }
    if (!isDeletion(change)) return { type: 'updateLiveDocument', revisionId: transaction.id }
    const draft = draftId(this.#id)
    const left = this.#revisions.has(draft) ? draft : [...this.#revisions.keys()][0]
    return left === undefined
      ? { type: 'deleteDocumentGroup' }
      : {
          type: 'unpublishDocument',
          versionId: left,
          versionRevisionId: this.#revisions.get(left),
          ...releaseIn(left),
        }
  }

  #describeVersion(change: LoggedChange, steps: Steps): Described | undefined {
    const { documentId: versionId, transaction, previousRev } = change
    const release = releaseIn(versionId)
    if (isCreation(change)) {
      const versionRevisionId = transaction.id
      return { type: 'createDocumentVersion', versionId, versionRevisionId, ...release }
    }
    if (!isDeletion(change)) return undefined
    // An archived release can bring its versions back: the document is not gone.
    if (this.#revisions.size === 0 && steps.size === 0) return { type: 'deleteDocumentGroup' }
    const versionRevisionId = previousRev
    return { type: 'deleteDocumentVersion', versionId, versionRevisionId, ...release }
  }
}

/** What published a version: an action on the document, on its release, or the clock. */
function causeOf(versionId: string, steps: Steps): string {
  const step = publishingStep(versionId, steps)
  if (step === undefined) return 'document.publish'
  return step.byClock ? 'release.schedule' : 'release.publish'
}

/** Whether a version was to take the document away with its release. */
const stagedIn = ({ documentId }: LoggedChange, steps: Steps) =>
  publishingStep(documentId, steps) !== undefined

function publishingStep(versionId: string, steps: Steps) {
  if (isDraftId(versionId)) return undefined
  const taken = steps.get(releaseDocumentId(releaseOf(versionId) ?? '')) ?? []
  return taken.find((step) => step.step === 'publish')
}

const releaseIn = (id: string) => (isVersionId(id) ? { releaseId: releaseOf(id) } : {})
