import { prepositions } from '../lexicon/grammar.ts'
import { speechVerbs } from '../lexicon/speech-verbs.ts'
import type { Token } from '../text/tokens.ts'

/** How a sentence that begins with a name brings somebody into the story. */
export interface Introduction {
  /** “Maria Holt, 61,” */
  readonly aged: boolean
  /** “Maria Holt, a teacher, said”: what the sentence tells first is that somebody speaks. */
  readonly speaks: boolean
}

/** “Maria Holt, 61, had been asleep”, “Former constable Alan Fitch was there”: who a sentence opens with. */
export function introductionOf(
  tokens: readonly Token[],
  from: number,
  to: number,
): Introduction | undefined {
  const before = tokens.slice(0, from)
  const opens =
    before.length <= LONGEST_TITLE &&
    before.every(
      ({ kind, lower }) => kind === 'word' && !prepositions.has(lower) && !speechVerbs.has(lower),
    )
  if (!opens) return undefined
  const age = tokens[to]?.text === ',' ? tokens[to + 1] : undefined
  const verb = tokens.find(
    ({ kind, lower }, at) =>
      at >= to && kind === 'word' && (speechVerbs.has(lower) || /^(?:has|had|was|is)$/.test(lower)),
  )
  return {
    aged: /^(?:\d{1,3}|aged)$/.test(age?.lower ?? ''),
    speaks: speechVerbs.has(verb?.lower ?? ''),
  }
}

const LONGEST_TITLE = 5
