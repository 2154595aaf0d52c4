import { isQuotation } from '../json-ld/quotation.ts'
import { known, type JsonObject } from '../publication/json.ts'
import type { Publication } from '../publication/publication.ts'
import type { Block, Figure, Keyed, Quote } from '../queries.generated.ts'
import type { BodyItem } from '../render/body.ts'
import { portableTextBlock } from '../render/portable-text.ts'
import { safeHref } from '../render/safe-href.ts'
import { claimText } from '../text/claim.ts'
import { printable, withAddress } from '../text/printable.ts'
import { quoteText, saidText } from '../text/quote.ts'
import { english } from '../words/english.ts'
import { figureCredit, syntheticWords } from '../words/figure.ts'
import { runningText } from './running-text.ts'

/** Text that is read as it stands: nothing in it is markup. */
export const plain = (role: string, text: string, textStyle?: string): JsonObject =>
  known({ role, text: printable(text), format: 'none', textStyle })

/** What belongs together, set apart from the text around it. */
export const aside = (components: readonly JsonObject[]): JsonObject => ({
  role: 'aside',
  components,
})

/** The text of a story. Paragraphs and lists that follow each other are one component. */
export function bodyComponents(
  body: readonly BodyItem[],
  publication: Publication,
): readonly JsonObject[] {
  const components: JsonObject[] = []
  let run: Keyed<Block>[] = []
  const finish = () => {
    const text = run.length === 0 ? '' : runningText(run, publication)
    if (text !== '') components.push({ role: 'body', format: 'html', text })
    run = []
  }
  for (const item of body) {
    if (item._type === 'block' && !isHeading(item)) run.push(item)
    else {
      finish()
      components.push(...componentsOf(item, publication))
    }
  }
  finish()
  return components
}

const isHeading = ({ style }: Block): boolean => style === 'h2' || style === 'h3'

// A kind of block without a case here does not compile: nothing would be returned for it.
function componentsOf(item: BodyItem, publication: Publication): readonly JsonObject[] {
  const { words = english } = publication
  switch (item._type) {
    case 'block': {
      const text = portableTextBlock(item).children.map((span) => span.text)
      return [plain(item.style === 'h3' ? 'heading3' : 'heading2', text.join(''))]
    }
    case 'quoteBlock':
      return item.quote === null ? [] : [said(item.quote, item.display === 'pull', publication)]
    case 'claim':
      // A claim that is only recorded stands under the story, not in it.
      return item.display === 'data' ? [] : [aside([plain('body', claimText(item, { words }))])]
    case 'figure':
      return pictureComponents(item, publication)
    case 'embed':
      return [plain('body', withAddress(item.title ?? '', item.url))]
  }
}

/** Only somebody’s own words that still stand are told as a quote; who said them stays beside them. */
function said(quote: Quote, pull: boolean, { words = english }: Publication): JsonObject {
  if (!isQuotation(quote)) return plain('body', quoteText(quote, { words }))
  return {
    role: 'container',
    components: [
      plain(pull ? 'pullquote' : 'quote', words.quoted(quote.text)),
      plain('body', saidText(quote, { words }), 'attribution'),
    ],
  }
}

/** The kinds of pictures that Apple News shows. */
const SHOWN = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp'])

/** Where a picture is, if Apple News shows its kind. */
export function pictureUrl({ asset }: Figure): string | undefined {
  return asset === null || !SHOWN.has(asset.mimeType) ? undefined : safeHref(asset.url)
}

/** A picture with what it shows, who made it and handed it out, and whether a machine made it. */
export function pictureComponents(
  figure: Figure,
  { words = english }: Publication,
): readonly JsonObject[] {
  const url = pictureUrl(figure)
  if (url === undefined) return []
  const sentences = [figure.caption, figureCredit(figure, words), syntheticWords(figure, words)]
  const caption = sentences.filter((sentence) => sentence != null && sentence !== '').join(' · ')
  const photo = known({
    role: 'photo',
    URL: url,
    accessibilityCaption: figure.decorative === true ? undefined : figure.alt,
  })
  return caption === '' ? [photo] : [photo, plain('caption', caption)]
}
