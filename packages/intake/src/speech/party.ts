import { canSpeak } from '../lexicon/animacy.ts'
import {
  auxiliaries,
  conjunctions,
  determiners,
  prepositions,
  pronouns,
  weekdays,
} from '../lexicon/grammar.ts'
import {
  documentNouns,
  groupNouns,
  mayBeCompany,
  organisationNouns,
  personNouns,
} from '../lexicon/roles.ts'
import type { Mention } from '../names/entity.ts'
import type { Registry } from '../names/registry.ts'
import { phrase, type Token } from '../text/tokens.ts'
import { withoutOpening, type Range } from './clauses.ts'
import { areBodies } from './described.ts'
import { officeHolder } from './office-holder.ts'
import type { Subject } from './subject.ts'

/** Somebody as one phrase of the story calls them, before it is known who that is. */
export type Party =
  | {
      readonly kind: 'pronoun'
      readonly word: string
      readonly start: number
      readonly end: number
    }
  | {
      readonly kind: 'name'
      readonly mention: Mention
      readonly start: number
      readonly end: number
    }
  | Description

export interface Description {
  readonly kind: 'description'
  readonly words: string
  /** The noun it is about, in lower case: “spokeswoman” of “a ministry spokeswoman”. */
  readonly head: string
  readonly determiner: string
  /** A name inside it: the ministry of “a spokeswoman for the Health Ministry”. */
  readonly of?: Mention
  readonly start: number
  readonly end: number
}

/** Everybody a subject names: one, or several joined by “and”. */
export function partiesOf(tokens: readonly Token[], subject: Subject, registry: Registry): Party[] {
  const range = withoutOpening(tokens, subject.range)
  const own = splitJoined(tokens, range, registry).flatMap((part) =>
    partyIn(tokens, part, registry),
  )
  const first = own.at(-1)
  if (first?.kind !== 'description' || subject.beside === undefined) return own
  // “Wilk and his counterpart, Jana Mala, said”: the name is of whoever is described last.
  if (own.length > 1) {
    const [name, ...more] = partyIn(tokens, withoutOpening(tokens, subject.beside), registry)
    const isNamed = name?.kind === 'name' && name.mention.entity.kind === 'person'
    return isNamed && more.length === 0 ? [...own.slice(0, -1), name] : own
  }
  // “The mayor, Maria Holt, said”, “The leader, known as Abu Hamza, said”: the name stands beside.
  const beside = splitJoined(tokens, calledIn(tokens, subject.beside), registry).flatMap((part) =>
    partyIn(tokens, part, registry),
  )
  // “A spokesman for the company, Medibed, said”: the company stands beside, and he is not it.
  const isSomebody = beside.every(
    (party) => party.kind === 'name' && party.mention.entity.kind === 'person',
  )
  const isForBody = / for (?:the|its|his|her) (?:[\p{Ll}-]+ ){0,2}[\p{Ll}-]+$/u.test(first.words)
  if (isForBody && !isSomebody) return own
  const named = beside.filter(
    (party) =>
      party.kind === 'name' &&
      party.mention.entity.kind !== 'country' &&
      !(
        personNouns.has(headOf(first.words)) &&
        !mayBeCompany(headOf(first.words)) &&
        isOrganisation(party.mention)
      ),
  )
  return named.length > 0 && named.length === beside.length ? named : own
}

/** Without “known as” and “identified only as”. */
function calledIn(tokens: readonly Token[], range: Range): Range {
  const opened = withoutOpening(tokens, range)
  if (!/^(?:known|identified|named)$/.test(tokens[opened.from]?.lower ?? '')) return opened
  const as = tokens.findIndex(
    ({ lower }, at) => at > opened.from && at <= opened.from + 2 && lower === 'as',
  )
  return as === -1 || as >= opened.to ? opened : { from: as + 1, to: opened.to }
}

