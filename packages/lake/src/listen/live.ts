import { isDraftId, isVersionId, randomId } from '../documents/ids.ts'
import type { Announcement, Hub, Send } from './hub.ts'

/** A result carries these tags; a live event with one of them says that it may have changed. */
export const SYNC_TAGS = { published: 's1:published', drafts: 's1:drafts' } as const

/** The tags of a query's result. */
export const syncTags = (published: boolean): string[] => [
  published ? SYNC_TAGS.published : SYNC_TAGS.drafts,
]

export interface LiveOptions {
  readonly includeDrafts: boolean
  readonly sees: (id: string) => boolean
  readonly lastEventId?: string
}

/**
 * Streams Live Content events: which results went stale. A listener without drafts learns nothing
 * of drafts or private documents, not even that something happened.
 */
export function listenLive(hub: Hub, options: LiveOptions, send: Send): () => void {
  const tell = (announcement: Announcement) => {
    const tags = tagsFor(announcement, options)
    if (tags.length > 0) send({ event: 'message', id: announcement.transactionId, data: { tags } })
  }
  const { lastEventId } = options
  send({ event: 'welcome', id: lastEventId ?? randomId(), data: {} })
  // Only ids of messages can be caught up with; a listener that never had one misses nothing it knew.
  if (lastEventId !== undefined) {
    const missed = hub.since(lastEventId)
    if (missed === undefined) send({ event: 'restart', id: randomId(), data: {} })
    else for (const announcement of missed.slice(1)) tell(announcement)
  }
  return hub.subscribe(tell)
}

function tagsFor({ changes }: Announcement, { includeDrafts, sees }: LiveOptions): string[] {
  const seen = changes.filter(({ id }) => sees(id))
  const published = seen.some(({ id }) => !isDraftId(id) && !isVersionId(id))
  const tags: string[] = published ? [SYNC_TAGS.published] : []
  if (includeDrafts && seen.length > 0) tags.push(SYNC_TAGS.drafts)
  return tags
}
