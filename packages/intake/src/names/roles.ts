import { prepositions } from '../lexicon/grammar.ts'
import { personNouns } from '../lexicon/roles.ts'
import { alsoNouns, speechVerbs } from '../lexicon/speech-verbs.ts'
import type { Token } from '../text/tokens.ts'
import { courtRoles } from './court.ts'
import { learnFromLede } from './lede.ts'
import type { Entity, Mention } from './entity.ts'
import type { Mentions } from './mentions.ts'
import type { PlacedSentence } from './found.ts'

/**
 * Reads what people are from the words beside their names: “Maria Holt, the mayor”, “mayor Maria
 * Holt”, “the mayor, Maria Holt”.
 */
export function learnRoles(mentions: Mentions, sentences: readonly PlacedSentence[]): void {
  for (const { tokens } of sentences) {
    for (const mention of peopleIn(mentions, tokens)) learnFrom(tokens, mention)
  }
  learnFromLede(mentions, sentences)
  for (const { tokens } of sentences) courtRoles(tokens, peopleIn(mentions, tokens))
}

/** Reads from pronouns that can mean only one person whether that is a woman or a man. */
export function learnGenders(mentions: Mentions, sentences: readonly PlacedSentence[]): void {
  for (const { tokens } of sentences) learnGender(tokens, peopleIn(mentions, tokens))
}

const peopleIn = (mentions: Mentions, tokens: readonly Token[]): Mention[] =>
  mentions
    .within(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0)
    .filter(({ entity }) => entity.kind === 'person')

function learnFrom(tokens: readonly Token[], { entity, start, end }: Mention) {
  const first = tokens.findIndex((token) => token.start === start)
  const after = tokens.findIndex((token) => token.start >= end)
  if (first > 0) learnBefore(tokens, first, entity)
  if (after > 0) learnAfter(tokens, after, entity)
}

function learnBefore(tokens: readonly Token[], first: number, entity: Entity) {
  const comma = tokens[first - 1]?.text === ','
  const last = comma ? first - 2 : first - 1
  const words: string[] = []
  for (let at = last; at >= Math.max(0, last - 8); at--) {
    const token = tokens[at]
    if (token === undefined || token.kind === 'punctuation' || token.kind === 'quotation') break
    // “the mayor of Varnholm, Maria Holt”: the head stands before the preposition.
    if (comma && prepositions.has(token.lower)) words.length = 0
    else if (personNouns.has(token.lower)) words.push(token.lower)
    else if (!comma && (prepositions.has(token.lower) || words.length > 0)) break
    if (!comma && words.length === 0 && !token.capital) break
    if (
      token.lower === 'the' ||
      token.lower === 'a' ||
      token.lower === 'his' ||
      token.lower === 'her'
    )
      break
  }
  for (const word of words) entity.roles.add(word)
}

function learnAfter(tokens: readonly Token[], after: number, entity: Entity) {
  let at = after
  if (tokens[at]?.text === ',') at++
  else if (!/^(?:is|was|became|becomes)$/.test(tokens[at]?.lower ?? '')) return
  else at++
  if (tokens[at]?.kind === 'number' && tokens[at + 1]?.text === ',') at += 2
  if (tokens[at]?.lower === 'who' && /^(?:is|was)$/.test(tokens[at + 1]?.lower ?? '')) at += 2
  const from = at
  let head: string | undefined
  for (; at < from + 9; at++) {
    const token = tokens[at]
    if (token === undefined || token.kind === 'punctuation' || token.kind === 'quotation') break
    if (prepositions.has(token.lower) || token.lower === 'who') break
    // “, Irene Faulds, told the jury she saw a man”: the sentence goes on.
    if (!token.capital && speechVerbs.has(token.lower) && !alsoNouns.has(token.lower)) break
    if (personNouns.has(token.lower)) head = token.lower
  }
  if (head === undefined) return
  entity.roles.add(head)
  const end = tokens.findIndex(
    (token, index) => index > from && (token.kind === 'punctuation' || token.lower === 'who'),
  )
  const words = tokens.slice(from, end === -1 ? tokens.length : end)
  if (words.length > 9 || words.some(({ kind }) => kind === 'quotation')) return
  entity.title ??= wordsOf(words).replace(/^(?:a|an|the) /i, '')
}

const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ text, start }, index) => {
      const before = tokens[index - 1]
      return before !== undefined && before.end < start ? ` ${text}` : text
    })
    .join('')

/** A pronoun after the only person of a sentence is that person. */
function learnGender(tokens: readonly Token[], people: readonly Mention[]) {
  const [person] = people
  if (person === undefined || people.some(({ entity }) => entity !== person.entity)) return
  const pronoun = tokens.find(
    ({ start, lower }) =>
      start > person.end && /^(?:he|she|his|her|him|himself|herself)$/.test(lower),
  )
  if (pronoun === undefined || person.entity.gender !== undefined) return
  // “He called on Drobny to return and said his party …”: it is his who called.
  const isOther = tokens.some(
    ({ start, lower }) => start < person.start && /^(?:he|she)$/.test(lower),
  )
  if (isOther) return
  if (isSomebodyBetween(tokens, person.end, pronoun.start)) return
  person.entity.gender = /^(?:she|her|herself)$/.test(pronoun.lower) ? 'woman' : 'man'
}

/** “Arriaga accused the mayor of stalling until an election in which he …”: he is the mayor. */
function isSomebodyBetween(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.some(
    ({ lower, start }, at) =>
      start > from &&
      start < to &&
      personNouns.has(lower) &&
      // “Holt, the mayor, said he”: that is Holt.
      !tokens
        .slice(Math.max(0, at - 5), at)
        .some(({ text, start: place }) => place >= from && text === ',') &&
      tokens
        .slice(Math.max(0, at - 3), at)
        .some(
          ({ lower: word, start: place }) =>
            place >= from && /^(?:the|an?|his|her|their)$/.test(word),
        ),
  )
}
