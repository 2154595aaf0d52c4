import { error, say, warning, type Finding } from './finding.ts'
import type { BlockLike, MarkDefLike, QuoteLike, SpanLike } from './model.ts'
import { publishedIdOf } from './model.ts'
import { quotedIn, wordCount } from './quotation-marks.ts'
import { keepsTo } from './quote-integrity.ts'
import { isRetracted } from './update.ts'

/** Quotes by published id. */
export type Quotes = ReadonlyMap<string, QuoteLike>

/** A stretch of text under one annotation. */
export interface Mention {
  readonly mark: MarkDefLike
  readonly words: string
  readonly start: number
  readonly end: number
}

/** Text of a block, as readers see it. */
export const textOf = (block: BlockLike): string =>
  (block.children ?? []).map(({ text = '' }) => text).join('')

/** Every annotated stretch of a block. Neighbouring spans under the same annotation are one. */
export function mentionsIn(block: BlockLike): Mention[] {
  const mentions: Mention[] = []
  for (const mark of block.markDefs ?? []) {
    let position = 0
    let current: Mention | undefined
    for (const span of block.children ?? []) {
      const end = position + (span.text ?? '').length
      const marked = mark._key !== undefined && (span.marks ?? []).includes(mark._key)
      if (marked) current = extended(current, mark, span, position, end)
      if (!marked && current !== undefined) {
        mentions.push(current)
        current = undefined
      }
      position = end
    }
    if (current !== undefined) mentions.push(current)
  }
  return mentions
}

function extended(
  mention: Mention | undefined,
  mark: MarkDefLike,
  { text = '' }: SpanLike,
  start: number,
  end: number,
): Mention {
  return mention === undefined
    ? { mark, words: text, start, end }
    : { ...mention, words: mention.words + text, end }
}

/** The ids of the quotes that a body uses, as mentions or blocks. */
export function quoteIdsIn(body: readonly BlockLike[]): string[] {
  const ids = body.flatMap((block) => [
    ...(block._type === 'quoteBlock' ? [block.quote?._ref] : []),
    ...(block.markDefs ?? []).map((mark) =>
      mark._type === 'quoteMention' ? mark.quote?._ref : undefined,
    ),
  ])
  return [...new Set(ids.filter((id) => id !== undefined))]
}

/** The words of a body against the quotes on record. */
export function checkBody(body: readonly BlockLike[], quotes: Quotes): Finding[] {
  return body.flatMap((block) => {
    const path = block._key === undefined ? ['body'] : ['body', { _key: block._key }]
    if (block._type === 'quoteBlock') return checkUse(quoteOf(block.quote?._ref, quotes), path)
    if (block._type !== 'block') return []
    const mentions = mentionsIn(block)
    return [
      ...mentions.flatMap((mention) => checkMention(mention, quotes, path)),
      ...checkUnlinked(block, mentions, path),
      ...checkUnattributed(block, path),
    ]
  })
}

type Place = readonly (string | { readonly _key: string })[]

const quoteOf = (id: string | undefined, quotes: Quotes) =>
  id === undefined ? undefined : quotes.get(publishedIdOf(id))

function checkMention({ mark, words }: Mention, quotes: Quotes, path: Place): Finding[] {
  if (mark._type !== 'quoteMention') return []
  const quote = quoteOf(mark.quote?._ref, quotes)
  if (quote?.text === undefined) return []
  const findings = checkUse(quote, path)
  if (keepsTo(words, quote.text)) return findings
  const both = { words: shorten(words), record: shorten(quote.text) }
  const differs =
    quote.quoteType === 'indirect'
      ? warning(
          say(
            'The story says “{{words}}”, the quote on record “{{record}}”. Does the paraphrase still hold?',
            both,
          ),
          ...path,
        )
      : error(
          say(
            'The story says “{{words}}”, the quote on record “{{record}}”. Quoted words must be the same: change one of them.',
            both,
          ),
          ...path,
        )
  return [...findings, differs]
}

function checkUse(quote: QuoteLike | undefined, path: Place): Finding[] {
  if (quote === undefined) return []
  const findings: Finding[] = []
  const words = shorten(quote.text ?? '')
  if (quote.verification === 'unverified') {
    findings.push(
      warning(
        say('The quote “{{words}}” is unverified. Does the story say so?', { words }),
        ...path,
      ),
    )
  }
  if (isRetracted(quote.updates)) {
    findings.push(
      warning(
        say('The quote “{{words}}” was retracted. Take it out, or say so in an update.', { words }),
        ...path,
      ),
    )
  }
  return findings
}

const UNLINKED_WORDS = 3

function checkUnlinked(block: BlockLike, mentions: readonly Mention[], path: Place): Finding[] {
  const linked = mentions.filter(({ mark }) => mark._type === 'quoteMention')
  return quotedIn(textOf(block))
    .filter(({ words }) => wordCount(words) >= UNLINKED_WORDS)
    .filter((quoted) => !linked.some(({ start, end }) => start < quoted.end && end > quoted.start))
    .map(({ words }) =>
      warning(
        say('“{{words}}” stands in quotation marks but is linked to no quote. Who said it?', {
          words: shorten(words),
        }),
        ...path,
      ),
    )
}

const REPORTED_SPEECH = /\b(said|says|told|according to|stated|announced that|denied|described)\b/i
const ATTRIBUTES = new Set(['quoteMention', 'sourceMention', 'eventMention', 'attribution'])

function checkUnattributed(block: BlockLike, path: Place): Finding[] {
  const cue = REPORTED_SPEECH.exec(textOf(block))
  if (cue === null || (block.markDefs ?? []).some(({ _type = '' }) => ATTRIBUTES.has(_type)))
    return []
  return [
    warning(
      say('This paragraph reports what somebody said (“{{cue}}”) and names no source. Mark who.', {
        cue: cue[0],
      }),
      ...path,
    ),
  ]
}

/** For a message: without the marks around it, and not longer than a line. */
function shorten(text: string): string {
  const bare = text.replaceAll(/^["“”«»„]+|["“”«»„]+$/g, '')
  return bare.length > 60 ? `${bare.slice(0, 57)}…` : bare
}