/** The noun before “of” and “for”. */
const headOf = (words: string): string =>
  words
    .toLowerCase()
    .split(/ (?:of|for|at|from|with) /)[0]
    ?.split(/\s+/)
    .at(-1) ?? ''

const isOrganisation = ({ entity }: Mention): boolean =>
  entity.kind === 'organization' || entity.kind === 'newsOrganization'

function splitJoined(tokens: readonly Token[], range: Range, registry: Registry): Range[] {
  const parts: Range[] = []
  let from = range.from
  let preposition = false
  // “the embassies of France, Japan and Norway”: several bodies, told of once.
  const of = tokens.findIndex(({ lower }, at) => at > from && at < range.to && lower === 'of')
  const areMany = of !== -1 && areBodies(tokens[of - 1]?.lower ?? '')
  for (let at = range.from; at < range.to; at++) {
    const token = tokens[at]
    if (token === undefined) continue
    if (prepositions.has(token.lower) && token.lower !== 'and') preposition = true
    if (/^(?:who|which|that)$/.test(token.lower)) break
    const joins = conjunctions.has(token.lower) || token.text === ','
    if (!joins || at === from || isInsideName(token, registry)) continue
    const next = tokens[at + 1]
    const namesNext = next !== undefined && registry.mentions.startingAt(next.start) !== undefined
    const isNamed = namesNext || (next?.lower === 'the' && tokens[at + 2]?.capital === true)
    if (areMany && at > of && isNamed) continue
    const starts = namesNext || determiners.has(next?.lower ?? '') || startsWithTitle(next)
    if (preposition && !starts) continue
    if (!isOfSomebody(tokens.slice(from, at), registry)) continue
    parts.push({ from, to: at })
    from = at + 1
    preposition = false
  }
  parts.push({ from, to: range.to })
  return parts.filter((part) => part.to > part.from)
}

/** “seven current and former employees”: what stands before “and” is nobody by itself. */
const isOfSomebody = (words: readonly Token[], registry: Registry): boolean => {
  const [first] = words
  const last = words.at(-1)
  return (
    first === undefined ||
    last === undefined ||
    words.length === 1 ||
    words.some(
      ({ lower }) => pronouns.has(lower) || (canSpeak(lower) && !determiners.has(lower)),
    ) ||
    registry.mentions.within(first.start, last.end).length > 0
  )
}

/** “the Organization for Security and Co-operation”: one name. */
const isInsideName = (token: Token, registry: Registry): boolean =>
  registry.mentions.reachAcross(token.start, token.end)

const startsWithTitle = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  (token.capital || groupNouns.has(token.lower) || personNouns.has(token.lower))

const OBJECTS = new Map([
  ['him', 'he'],
  ['her', 'she'],
  ['them', 'they'],
])

function partyIn(tokens: readonly Token[], range: Range, registry: Registry): Party[] {
  const from = tokens[range.from]?.lower === 'both' ? range.from + 1 : range.from
  const first = tokens[from]
  const last = tokens[range.to - 1]
  if (first === undefined || last === undefined || from >= range.to) return []
  const place = { start: first.start, end: last.end }
  if (pronouns.has(first.lower)) return [{ kind: 'pronoun', word: first.lower, ...place }]
  // “quoted him as saying”
  const object = first === last ? OBJECTS.get(first.lower) : undefined
  if (object !== undefined) return [{ kind: 'pronoun', word: object, ...place }]
  // “a comparison she has called”: the clause begins at the pronoun.
  if (/^(?:he|she|they|it)$/.test(last.lower))
    return [{ kind: 'pronoun', word: last.lower, ...place }]
  const mention =
    officeHolder(tokens, { from, to: range.to }, registry) ??
    headName(tokens, { from, to: range.to }, registry) ??
    givenName(tokens, range, registry)
  if (mention !== undefined) return [{ kind: 'name', mention, ...place }]
  // “both men” are the two named last: the word that says so is part of the description.
  const description = describe(tokens, range, registry)
  return description === undefined ? [] : [description]
}

