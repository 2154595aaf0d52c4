import { conjunctions, determiners, prepositions, pronouns } from '../lexicon/grammar.ts'
import { groupNouns, personNouns } from '../lexicon/roles.ts'
import type { Token } from '../text/tokens.ts'
import {
  clauseStart,
  isAdverbial,
  isApposition,
  isEmpty,
  isVerb,
  lastPhrase,
  segmentsOf,
  withoutOpening,
  withoutVerbGroup,
  type Range,
} from './clauses.ts'

/** Who does what a verb says: a stretch of the sentence, and what else is said beside it. */
export interface Subject {
  readonly range: Range
  /** “, the mayor of Varnholm,” or the name after a description. */
  readonly beside?: Range
}

/** The subject before a verb, across what stands between commas. */
export function subjectBefore(tokens: readonly Token[], verb: number): Subject | undefined {
  const from = clauseStart(tokens, verb)
  const segments = segmentsOf(tokens, { from, to: verb })
  const last = segments.at(-1)
  if (last === undefined) return undefined
  const near = withoutVerbGroup(tokens, last)
  if (!isEmpty(near)) return nearSubject(tokens, near, segments)
  return segments.length > 1 ? farSubject(tokens, segments.slice(0, -1)) : undefined
}

function nearSubject(
  tokens: readonly Token[],
  range: Range,
  segments: readonly Range[],
): Subject | undefined {
  const only = tokens[range.from]
  if (range.to - range.from === 1 && /^(?:who|which)$/.test(only?.lower ?? '')) {
    const before = segments.at(-2)
    return before === undefined ? undefined : { range: antecedent(tokens, before) }
  }
  // “said Holt, a retired engineer who wrote”: Holt wrote, whatever stands beside her name.
  const beside = segments.at(-2)
  if (
    beside !== undefined &&
    /^(?:who|which)$/.test(tokens[range.to - 1]?.lower ?? '') &&
    determiners.has(only?.lower ?? '') &&
    tokens[beside.to - 1]?.capital === true
  )
    return { range: antecedent(tokens, beside) }
  // “a merger, which Thai media have described as”: the subject stands behind “which”.
  if (/^(?:which|whom|that|where)$/.test(only?.lower ?? ''))
    return nearSubject(tokens, { from: range.from + 1, to: range.to }, segments)
  // “Holt shook her head and said”: the subject stands before “and”.
  if (conjunctions.has(tokens[range.to - 1]?.lower ?? '')) return undefined
  const opened = withoutOpening(tokens, range)
  if (isEmpty(opened)) return undefined
  const joined = joinedWith(tokens, opened, segments)
  if (joined !== undefined) return { range: joined }
  return { range: phraseBefore(tokens, opened) }
}

/** “Holt, Brandt and Falk said”: the list begins in the stretches before. */
function joinedWith(
  tokens: readonly Token[],
  range: Range,
  segments: readonly Range[],
): Range | undefined {
  const hasAnd = tokens.slice(range.from, range.to).some(({ lower }) => lower === 'and')
  const before = segments.at(-2)
  if (!hasAnd || before === undefined || isAdverbial(tokens, before)) return undefined
  const words = tokens.slice(before.from, before.to)
  if (words.length > 5 || words.some((token) => isVerb(token))) return undefined
  return { from: withoutOpening(tokens, before).from, to: range.to }
}

/** The noun phrase of a stretch that ends at the verb. */
function phraseBefore(tokens: readonly Token[], range: Range): Range {
  // “who” inside: “a man who was there said” is about the man, all of it.
  const relative = tokens.findIndex(
    ({ lower }, index) =>
      index > range.from && index < range.to && /^(?:who|that|which|whose)$/.test(lower),
  )
  const first = tokens[range.from]
  const startsInside = first !== undefined && prepositions.has(first.lower)
  // “a retired teacher said”: here the participle only says which.
  const verb = tokens.findIndex(
    (token, index) =>
      index >= range.from &&
      index < range.to &&
      isVerb(token) &&
      !(determiners.has(tokens[index - 1]?.lower ?? '') && isAttributive(tokens, index)),
  )
  if (relative !== -1 && !startsInside && (verb === -1 || verb > relative)) return range
  if (startsInside || verb !== -1) {
    const and = tokens.findLastIndex(
      ({ lower }, index) =>
        index > Math.max(verb, range.from) && index < range.to && conjunctions.has(lower),
    )
    const after = and === -1 ? undefined : { from: and + 1, to: range.to }
    if (verb !== -1 && after !== undefined && !isEmpty(after)) return after
    if (isPostmodified(tokens, range, verb)) return range
    return lastPhrase(tokens, range)
  }
  return range
}

/** “The man accused of the theft said”: a participle that goes on about the noun before it. */
function isPostmodified(tokens: readonly Token[], { from, to }: Range, verb: number): boolean {
  if (verb <= from || verb >= to - 1) return false
  const first = tokens[from]
  if (first === undefined || prepositions.has(first.lower)) return false
  // “The minister resigned after prosecutors said”: here another clause begins.
  const ends = tokens.findIndex(
    ({ lower }, at) => at > verb && /^(?:after|before|as|when|while|because|since)$/.test(lower),
  )
  if (ends !== -1 && ends < to) return false
  return (
    (tokens[verb]?.lower ?? '').endsWith('ed') && prepositions.has(tokens[verb + 1]?.lower ?? '')
  )
}

/** “said a spokesman for Redfern, who called it”: whoever speaks goes on. */
function antecedent(tokens: readonly Token[], range: Range): Range {
  const says = tokens.findIndex(
    ({ lower }, index) => index >= range.from && index < range.to && lower === 'said',
  )
  const speaker = says === -1 ? undefined : subjectAfter(tokens, says)?.range
  return speaker?.to === range.to ? speaker : lastPhraseOrAll(tokens, range)
}

