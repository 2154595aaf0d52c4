import type { Article } from '../article.ts'
import { assertForReaders } from '../for-readers.ts'
import type { Update } from '../queries.generated.ts'
import type { RenderOptions } from '../render/options.ts'
import { sourceWords } from '../words/attribution.ts'
import { bylineWords } from '../words/byline.ts'
import { dateWords } from '../words/dates.ts'
import { english } from '../words/english.ts'
import { bodyText } from './body.ts'
import { claimText } from './claim.ts'
import { timelineText } from './event.ts'
import { lines, parts, withAddress } from './printable.ts'
import { quoteText } from './quote.ts'

/** A whole story: head, updates, text, and what it rests on. */
export function articleText(article: Article, options: RenderOptions): string {
  assertForReaders(article)
  const { words = english } = options
  return parts(
    lines(article.headline, article.description ?? ''),
    bylineWords(article, words),
    updatesText(article.updates ?? [], options),
    bodyText(article.body, options),
    recordText(article, options),
  )
}

/** What readers were told of changes. */
export const updatesText = (
  updates: readonly Update[],
  { words = english }: RenderOptions,
): string =>
  lines(
    ...updates.map(
      ({ kind, date, text, wasWrong }) =>
        `${words.updateKind[kind]}, ${dateWords(date.slice(0, 10), words)}: ${text ?? ''}${
          wasWrong === null ? '' : ` ${words.earlierVersion} ${words.quoted(wasWrong)}`
        }`,
    ),
  )

/** Under a story: what it rests on. */
export function recordText(article: Article, options: RenderOptions): string {
  const { words = english } = options
  const { headings } = words
  const recorded = article.claims.filter(({ display }) => display === 'data')
  return parts(
    section(headings.sourcing, words.sourcing(article.sourcing).map(item)),
    section(
      headings.quotes,
      article.quotes.map((quote) => quoteText(quote, options)),
      '\n\n',
    ),
    section(
      headings.claims,
      recorded.map((claim) => claimText(claim, options)),
      '\n\n',
    ),
    section(
      headings.sources,
      article.sources.map((source) => item(sourceWords(source, words))),
    ),
    article.allEvents.length > 0 &&
      lines(heading(headings.events), timelineText(article.allEvents, options)),
    section(headings.backstory, article.backstory === null ? [] : [article.backstory]),
    section(
      headings.citations,
      (article.citations ?? []).map(({ title, url }) => item(withAddress(title ?? '', url))),
    ),
    article.rights?.copyrightNotice ?? '',
  )
}

const item = (text: string): string => `- ${text}`

const heading = (text: string): string => text.toLocaleUpperCase()

const section = (title: string, items: readonly string[], between = '\n'): string | false =>
  items.length > 0 && lines(heading(title), items.join(between))
