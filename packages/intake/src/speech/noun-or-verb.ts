import {
  adverbs,
  auxiliaries,
  determiners,
  possessivePronouns,
  prepositions,
  pronouns,
} from '../lexicon/grammar.ts'
import { documentNouns, personNouns } from '../lexicon/roles.ts'
import { alsoNouns } from '../lexicon/speech-verbs.ts'
import type { Token } from '../text/tokens.ts'

/** Whether a word that can be both stands here as a noun: “the report”, “her call for”. */
export function isNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || token.capital) return at > 0 || !followsQuotation(tokens, at)
  if (!alsoNouns.has(token.lower)) {
    return isDeterminer(tokens[at - 1]?.lower ?? '')
  }
  if (isOverheard(tokens, at)) return false
  const before = tokens[at - 1]
  if (before === undefined) return true
  // “with Holt saying she …”, “by telling them that …”, “as the foreman read ‘guilty’”
  if (token.lower.endsWith('ing') && (before.capital || BEFORE_GERUND.has(before.lower)))
    return false
  if (
    /^(?:read|found)$/.test(token.lower) &&
    (before.capital ||
      personNouns.has(before.lower) ||
      (documentNouns.has(before.lower) && followsQuotation(tokens, at - 2)) ||
      /^(?:who|which)$/.test(before.lower))
  )
    return false
  if (before.kind === 'quotation' || before.text === ',') return !subjectFits(tokens, at)
  if (before.kind === 'possessive' || before.kind === 'number' || before.kind === 'punctuation')
    return true
  if (
    determiners.has(before.lower) ||
    possessivePronouns.has(before.lower) ||
    prepositions.has(before.lower)
  )
    return before.lower !== 'they'
  if (pronouns.has(before.lower) || auxiliaries.has(before.lower) || before.lower === 'to')
    return false
  if (adverbs.has(before.lower) || before.lower === 'and') return false
  // “government claims”, “climate reports”: a bare noun before it. A name or a plural can be a subject.
  if (token.lower.endsWith('s')) return !before.capital
  return !/s$|^(?:people|police|media|men|women)$/.test(before.lower) || token.lower.endsWith('ing')
}

/** After these a form in -ing is a verb: “by saying”, “without telling”. */
const BEFORE_GERUND = new Set(
  'by after before while when without instead kept keep keeps started stopped remember recall'.split(
    ' ',
  ),
)

const isDeterminer = (lower: string): boolean =>
  possessivePronouns.has(lower) || /^(?:the|a|an|this|its|my|our)$/.test(lower)

/** “She heard a man shout”: a short form is a verb after hearing and seeing. */
const isOverheard = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 10), at - 1)
    .some(({ lower }) => /^(?:heard|hear|hearing|saw|watched)$/.test(lower))

/** After a comma or a quotation, a short verb form is a verb when a name or “the” follows. */
function subjectFits(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return (
    next?.kind === 'word' &&
    (next.capital || determiners.has(next.lower) || pronouns.has(next.lower))
  )
}

/** Whether quoted words stand before a verb, with no more than a comma or a dash between. */
export function followsQuotation(tokens: readonly Token[], at: number): boolean {
  let index = at - 1
  while (tokens[index]?.text === ',' || /^[—–-]$/.test(tokens[index]?.text ?? '')) index--
  return tokens[index]?.kind === 'quotation'
}

/** Quoted words that begin inside a sentence. */
export const isFragment = (token: Token | undefined): boolean =>
  /^\p{Ll}/u.test(token?.quotation?.words.text ?? '')

/** A comma, a question mark or an exclamation mark before the closing mark, as where an attribution follows. */
export const goesOnBehind = (token: Token | undefined): boolean =>
  /[,?!…—-][”"’'»«“」』]*$/.test(token?.text ?? '')
