import { isRetracted } from '../for-readers.ts'
import type { Block, Keyed } from '../queries.generated.ts'
import type { BodyItem, MarkOf, MarkType } from '../render/body.ts'
import type { RenderOptions } from '../render/options.ts'
import { portableTextBlock } from '../render/portable-text.ts'
import { safeHref } from '../render/safe-href.ts'
import { english } from '../words/english.ts'
import type { Words } from '../words/words.ts'
import { claimText } from './claim.ts'
import { figureText } from './figure.ts'
import { withAddress } from './printable.ts'
import { quoteText } from './quote.ts'

/** The text of a story: an empty line between paragraphs, the items of a list line by line. */
export function bodyText(body: readonly BodyItem[], options: RenderOptions): string {
  let text = ''
  let before: BodyItem | undefined
  let number = 0
  for (const item of body) {
    const continues = isListItem(item) && before !== undefined && isListItem(before)
    number = continues ? number + 1 : 1
    const written = itemText(item, number, options)
    if (written !== '') text += `${text === '' ? '' : continues ? '\n' : '\n\n'}${written}`
    before = item
  }
  return text
}

const isListItem = (item: BodyItem): boolean => item._type === 'block' && item.listItem !== null

// A kind of block without a case here does not compile: nothing would be returned for it.
function itemText(item: BodyItem, number: number, options: RenderOptions): string {
  switch (item._type) {
    case 'block':
      return `${bullet(item, number)}${lineText(item, options)}`
    case 'quoteBlock':
      return item.quote === null ? '' : quoteText(item.quote, options)
    case 'claim':
      // A claim that is only recorded stands under the story, not in it.
      return item.display === 'data' ? '' : claimText(item, options)
    case 'figure':
      return figureText(item, options)
    case 'embed':
      return withAddress(item.title ?? '', item.url)
  }
}

function bullet({ listItem, level }: Block, number: number): string {
  if (listItem === null) return ''
  const sign = listItem === 'number' ? `${number}.` : '-'
  return `${'  '.repeat((level ?? 1) - 1)}${sign} `
}

/** Running text, with what must be said of annotated words behind them. */
function lineText(block: Keyed<Block>, { words = english }: RenderOptions): string {
  const { children, markDefs } = portableTextBlock(block)
  const notes = new Map(markDefs.map((mark) => [mark._key, noteOf(mark, words)]))
  return children
    .map(({ text, marks }, index) => {
      const ends = marks.filter((mark) => !children[index + 1]?.marks.includes(mark))
      return [text, ...ends.map((mark) => notes.get(mark) ?? '')].join('')
    })
    .join('')
}

/** Where a link leads; that quoted words were retracted. */
function noteOf(mark: MarkOf<MarkType>, words: Words): string {
  if (mark._type === 'quoteMention' && mark.quote !== null && isRetracted(mark.quote))
    return ` [${words.retracted}]`
  const address = mark._type === 'link' ? safeHref(mark.href) : undefined
  return address === undefined ? '' : ` (${address})`
}
