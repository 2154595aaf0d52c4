import type { StoredDocument } from '../documents/document.ts'
import { isDraftId, isVersionId } from '../documents/ids.ts'
import { LakeError } from '../errors.ts'
import type { Filter } from '../groq/filter.ts'
import type { Committed } from '../history/log.ts'
import { isVisible, type Visibility } from '../identity.ts'
import { newListenerName, type Announcement, type Hub, type Send, type StreamEvent } from './hub.ts'

/** What a listener wants to hear. */
export interface ListenOptions {
  readonly includeResult: boolean
  readonly includePreviousRevision: boolean
  readonly includeMutations: boolean
  /** Mendoza effects. */
  readonly includeEffects: boolean
  /** What of a document: only what is published, its draft too, or its versions as well. */
  readonly variants: 'published' | 'unversioned' | 'all'
  readonly visibility: 'query' | 'transaction'
  /** The id of the last event it received before it lost the connection. */
  readonly lastEventId?: string
}

/** One thing to hear: which documents exist for the listener, and which of them it asked for. */
export interface Hearing {
  readonly filter: Filter
  readonly seen: Visibility
  readonly options: ListenOptions
}

/** Streams mutation events: `welcome` or a resumption first, then one event per document and commit. */
export function listenToMutations(hub: Hub, hearing: Hearing, send: Send): () => void {
  const data = { listenerName: newListenerName() }
  const { lastEventId } = hearing.options
  if (lastEventId === undefined) {
    send([{ event: 'welcome', data }])
  } else {
    const [transactionId = '', documentId = ''] = lastEventId.split('#')
    const missed = hub.since(transactionId, hearing.seen)
    const events = (missed ?? []).flatMap((announcement, index) =>
      eventsFor(announcement, hearing, index === 0 ? documentId : undefined),
    )
    send([{ event: missed === undefined ? 'reset' : 'welcomeback', data }, ...events])
  }
  const stop = hub.subscribe((announcement) => {
    try {
      send(eventsFor(announcement, hearing))
    } catch (error) {
      // Whoever commits must not hear of it, and whoever listens must not believe that nothing happened.
      if (!(error instanceof LakeError)) throw error
      send([{ event: 'channelError', data: error.body }])
      stop()
    }
  }, hearing.filter.keys)
  return stop
}

/** @param after the document whose event was received already, with all before it */
function eventsFor(announcement: Announcement, hearing: Hearing, after?: string) {
  const heard = announcement.changes.flatMap((change) => {
    const transition = transitionOf(change, hearing)
    return transition === undefined ? [] : [{ change, transition }]
  })
  const events = heard.map(({ change, transition }, index) =>
    eventOnce(announcement, change, hearing, {
      transition,
      // Counted among the events of this listener: of others it must not learn even the number.
      transactionTotalEvents: heard.length,
      transactionCurrentEvent: index + 1,
    }),
  )
  const received = after === undefined ? -1 : heard.findIndex(({ change }) => change.id === after)
  return events.slice(received + 1)
}

function transitionOf(change: Committed, { filter, seen, options }: Hearing) {
  if (!isVisible(change.id, seen)) return undefined
  if (options.variants !== 'all' && isVersionId(change.id)) return undefined
  if (options.variants === 'published' && isDraftId(change.id)) return undefined
  const before = filter.has(change.before)
  const after = filter.has(change.after)
  if (before && after) return 'update'
  if (after) return 'appear'
  return before ? 'disappear' : undefined
}

interface Place {
  readonly transition: string
  readonly transactionTotalEvents: number
  readonly transactionCurrentEvent: number
}

/** What was made of the announcement that is being told: of earlier ones nothing is held. */
let made: { of?: Announcement; readonly events: Map<string, StreamEvent> } = { events: new Map() }

/** Most listeners to a change want the same of it: they are told by one event, which is written once. */
function eventOnce(
  announcement: Announcement,
  change: Committed,
  hearing: Hearing,
  place: Place,
): StreamEvent {
  const { options, seen } = hearing
  const { includeResult, includePreviousRevision, includeMutations, includeEffects } = options
  const told = [includeResult, includePreviousRevision, includeMutations, includeEffects]
  const wish = JSON.stringify([change.id, seen, told, options.visibility, Object.values(place)])
  if (made.of !== announcement) made = { of: announcement, events: new Map() }
  const event = made.events.get(wish) ?? {
    event: 'mutation',
    id: `${announcement.transactionId}#${change.id}`,
    data: mutationEvent(announcement, change, hearing, place),
  }
  made.events.set(wish, event)
  return event
}

/** Who writes is not told to visitors. */
const SOMEBODY = '<somebody>'

/** To a visitor, only what came of several mutations is told: what was there in between never was public. */
function mutationsFor(seen: Visibility, { id, after, mutations }: Committed): readonly unknown[] {
  if (seen === 'all' || mutations.length === 1) return mutations
  return after === null ? [{ delete: { id } }] : [{ createOrReplace: after }]
}

function mutationEvent(
  { transactionId, timestamp, author }: Announcement,
  change: Committed,
  { options, seen }: Hearing,
  place: Place,
): Record<string, unknown> {
  const { id, before, after, told } = change
  const result: StoredDocument | null = place.transition === 'disappear' ? null : after
  return {
    eventId: `${transactionId}#${id}`,
    documentId: id,
    transactionId,
    identity: seen === 'all' ? author : SOMEBODY,
    timestamp,
    visibility: options.visibility,
    ...place,
    ...(before === null ? {} : { previousRev: before._rev }),
    resultRev: transactionId,
    ...(options.includeMutations ? { mutations: mutationsFor(seen, change) } : {}),
    ...(options.includeEffects ? { effects: told() } : {}),
    ...(options.includeResult && result !== null ? { result } : {}),
    ...(options.includePreviousRevision && before !== null ? { previous: before } : {}),
  }
}
