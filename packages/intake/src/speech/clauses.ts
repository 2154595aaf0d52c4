import {
  adverbs,
  auxiliaries,
  conjunctions,
  determiners,
  prepositions,
  pronouns,
  subordinators,
} from '../lexicon/grammar.ts'
import { alsoNouns, speechVerbs } from '../lexicon/speech-verbs.ts'
import type { Token } from '../text/tokens.ts'

/** A stretch of a sentence: indexes of its tokens; `to` is the first one after. */
export interface Range {
  readonly from: number
  readonly to: number
}

export const isEmpty = ({ from, to }: Range): boolean => from >= to

const IRREGULAR_PAST = new Set(
  `left went came took made gave met led ran won lost held kept stood sat fell rose grew became began
  brought bought built sent spent got had cut set shut spoke broke drove wore drew flew threw rode
  rang sang woke slept wept swam paid chose forgot froze hung shook stole tore threw drank ate fled swore
  shot spat bit fought sought taught caught heard struck won arrived said has was were is are
  comes goes gives seems appears remains becomes brings gets wants knows thinks`.split(/\s+/),
)

/** Whether a word is surely a verb in a finite form. */
export function isVerb(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.capital) return false
  const { lower } = token
  if (auxiliaries.has(lower) || IRREGULAR_PAST.has(lower)) return true
  if (speechVerbs.has(lower) && !alsoNouns.has(lower) && !lower.endsWith('ing')) return true
  // “state-owned”, “UN-backed” only say which.
  return lower.length > 4 && lower.endsWith('ed') && !lower.includes('-')
}

const HARD = /^[;:—–()[\]/]$/

/** Where the clause that ends before `at` begins: after a quotation, a dash, “that”, “because”. */
export function clauseStart(tokens: readonly Token[], at: number): number {
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens[index]
    if (token === undefined) break
    if (token.kind === 'quotation') return index + 1
    if (HARD.test(token.text) || (token.text === '-' && tokens[index + 1] !== undefined))
      return index + 1
    if (/^[.!?…]$/.test(token.text)) return index + 1
    if (isComplementiser(tokens, index) && !isClosed(tokens, index, at)) return index + 1
  }
  return 0
}

/** “a student, who asked because she is a minor, said”: a comma has closed what “because” began. */
function isClosed(tokens: readonly Token[], index: number, at: number): boolean {
  if (tokens[at - 1]?.text !== ',') return isInsideRelative(tokens, index, at)
  const comma = tokens.findLastIndex(({ text }, other) => other < index && text === ',')
  const opens = tokens[comma + 1]?.lower ?? ''
  return comma !== -1 && /^(?:who|which|whose|speaking|asking)$/.test(opens)
}

/** “an employee who asked not to be named because she is not allowed to speak said”: the employee did. */
function isInsideRelative(tokens: readonly Token[], index: number, at: number): boolean {
  if (!/^(?:because|as|since|when|if)$/.test(tokens[index]?.lower ?? '')) return false
  const comma = tokens.findLastIndex(({ text }, other) => other < index && text === ',')
  const opens = tokens.findIndex(
    ({ lower }, other) => other > comma + 1 && other < index && /^(?:who|which)$/.test(lower),
  )
  if (opens === -1 || conjunctions.has(tokens[at - 1]?.lower ?? '')) return false
  const inside = tokens.slice(index + 1, at)
  return inside.some((token) => isVerb(token)) && !isVerb(inside.at(-1))
}

/** “that” after a verb or a noun of saying, and words that begin a clause of their own. */
function isComplementiser(tokens: readonly Token[], index: number): boolean {
  const lower = tokens[index]?.lower ?? ''
  const before = tokens[index - 1]
  if (lower === 'which' && prepositions.has(before?.lower ?? '')) return true
  if (lower === 'that') return before !== undefined && before.text !== ',' && !nounBefore(before)
  // “she had once asked him”: here it tells when.
  if (lower === 'once') return !isVerb(tokens[index + 1])
  return /^(?:because|while|although|though|whereas|unless|if|when|whether|how|why|what)$/.test(
    lower,
  )
}

/** “A group that represents drivers said”: here “that” goes on about the group. */
const nounBefore = (token: Token): boolean =>
  token.kind === 'word' &&
  !speechVerbs.has(token.lower) &&
  !/(?:tion|ment|gation|ing|ports?|ence|ed)s?$/.test(token.lower) &&
  !prepositions.has(token.lower) &&
  !/^(?:reporters|journalists|them|him|her|us|me|fact|claim|claims|sign|signs|idea|view|news|concern|concerns|him|parliament|lawmakers|court|reuters|way|so)$/.test(
    token.lower,
  ) &&
  !token.capital

/** The stretches between commas, brackets left out. */
export function segmentsOf(tokens: readonly Token[], { from, to }: Range): Range[] {
  const segments: Range[] = []
  let start = from
  for (let at = from; at <= to; at++) {
    if (at === to || tokens[at]?.text === ',') {
      segments.push({ from: start, to: at })
      start = at + 1
    }
  }
  return segments
}

