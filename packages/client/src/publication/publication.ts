import type { CompleteAddresses } from '../render/addresses.ts'
import type { Words } from '../words/words.ts'

/**
 * Who publishes, as feeds, structured data and agencies’ formats name it.
 *
 * @example
 * ```ts
 * const publication: Publication = {
 *   name: 'Varnholm News',
 *   url: 'https://news.example',
 *   language: 'en',
 *   addresses: addressesUnder('https://news.example'),
 * }
 * ```
 */
export interface Publication {
  readonly name: string
  /** Where it begins: an absolute address. */
  readonly url: string
  /** The language most of it is in, as BCP 47. */
  readonly language: string
  /** Where each record lives: absolute addresses, which also serve as ids that never change. */
  readonly addresses: CompleteAddresses
  readonly description?: string
  /** The address of a picture. */
  readonly logo?: string
  /** Another language than English for labels such as “state-controlled media”. */
  readonly words?: Words
}