const lastPhraseOrAll = (tokens: readonly Token[], range: Range): Range => {
  const phrase = lastPhrase(tokens, range)
  return isEmpty(phrase) ? range : phrase
}

/** The verb follows a comma: “Holt, 54, said”, “The mayor, Maria Holt, said”. */
function farSubject(tokens: readonly Token[], segments: readonly Range[]): Subject | undefined {
  for (let index = segments.length - 1; index >= 0; index--) {
    const segment = segments[index]
    if (segment === undefined || isAdverbial(tokens, segment)) continue
    const before = segments.slice(0, index).findLast((candidate) => !isAdverbial(tokens, candidate))
    if (before !== undefined && isNominal(tokens, before) && besideFits(tokens, segment)) {
      return { range: head(tokens, before), beside: segment }
    }
    return { range: head(tokens, segment) }
  }
  return undefined
}

/** “Dr Holt, a hydrologist who has sampled the wells, said”: what “who” goes on with says more of her. */
function besideFits(tokens: readonly Token[], segment: Range): boolean {
  const relative = tokens.findIndex(
    ({ lower }, at) =>
      at > segment.from &&
      at < segment.to &&
      (/^(?:who|whose|which|that)$/.test(lower) ||
        (/^(?:known|based|founded|led|run|owned|backed)$/.test(lower) &&
          prepositions.has(tokens[at + 1]?.lower ?? ''))),
  )
  const noun = relative === -1 ? segment : { from: segment.from, to: relative }
  return isApposition(tokens, noun) || isNominal(tokens, noun)
}

/** A stretch that is a noun phrase and no more. */
function isNominal(tokens: readonly Token[], range: Range): boolean {
  const { from, to } = withoutOpening(tokens, range)
  if (from >= to || to - from > 12) return false
  const words = tokens.slice(from, to)
  return !words.some((token) => isVerb(token)) && !words.some(({ kind }) => kind === 'quotation')
}

/** “Holt shook her head” is about Holt: what stands before the first verb. */
function head(tokens: readonly Token[], range: Range): Range {
  const opened = withoutOpening(tokens, range)
  const verb = tokens.findIndex(
    (token, index) =>
      index > opened.from &&
      index < opened.to &&
      isVerb(token) &&
      !(determiners.has(tokens[opened.from]?.lower ?? '') && isAttributive(tokens, index)),
  )
  return verb === -1 ? opened : { from: opened.from, to: verb }
}

/** The subject of a sentence: of its first stretch that tells no time or place. */
export function mainSubject(tokens: readonly Token[], before: number): Subject | undefined {
  const from = 0
  const segments = segmentsOf(tokens, { from, to: before })
  for (const [index, segment] of segments.entries()) {
    if (isAdverbial(tokens, segment)) continue
    const range = head(tokens, segment)
    if (isEmpty(range)) continue
    if (tokens.slice(range.from, range.to).some(({ kind }) => kind === 'quotation')) continue
    const next = segments[index + 1]
    return next !== undefined && isNominal(tokens, next) && !isEmpty(next)
      ? { range, beside: next }
      : { range }
  }
  return undefined
}

const ENDS_SPEAKER = new Set(
  `on during after before since until amid as when while following ahead because by about over through
  who which whose where adding noting referring calling describing speaking citing told told at to
  outside inside minutes hours days shortly moments yesterday today later`.split(/\s+/),
)

/** The noun phrase after a verb: “said Maria Holt, the mayor of Varnholm, on Monday”. */
export function subjectAfter(tokens: readonly Token[], verb: number): Subject | undefined {
  let from = verb + 1
  while (/^(?:also|then|later|back)$/.test(tokens[from]?.lower ?? '')) from++
  const first = tokens[from]
  if (first?.kind !== 'word') return undefined
  if (prepositions.has(first.lower) || (isVerb(first) && !isAttributive(tokens, from)))
    return undefined
  if (/^(?:that|whether|if|how|why|what|to)$/.test(first.lower)) return undefined
  let to = from + 1
  if (pronouns.has(first.lower)) return { range: { from, to } }
  for (; to < tokens.length; to++) {
    const token = tokens[to]
    if (token === undefined || token.kind === 'quotation') break
    if (token.kind === 'punctuation' && !/^[-&/]$/.test(token.text)) break
    if (ENDS_SPEAKER.has(token.lower) && !isInsideDescription(tokens, from, to)) break
    if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(token.lower)) break
  }
  const range = { from, to }
  if (tokens[to]?.text !== ',') return { range }
  const end = tokens.findIndex(
    (token, index) => index > to && (token.kind === 'quotation' || /^[,.;:!?—–]$/.test(token.text)),
  )
  const beside = { from: to + 1, to: end === -1 ? tokens.length : end }
  return isNominal(tokens, beside) && !isAdverbial(tokens, beside) ? { range, beside } : { range }
}

/** “unnamed sources”, “retired officials”: a participle that only says which. */
const isAttributive = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.lower ?? '').endsWith('ed') &&
  tokens.slice(at + 1, at + 4).some(({ lower }) => personNouns.has(lower) || groupNouns.has(lower))

/** “an analyst at Nordbank”, “the envoy to Beijing”: the place is part of who it is. */
function isInsideDescription(tokens: readonly Token[], from: number, at: number): boolean {
  if (!determiners.has(tokens[from]?.lower ?? '')) return false
  const { lower } = tokens[at] ?? {}
  return lower === 'at' || (lower === 'to' && personNouns.has(tokens[at - 1]?.lower ?? ''))
}
