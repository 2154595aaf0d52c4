import type { Article } from '../article.ts'
import type { Credit } from '../queries.generated.ts'
import { dateWords } from './dates.ts'
import { english } from './english.ts'
import { listWords } from './names.ts'
import type { Words } from './words.ts'

/**
 * Who wrote a story, as readers read it; says so when nobody signed it.
 *
 * @example
 * ```ts
 * authorWords(article.credits) // 'By Mia Torv, Coast Wire'
 * ```
 */
export function authorWords(credits: readonly Credit[] | null, words: Words = english): string {
  const names = (...roles: readonly Credit['role'][]) =>
    (credits ?? []).filter(({ role }) => roles.includes(role)).map(({ name }) => name)
  const authors = names('author', 'contributor')
  const providers = names('provider')
  return [
    authors.length > 0 ? `${words.by} ${listWords(authors, words.language)}` : words.noByline,
    ...(providers.length > 0 ? [listWords(providers, words.language)] : []),
  ].join(', ')
}

/**
 * Who wrote a story, from where, and when.
 *
 * @example
 * ```ts
 * bylineWords(article) // 'By Mia Torv, Coast Wire · VARNHOLM · 4 March 2026 · updated 6 March 2026'
 * ```
 */
export function bylineWords(article: Article, words: Words = english): string {
  const { credits, dateline, datePublished, dateModified } = article
  const day = (date: string) => dateWords(date.slice(0, 10), words)
  return [
    authorWords(credits, words),
    ...(dateline?.text == null ? [] : [dateline.text]),
    ...(datePublished === null ? [] : [day(datePublished)]),
    ...(dateModified === null || dateModified === datePublished
      ? []
      : [`${words.updated} ${day(dateModified)}`]),
  ].join(' · ')
}
