/**
 * Projections of our own queries as plain strings, for queries of yours. Each is an allow-list:
 * what it does not name does not leave the dataset.
 *
 * @example
 * ```ts
 * import { card, readable } from '@onrecord/client/groq'
 *
 * export const front = `*[${readable} && section == "local"] | order(datePublished desc)[0...12]${card}`
 * ```
 *
 * @module
 */
export {
  article,
  attribution,
  body,
  card,
  event,
  figure,
  open,
  quote,
  readable,
  source,
} from './queries/fragments.ts'
