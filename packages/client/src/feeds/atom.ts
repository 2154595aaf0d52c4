import { attributes, markup, written, type Content } from '../render/markup.ts'
import { entriesOf, lastUpdated, type Entry, type Feed, type FeedStory } from './entry.ts'
import { MEDIA_TOPICS, noticeOf } from './rss.ts'

/**
 * Stories as Atom (RFC 4287), each with the time of publication and of the last change. Serve it as
 * `application/atom+xml`.
 *
 * @param stories newest first; retracted ones are left out
 * @throws NotForReadersError when one is a draft, unpublished or under embargo
 *
 * @example
 * ```ts
 * const { items } = await news.article.list({ section: 'world' })
 * const xml = atomFeed(items, {
 *   publication,
 *   url: 'https://news.example/world.atom',
 *   title: 'Varnholm News: World',
 *   page: 'https://news.example/section/world',
 * })
 * ```
 */
export function atomFeed(stories: readonly FeedStory[], feed: Feed): string {
  const { publication, url, page = publication.url, title = publication.name, hub, now } = feed
  const entries = entriesOf(stories, publication)
  return written(markup`<?xml version="1.0" encoding="UTF-8"?>
<feed${attributes({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': publication.language })}>
<id>${url}</id>
<title>${title}</title>
${publication.description !== undefined && markup`<subtitle>${publication.description}</subtitle>\n`}<updated>${lastUpdated(entries, now).toISOString()}</updated>
<author><name>${publication.name}</name><uri>${publication.url}</uri></author>
<link${attributes({ rel: 'alternate', type: 'text/html', href: page })}/>
<link${attributes({ rel: 'self', type: 'application/atom+xml', href: url })}/>
${hub !== undefined && markup`<link${attributes({ rel: 'hub', href: hub })}/>\n`}${
    publication.logo !== undefined && markup`<logo>${publication.logo}</logo>\n`
  }${entries.map((entry) => [entryElement(entry), '\n'])}</feed>
`)
}

const entryElement = (entry: Entry): Content => {
  const { story, url, picture } = entry
  return markup`<entry${attributes({ 'xml:lang': story.language })}>
<id>${entry.id}</id>
<title>${entry.title}</title>
<link${attributes({ rel: 'alternate', type: 'text/html', hreflang: story.language, href: url })}/>
<published>${entry.published.toISOString()}</published>
<updated>${entry.updated.toISOString()}</updated>
${[
  entry.authors.map(
    ({ name, url: uri }) =>
      markup`<author><name>${name}</name>${uri !== undefined && markup`<uri>${uri}</uri>`}</author>\n`,
  ),
  entry.contributors.map((name) => markup`<contributor><name>${name}</name></contributor>\n`),
  categories(story),
  entry.summary !== null && markup`<summary>${entry.summary}</summary>\n`,
  entry.html !== undefined && markup`<content type="html">${entry.html}</content>\n`,
  picture !== undefined &&
    markup`<link${attributes({ rel: 'enclosure', type: picture.type, length: picture.length, title: picture.alt ?? undefined, href: picture.url })}/>\n`,
  story._type === 'article' &&
    noticeOf(story) !== null &&
    markup`<rights>${noticeOf(story)}</rights>\n`,
]}</entry>`
}

const categories = (story: FeedStory): Content => [
  story.section !== null && markup`<category${attributes({ term: story.section })}/>\n`,
  (story._type === 'article' ? (story.topics ?? []) : []).map(
    ({ scheme, code, name }) =>
      markup`<category${attributes({
        term: code,
        scheme: scheme === 'medtop' ? MEDIA_TOPICS : undefined,
        label: name,
      })}/>\n`,
  ),
]
