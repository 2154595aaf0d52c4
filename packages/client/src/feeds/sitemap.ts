import { localeOf } from '../words/names.ts'
import { markup, written } from '../render/markup.ts'
import type { Publication } from '../publication/publication.ts'
import { entriesOf, type FeedStory } from './entry.ts'

const TWO_DAYS = 2 * 24 * 60 * 60 * 1000
const MOST_NEWS = 1000
const MOST_PAGES = 50_000

/**
 * A sitemap of stories (sitemaps.org) with the time of their last change.
 *
 * @param stories at most 50,000; retracted ones are left out
 * @throws RangeError when there are more: write several, and an index of them
 * @throws NotForReadersError when one is a draft, unpublished or under embargo
 *
 * @example
 * ```ts
 * const { items } = await news.article.list({ first: 1000 })
 * const xml = sitemap(items, publication)
 * ```
 */
export function sitemap(stories: readonly FeedStory[], publication: Publication): string {
  if (stories.length > MOST_PAGES)
    throw new RangeError(
      `A sitemap holds ${MOST_PAGES} pages, and these are ${stories.length}. Write several, and an index of them.`,
    )
  return written(markup`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entriesOf(stories, publication).map(
  ({ url, updated }) =>
    markup`<url><loc>${url}</loc><lastmod>${updated.toISOString()}</lastmod></url>\n`,
)}</urlset>
`)
}

/**
 * A Google News sitemap: what was published in the last two days, at most 1,000 stories.
 *
 * @param stories newest first; older and retracted ones are left out
 * @param now from when the two days are counted back
 * @throws NotForReadersError when one is a draft, unpublished or under embargo
 *
 * @example
 * ```ts
 * const { items } = await news.article.list({ first: 100 })
 * const xml = newsSitemap(items, publication)
 * ```
 */
export function newsSitemap(
  stories: readonly FeedStory[],
  publication: Publication,
  now: Date = new Date(),
): string {
  const recent = entriesOf(stories, publication)
    .filter(({ published }) => now.getTime() - published.getTime() <= TWO_DAYS)
    .slice(0, MOST_NEWS)
  return written(markup`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${recent.map(
  ({ url, title, published, story }) =>
    markup`<url><loc>${url}</loc><news:news><news:publication><news:name>${publication.name}</news:name><news:language>${newsLanguage(story.language)}</news:language></news:publication><news:publication_date>${published.toISOString()}</news:publication_date><news:title>${title}</news:title></news:news></url>\n`,
)}</urlset>
`)
}

/** Google takes a language without its region, but for the two kinds of written Chinese. */
function newsLanguage(tag: string): string {
  const locale = localeOf(tag)?.maximize()
  if (locale?.language !== 'zh') return locale?.language ?? tag
  return locale.script === 'Hant' ? 'zh-tw' : 'zh-cn'
}
