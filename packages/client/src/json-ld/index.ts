import type { Article } from '../article.ts'
import type { JsonObject } from '../publication/json.ts'
import type { Publication } from '../publication/publication.ts'
import { unmarked } from '../publication/unmarked.ts'
import type { Event, EventRecord, Quote, SourceRecord } from '../queries.generated.ts'
import { articleNode } from './article.ts'
import { eventRecordNode } from './event.ts'
import { isQuotation, quotationNode } from './quotation.ts'
import { sourceNode } from './source.ts'

export type { Json, JsonObject } from '../publication/json.ts'
export type { Publication } from '../publication/publication.ts'
export { addressesUnder, type Addresses, type CompleteAddresses } from '../render/addresses.ts'

const CONTEXT = { '@context': 'https://schema.org' } as const

/**
 * A story as schema.org `NewsArticle` with its quotations, claims, corrections and events.
 *
 * What schema.org has no words for is left out: paraphrases, retracted quotes, doubtful dates, the
 * kind of each step by which words came to us.
 *
 * @throws NotForReadersError when the story is a draft, unpublished, under embargo or retracted
 *
 * @example
 * ```ts
 * const head = jsonLdScript(articleJsonLd(article, publication))
 * ```
 */
export const articleJsonLd = (article: Article, publication: Publication): JsonObject => ({
  ...CONTEXT,
  ...articleNode(unmarked(article), publication),
})

/**
 * A quote as schema.org `Quotation`; nothing when it is a paraphrase or was retracted.
 *
 * @example
 * ```ts
 * const data = quoteJsonLd(quote, publication)
 * const head = data === undefined ? '' : jsonLdScript(data)
 * ```
 */
export const quoteJsonLd = (quote: Quote, publication: Publication): JsonObject | undefined =>
  isQuotation(quote) ? { ...CONTEXT, ...quotationNode(unmarked(quote), publication) } : undefined

/**
 * An event as schema.org `Event` with who took part, and the parts that are given.
 *
 * @example
 * ```ts
 * const id = 'council-vote'
 * const [record, parts] = await Promise.all([
 *   news.event.get(id),
 *   news.timeline({ superEvent: id }),
 * ])
 * const head = record === null ? '' : jsonLdScript(eventJsonLd(record, publication, parts))
 * ```
 */
export const eventJsonLd = (
  record: EventRecord,
  publication: Publication,
  parts: readonly Event[] = [],
): JsonObject => ({
  ...CONTEXT,
  ...eventRecordNode(unmarked(record), publication, unmarked(parts)),
})

/**
 * A source as schema.org `Person`, `Organization` or `CreativeWork`. Somebody who is not named has
 * neither name nor address in it.
 *
 * @example
 * ```ts
 * const record = await news.source.get('source-mayor')
 * const head = record === null ? '' : jsonLdScript(sourceJsonLd(record, publication))
 * ```
 */
export const sourceJsonLd = (source: SourceRecord, publication: Publication): JsonObject => ({
  ...CONTEXT,
  ...sourceNode(unmarked(source), publication),
})

/**
 * JSON that may stand inside a `script` element, whatever it says: `</script>`, `<!--` and the line
 * separators of JavaScript are written as escapes.
 *
 * @example
 * ```tsx
 * <script
 *   type="application/ld+json"
 *   dangerouslySetInnerHTML={{ __html: jsonLdText(articleJsonLd(article, publication)) }}
 * />
 * ```
 */
export const jsonLdText = (data: JsonObject): string =>
  JSON.stringify(data).replaceAll(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/**
 * Structured data as an element for the head of a page.
 *
 * @example
 * ```ts
 * jsonLdScript(articleJsonLd(article, publication))
 * // <script type="application/ld+json">{"@context":"https://schema.org",…}</script>
 * ```
 */
export const jsonLdScript = (data: JsonObject): string =>
  `<script type="application/ld+json">${jsonLdText(data)}</script>`
