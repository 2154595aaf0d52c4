import type { Article } from '../article.ts'
import { isQuotation } from '../json-ld/quotation.ts'
import { known, type JsonObject } from '../publication/json.ts'
import type { Publication } from '../publication/publication.ts'
import { sourceWords, speakerNames } from '../words/attribution.ts'
import { entriesOf, type Entry, type Feed, type FeedStory } from './entry.ts'

/**
 * Stories as JSON Feed 1.1. Whole stories carry, under `_onrecord`, their quotes with speakers, their
 * updates, and what they rest on. Serve it as `application/feed+json`.
 *
 * @param stories newest first; retracted ones are left out
 * @throws NotForReadersError when one is a draft, unpublished or under embargo
 *
 * @example
 * ```ts
 * const { items } = await news.article.list()
 * const feed = jsonFeed(items, { publication, url: 'https://news.example/feed.json' })
 * Response.json(feed, { headers: { 'content-type': 'application/feed+json' } })
 * ```
 */
export function jsonFeed(stories: readonly FeedStory[], feed: Feed): JsonObject {
  const { publication, url, page = publication.url, title = publication.name, hub } = feed
  return known({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: url,
    description: publication.description,
    icon: publication.logo,
    language: publication.language,
    authors: [{ name: publication.name, url: publication.url }],
    hubs: hub === undefined ? [] : [{ type: 'WebSub', url: hub }],
    items: entriesOf(stories, publication).map((entry) => item(entry, publication)),
  })
}

function item(entry: Entry, publication: Publication): JsonObject {
  const { story, summary, html, picture, authors, contributors } = entry
  const article = story._type === 'article' ? story : undefined
  return known({
    id: entry.id,
    url: entry.url,
    title: entry.title,
    summary,
    content_html: html,
    // One of the two must be there; a card has no text but its summary.
    content_text: html === undefined ? (summary ?? entry.title) : undefined,
    date_published: entry.published.toISOString(),
    date_modified: entry.updated.toISOString(),
    language: story.language,
    authors: [
      ...authors.map(({ name, url }) => known({ name, url })),
      ...contributors.map((name) => ({ name })),
    ],
    tags: [story.section, ...(article?.topics ?? []).map(({ name }) => name)].filter(
      (tag) => tag !== null,
    ),
    image: picture?.url,
    attachments:
      picture === undefined
        ? []
        : [
            known({
              url: picture.url,
              mime_type: picture.type,
              size_in_bytes: picture.length,
              title: picture.alt,
            }),
          ],
    _onrecord: article === undefined ? undefined : record(article, publication),
  })
}

/** Quotes are somebody’s own words only: a paraphrase is none, and neither is what was taken back. */
const record = (article: Article, { addresses, words }: Publication): JsonObject => ({
  about: 'https://schema.org/Quotation',
  quotes: article.quotes.filter(isQuotation).map((quote) => ({
    url: addresses.quote(quote._id),
    text: quote.text,
    language: quote.language,
    speaker: speakerNames(quote.attribution, words),
    via: (quote.attribution.via ?? []).flatMap(({ relation, agent }) =>
      agent === null ? [] : { relation, name: sourceWords(agent, words) },
    ),
  })),
  updates: (article.updates ?? []).map(({ kind, date, text }) => known({ kind, date, text })),
  sourcing: { ...article.sourcing },
})
