import { speechVerbs } from '../lexicon/speech-verbs.ts'
import { wordsIn } from '../quotations/kind.ts'
import { trimmed, type Passage } from '../text/span.ts'
import type { Token } from '../text/tokens.ts'
import type { Act } from './acts.ts'

const FEWEST_WORDS = 4

/** What an act without quoted words says: “that the bridge would open in May”. */
export function complementOf(
  text: string,
  tokens: readonly Token[],
  act: Act,
  acts: readonly Act[],
): Passage | undefined {
  if (act.shape !== 'according' && speechVerbs.get(act.lemma)?.kinds.has('say') !== true)
    return undefined
  const range =
    act.shape === 'after' || act.shape === 'according'
      ? around(tokens, act)
      : following(tokens, act, acts)
  if (range === undefined) return undefined
  const words = tokens.slice(range.from, range.to)
  const first = words[0]
  const last = words.at(-1)
  if (first === undefined || last === undefined || words.some(({ kind }) => kind === 'quotation'))
    return undefined
  const said = trimmed(text, first.start, last.end)
  return wordsIn(said.text) < FEWEST_WORDS ? undefined : said
}

interface Range {
  readonly from: number
  readonly to: number
}

const isEnd = ({ text }: Token): boolean => /^[.!?…;]$/.test(text)

/** “The bridge will open in May, Holt said”: everything but the attribution. */
function around(tokens: readonly Token[], { from, to }: Act): Range | undefined {
  if (from > FEWEST_WORDS) return { from: 0, to: tokens[from - 1]?.text === ',' ? from - 1 : from }
  const start = tokens[to]?.text === ',' ? to + 1 : to
  const end = tokens.findIndex((token, index) => index >= start && isEnd(token))
  return { from: start, to: end === -1 ? tokens.length : end }
}

/** “Holt told reporters on Monday that the bridge …”: from “that”, or from the verb. */
function following(tokens: readonly Token[], act: Act, acts: readonly Act[]): Range | undefined {
  const closing = closes(tokens, act)
  if (closing !== undefined) return closing
  const next = acts.find(
    ({ verb, shape }) => verb > act.verb && shape !== 'participle' && shape !== 'shared',
  )
  const stop = tokens.findIndex(
    (token, index) => index >= act.to && (isEnd(token) || endsWithActs(tokens, index, acts)),
  )
  const end = stop === -1 ? tokens.length : stop
  const that = tokens.findIndex(
    ({ lower }, index) =>
      index >= act.to && index < end && index <= act.to + 10 && lower === 'that',
  )
  const from = that === -1 ? act.to : that + 1
  // “Agencies reported that Putin described …”: the saying inside says it all.
  if (next !== undefined && next.verb < end && next.from >= from && next.from - from < 3)
    return undefined
  return { from, to: end }
}

/** A comma before a participle that says something new: “…, adding that …” */
const endsWithActs = (tokens: readonly Token[], index: number, acts: readonly Act[]): boolean =>
  tokens[index]?.text === ',' &&
  acts.some(
    ({ verb, shape }) => verb === index + 1 && (shape === 'participle' || shape === 'shared'),
  )

/** “The bridge will open in May, Holt said.” */
function closes(tokens: readonly Token[], { from, to, shape }: Act): Range | undefined {
  const next = tokens[to]
  if (shape !== 'before' || from < FEWEST_WORDS || tokens[from - 1]?.text !== ',') return undefined
  return next === undefined || isEnd(next) ? { from: 0, to: from - 1 } : undefined
}
