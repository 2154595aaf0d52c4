import { prepositions } from '../lexicon/grammar.ts'
import { isWork } from '../lexicon/works.ts'
import { speechVerbs } from '../lexicon/speech-verbs.ts'
import type { Token } from '../text/tokens.ts'
import type { Quotation } from './quotation.ts'

/** What a pair of marks is there for. */
export type QuotationKind = 'direct' | 'partial' | 'scare'

export const wordsIn = (text: string): number =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0

const firstLetter = (text: string): string => /\p{L}/u.exec(text)?.[0] ?? ''
const isCapital = (letter: string): boolean => letter !== letter.toLowerCase()
const isCaseless = (letter: string): boolean => letter.toLowerCase() === letter.toUpperCase()

/** Whether words in marks end as a sentence does, or where an attribution takes over from them. */
function endsAsSentence(quotation: Quotation, text: string): boolean {
  const inside = text
    .slice(quotation.words.start, quotation.unclosed ? quotation.end : quotation.end - 1)
    .trimEnd()
  return /[.!?…,—。！？，]["”’')\]]*$/.test(inside)
}

/** Whether the words are said by themselves, rather than built into the sentence around them. */
export function isSetOff(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined || before.kind === 'quotation') return true
  if (before.kind === 'punctuation') return true
  return (
    speechVerbs.has(before.lower) ||
    /^(?:reporters|journalists|saying|said|asked|adding)$/.test(before.lower)
  )
}

/** Direct or partial, for words somebody is known or supposed to have said. */
export function typeOfWords(
  text: string,
  tokens: readonly Token[],
  at: number,
  quotation: Quotation,
): 'direct' | 'partial' {
  const { words } = quotation
  const letter = firstLetter(words.text)
  const ends = endsAsSentence(quotation, text)
  if (quotation.parts.length > 1) return 'direct'
  if (isCaseless(letter)) return ends || words.text.length > 12 ? 'direct' : 'partial'
  if (continuesQuotation(tokens, at)) return 'direct'
  if (!isCapital(letter)) return 'partial'
  const count = wordsIn(words.text)
  if (/[.!?…] \p{Lu}/u.test(words.text)) return 'direct'
  if (isSetOff(tokens, at))
    return ends || isFollowedByVerb(tokens, at) || count > 4 ? 'direct' : 'partial'
  return ends && count > 4 ? 'direct' : 'partial'
}

/** “We came home,” she said, “and the house was gone.” */
function continuesQuotation(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined || !/^[,—–-]$/.test(before.text)) return false
  const first = tokens.slice(0, at).find(({ kind }) => kind === 'quotation')
  return (
    first?.quotation !== undefined &&
    isCapital(firstLetter(first.quotation.words.text)) &&
    /[,—–-][”"’'»“]?$/.test(first.text)
  )
}

const isFollowedByVerb = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.kind === 'punctuation' || tokens[at + 1] === undefined

const NAMES =
  /^(?:so-called|called|dubbed|nicknamed|titled|entitled|named|termed|labelled|labeled|known|billed|codenamed|code-named|christened|styled|reads|spelled|spelt|captioned|word|words|term|phrase|expression|nickname|slogan|hashtag|headline|motto|chant|acronym|concept|role|codename)$/

