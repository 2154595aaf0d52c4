import type { Article } from '../article.ts'
import type { JsonObject } from '../publication/json.ts'
import type { Publication } from '../publication/publication.ts'
import { unmarked } from '../publication/unmarked.ts'
import type { EventRecord } from '../queries.generated.ts'
import { articleItem, cancellationItem } from './article.ts'
import { eventItem } from './event.ts'

export type { JsonObject } from '../publication/json.ts'
export type { Publication } from '../publication/publication.ts'
export { addressesUnder, type Addresses, type CompleteAddresses } from '../render/addresses.ts'

/**
 * A story as IPTC ninjs 3.1, its quotations as associations with their speakers.
 *
 * Left out, for want of a place: paraphrases and retracted quotes, claims as data (the text has
 * them), how we know a quote. State media keep their label in their name; somebody who is not named
 * has a `literal` description and no name.
 *
 * @throws NotForReadersError when it is a draft, unpublished, killed, under embargo or retracted; of
 * a retracted story send {@link ninjsCancellation}
 *
 * @example
 * ```ts
 * Response.json(ninjsArticle(article, publication))
 * ```
 */
export const ninjsArticle = (article: Article, publication: Publication): JsonObject =>
  articleItem(unmarked(article), publication)

/**
 * The notice that a retracted story no longer stands (`pubStatus: canceled`), for those who received
 * it: its address and the reason, nothing else of it.
 *
 * @throws Error when the story was not retracted
 *
 * @example
 * ```ts
 * import { isRetracted } from '@onrecord/client'
 * import { ninjsArticle, ninjsCancellation } from '@onrecord/client/ninjs'
 *
 * const item = isRetracted(article)
 *   ? ninjsCancellation(article, publication)
 *   : ninjsArticle(article, publication)
 * ```
 */
export const ninjsCancellation = (article: Article, publication: Publication): JsonObject =>
  cancellationItem(unmarked(article), publication)

/**
 * An event as IPTC ninjs 3.1. Days, months and years are expected dates; open ends are left out.
 *
 * @example
 * ```ts
 * const record = await news.event.get('council-vote')
 * if (record !== null) Response.json(ninjsEvent(record, publication))
 * ```
 */
export const ninjsEvent = (record: EventRecord, publication: Publication): JsonObject =>
  eventItem(unmarked(record), publication)
