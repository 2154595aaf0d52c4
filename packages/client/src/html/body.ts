import { toHTML } from '@portabletext/to-html'
import type {
  BlockOf,
  BlockType,
  BodyItem,
  MarkOf,
  MarkType,
  OwnBlock,
  OwnType,
} from '../render/body.ts'
import { isRetracted } from '../for-readers.ts'
import { attributes, escaped, markup, trusted, written } from '../render/markup.ts'
import type { RenderOptions } from '../render/options.ts'
import { portableText } from '../render/portable-text.ts'
import { english } from '../words/english.ts'
import { externalLink, inLanguage, link } from './attribution.ts'
import { claimMarkup } from './claim.ts'
import { figureMarkup } from './figure.ts'
import { quoteMarkup, retractedMarkup } from './quote.ts'

// A kind of block or annotation without an entry below does not compile.
type Blocks = { [Type in BlockType]: (given: { value: BlockOf<Type> }) => string }
type Annotations = {
  [Type in MarkType]: (given: { value?: MarkOf<Type>; children: string }) => string
}

const blocks = (options: RenderOptions): Blocks => ({
  quoteBlock: ({ value: { quote, display } }) =>
    quote === null ? '' : written(quoteMarkup(quote, options, display ?? 'block')),
  // A claim that is only recorded stands under the story, not in it.
  claim: ({ value }) => (value.display === 'data' ? '' : written(claimMarkup(value, options))),
  figure: ({ value }) => written(figureMarkup(value, options)),
  embed: ({ value: { url, title } }) =>
    written(markup`<p class="embed">${externalLink(url, title ?? url)}</p>`),
})

/** They may lie inside each other. */
const annotations = ({ addresses, words = english }: RenderOptions): Annotations => ({
  quoteMention: ({ value, children }) =>
    value?.quote
      ? written(
          markup`<span${attributes({ class: `words ${value.quote.quoteType}` })}${inLanguage(value.quote.language)}>${trusted(children)}</span>${isRetracted(value.quote) && retractedMarkup(words)}`,
        )
      : children,
  attribution: ({ children }) =>
    written(markup`<span class="words indirect">${trusted(children)}</span>`),
  sourceMention: ({ value, children }) =>
    value?.source
      ? written(link(addresses?.source?.(value.source._id), trusted(children)))
      : children,
  eventMention: ({ value, children }) =>
    value?.event
      ? written(
          link(
            addresses?.event?.(value.event._id),
            trusted(children),
            `event-mention ${value.event.occurrenceStatus}`,
          ),
        )
      : children,
  link: ({ value, children }) => written(externalLink(value?.href, trusted(children))),
})

/** What becomes of the kinds of blocks that a newsroom added: HTML, which is put in as it is. */
export type OwnBlocks<Item extends OwnBlock> = {
  readonly [Type in OwnType<Item>]: (value: BlockOf<Type, Item>) => string
}

type Options<Item extends OwnBlock> = [OwnType<Item>] extends [never]
  ? [options?: RenderOptions]
  : [options: RenderOptions & { readonly blocks: OwnBlocks<Item> }]

/**
 * The text of a story as HTML.
 *
 * @param body an article’s body; one with kinds of blocks of your own needs a renderer for each
 *
 * @example
 * ```ts
 * import { addressesUnder, bodyHtml } from '@onrecord/client/html'
 *
 * const html = bodyHtml(article.body, { addresses: addressesUnder('https://news.example') })
 * ```
 */
export function bodyHtml<Item extends OwnBlock = BodyItem>(
  body: readonly Item[],
  ...[options = {}]: Options<Item>
): string {
  const own: Record<string, (value: never) => string> = 'blocks' in options ? options.blocks : {}
  return toHTML(portableText(body), {
    components: {
      types: {
        ...Object.fromEntries(
          Object.entries(own).map(([type, render]) => [
            type,
            // The library hands each renderer the blocks of its own type.
            ({ value }: { value: unknown }) => render(value as never),
          ]),
        ),
        ...blocks(options),
      },
      marks: annotations(options),
      escapeHTML: escaped,
      hardBreak: () => '<br>',
      unknownMark: ({ children }) => children,
      unknownType: () => '',
    },
  })
}
