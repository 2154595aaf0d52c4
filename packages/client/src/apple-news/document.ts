import type { Article } from '../article.ts'
import { assertStanding } from '../for-readers.ts'
import { known, type JsonObject } from '../publication/json.ts'
import { moment } from '../publication/moment.ts'
import type { Publication } from '../publication/publication.ts'
import { safeHref } from '../render/safe-href.ts'
import { updatesText } from '../text/article.ts'
import { timelineText } from '../text/event.ts'
import { lines, printable } from '../text/printable.ts'
import { bylineWords } from '../words/byline.ts'
import { english } from '../words/english.ts'
import { aside, bodyComponents, pictureComponents, pictureUrl, plain } from './components.ts'
import { layout, textStyles } from './styles.ts'

/** The version of the format that has everything written here. */
const VERSION = '1.17'

/** A story as an Apple News Format `ArticleDocument`. */
export function articleDocument(article: Article, publication: Publication): JsonObject {
  assertStanding(article)
  return known({
    version: VERSION,
    identifier: identifierOf(article),
    language: article.language,
    title: printable(article.headline),
    layout,
    colorScheme: { automaticDarkModeEnabled: true },
    componentTextStyles: textStyles,
    metadata: metadata(article, publication),
    components: components(article, publication),
  })
}

/** It stays the same whatever is corrected; Apple takes letters, digits, hyphens and underscores. */
function identifierOf({ _id }: Article): string {
  if (/^[\w-]{1,64}$/.test(_id)) return _id
  throw new Error(
    `${_id} cannot go to Apple News, which takes at most 64 letters, digits, hyphens and underscores as the id of a story. Copy the story under a shorter id and publish that one.`,
  )
}

function metadata(article: Article, { addresses }: Publication): JsonObject {
  const { canonicalUrl, credits, datePublished, dateModified, description, image, slug } = article
  return known({
    canonicalURL: safeHref(canonicalUrl) ?? addresses.article(slug),
    datePublished: moment(datePublished),
    dateModified: moment(dateModified),
    authors: (credits ?? [])
      .filter(({ role }) => role === 'author' || role === 'contributor')
      .map(({ name }) => printable(name)),
    excerpt: description === null ? undefined : printable(description),
    keywords: (article.topics ?? []).map(({ name }) => printable(name)),
    thumbnailURL: image === null ? undefined : pictureUrl(image),
  })
}

function components(article: Article, publication: Publication): readonly JsonObject[] {
  const { words = english } = publication
  const { headings } = words
  const updates = article.updates ?? []
  const section = (title: string, text: string) =>
    text === '' ? [] : [aside([plain('heading2', title), plain('body', text)])]
  return [
    plain('title', article.headline),
    ...(article.description === null ? [] : [plain('intro', article.description)]),
    plain('byline', bylineWords(article, words)),
    ...(article.image === null ? [] : pictureComponents(article.image, publication)),
    // Before the text: who reads it elsewhere must see them too.
    ...section(headings.updates, updatesText(updates, { words })),
    ...bodyComponents(article.body, publication),
    ...section(headings.sourcing, lines(...words.sourcing(article.sourcing))),
    ...section(headings.events, timelineText(article.allEvents, { words })),
  ]
}