/** Without helping verbs, adverbs and times at its end: “Holt last week also” is Holt. */
export function withoutVerbGroup(tokens: readonly Token[], { from, to }: Range): Range {
  let end = to
  while (end > from) {
    const token = tokens[end - 1]
    if (token === undefined) break
    if (/^(?:week|month|year|night|spring|summer|autumn|winter|season)$/.test(token.lower)) {
      if (!/^(?:last|this|next|earlier)$/.test(tokens[end - 2]?.lower ?? '')) break
      end -= 2
      continue
    }
    // “Moody’s said”: here the ending is part of the name.
    const name = tokens[end - 2]
    if (token.kind === 'possessive' && name?.capital === true && !pronouns.has(name.lower)) break
    const helps =
      auxiliaries.has(token.lower) ||
      adverbs.has(token.lower) ||
      (/^\p{Ll}+ly$/u.test(token.text) && !isNamedInLy(token.lower))
    if (!helps && token.lower !== 'to' && token.lower !== 'reportedly' && !isLetToSpeak(token))
      break
    end--
  }
  return { from, to: end }
}

/** “went on to say”, “used the visit to call”, “was quick to call” */
const isLetToSpeak = ({ lower }: Token): boolean =>
  /^(?:went|go|goes|on|used|continued|sought|tried|quick|refused|declined|seemed|appeared|rushed|hastened)$/.test(
    lower,
  )

/** Without “But”, “Meanwhile,” “Two decades later” and the like at its start. */
export function withoutOpening(tokens: readonly Token[], { from, to }: Range): Range {
  const later = tokens.findIndex(
    ({ lower }, index) => index > from && index < Math.min(to, from + 4) && lower === 'later',
  )
  const isTime = later !== -1 && determiners.has(tokens[later + 1]?.lower ?? '')
  let start = isTime ? later + 1 : from
  while (start < to) {
    const token = tokens[start]
    if (token === undefined) break
    const opens =
      conjunctions.has(token.lower) ||
      (adverbs.has(token.lower) && token.lower !== 'both' && token.lower !== 'all') ||
      (/^\p{L}+ly$/u.test(token.text) && !isNamedInLy(token.lower)) ||
      token.lower === 'then' ||
      token.lower === 'but'
    if (!opens) break
    start++
  }
  return { from: start, to }
}

/** Words in -ly that tell of somebody, and not how: “her family said”. */
const isNamedInLy = (lower: string): boolean =>
  /^(?:family|italy|july|assembly|weekly|monthly|daily|kelly|sally|molly|billy|polly|emily|lily|reilly|daly|healy|foley|connolly|donnelly|ally|elderly|bully|butterfly)$/.test(
    lower,
  )

const PARTICIPLES = new Set(
  'seen written known sent made held given shown taken drawn led run built set born sold hidden found told'.split(
    ' ',
  ),
)
const ADVERBIAL = new Set([...prepositions, ...subordinators])

/** A stretch that tells when, where or how: no subject stands in it. */
export function isAdverbial(tokens: readonly Token[], range: Range): boolean {
  const { from, to } = withoutOpening(tokens, range)
  const first = tokens[from]
  if (from >= to || first === undefined) return true
  if (first.kind === 'number') return true
  if (first.kind !== 'word') return true
  if (/^(?:who|whose|which|where|whom|aged|speaking|born|asked|reached|asking)$/.test(first.lower))
    return true
  if (/^\p{Ll}+ing$/u.test(first.lower) && to - from > 1 && !first.capital) return true
  if (
    /^\p{Lu}?\p{Ll}+(?:ing|ed)$/u.test(first.text) &&
    ADVERBIAL.has(tokens[from + 1]?.lower ?? '')
  )
    return true
  // “The email, seen by the BBC, asks …”
  if (PARTICIPLES.has(first.lower) && ADVERBIAL.has(tokens[from + 1]?.lower ?? '')) return true
  // “Per Aune” and “Will Down” begin with names.
  const isNamed = from > 0 && first.capital && tokens[from + 1]?.capital === true
  return ADVERBIAL.has(first.lower) && !isNamed
}

/** A stretch that says more about the name before it: “the mayor of Varnholm”, “a nurse”. */
export function isApposition(tokens: readonly Token[], { from, to }: Range): boolean {
  const first = tokens[from]
  if (first === undefined || from >= to || first.kind !== 'word') return false
  if (pronouns.has(first.lower)) return false
  for (let at = from; at < to; at++) if (isVerb(tokens[at])) return false
  return determiners.has(first.lower) || !first.capital
}

/** The noun phrase that ends a stretch: of “At the scene police” it is “police”. */
export function lastPhrase(tokens: readonly Token[], { from, to }: Range): Range {
  let start = to
  for (let at = to - 1; at >= from; at--) {
    const token = tokens[at]
    if (token === undefined || token.kind === 'punctuation' || token.kind === 'quotation') break
    if (pronouns.has(token.lower)) return start === to ? { from: at, to } : { from: start, to }
    if (determiners.has(token.lower)) return { from: at, to }
    if (prepositions.has(token.lower) || conjunctions.has(token.lower) || isVerb(token)) break
    if (weekday.test(token.lower) && start < to) break
    start = at
  }
  return { from: start, to }
}

const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/
