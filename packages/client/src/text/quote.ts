import { isRetracted } from '../for-readers.ts'
import type { Quote } from '../queries.generated.ts'
import type { RenderOptions } from '../render/options.ts'
import { attributionWords } from '../words/attribution.ts'
import { english } from '../words/english.ts'
import { languageName } from '../words/names.ts'
import { quoteWords } from '../words/quote.ts'
import { lines } from './printable.ts'

/** Words, then who said them, how they came, and how we know. A paraphrase has no quotation marks. */
export function quoteText(quote: Quote, { words = english }: RenderOptions): string {
  return lines(quoteWords(quote, words), saidText(quote, { words }))
}

/** Under words: who said them, how they came, and how we know. */
export function saidText(quote: Quote, { words = english }: RenderOptions): string {
  const { quoteType, attribution, verification, originalLanguage, language } = quote
  const translated = originalLanguage !== null && originalLanguage !== language
  const labels = [
    ...(quoteType === 'indirect' ? [words.paraphrased] : []),
    ...(isRetracted(quote) ? [words.retracted] : []),
  ]
  return lines(
    `— ${attributionWords(attribution, words)}${labels.length > 0 ? ` [${labels.join(', ')}]` : ''}`,
    `  ${words.verification[verification]}${
      translated ? `. ${words.saidIn(languageName(originalLanguage, words.language))}` : ''
    }`,
  )
}
