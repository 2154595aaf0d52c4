import { isRetracted } from '../for-readers.ts'
import type { Quote } from '../queries.generated.ts'
import { attributes, joined, markup, type Content, type Markup } from '../render/markup.ts'
import type { RenderOptions } from '../render/options.ts'
import { safeHref } from '../render/safe-href.ts'
import { english } from '../words/english.ts'
import { languageName } from '../words/names.ts'
import type { Words } from '../words/words.ts'
import { quoteWords } from '../words/quote.ts'
import { attributionMarkup, externalLink, inLanguage, link } from './attribution.ts'

/** A quote that stands by itself. A paraphrase is no quotation and is not marked up as one. */
export function quoteMarkup(
  quote: Quote,
  options: RenderOptions,
  display: 'block' | 'pull' = 'block',
): Markup {
  const { words = english } = options
  const indirect = quote.quoteType === 'indirect'
  const cite = safeHref(quote.citation?.url)
  const said = indirect
    ? markup`<p class="paraphrase"${inLanguage(quote.language)}>${quote.text}</p>`
    : markup`<blockquote${inLanguage(quote.language)}${attributes({ cite })}><p>${words.quoted(quote.text)}</p></blockquote>`
  const className = `quotation ${quote.quoteType}${display === 'pull' ? ' pull' : ''}`
  return markup`<figure${attributes({ class: className })}>${said}<figcaption><p>${[
    attributionMarkup(quote.attribution, options),
    indirect && markup` <span class="label">${words.paraphrased}</span>`,
    isRetracted(quote) && retractedMarkup(words),
  ]}</p><p class="provenance">${provenance(quote, options)}</p></figcaption></figure>`
}

/** A quote as an entry in a list of what a story rests on. */
export function quoteNoteMarkup(quote: Quote, options: RenderOptions): Markup {
  const { words = english, addresses } = options
  return markup`<li${attributes({ class: `note ${quote.quoteType}` })}><p${inLanguage(quote.language)}>${quoteWords(quote, words)}</p><p>${attributionMarkup(quote.attribution, options)}</p><p class="provenance">${[
    link(addresses?.quote?.(quote._id), words.quoteType[quote.quoteType]),
    isRetracted(quote) && retractedMarkup(words),
    ' · ',
    provenance(quote, options),
  ]}</p></li>`
}

/** Behind words that no longer stand. */
export const retractedMarkup = ({ retracted }: Words): Markup =>
  markup` <span class="label warn">${retracted}</span>`

/** How we know, where it was said, where it can be read, and in which language it was said. */
function provenance(quote: Quote, { words = english, addresses }: RenderOptions): Content {
  const { verification, event, citation } = quote
  const parts: Content[] = [words.verification[verification]]
  if (event !== null) parts.push(link(addresses?.event?.(event._id), event.name))
  if (citation?.title != null)
    parts.push(markup`<cite>${externalLink(citation.url, citation.title)}</cite>`)
  const spoken = original(quote, words)
  if (spoken !== undefined) parts.push(spoken)
  return joined(parts, ' · ')
}

function original(
  { originalLanguage, language, originalText, translator }: Quote,
  words: typeof english,
): Content {
  if (originalLanguage === null || originalLanguage === language) return undefined
  return [
    words.saidIn(languageName(originalLanguage, words.language)),
    originalText !== null && markup`: <span${inLanguage(originalLanguage)}>${originalText}</span>`,
    translator !== null && `. ${words.translatedBy} ${translator}`,
  ]
}
