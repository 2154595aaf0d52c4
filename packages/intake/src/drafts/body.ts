import type { Article, Block, Claim, Keyed } from '@onrecord/schemas/documents'
import type { StoryParagraph } from '../text/story.ts'
import { overlaps, type Span } from '../text/span.ts'
import { keyOf } from './identity.ts'
import { refTo } from './references.ts'

/** Words of the text that name a record. */
export interface Mention extends Span {
  readonly type: 'quote' | 'source' | 'event'
  readonly id: string
}

export interface PlacedClaim {
  readonly start: number
  readonly block: Keyed<Claim>
}

/** The paragraphs with their mentions marked, each claim behind the paragraph that makes it. */
export function bodyOf(
  text: string,
  paragraphs: readonly StoryParagraph[],
  mentions: readonly Mention[],
  claims: readonly PlacedClaim[],
): NonNullable<Article['body']> {
  return paragraphs.flatMap((paragraph, index) => {
    const next = paragraphs[index + 1]?.start ?? text.length
    const made = claims.filter(({ start }) => start >= paragraph.start && start < next)
    return [blockOf(text, paragraph, mentions), ...made.map(({ block }) => block)]
  })
}

function blockOf(
  text: string,
  { start, end, role }: StoryParagraph,
  mentions: readonly Mention[],
): Keyed<Block> {
  const here = mentions.filter((mention) => overlaps(mention, { start, end }))
  const cuts = new Set([start, end])
  for (const mention of here) {
    cuts.add(Math.max(start, mention.start))
    cuts.add(Math.min(end, mention.end))
  }
  const ordered = [...cuts].toSorted((a, b) => a - b)
  const children = ordered.slice(0, -1).map((from, index) => {
    const to = ordered[index + 1] ?? end
    return {
      _type: 'span' as const,
      _key: keyOf(`span ${from}`),
      // Copy that was broken at a width has line breaks inside its paragraphs.
      text: text.slice(from, to).replaceAll('\n', ' '),
      marks: here
        .filter((mention) => mention.start <= from && mention.end >= to)
        .map((mention) => markKey(mention)),
    }
  })
  return {
    _type: 'block',
    _key: keyOf(`block ${start}`),
    style: role === 'heading' ? 'h2' : 'normal',
    markDefs: here.map(markDef),
    children,
  }
}

const markKey = ({ type, id, start }: Mention): string => keyOf(`mark ${type} ${id} ${start}`)

function markDef(mention: Mention): NonNullable<Block['markDefs']>[number] {
  const { type, id } = mention
  const _key = markKey(mention)
  switch (type) {
    case 'quote':
      return { _type: 'quoteMention', _key, quote: refTo(type, id) }
    case 'source':
      return { _type: 'sourceMention', _key, source: refTo(type, id) }
    case 'event':
      return { _type: 'eventMention', _key, event: refTo(type, id) }
  }
}

const OPENING = /["'“„‟«‹‘‚「『]/
const CLOSING = /["'”“»›’‘」』]/

/** The words together with the quotation marks around them, which belong to the quoted stretch. */
export function withMarks(text: string, { start, end }: Span): Span {
  return {
    start: OPENING.test(text[start - 1] ?? '') ? start - 1 : start,
    end: CLOSING.test(text[end] ?? '') ? end + 1 : end,
  }
}
