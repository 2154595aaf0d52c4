import type { Article } from '../article.ts'
import type { Claim, Event, Quote, Update } from '../queries.generated.ts'
import type { BodyItem } from '../render/body.ts'
import type { RenderOptions } from '../render/options.ts'
import * as write from './article.ts'
import { bodyText as writeBody } from './body.ts'
import { claimText as writeClaim } from './claim.ts'
import { eventText as writeEvent, timelineText as writeTimeline } from './event.ts'
import { printable } from './printable.ts'
import { quoteText as writeQuote } from './quote.ts'

export type { BodyItem } from '../render/body.ts'

/** What plain text can be told. */
export type TextOptions = Pick<RenderOptions, 'words'>

/**
 * A whole story as plain text, for a newsletter, a terminal or a reader that wants nothing else: head,
 * updates, text, and what it rests on.
 *
 * @throws NotForReadersError when it is a draft, unpublished or under embargo
 *
 * @example
 * ```ts
 * import { articleText } from '@onrecord/client/text'
 *
 * const article = await news.article.get('ferry-inquiry-opens')
 * if (article !== null) console.log(articleText(article))
 * ```
 */
export const articleText = (article: Article, options: TextOptions = {}): string =>
  printable(write.articleText(article, options))

/**
 * The text of a story: an empty line between paragraphs, addresses of links behind their words.
 *
 * @example
 * ```ts
 * const mail = { text: bodyText(article.body) }
 * ```
 */
export const bodyText = (body: readonly BodyItem[], options: TextOptions = {}): string =>
  printable(writeBody(body, options))

/**
 * What a story rests on: sourcing, quotes, recorded claims, sources, events, documents.
 *
 * @example
 * ```ts
 * console.log(recordText(article))
 * ```
 */
export const recordText = (article: Article, options: TextOptions = {}): string =>
  printable(write.recordText(article, options))

/**
 * Updates and corrections, one a line; empty when there are none.
 *
 * @example
 * ```ts
 * updatesText(article.updates ?? [])
 * // Correction, 6 March 2026: The talks lasted two days. An earlier version said: “three days”
 * ```
 */
export const updatesText = (updates: readonly Update[], options: TextOptions = {}): string =>
  printable(write.updatesText(updates, options))

/**
 * A quote with who said it, how it reached us, and how we know.
 *
 * @example
 * ```ts
 * quoteText(quote)
 * // “The harbour stays open.”
 * // — Leyla Haddad, as broadcast by Central Agency (state-controlled media, North Korea)
 * //   Second hand: others report it
 * ```
 */
export const quoteText = (quote: Quote, options: TextOptions = {}): string =>
  printable(writeQuote(quote, options))

/**
 * A claim with its status, its claimant and every response.
 *
 * @example
 * ```ts
 * article.claims.map((claim) => claimText(claim)).join('\n\n')
 * ```
 */
export const claimText = (claim: Claim, options: TextOptions = {}): string =>
  printable(writeClaim(claim, options))

/**
 * An event on one line, with its status and, where it is not certain, with who says so.
 *
 * @example
 * ```ts
 * eventText(event) // '19 June 2024: Talks in Pyongyang [Happened]'
 * ```
 */
export const eventText = (event: Event, options: TextOptions = {}): string =>
  printable(writeEvent(event, options))

/**
 * Events from the first to the last, one a line.
 *
 * @example
 * ```ts
 * timelineText(article.allEvents)
 * ```
 */
export const timelineText = (events: readonly Event[], options: TextOptions = {}): string =>
  printable(writeTimeline(events, options))
