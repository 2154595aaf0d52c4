import type { Attribution, Source } from '../queries.generated.ts'
import { attributes, markup, type Content, type Markup } from '../render/markup.ts'
import type { RenderOptions } from '../render/options.ts'
import { safeHref } from '../render/safe-href.ts'
import { anonymityWords, attributionParts, stateMediaWords } from '../words/attribution.ts'
import { textDirection } from '../words/names.ts'

/** Text in a language of its own. */
export const inLanguage = (language: string): Markup =>
  attributes({ lang: language, dir: textDirection(language) })

/** A link to a page of the same front end, or only its words where that page has no address. */
export const link = (href: string | undefined, content: Content, className?: string): Content =>
  href === undefined
    ? className === undefined
      ? content
      : markup`<span${attributes({ class: className })}>${content}</span>`
    : markup`<a${attributes({ class: className, href })}>${content}</a>`

/** A link that leads away, or only its words where the address is none that is safe. */
export function externalLink(
  href: string | null | undefined,
  content: Content,
  className?: string,
): Content {
  const safe = safeHref(href)
  return safe === undefined
    ? link(undefined, content, className)
    : markup`<a${attributes({ class: className, href: safe, rel: 'external' })}>${content}</a>`
}

/** A source's name, with what readers must know about it: that it is state media, or why it has no name. */
export function sourceMarkup(source: Source, { addresses, words }: RenderOptions): Content {
  const label = stateMediaWords(source, words)
  const why = anonymityWords(source)
  return [
    link(addresses?.source?.(source._id), source.name),
    label !== undefined && [' ', externalLink(source.stateMedia?.basis, label, 'label state')],
    why !== undefined && markup`<span class="why">, ${why}</span>`,
  ]
}

/** Who said it, then every step by which the words came to us. */
export const attributionMarkup = (
  attribution: Attribution | null,
  options: RenderOptions,
): Content =>
  attributionParts(attribution, options.words).map((part) =>
    typeof part === 'string' ? part : sourceMarkup(part, options),
  )
