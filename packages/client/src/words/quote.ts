import type { Correction, Quote } from '../queries.generated.ts'
import { english } from './english.ts'
import type { Words } from './words.ts'

/**
 * The words of a quote as they may be printed: in quotation marks, unless it is a paraphrase.
 *
 * @example
 * ```ts
 * quoteWords({ text: 'The doors stay open.', quoteType: 'direct' }) // '“The doors stay open.”'
 * ```
 */
export function quoteWords(
  { text, quoteType }: Pick<Quote, 'text' | 'quoteType'>,
  words: Words = english,
): string {
  return quoteType === 'indirect' ? text : words.quoted(text)
}

/**
 * What was corrected: a headline, the name of an event, the words of a quote as {@link quoteWords}
 * has them.
 *
 * @example
 * ```ts
 * const { items } = await news.corrections()
 * const titles = items.map((correction) => correctionTitle(correction))
 * ```
 */
export function correctionTitle(
  { title, quoteType }: Pick<Correction, 'title' | 'quoteType'>,
  words: Words = english,
): string {
  return quoteType === null ? title : quoteWords({ text: title, quoteType }, words)
}
