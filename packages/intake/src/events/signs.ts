import { beForms, determiners, prepositions } from '../lexicon/grammar.ts'
import { speechVerbs } from '../lexicon/speech-verbs.ts'
import type { Range } from '../speech/clauses.ts'
import type { Scene, SceneSentence } from '../speech/scene.ts'
import type { When } from '../text/days.ts'
import type { Token } from '../text/tokens.ts'
import type { Clause } from './clauses.ts'
import type { VerbGroup } from './verb-group.ts'

/** Where a word for something that takes place stands: behind the verb, or only before it. */
export type Occasion = 'object' | 'subject' | undefined

/** A verb of a clause with what stands about it, before it is known whether it tells of an event. */
export interface Candidate {
  readonly group: VerbGroup
  /** The stretch of the clause that is about its verb. */
  readonly reach: Range
  readonly when?: When
  readonly occasion: Occasion
  readonly clause: Clause
  /** How many verbs of the clause stand before it, and how many clauses of the sentence. */
  readonly verbsBefore: number
  readonly clausesBefore: number
}

/** What speaks for an event or against it, in words; `weights` tells how much each does. */
export function signsOf(
  { story }: Scene,
  { tokens, paragraph, sentence, acts }: SceneSentence,
  candidate: Candidate,
): string[] {
  const { group, reach, when, occasion, clause } = candidate
  const tense = tenseOf(tokens, group)
  const verb = group.deed ? 'deed' : group.known ? 'known verb' : 'other verb'
  const words = tokens.slice(reach.from, reach.to)
  const length = reach.to - reach.from
  const last = story.paragraphs.length - 1
  const signs: [string, boolean][] = [
    [tense, true],
    [verb, true],
    [`${tense}, ${verb}`, true],
    ['a time', when !== undefined],
    [`${tense}, a time`, when !== undefined],
    ['a day', when?.startDate !== undefined],
    [`occasion as ${occasion}`, occasion !== undefined],
    ['only a year', isYear(when)],
    ['of a noun, only a year', group.ofNoun && isYear(when)],
    ['of a noun', group.ofNoun],
    [`of a noun, ${verb}`, group.ofNoun],
    ['somebody says so', clause.attributed],
    [`${tense}, somebody says so`, clause.attributed],
    ['before or supposed', group.removed],
    ['ahead without a time', group.needsTime && when === undefined],
    [subjectOf(tokens, reach), true],
    ['a number', words.some(({ kind }) => kind === 'number')],
    [paragraph === 0 ? 'in the lede' : paragraph <= 3 ? 'near the top' : 'further down', true],
    ['near the end', paragraph >= last - 1 && last > 3],
    ['another verb before', candidate.verbsBefore > 0],
    ['another clause before', candidate.clausesBefore > 0],
    ['another sentence before', sentence > 0],
    ['beside quoted words', tokens.some(({ kind }) => kind === 'quotation')],
    ['nobody says anything', acts.length === 0],
    ['a verb of saying', speechVerbs.has(tokens[group.to - 1]?.lower ?? '')],
    ['few words', length <= 4],
    ['many words', length >= 14],
    [behind(tokens[group.to]), true],
    [`opens with “${tokens[clause.from]?.lower}”`, OPENS.test(tokens[clause.from]?.lower ?? '')],
  ]
  return signs.flatMap(([sign, holds]) => (holds ? [sign] : []))
}

const isYear = (when: When | undefined): boolean => /^in \d{4}$/.test(when?.dateText ?? '')

const OPENS = /^(?:when|after|as|while|before|since|who|which|where|because|but|and)$/

/** When a verb is, by its helping verbs. */
export function tenseOf(tokens: readonly Token[], group: VerbGroup): string {
  const words = new Set(tokens.slice(group.from, group.to).map(({ lower }) => lower))
  if (group.status === 'possible') return 'may be'
  if (group.status === 'underway') return 'goes on'
  if (group.status === 'cancelled' || group.status === 'postponed') return 'put off'
  if (group.status === 'expected') {
    if (group.needsTime) return 'planned'
    return words.has('would') ? 'would' : words.has('will') || words.has('shall') ? 'will' : 'due'
  }
  if (words.has('had')) return 'had'
  if (words.has('has') || words.has('have')) return 'has'
  return [...words].some((word) => beForms.has(word)) ? 'was done' : 'past'
}

function subjectOf(tokens: readonly Token[], { from }: Range): string {
  const first = tokens[from]
  if (first === undefined) return 'no subject'
  if (/^(?:he|she)$/.test(first.lower)) return 'he or she'
  if (/^(?:it|they)$/.test(first.lower)) return 'it or they'
  if (/^(?:i|we|you)$/.test(first.lower)) return 'I or we'
  if (
    first.kind === 'number' ||
    /^(?:an?|some|one|two|three|four|five|six|seven|eight|nine|ten)$/.test(first.lower)
  )
    return 'a new subject'
  if (/^(?:the|its|his|her|their)$/.test(first.lower)) return 'a known subject'
  return first.capital && from > 0 ? 'a named subject' : 'another subject'
}

function behind(next: Token | undefined): string {
  if (next === undefined || next.kind === 'punctuation') return 'nothing behind'
  if (determiners.has(next.lower) || next.kind === 'number' || next.capital)
    return 'an object behind'
  return prepositions.has(next.lower) ? 'a preposition behind' : 'a word behind'
}
