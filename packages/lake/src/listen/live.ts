import { randomId } from '../documents/ids.ts'
import { isVisible, type Visibility } from '../identity.ts'
import type { Announcement, Hub, Send, StreamEvent } from './hub.ts'
import type { Layer, Tags } from './tags.ts'
import { touched } from './touched.ts'

export interface LiveOptions {
  readonly includeDrafts: boolean
  readonly seen: Visibility
  readonly tags: Tags
  readonly lastEventId?: string
}

/**
 * Streams Live Content events: which results went stale. A listener without drafts learns nothing
 * of drafts or private documents, not even that something happened.
 */
export function listenLive(hub: Hub, options: LiveOptions, send: Send): () => void {
  const eventsOf = (announcement: Announcement): StreamEvent[] => {
    const tags = tagsFor(announcement, options)
    return tags.length === 0
      ? []
      : [{ event: 'message', id: announcement.transactionId, data: { tags } }]
  }
  const { lastEventId } = options
  const welcome = { event: 'welcome', id: lastEventId ?? randomId(), data: {} }
  // Only ids of messages can be caught up with; a listener that never had one misses nothing it knew.
  const missed = lastEventId === undefined ? [] : hub.since(lastEventId, options.seen)
  if (missed === undefined) send([welcome, { event: 'restart', id: randomId(), data: {} }])
  else send([welcome, ...missed.slice(1).flatMap(eventsOf)])
  return hub.subscribe((announcement) => send(eventsOf(announcement)))
}

function tagsFor(announcement: Announcement, { includeDrafts, seen, tags }: LiveOptions): string[] {
  const layers: readonly Layer[] = includeDrafts ? ['published', 'all'] : ['published']
  const found = new Set<string>()
  for (const { layer, document } of touched(announcement, layers)) {
    if (!isVisible(document._id, seen)) continue
    for (const tag of tags.ofDocument(document, layer)) found.add(tag)
  }
  return [...found]
}