/** Where the noun of a phrase ends: before “of”, “for”, “who”, a comma. */
function headEnd(tokens: readonly Token[], { from, to }: Range): number {
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token === undefined) return at
    if (token.kind === 'punctuation' && token.text !== '-' && token.text !== '&') return at
    if (
      at > from &&
      // “its analyst Per Aune”: with a capital, it is a name.
      ((prepositions.has(token.lower) && !token.capital) ||
        /^(?:who|which|whose|that|told|not)$/.test(token.lower))
    )
      return at
    if (at > from && tokens[at + 1]?.lower === 'by' && isParticiple(token)) return at
    if (
      at > from + 1 &&
      !token.capital &&
      /(?:ed|ing)$/.test(token.lower) &&
      token.lower.length > 5 &&
      (prepositions.has(tokens[at + 1]?.lower ?? '') || weekdays.has(tokens[at + 1]?.lower ?? ''))
    )
      return at
  }
  return to
}

/** “agencies run by the state”, “papers controlled by her party” */
const isParticiple = ({ lower, capital }: Token): boolean =>
  !capital &&
  /^(?:run|held|led|kept|built|seen|shown|written|drawn|sent|made|given|read|put|\p{Ll}{2,}ed)$/u.test(
    lower,
  )

/** The name that a phrase is about, not one that stands inside it: “Holt’s lawyer” is not Holt. */
function headName(tokens: readonly Token[], range: Range, registry: Registry): Mention | undefined {
  const noun = tokens[headEnd(tokens, range) - 1]
  const first = tokens[range.from]
  if (first === undefined || noun === undefined) return undefined
  const last = endOfName(tokens, range, noun, registry)
  const names = registry.mentions
    .within(first.start, last.end)
    .filter((mention) => !isPossessive(tokens, mention))
  const name = names.at(-1)
  if (name === undefined) return undefined
  // “Brussels officials”, “Nordbank analyst”: the name only says which.
  if (name.end === last.end || name.entity.kind === 'person') return name
  // “the United Steelworkers union”: the noun says what it is.
  const behind = tokens.filter(({ start, end: to }) => start >= name.end && to <= last.end)
  const [only] = behind
  const isBody = name.entity.kind !== 'country' && name.entity.name.includes(' ')
  return isBody && behind.length === 1 && BODY_NOUN.test(only?.text ?? '') ? name : undefined
}

const BODY_NOUN =
  /^(?:union|company|firm|group|charity|newspaper|magazine|network|party|club|trust)$/

/** “the Ministry of Health”, where the name goes on behind the noun. */
function endOfName(
  tokens: readonly Token[],
  { to }: Range,
  noun: Token,
  registry: Registry,
): Token {
  const limit = tokens[to - 1]?.end ?? noun.end
  const across = registry.mentions
    .within(noun.start - 200, limit)
    .find(
      ({ start, end, entity }) =>
        start <= noun.start && end > noun.end && entity.kind === 'organization',
    )
  return across === undefined ? noun : (tokens.find(({ end }) => end === across.end) ?? noun)
}

