import type { Article } from '../article.ts'
import { attributes, escaped, markup, written, type Content } from '../render/markup.ts'
import { entriesOf, lastUpdated, type Entry, type Feed, type FeedStory } from './entry.ts'

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
}

/** The address under which IPTC Media Topics are known. */
export const MEDIA_TOPICS = 'http://cv.iptc.org/newscodes/mediatopic/'

/**
 * Stories as RSS 2.0, with text (`content:encoded`), pictures (`media:content` and `enclosure`) and
 * the time of the last change (`atom:updated`). Serve it as `application/rss+xml`.
 *
 * @param stories newest first; retracted ones are left out
 * @throws NotForReadersError when one is a draft, unpublished or under embargo
 *
 * @example
 * ```ts
 * const { items } = await news.article.list({ first: 30 })
 * const xml = rssFeed(items, { publication, url: 'https://news.example/feed.xml' })
 * ```
 */
export function rssFeed(stories: readonly FeedStory[], feed: Feed): string {
  const { publication, url, page = publication.url, title = publication.name, hub, now } = feed
  const entries = entriesOf(stories, publication)
  return written(markup`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"${attributes(namespaces)}>
<channel>
<title>${title}</title>
<link>${page}</link>
<description>${publication.description ?? title}</description>
<language>${publication.language}</language>
<lastBuildDate>${lastUpdated(entries, now).toUTCString()}</lastBuildDate>
<atom:link${attributes({ rel: 'self', type: 'application/rss+xml', href: url })}/>
${hub !== undefined && markup`<atom:link${attributes({ rel: 'hub', href: hub })}/>\n`}${
    publication.logo !== undefined &&
    markup`<image><url>${publication.logo}</url><title>${title}</title><link>${page}</link></image>\n`
  }${entries.map((entry) => [item(entry), '\n'])}</channel>
</rss>
`)
}

const item = (entry: Entry): Content => markup`<item>
<title>${entry.title}</title>
<link>${entry.url}</link>
<guid isPermaLink="false">${entry.id}</guid>
<pubDate>${entry.published.toUTCString()}</pubDate>
<atom:updated>${entry.updated.toISOString()}</atom:updated>
<dc:language>${entry.story.language}</dc:language>
${[
  entry.authors.map(({ name }) => markup`<dc:creator>${name}</dc:creator>\n`),
  entry.contributors.map((name) => markup`<dc:contributor>${name}</dc:contributor>\n`),
  categories(entry.story),
  // Programs read a description as HTML: plain text is escaped once more.
  entry.summary !== null && markup`<description>${escaped(entry.summary)}</description>\n`,
  entry.html !== undefined && markup`<content:encoded>${entry.html}</content:encoded>\n`,
  picture(entry),
  rights(entry.story),
]}</item>`

const categories = (story: FeedStory): Content => [
  story.section !== null && markup`<category>${story.section}</category>\n`,
  (story._type === 'article' ? (story.topics ?? []) : []).map(({ scheme, code, name }) =>
    scheme === 'medtop'
      ? markup`<category${attributes({ domain: `${MEDIA_TOPICS}${code}` })}>${name}</category>\n`
      : markup`<category>${name}</category>\n`,
  ),
]

function picture({ picture: shown }: Entry): Content {
  if (shown === undefined) return undefined
  const { url, type, length, width, height, alt, credit } = shown
  return [
    markup`<enclosure${attributes({ url, length, type })}/>\n`,
    markup`<media:content${attributes({
      url,
      type,
      fileSize: length,
      medium: 'image',
      width: width ?? undefined,
      height: height ?? undefined,
    })}>${alt !== null && markup`<media:description type="plain">${alt}</media:description>`}${
      credit !== undefined && markup`<media:credit>${credit}</media:credit>`
    }</media:content>\n`,
  ]
}

const rights = (story: FeedStory): Content =>
  story._type === 'article' &&
  noticeOf(story) !== null &&
  markup`<dc:rights>${noticeOf(story)}</dc:rights>\n`

/** Whose the text is. */
export const noticeOf = ({ rights: of }: Article): string | null => of?.copyrightNotice ?? null
