import { auxiliaries } from '../lexicon/grammar.ts'
import { speechVerbs } from '../lexicon/speech-verbs.ts'
import type { Token } from './tokens.ts'

/** Sentences of a paragraph. A quotation and the words that attribute it stay together. */
export function sentencesOf(tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = []
  let current: Token[] = []
  for (const [index, token] of tokens.entries()) {
    current.push(token)
    if (!endsSentence(tokens, index) && current.length < LONGEST_SENTENCE) continue
    sentences.push(current)
    current = []
  }
  if (current.length > 0) sentences.push(current)
  return sentences
}

/** Longer than this is no sentence, but a text without full stops: it is read piece by piece. */
const LONGEST_SENTENCE = 250

function endsSentence(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  const next = tokens[index + 1]
  if (token === undefined || next === undefined) return false
  if (token.kind === 'quotation') return quotationEnds(token, tokens, index)
  if (token.kind === 'word' && token.text.endsWith('.')) return abbreviationEnds(token, next)
  if (!/^[.!?…。！？]$/.test(token.text)) return false
  if (/^[.!?…)\]”"’]$/.test(next.text)) return false
  return next.kind !== 'word' || !/^\p{Ll}/u.test(next.text)
}

/** “Really?” Holt asked. is one sentence; “Really.” Holt left. is two. */
function quotationEnds(token: Token, tokens: readonly Token[], index: number): boolean {
  const ending = endingOf(token)
  const next = tokens[index + 1]
  if (ending === '' || next === undefined) return false
  if (next.kind === 'punctuation') return false
  if (next.kind === 'word' && !next.capital) return false
  return ending === '.' || ending === '。' || !attributionFollows(tokens, index + 1)
}

/** The mark that ends the words of a quotation, if it can end a sentence. */
export function endingOf({ text }: Token): string {
  const [, ending] = /([.!?…—。！？])[”"’'»«“」』]*$/u.exec(text) ?? []
  return ending ?? ''
}

const LONGEST_SUBJECT = 9

/** Whether a subject and a verb of saying come next, in either order, before the sentence pauses. */
export function attributionFollows(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + LONGEST_SUBJECT); at++) {
    const token = tokens[at]
    if (token === undefined || token.kind === 'quotation' || /^[.!?;:]$/.test(token.text)) break
    if (at > from && token.kind === 'word' && !token.capital && speechVerbs.has(token.lower))
      return true
    if (at > from && auxiliaries.has(token.lower) && token.lower !== 'had') break
  }
  return false
}

/** “Acme Inc. The firm …”: an abbreviation before a word that is no name ends its sentence. */
function abbreviationEnds({ lower }: Token, next: Token): boolean {
  if (!/^(?:inc|corp|co|ltd|bros|plc|jr|sr|a\.m|p\.m|u\.s|u\.k|u\.n|etc|d\.c)\.$/.test(lower))
    return false
  return (
    next.kind === 'quotation' ||
    /^(?:the|a|an|he|she|they|it|in|on|at|but|and|his|her|their|its|this|that|we|i)$/.test(
      next.capital ? next.lower : '',
    )
  )
}
