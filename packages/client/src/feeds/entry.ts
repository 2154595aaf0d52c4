import type { Article } from '../article.ts'
import { assertForReaders, isRetracted } from '../for-readers.ts'
import { updatesMarkup } from '../html/article.ts'
import { bodyHtml } from '../html/body.ts'
import type { Publication } from '../publication/publication.ts'
import { unmarked } from '../publication/unmarked.ts'
import type { ArticleCard, Credit, Figure } from '../queries.generated.ts'
import { written } from '../render/markup.ts'
import { safeHref } from '../render/safe-href.ts'
import { figureCredit } from '../words/figure.ts'

/** A whole story, which gives readers its text; or a card of a list, which gives them its summary. */
export type FeedStory = Article | ArticleCard

/** A feed: of the whole publication, of a section, of a topic. */
export interface Feed {
  readonly publication: Publication
  /** The feed’s own address, absolute. */
  readonly url: string
  /** The publication’s name, unless given. */
  readonly title?: string
  /** The page that shows the same stories; the publication’s front page, unless given. */
  readonly page?: string
  /** The address of a WebSub hub that tells subscribers of news. */
  readonly hub?: string
  /** When the feed was made; only an empty feed needs it. Now, unless given. */
  readonly now?: Date
}

/** What every kind of feed says of a story. */
export interface Entry {
  readonly story: FeedStory
  /** Stays the same whatever is corrected, the address included (RFC 4151). */
  readonly id: string
  readonly url: string
  readonly title: string
  readonly summary: string | null
  /** The text; undefined of a card. */
  readonly html: string | undefined
  readonly published: Date
  readonly updated: Date
  readonly authors: readonly { readonly name: string; readonly url: string | undefined }[]
  readonly contributors: readonly string[]
  readonly picture: Picture | undefined
}

/** A picture as an attachment: its address, its kind, and its size in bytes. */
export interface Picture {
  readonly url: string
  readonly type: string
  readonly length: number
  readonly width: number | null
  readonly height: number | null
  readonly alt: string | null
  readonly credit: string | undefined
}

/**
 * Stories as entries of a feed. Retracted ones are left out, so that readers’ programs drop them.
 *
 * @throws NotForReadersError when one is a draft, unpublished or under embargo
 */
export function entriesOf(
  stories: readonly FeedStory[],
  publication: Publication,
): readonly Entry[] {
  for (const story of stories) assertForReaders(story)
  return unmarked(stories)
    .filter((story) => !isRetracted(story))
    .map((story) => entry(story, publication))
}

/** When the newest change of a feed was made. */
export const lastUpdated = (entries: readonly Entry[], now = new Date()): Date =>
  entries.length === 0
    ? now
    : new Date(Math.max(...entries.map(({ updated }) => updated.getTime())))

function entry(story: FeedStory, publication: Publication): Entry {
  const published = new Date(story.datePublished ?? '')
  const told = (story.updates ?? []).map(({ date }) => Date.parse(date))
  const updated = Math.max(published.getTime(), ...told.filter((time) => !Number.isNaN(time)))
  const credited = (role: Credit['role']) =>
    (story.credits ?? []).filter((credit) => credit.role === role)
  return {
    story,
    id: `tag:${new URL(publication.url).hostname},${published.toISOString().slice(0, 10)}:${story._id}`,
    url: publication.addresses.article(story.slug),
    title: story.headline,
    summary: story.description,
    html: story._type === 'article' ? contentOf(story, publication) : undefined,
    published,
    updated: new Date(updated),
    authors: credited('author').map(({ name, url }) => ({ name, url: safeHref(url) })),
    contributors: credited('contributor').map(({ name }) => name),
    picture: story.image === null ? undefined : pictureOf(story.image, publication),
  }
}

/** Corrections stand before the text: who reads it elsewhere must see them too. */
function contentOf(article: Article, { addresses, words }: Publication): string {
  const options = { addresses, ...(words === undefined ? {} : { words }) }
  return written(updatesMarkup(article.updates ?? [], options)) + bodyHtml(article.body, options)
}

function pictureOf(figure: Figure, { words }: Publication): Picture | undefined {
  const { asset, alt } = figure
  const url = safeHref(asset?.url)
  if (asset === null || url === undefined) return undefined
  const { mimeType: type, size: length, width, height } = asset
  return { url, type, length, width, height, alt, credit: figureCredit(figure, words) }
}
