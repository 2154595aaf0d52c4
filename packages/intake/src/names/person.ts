import { documentNouns, groupNouns, personNouns } from '../lexicon/roles.ts'
import { prepositions } from '../lexicon/grammar.ts'
import { isWork } from '../lexicon/works.ts'
import { speechVerbs } from '../lexicon/speech-verbs.ts'
import type { Token } from '../text/tokens.ts'
import { bare, isFirstName } from './first-name.ts'
import { isRunBy } from './organisation.ts'
import type { Run } from './runs.ts'

const PERSON_VERBS = new Set(['who', 'whose'])

/** Small words that stand in names of people only: Ursula von der Leyen, Hamad al-Rashid. */
const OF_PEOPLE = /^(?:v[ao]n|Ag|Ould|bin|ibn|ben|ter|zu|af|(?:a[dlnrstz]h?|el)-\p{Lu}.*)$/u

/** How names of families end: Hallgrímsdóttir, Kowalczyk, Petrenko. */
const OF_FAMILIES =
  /(?:d[óo]ttir|sson|ssen|enko|[eo]vich|[eo]vi[cć]|[eo]vna|shvili|adze|[oğ]lu|zadeh|czyk|ewski|owski|ewska|owska|opoulos|akis|iyev|iyeva|ullah)$/u

/** What the words around a run of two to five capitals tell. */
export function looksLikePerson(sentence: readonly Token[], { from, to }: Run): boolean {
  const words = sentence.slice(from, to)
  if (words.length > 5) return false
  if (isFirstName(bare(words[0]))) return true
  // “Dale R. Sorrells”, “C. P. Helder”: places have no initials.
  if (words.length > 1 && words.slice(0, -1).some(({ text }) => /^\p{Lu}\.$/u.test(text)))
    return true
  // Places have “de” and “la” in their names, too.
  if (words.slice(1).some(({ text }) => OF_PEOPLE.test(text))) return true
  if (words.length > 1 && OF_FAMILIES.test(words.at(-1)?.text ?? '')) return true
  const before = sentence[from - 1]
  const after = sentence[to]
  if (before?.lower === 'the') return false
  if (before?.kind === 'word' && !before.capital && personNouns.has(before.lower)) return true
  if (after?.kind === 'word' && speechVerbs.has(after.lower)) return true
  if (before?.kind === 'word' && speechVerbs.has(before.lower)) return true
  if (after?.kind === 'word' && PERSON_VERBS.has(after.lower)) return true
  if (before?.lower === 'that' && after?.kind === 'word') return true
  // “23:31 Matías Oyarzún has conceded”, “a header by Mamadou Sarr”, “identified as Dale Sorrells”
  if (before?.kind === 'number' && from === 1 && /[:.]/.test(before.text)) return true
  if (before?.lower === 'by' && words.length < 4 && !isRunBy(sentence, from)) return true
  if (
    before?.lower === 'as' &&
    /^(?:identified|named|known)$/.test(sentence[from - 2]?.lower ?? '')
  )
    return true
  // “in Novi Zagreb, the daughter of a driver”: somebody else is told of.
  if (/^(?:in|at|near|outside|across|around)$/.test(before?.lower ?? '')) return false
  // “her last record, Winter Tariff,”
  if (before?.text === ',' && isWork(sentence[from - 2]?.lower ?? '')) return false
  if (after?.text === ',' && describesPerson(sentence, to + 1)) return true
  if (before?.kind === 'word' && prepositions.has(before.lower)) return false
  if (words.some(({ lower }) => documentNouns.has(lower) || groupNouns.has(lower))) return false
  return from === 0 || before?.text === ',' || before?.lower === 'and'
}

/** “, 54,” or “, the mayor of …” or “, who …” */
function describesPerson(sentence: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(from + 7, sentence.length); at++) {
    const token = sentence[at]
    if (token === undefined) return false
    if (token.kind === 'number' && at === from && /^\d{1,3}$/.test(token.text)) return true
    if (token.lower.endsWith('-year-old')) return true
    if (token.lower === 'who' || token.lower === 'whose' || token.lower === 'aged') return true
    if (token.kind !== 'word') return false
    if (personNouns.has(token.lower)) return true
    if (prepositions.has(token.lower)) return false
  }
  return false
}
