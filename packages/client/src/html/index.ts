import type { Article } from '../article.ts'
import type { Attribution, Claim, Event, Figure, Quote, Update } from '../queries.generated.ts'
import { written } from '../render/markup.ts'
import type { RenderOptions } from '../render/options.ts'
import { articleMarkup, recordMarkup, updatesMarkup } from './article.ts'
import { attributionMarkup } from './attribution.ts'
import { claimMarkup } from './claim.ts'
import { eventMarkup, timelineMarkup } from './event.ts'
import { figureMarkup } from './figure.ts'
import { quoteMarkup } from './quote.ts'

export { addressesUnder, type Addresses, type CompleteAddresses } from '../render/addresses.ts'
export type { BodyItem, OwnBlock, OwnType } from '../render/body.ts'
export type { Image, RenderOptions } from '../render/options.ts'
export { safeHref } from '../render/safe-href.ts'
export { bodyHtml, type OwnBlocks } from './body.ts'

/**
 * A whole story: head, picture, updates, text, and what it rests on, in its language and direction.
 *
 * @throws NotForReadersError when it is a draft, unpublished or under embargo
 *
 * @example
 * ```ts
 * import { addressesUnder, articleHtml } from '@onrecord/client/html'
 *
 * const article = await news.article.get('ferry-inquiry-opens')
 * if (article !== null) console.log(articleHtml(article, { addresses: addressesUnder() }))
 * ```
 */
export const articleHtml = (article: Article, options: RenderOptions = {}): string =>
  written(articleMarkup(article, options))

/**
 * What a story rests on: sourcing, quotes, recorded claims, sources, events, documents.
 *
 * @example
 * ```ts
 * const page = bodyHtml(article.body) + recordHtml(article)
 * ```
 */
export const recordHtml = (article: Article, options: RenderOptions = {}): string =>
  written(recordMarkup(article, options))

/**
 * Updates and corrections; empty when there are none.
 *
 * @example
 * ```ts
 * updatesHtml(article.updates ?? [])
 * ```
 */
export const updatesHtml = (updates: readonly Update[], options: RenderOptions = {}): string =>
  written(updatesMarkup(updates, options))

/**
 * A quote that stands by itself: `figure` and `blockquote`, or a paragraph where it is a paraphrase,
 * with who said it, how it reached us, and how we know.
 *
 * @example
 * ```ts
 * quoteHtml(quote, { addresses })
 * // <figure class="quotation direct"><blockquote lang="en" dir="ltr">…
 * ```
 */
export const quoteHtml = (quote: Quote, options: RenderOptions = {}): string =>
  written(quoteMarkup(quote, options))

/**
 * Who said it, then every step by which the words came to us, with the labels readers need.
 *
 * @example
 * ```ts
 * attributionHtml(quote.attribution)
 * // Kim Jong Un, as broadcast by Korean Central News Agency <a class="label state" href="…">state-controlled media, North Korea</a>
 * ```
 */
export const attributionHtml = (
  attribution: Attribution | null,
  options: RenderOptions = {},
): string => written(attributionMarkup(attribution, options))

/**
 * A claim with its claimant, its status, every response and the evidence.
 *
 * @example
 * ```ts
 * article.claims.map((claim) => claimHtml(claim)).join('')
 * ```
 */
export const claimHtml = (claim: Claim, options: RenderOptions = {}): string =>
  written(claimMarkup(claim, options))

/**
 * An event with its status and, where it is not certain, with who says so and since when.
 *
 * @example
 * ```ts
 * eventHtml(event) // … <time datetime="2024-06-19">19 June 2024</time> …
 * ```
 */
export const eventHtml = (event: Event, options: RenderOptions = {}): string =>
  written(eventMarkup(event, options))

/**
 * Events from the first to the last as an ordered list.
 *
 * @example
 * ```ts
 * timelineHtml(article.allEvents)
 * ```
 */
export const timelineHtml = (events: readonly Event[], options: RenderOptions = {}): string =>
  written(timelineMarkup(events, options))

/**
 * A picture with alternative text, caption, credit, who handed it out, and whether a machine made
 * it; empty when the picture itself is missing.
 *
 * @example
 * ```ts
 * if (article.image !== null)
 *   figureHtml(article.image, {
 *     image: ({ asset }) => asset === null ? undefined : { src: `${asset.url}?w=800`, width: 800 },
 *   })
 * ```
 */
export const figureHtml = (figure: Figure, options: RenderOptions = {}): string =>
  written(figureMarkup(figure, options))
