import { adverbs, auxiliaries, prepositions } from '../lexicon/grammar.ts'
import { happenings } from '../lexicon/happenings.ts'
import { isVerb, type Range } from '../speech/clauses.ts'
import type { Token } from '../text/tokens.ts'

/** The word before, behind adverbs. */
export function wordBefore(tokens: readonly Token[], at: number): Token | undefined {
  let index = at - 1
  while (
    index >= 0 &&
    (adverbs.has(tokens[index]?.lower ?? '') || /^\p{Ll}+ly$/u.test(tokens[index]?.text ?? ''))
  )
    index--
  return tokens[index]
}

/** “the damaged pier”, “of retired vets”, “to open”: no finite verb stands there. */
export const isAttributive = (before: Token): boolean =>
  before.kind === 'possessive' ||
  /^(?:the|an?|his|her|its|their|our|my|this|these|those|to|very|more|most|newly)$/.test(
    before.lower,
  ) ||
  (prepositions.has(before.lower) && !before.capital) ||
  (auxiliaries.has(before.lower) && !before.capital)

/** “the ferry that ran aground” */
export const isRelative = (tokens: readonly Token[], at: number): boolean =>
  /^(?:that|which|who|where|when)$/.test(wordBefore(tokens, at)?.lower ?? '')

/** “A complaint filed on Monday accuses …”: another verb is that of the clause. */
export function isReduced(tokens: readonly Token[], at: number, clause: Range): boolean {
  if (
    !/^(?:by|in|on|at|under|from|since|with|during|for|last|this|earlier|late|early|today|yesterday|to|\p{Lu}?\p{Ll}+day)$/u.test(
      tokens[at + 1]?.lower ?? '',
    )
  )
    return false
  const earlier = tokens.slice(clause.from, at).some((token) => isFinite(token))
  if (earlier)
    return !/^(?:and|but|or|then|that|who|which)$/.test(wordBefore(tokens, at)?.lower ?? '')
  for (let index = at + 1; index < clause.to; index++) {
    const token = tokens[index]
    if (
      /^(?:and|but|that|which|who|when|while|as|after|before|because|if|to)$/.test(
        token?.lower ?? '',
      )
    )
      return false
    if (
      token !== undefined &&
      isFinite(token) &&
      !isAttributive(wordBefore(tokens, index) ?? token)
    )
      return true
  }
  return false
}

const isFinite = (token: Token): boolean => {
  if (token.kind !== 'word' || token.capital) return false
  const forms = happenings.get(token.lower)?.forms
  return isVerb(token) || (forms !== undefined && forms.has('past') && !forms.has('base'))
}

/** What stands behind “if”, “unless”, “so that” is only supposed; before its comma, when it opens. */
export function isSupposed(tokens: readonly Token[], clause: Range, at: number): boolean {
  const follows = tokens.slice(at, clause.to).some(({ lower }) => /^(?:if|unless)$/.test(lower))
  if (follows && /^(?:would|could|might)$/.test(tokens[at]?.lower ?? '')) return true
  for (let index = clause.from; index < at; index++) {
    const { lower = '' } = tokens[index] ?? {}
    const supposes =
      /^(?:if|unless|whether|lest|how|why|what)$/.test(lower) ||
      (lower === 'so' && tokens[index + 1]?.lower === 'that')
    if (!supposes) continue
    // “A hearing to recover what is left will take place”: “what” has its verb already.
    const isDone = lower === 'what' && tokens.slice(index + 1, at).some((token) => isVerb(token))
    if (isDone) continue
    const comma = tokens.findIndex(({ text }, other) => other > index && text === ',')
    if (index !== clause.from || comma === -1 || comma > at) return true
  }
  return false
}

/** “the sanctions that Moscow once voted for”: told of something in passing, with a subject of its own. */
export function isOfObject(tokens: readonly Token[], clause: Range, at: number): boolean {
  const relative = tokens.findLastIndex(
    ({ lower }, index) =>
      index > clause.from && index < at && /^(?:that|which|whom|whose)$/.test(lower),
  )
  const noun = tokens[relative - 1]
  if (noun === undefined || relative < clause.from) return false
  const opens = tokens.slice(clause.from, relative).some((token) => isFinite(token))
  const since = tokens.slice(relative + 1, at)
  return (
    opens &&
    noun.kind === 'word' &&
    // “reports that a statement could come”: here “that” begins what is reported.
    !/^(?:reports?|rumou?rs?|signs?|suggestions?|hopes?|fears?|claims?|news|chances?|possibility|plans?|doubts?)$/.test(
      noun.lower,
    ) &&
    !isFinite(noun) &&
    !isRelative(tokens, at) &&
    since.length > 0 &&
    since.length <= 5 &&
    !since.some((token) => isFinite(token) || token.text === ',')
  )
}

const TIMES =
  /^(?:night|day|evening|morning|afternoon|week|month|year|same|summer|winter|spring|autumn)$/

/** Where the words about a verb end on either side: at the next verb, or where a noun is told of. */
export function reachOf(tokens: readonly Token[], clause: Range, group: Range): Range {
  const stops = (index: number): boolean => {
    const token = tokens[index]
    if (token === undefined) return true
    // “died that night”
    const isTime = token.lower === 'that' && TIMES.test(tokens[index + 1]?.lower ?? '')
    if (!isTime && /^(?:that|which|who|whose|where|if|unless|since|when|while)$/.test(token.lower))
      return true
    if (
      token.lower === 'to' &&
      happenings.get(tokens[index + 1]?.lower ?? '')?.forms.has('base') === true
    )
      return true
    if (token.capital || token.kind !== 'word') return false
    const entry = happenings.get(token.lower)
    const verb =
      isVerb(token) ||
      (entry !== undefined &&
        !entry.forms.has('base') &&
        (entry.forms.has('past') || entry.forms.has('participle')))
    // “has been postponed”: behind a helping verb it is one as well.
    const before = tokens[index - 1] ?? token
    return verb && (!isAttributive(before) || auxiliaries.has(before.lower))
  }
  let from = group.from
  while (from > clause.from && !stops(from - 1)) from--
  let to = group.to
  while (to < clause.to && !stops(to)) to++
  return { from, to }
}
