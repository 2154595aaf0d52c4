import type { Quotation } from '../quotations/quotation.ts'
import { abbreviations } from '../lexicon/abbreviations.ts'
import type { Span } from './span.ts'

export type TokenKind = 'word' | 'number' | 'possessive' | 'punctuation' | 'quotation'

/** A word, a mark, or a whole quotation, which the sentence around it treats as one thing. */
export interface Token extends Span {
  readonly kind: TokenKind
  readonly text: string
  readonly lower: string
  readonly capital: boolean
  readonly quotation?: Quotation
}

const WORD =
  /(?:\p{N}+-(?=\p{L}))?[\p{L}\p{M}@#$€£][\p{L}\p{M}\p{N}_]*(?:(?:['’.&\-‑]|\/)[\p{L}\p{M}\p{N}]+)*/uy
const NUMBER =
  /\p{N}[\p{N}.,:%\-/]*\p{N}%?(?:st|nd|rd|th|s|am|pm|km|m|bn)?|\p{N}+(?:st|nd|rd|th|s|am|pm)?%?/uy
/** “she’d”, “they’ve”: a pronoun and its verb. */
const CONTRACTION = /^(I|he|she|it|we|you|they|who|that)(['’](?:d|ll|ve|re|m))$/iu
const POSSESSIVE = /^(.+?)(['’][sS])$/u

/** The tokens of a paragraph, each outer quotation as one. */
export function tokensOf(text: string, paragraph: Span, quotations: readonly Quotation[]): Token[] {
  const tokens: Token[] = []
  const parts = quotations
    .flatMap((quotation) =>
      quotation.parts.map((part) => ({ start: part.start, end: part.end, quotation })),
    )
    .filter(({ start, end }) => start >= paragraph.start && end <= paragraph.end)
    .toSorted((a, b) => a.start - b.start)
  let at = paragraph.start
  for (const { start, end, quotation } of parts) {
    if (start < at) continue
    addPlainTokens(tokens, text, at, start)
    tokens.push({
      kind: 'quotation',
      text: text.slice(start, end),
      lower: '',
      capital: false,
      start,
      end,
      quotation,
    })
    at = end
  }
  addPlainTokens(tokens, text, at, paragraph.end)
  return tokens
}

function addPlainTokens(tokens: Token[], text: string, from: number, to: number) {
  const add = (kind: TokenKind, start: number, end: number) => {
    const words = text.slice(start, end)
    tokens.push({
      kind,
      text: words,
      lower: words.toLowerCase().replaceAll('’', "'"),
      capital: /^\p{Lu}/u.test(words),
      start,
      end,
    })
  }
  for (let at = from; at < to;) {
    const end = match(WORD, text, at, to)
    if (end !== undefined) {
      at = addWord(text, at, end, to, add)
      continue
    }
    const number = match(NUMBER, text, at, to)
    if (number !== undefined) {
      add('number', at, number)
      at = number
      continue
    }
    if (!/\s/.test(text.charAt(at))) add('punctuation', at, at + 1)
    at++
  }
}

type Add = (kind: TokenKind, start: number, end: number) => void

function addWord(text: string, start: number, end: number, to: number, add: Add): number {
  const word = text.slice(start, end)
  const possessive = POSSESSIVE.exec(word)
  if (possessive !== null) {
    const cut = start + (possessive[1]?.length ?? 0)
    add('word', start, cut)
    add('possessive', cut, end)
    return end
  }
  const short = CONTRACTION.exec(word)
  if (short !== null) {
    const cut = start + (short[1]?.length ?? 0)
    add('word', start, cut)
    add('word', cut, end)
    return end
  }
  // The dot of an abbreviation is no end of a sentence.
  if (text.charAt(end) === '.' && end < to && isAbbreviated(word)) {
    add('word', start, end + 1)
    return end + 1
  }
  add('word', start, end)
  if (/s$/i.test(word) && /^['’](?:\s|$)/.test(text.slice(end, end + 2)) && end < to) {
    add('possessive', end, end + 1)
    return end + 1
  }
  return end
}

const isAbbreviated = (word: string): boolean =>
  /^\p{Lu}$/u.test(word) ||
  /^(?:\p{L}\.)+\p{L}$/u.test(word) ||
  abbreviations.has(word.toLowerCase().replace(/^[dri]-/, ''))

function match(pattern: RegExp, text: string, at: number, to: number): number | undefined {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  if (found === null) return undefined
  const end = Math.min(at + found[0].length, to)
  return end > at ? end : undefined
}

/** Words as they stand, with the spaces between them. */
export const phrase = (tokens: readonly Token[]): string =>
  tokens
    .map(({ text, start }, index) => {
      const before = tokens[index - 1]
      return before !== undefined && before.end < start ? ` ${text}` : text
    })
    .join('')
