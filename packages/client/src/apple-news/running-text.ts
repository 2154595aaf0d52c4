import { toHTML } from '@portabletext/to-html'
import { isRetracted } from '../for-readers.ts'
import { externalLink, link } from '../html/attribution.ts'
import type { Publication } from '../publication/publication.ts'
import type { Block, Keyed } from '../queries.generated.ts'
import type { MarkOf, MarkType } from '../render/body.ts'
import { escaped, markup, trusted, written } from '../render/markup.ts'
import { portableText } from '../render/portable-text.ts'
import { english } from '../words/english.ts'

// An annotation without an entry below does not compile.
type Annotations = {
  [Type in MarkType]: (given: { value?: MarkOf<Type>; children: string }) => string
}

/** Apple reads paragraphs, lists, links, `strong` and `em`; whatever else HTML has is left out. */
const annotations = ({ addresses, words = english }: Publication): Annotations => ({
  quoteMention: ({ value, children }) =>
    value?.quote && isRetracted(value.quote)
      ? written(markup`${trusted(children)} [${words.retracted}]`)
      : children,
  attribution: ({ children }) => children,
  sourceMention: ({ value, children }) =>
    value?.source ? written(link(addresses.source(value.source._id), trusted(children))) : children,
  eventMention: ({ value, children }) =>
    value?.event ? written(link(addresses.event(value.event._id), trusted(children))) : children,
  link: ({ value, children }) => written(externalLink(value?.href, trusted(children))),
})

/** Paragraphs and lists as the subset of HTML that Apple News reads. */
export const runningText = (blocks: readonly Keyed<Block>[], publication: Publication): string =>
  toHTML(portableText(blocks), {
    components: {
      marks: annotations(publication),
      escapeHTML: escaped,
      hardBreak: () => '<br>',
      unknownMark: ({ children }) => children,
      unknownType: () => '',
    },
  })
