import { happenings } from '../lexicon/happenings.ts'
import { speechVerbs } from '../lexicon/speech-verbs.ts'
import type { Act } from '../speech/act.ts'
import { isVerb, type Range } from '../speech/clauses.ts'
import type { SceneSentence } from '../speech/scene.ts'
import type { Token } from '../text/tokens.ts'

/** A part of a sentence that can tell of one event, without quoted words and attributions. */
export interface Clause extends Range {
  /** Whether it is what somebody is said to say. */
  readonly attributed: boolean
}

const FEWEST_WORDS = 3

/** The clauses of a sentence, as the story tells them. */
export function clausesOf({ tokens, acts }: SceneSentence): Clause[] {
  const said = acts.filter((act) => onlyAttributes(tokens, act))
  const clauses: Clause[] = []
  let from: number | undefined
  const cut = (to: number) => {
    if (from !== undefined && to - from >= FEWEST_WORDS)
      clauses.push({ from, to, attributed: said.length > 0 })
    from = undefined
  }
  for (let at = 0; at < tokens.length; at++) {
    const act = said.find((one) => at >= one.from && at < one.to)
    if (act !== undefined) {
      cut(at)
      at = afterAttribution(tokens, act.to) - 1
      continue
    }
    const { kind, text, lower } = tokens[at] ?? { kind: 'quotation', text: '', lower: '' }
    const joins =
      tokens[at - 1]?.text === ',' &&
      (JOINS.test(lower) || (MAY_JOIN.test(lower) && tellsMore(tokens, at)))
    if (kind === 'quotation' || HARD.test(text) || joins) {
      cut(at)
      continue
    }
    if (from === undefined && kind === 'punctuation') continue
    from ??= at
  }
  cut(tokens.length)
  return clauses
}

const CLOSES =
  /^(?:on|in|at|late|early|last|this|today|yesterday|[.,;]|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/
const HARD = /^[;:—–.!?]$/
const JOINS = /^(?:and|but|while|when|who|which|whose)$/
/** “, after the talks failed” is a clause; “, before Judge Musgrove,” is none. */
const MAY_JOIN = /^(?:after|before|where|as)$/

/** Whether a finite verb stands before the next comma. */
function tellsMore(tokens: readonly Token[], at: number): boolean {
  const comma = tokens.findIndex(({ text }, index) => index > at && text === ',')
  return tokens.slice(at, comma === -1 ? undefined : comma).some((token) => isVerb(token))
}

/** “said” only attributes; “agreed to reopen the border” and “rejected the reform” tell what happened. */
function onlyAttributes(tokens: readonly Token[], { lemma, from, to }: Act): boolean {
  const next = tokens[to]
  // “…, the operators announced on Thursday”: it closes what is announced.
  if (
    from > FEWEST_WORDS &&
    tokens[from - 1]?.text === ',' &&
    (next === undefined || CLOSES.test(next.lower || next.text))
  )
    return true
  const opens = next?.lower === 'that' || next?.kind === 'quotation' || next?.text === ','
  return (
    opens ||
    (!happenings.has(lemma) && speechVerbs.get(lemma)?.kinds.has('say') === true) ||
    lemma === 'according'
  )
}

/** Where what is said begins: behind “reporters on Friday that”, or where the saying goes on. */
function afterAttribution(tokens: readonly Token[], to: number): number {
  for (let at = to; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || token.kind === 'quotation' || HARD.test(token.text)) break
    if (token.lower === 'that') return at + 1
    // “said Putin was due to leave that evening”: what is said has begun.
    if (isVerb(token)) break
    if (token.text === ',' && at > to) break
    if (at - to > LONGEST_TIME) break
  }
  const opensWithTime = /^(?:on|at|in|during|late|early|last|this)$/.test(tokens[to]?.lower ?? '')
  const comma = tokens.findIndex(({ text }, at) => at > to && text === ',')
  const goesOn = comma === -1 ? undefined : tokens[comma + 1]
  // “…, the club said on Friday, ending …”: all of it is about the saying.
  if (opensWithTime && goesOn !== undefined && /^\p{Ll}+ing$/u.test(goesOn.text))
    return tokens.length
  return opensWithTime && comma !== -1 && comma - to <= LONGEST_TIME ? comma : to
}

const LONGEST_TIME = 8
