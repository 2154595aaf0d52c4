import { determiners, prepositions, weekdays } from '../lexicon/grammar.ts'
import { addresses, needsThat, plainlySays, speechVerbs } from '../lexicon/speech-verbs.ts'
import { wordsIn } from '../quotations/kind.ts'
import { trimmed, type Passage } from '../text/span.ts'
import type { Token } from '../text/tokens.ts'
import type { Act } from './act.ts'
import { asksNotToBeNamed } from './anonymity.ts'
import { isVerb } from './clauses.ts'

const FEWEST_WORDS = 3

/** What an act without quoted words says: “that the bridge would open in May”. */
export function complementOf(
  text: string,
  tokens: readonly Token[],
  act: Act,
  acts: readonly Act[],
  /** Whether words in marks that nobody is quoted with may stand in it. */
  withMarks = false,
): Passage | undefined {
  if (act.shape !== 'according' && speechVerbs.get(act.lemma)?.kinds.has('say') !== true)
    return undefined
  const verb = tokens[act.verb]
  if (verb !== undefined && asksNotToBeNamed(text.slice(verb.start, tokens.at(-1)?.end)))
    return undefined
  if (needsThat(act.lemma) && act.shape !== 'according' && !hasThat(tokens, act)) return undefined
  const range =
    act.shape === 'after' || act.shape === 'according'
      ? around(tokens, act)
      : following(tokens, act, acts)
  if (range === undefined) return undefined
  const words = tokens.slice(range.from, range.to)
  const first = words[0]
  const last = words.at(-1)
  if (first === undefined || last === undefined) return undefined
  if (!withMarks && words.some(({ kind }) => kind === 'quotation')) return undefined
  const said = trimmed(text, first.start, last.end)
  return wordsIn(said.text) < FEWEST_WORDS ? undefined : said
}

/** “found that”, “ruled that”: without “that” something is found, begun or published, and not said. */
const hasThat = (tokens: readonly Token[], { to }: Act): boolean =>
  tokens.slice(to, to + 8).some(({ lower }) => lower === 'that')

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
      index >= act.to &&
      index < end &&
      index <= act.to + 10 &&
      lower === 'that' &&
      // “said he would leave that evening”
      !tokens.slice(act.to, index).some((token) => isVerb(token)),
  )
  // “told a crowd of miners”: whoever is spoken to is not what is said.
  if (that === -1 && addresses(act.lemma)) return undefined
  // “denied any part in it”: what is no clause says nothing without its verb.
  const from =
    that !== -1
      ? that + 1
      : plainlySays(act.lemma) || isClause(tokens, act.to, end)
        ? act.to
        : act.verb
  // “Agencies reported that Putin described …”: the saying inside says it all.
  // “said they could not guarantee”: here they say it themselves.
  const isOther =
    next?.parties.some(({ kind }) => kind !== 'pronoun') === true &&
    // “said that police had considered it”: nobody else’s words are told.
    speechVerbs.get(next.lemma)?.kinds.has('think') !== true
  if (isOther && next.verb < end && next.from >= act.to && next.from - act.to < 3) return undefined
  return { from, to: end }
}

/** A comma before a participle that says something new: “…, adding that …” */
const endsWithActs = (tokens: readonly Token[], index: number, acts: readonly Act[]): boolean =>
  tokens[index]?.text === ',' &&
  acts.some(
    ({ verb, shape }) => verb === index + 1 && (shape === 'participle' || shape === 'shared'),
  )

/** “The bridge will open in May, Holt said.” “The bridge will open in May, Holt told the council.” */
function closes(tokens: readonly Token[], { from, to, shape, lemma }: Act): Range | undefined {
  const next = tokens[to]
  if (shape !== 'before' || from < FEWEST_WORDS || tokens[from - 1]?.text !== ',') return undefined
  const ends =
    next === undefined ||
    isEnd(next) ||
    onlyTellsWhen(tokens, from, to) ||
    // “Further slides were possible, the bureau warned, forecasting …”
    (next.text === ',' && tokens.slice(0, from - 1).some((token) => isVerb(token)))
  const says = tokens.slice(to).some(({ lower }) => lower === 'that')
  return ends || (addresses(lemma) && !says) ? { from: 0, to: from - 1 } : undefined
}

/** “The bridge will open, Holt said on Monday.”: no more than a time or a place follows. */
function onlyTellsWhen(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[to]?.lower ?? ''
  const opens = /^(?:on|in|at|during|late|early|after|yesterday|today)$/.test(first)
  if (!opens && !weekdays.has(first)) return false
  const end = tokens.findIndex((token, at) => at >= to && (isEnd(token) || token.text === ','))
  const rest = tokens.slice(to, end === -1 ? tokens.length : end)
  return (
    tokens.slice(0, from).some((token) => isVerb(token)) &&
    !rest.some((token) => isVerb(token) || token.lower === 'that' || token.kind === 'quotation')
  )
}

/** Whether a clause begins here, as after a left-out “that”: “said | Putin was expected …” */
function isClause(tokens: readonly Token[], from: number, end: number): boolean {
  const first = tokens[from]
  if (first === undefined || prepositions.has(first.lower)) return false
  const words = tokens.slice(from, end)
  const stop = words.findIndex(
    ({ lower, kind }) => kind === 'punctuation' || prepositions.has(lower),
  )
  return words.slice(0, stop === -1 ? words.length : stop).some(
    // “their shared opposition”: here it only says which.
    (token, index) => isVerb(token) && !determiners.has(words[index - 1]?.lower ?? ''),
  )
}
