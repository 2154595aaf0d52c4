import type { Article } from '@onrecord/client'
import { jsonFeed, type JsonObject, type Publication } from '@onrecord/client/feeds'
import { articleHtml } from '@onrecord/client/html'
import { articleText } from '@onrecord/client/text'
import { bylineWords } from '@onrecord/client/words'

/** Where a story is read. */
export const CHANNELS = ['site', 'text', 'feed', 'newsletter'] as const
export type Channel = (typeof CHANNELS)[number]

/** A story as one of them shows it: each part that is not there is left out. */
export interface Shown {
  readonly title?: string
  readonly by?: string
  readonly summary?: string
  /** Plain text, line by line. */
  readonly text?: string
  /** From the client's renderers, which let nothing harmful through. */
  readonly html?: string
}

/** @throws NotForReadersError for a story that must not go out, such as one that was killed */
export function shownIn(channel: Channel, draft: Article, publication: Publication): Shown {
  // As if it were published this moment.
  const article = { ...draft, datePublished: draft.datePublished ?? new Date().toISOString() }
  switch (channel) {
    case 'site':
      return { html: articleHtml(article, { addresses: publication.addresses }) }
    case 'text':
      return { text: articleText(article) }
    case 'feed':
      return feedItem(article, publication)
    case 'newsletter':
      return { ...feedItem(article, publication), by: bylineWords(article) }
  }
}

/** What a feed reader gets; nothing of a story that was retracted. */
function feedItem(article: Article, publication: Publication): Shown {
  const { items } = jsonFeed([article], { publication, url: publication.url })
  // A list of entries, as JSON Feed has it.
  const [item] = items as JsonObject[]
  const { title, summary, content_html: html } = item ?? {}
  return {
    ...(typeof title === 'string' ? { title } : {}),
    ...(typeof summary === 'string' ? { summary } : {}),
    ...(typeof html === 'string' ? { html } : {}),
  }
}