/** “a resident who gave his name only as Danjuma” is Danjuma. */
function givenName(tokens: readonly Token[], { from, to: end }: Range, registry: Registry) {
  // “a former guard, who gave his name only as Danjuma, said”
  const goesOn = tokens[end]?.text === ',' && tokens[end + 1]?.lower === 'who'
  // “said a pensioner who gave his name only as Dragan.”
  const goesOnAfter = tokens[end]?.lower === 'who'
  const stop = tokens.findIndex(
    ({ kind, text }, at) => at > end && kind === 'punctuation' && (goesOnAfter || text === ','),
  )
  // “who gave only her first name, Oksana”: the name stands behind a comma of its own.
  const isAhead = tokens[stop - 1]?.lower === 'name' && tokens[stop + 1]?.capital === true
  const to = (goesOn || goesOnAfter) && stop !== -1 ? stop + (isAhead ? 2 : 0) : end
  const words = phrase(tokens.slice(from, to))
  if (
    !/\bg[ai]v(?:e|es|en|ing) (?:only |just )?(?:his|her|their) (?:first |last |full |given )?name(?:,| (?:only |just )?as) ?\p{Lu}|\bidentified (?:only|just) as \p{Lu}|\b(?:called|named) \p{Lu}|\bgo(?:es)? by (?:the name )?\p{Lu}/u.test(
      words,
    )
  )
    return undefined
  const first = tokens[from]
  const last = tokens[to - 1]
  return first === undefined || last === undefined
    ? undefined
    : registry.mentions.within(first.start, last.end).at(-1)
}

const isPossessive = (tokens: readonly Token[], { end }: Mention): boolean =>
  tokens.some(({ kind, start }) => kind === 'possessive' && start === end)

function describe(
  tokens: readonly Token[],
  range: Range,
  registry: Registry,
): Description | undefined {
  const end = headEnd(tokens, range)
  const first = tokens[range.from]
  const head = headNoun(tokens, { from: range.from, to: end })
  const last = tokens[wordsEnd(tokens, range) - 1]
  if (
    head !== undefined &&
    head === first?.lower &&
    determiners.has(head) &&
    !SPEAKS_ALONE.has(head)
  )
    return undefined
  if (first === undefined || head === undefined || last === undefined) return undefined
  // “There are reports that …”, “were cheers from one side”: a verb is nobody.
  if (auxiliaries.has(head) || auxiliaries.has(first.lower)) return undefined
  if (tokens.slice(range.from, range.to).some(({ kind }) => kind === 'quotation')) return undefined
  const [of] = registry.mentions.within(first.start, tokens[range.to - 1]?.end ?? last.end)
  return {
    kind: 'description',
    words: phrase(tokens.slice(range.from, wordsEnd(tokens, range))),
    head,
    determiner: determiners.has(first.lower) ? first.lower : '',
    ...(of === undefined ? {} : { of }),
    start: first.start,
    end: last.end,
  }
}

/** “One said”, “others wrote”: words that stand for somebody by themselves. */
const SPEAKS_ALONE = new Set([
  'one',
  'another',
  'some',
  'many',
  'several',
  'others',
  'both',
  'most',
  'few',
  'two',
  'three',
])

/** A description goes on through “of the ministry”, and stops where a story begins to tell. */
function wordsEnd(tokens: readonly Token[], { from, to }: Range): number {
  const stop = tokens.findIndex(
    ({ lower, kind }, index) =>
      index > from &&
      index < to &&
      (/^(?:on|who|which|whose|that|during|after|before|speaking)$/.test(lower) ||
        kind === 'quotation'),
  )
  return stop === -1 ? to : stop
}

function headNoun(tokens: readonly Token[], { from, to }: Range): string | undefined {
  const words = tokens.slice(from, to).filter(({ kind }) => kind === 'word' || kind === 'number')
  const known = words.findLast(
    ({ lower }) =>
      personNouns.has(lower) ||
      groupNouns.has(lower) ||
      organisationNouns.has(lower) ||
      documentNouns.has(lower),
  )
  const last = words.at(-1)
  if (last === undefined) return undefined
  // “the 54-year-old”, “the newspaper”: the last word is the noun, known or not.
  if (known === undefined || known === last) return last.lower
  if (TELLS_WHICH.test(last.lower)) return known.lower
  return personNouns.has(last.lower) || !last.lower.endsWith('ly') ? last.lower : known.lower
}

/** “people familiar with it”, “a source close to the premier”: behind the noun, it only says which. */
const TELLS_WHICH =
  /^(?:familiar|close|present|aware|involved|concerned|responsible|available|briefed|affected|nearby|unable|willing|loyal|critical|opposed)$/
