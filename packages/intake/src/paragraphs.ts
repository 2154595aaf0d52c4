import { normalizeText } from './text/normalize.ts'
import { paragraphsOf as passagesOf } from './text/paragraphs.ts'

/**
 * The paragraphs of plain text, as the whole of intake sees them; without its word lists, for
 * whoever needs nothing else.
 *
 * @example
 * ```ts
 * paragraphsOf('The council met.\nIt voted.') // ['The council met.', 'It voted.']
 * ```
 */
export const paragraphsOf = (text: string): string[] =>
  passagesOf(normalizeText(text)).map((paragraph) => paragraph.text.replaceAll('\n', ' '))