/** A title: “The Long Winter”. Every word that counts has a capital. */
export function looksLikeTitle(words: string): boolean {
  const all = words.match(/[\p{L}][\p{L}'’-]*/gu) ?? []
  const small =
    /^(?:a|an|the|of|in|on|at|to|for|and|or|but|with|from|by|de|la|le|les|du|und|der|die|das|is|as)$/i
  const counting = all.filter((word, index) => index === 0 || !small.test(word))
  return all.length > 0 && all.length <= 9 && counting.every((word) => isCapital(word.charAt(0)))
}

/** “in a 1998 memoir, ‘A Spoon in the Ashes,’ the director asked”, “under the title ‘Who Is It?’” */
export function isTitledWork(tokens: readonly Token[], at: number, { words }: Quotation): boolean {
  const before = tokens[at - 1]
  const noun = before?.text === ',' ? tokens[at - 2] : before
  if (wordsIn(words.text) < 2 || !looksLikeTitle(words.text.replace(/[,.?!]+$/, ''))) return false
  // “‘The Long Field’ was turned down by 14 publishers”: it opens the sentence as a name does.
  if (at === 0 && isTold(tokens[1]) && isNamed(words.text)) return true
  // “best known for ‘The Long Field,’ he said”
  if (before?.lower === 'for' && isNamed(words.text)) return true
  return noun?.lower === 'title' || (isWork(noun?.lower ?? '') && before?.text === ',')
}

/** “was turned down”, “opened in May” */
const isTold = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  !speechVerbs.has(token.lower) &&
  /^(?:is|was|has|will|opens?|opened|follows|stars|tells|won|ran|runs|sold)$/.test(token.lower)

/** Two words or more that all have capitals, and no stop: “The Long Field”. */
const isNamed = (words: string): boolean =>
  !/[.?!]$/.test(words) && (words.match(/(?:^|\s)\p{Lu}\p{Ll}/gu) ?? []).length >= 2

/** Words in marks that are a name, a title or a term, whoever is speaking around them. */
export function isNameOrTitle(tokens: readonly Token[], at: number, quotation: Quotation): boolean {
  const words = quotation.words.text
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  const earlier = tokens[at - 2]
  const title = looksLikeTitle(words) && !/[.!?]$/.test(words.replace(/\.$/, ''))
  const count = wordsIn(words)
  const near = [before, earlier].some((token) => token?.kind === 'word' && isWork(token.lower))
  if (title && (near || (after?.kind === 'word' && isWork(after.lower)))) return true
  if (title && before?.kind === 'possessive') return true
  if (title && count > 1 && /^(?:called|dubbed|billed|styled)$/.test(before?.lower ?? ''))
    return true
  if (
    title &&
    count > 1 &&
    before?.kind === 'word' &&
    !speechVerbs.has(before.lower) &&
    before.lower !== 'that'
  )
    return true
  return (
    before?.lower === 'so-called' ||
    (before?.lower === 'as' && isKnownAs(tokens, at)) ||
    isInWordList(tokens, at) ||
    (title && count > 1 && isExplained(tokens, at)) ||
    (count <= 6 && isTerm(before) && !isSpokenTerm(tokens, at))
  )
}

/** “known to generations of children as ‘Wendy’” */
const isKnownAs = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 9), at - 1)
    .some(({ lower }) => /^(?:known|nicknamed|dubbed)$/.test(lower))

/** “Words such as ‘expects,’ ‘believes’ and ‘may’” */
const isInWordList = (tokens: readonly Token[], at: number): boolean => {
  const as = tokens.findLastIndex(
    ({ lower }, index) => index < at && lower === 'as' && tokens[index - 1]?.lower === 'such',
  )
  return (
    as > 1 &&
    /^(?:words|terms|phrases|expressions|names|titles|slogans)$/.test(
      tokens[as - 2]?.lower ?? '',
    ) &&
    tokens
      .slice(as + 1, at)
      .every(({ kind, lower }) => kind !== 'word' || lower === 'and' || lower === 'or')
  )
}

/** “in ‘Fit for Tomorrow’, a savings plan”: what follows says what it is. */
const isExplained = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.kind === 'word' &&
  prepositions.has(tokens[at - 1]?.lower ?? '') &&
  tokens[at + 1]?.text === ',' &&
  /^(?:an?|the|its|his|her|their)$/.test(tokens[at + 2]?.lower ?? '')

const isTerm = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  NAMES.test(token.lower) &&
  !/^(?:called|dubbed|termed|labelled|labeled|billed|styled)$/.test(token.lower)

/** What analysts tell investors to do: a mark on a scale, said by nobody. */
const RATING =
  /^(?:(?:strong )?(?:buy|sell)|hold|neutral|reduce|add|accumulate|overweight|underweight|equal-?weight|outperform|underperform|market perform)$/i

/** “The word ‘name’ …”, “rated ‘buy’” */
export function isWordItself(tokens: readonly Token[], at: number, { words }: Quotation): boolean {
  const word = words.text.replace(/[,.]$/, '')
  if (RATING.test(word)) return true
  return (
    wordsIn(word) <= 2 &&
    /^(?:word|term)$/.test(tokens[at - 1]?.lower ?? '') &&
    /^(?:the|a)$/.test(tokens[at - 2]?.lower ?? '') &&
    at === 2
  )
}

/** “the words ‘not guilty’”, said by somebody. */
const isSpokenTerm = (tokens: readonly Token[], at: number): boolean =>
  /^(?:word|words|phrase|term)$/.test(tokens[at - 1]?.lower ?? '') &&
  /^(?:used|using|with|repeated|uttered)$/.test(tokens[at - 3]?.lower ?? '')
