import type { Article } from '../article.ts'
import type { JsonObject } from '../publication/json.ts'
import type { Publication } from '../publication/publication.ts'
import { unmarked } from '../publication/unmarked.ts'
import { articleDocument } from './document.ts'

export type { Json, JsonObject } from '../publication/json.ts'
export type { Publication } from '../publication/publication.ts'
export { addressesUnder, type Addresses, type CompleteAddresses } from '../render/addresses.ts'

/**
 * A story as Apple News Format: the `article.json` that the Apple News API takes, with pictures by
 * their addresses. Only somebody’s own words that still stand are a `quote`, and who said them, how
 * they came and how we know stands beside them; paraphrases and retracted quotes are text and say so.
 *
 * Left out, for want of a place: languages of single quotes, documents, subjects other than as words.
 *
 * @throws NotForReadersError when it is a draft, unpublished, killed, under embargo or retracted; of
 * a retracted story delete the article at Apple
 * @throws Error when the id of the story is longer than the 64 characters that Apple takes
 *
 * @example
 * ```ts
 * import { isRetracted } from '@onrecord/client'
 * import { appleNewsArticle } from '@onrecord/client/apple-news'
 *
 * if (!isRetracted(article)) console.log(JSON.stringify(appleNewsArticle(article, publication)))
 * ```
 */
export const appleNewsArticle = (article: Article, publication: Publication): JsonObject =>
  articleDocument(unmarked(article), publication)
