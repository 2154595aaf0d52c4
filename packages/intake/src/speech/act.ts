import { canSpeak } from '../lexicon/animacy.ts'
import { adverbs } from '../lexicon/grammar.ts'
import {
  documentNouns,
  groupNouns,
  newsNouns,
  organisationNouns,
  personNouns,
} from '../lexicon/roles.ts'
import type { Mention } from '../names/entity.ts'
import type { Registry } from '../names/registry.ts'
import type { Token } from '../text/tokens.ts'
import { areBodies } from './described.ts'
import { type Description, type Party, partiesOf } from './party.ts'
import type { Subject } from './subject.ts'

/** Somebody saying something: who, with which verb, and where in the sentence. */
export interface Act {
  readonly parties: readonly Party[]
  /** The verb as printed: said, according to. */
  readonly cue: string
  readonly lemma: string
  /** Index of the verb. */
  readonly verb: number
  /** The first and the last token of subject and verb. */
  readonly from: number
  readonly to: number
  /** Who carried the words: those who quoted or reported the speaker. */
  readonly carriers: readonly Party[]
  readonly shape:
    | 'before'
    | 'after'
    | 'according'
    | 'passive'
    | 'shared'
    | 'participle'
    /** The words in marks are what the subject does: the plan “lacks ambition”. */
    | 'predicate'
}

export function made(
  tokens: readonly Token[],
  registry: Registry,
  subject: Subject | undefined,
  verb: number,
  to: number,
  cue: string,
  lemma: string,
  shape: Act['shape'],
): Act | undefined {
  if (subject === undefined) return undefined
  const parties = writersOf(tokens, partiesOf(tokens, subject, registry), verb, registry)
  if (parties.length === 0) return undefined
  if (shape === 'before' && !parties.every((party) => mayBeHeard(tokens, to, party)))
    return undefined
  const end = Math.max(to, subject.range.to, subject.beside?.to ?? 0)
  return {
    parties,
    cue,
    lemma,
    verb,
    from: Math.min(verb, subject.range.from),
    to: shape === 'before' ? to : end,
    carriers: [],
    shape,
  }
}

/** “The memo, written in March by the head of privacy, Priya Deol, describes …”: they are her words. */
function writersOf(
  tokens: readonly Token[],
  parties: readonly Party[],
  verb: number,
  registry: Registry,
): readonly Party[] {
  const [only] = parties
  if (parties.length !== 1 || only?.kind !== 'description' || !documentNouns.has(only.head))
    return parties
  if (isInPaper(tokens, only)) return [partyOf(only.of)]
  const written = tokens.findIndex(
    ({ lower, start }, index) =>
      start >= only.start &&
      index < verb &&
      /^(?:written|signed|penned|authored|drafted|posted)$/.test(lower),
  )
  const by = tokens.findIndex(({ lower }, index) => index > written && lower === 'by')
  if (written === -1 || by === -1 || by > verb || by - written > 5) return parties
  const first = tokens[by]
  const last = tokens[verb]
  if (first === undefined || last === undefined) return parties
  const writer = registry.mentions
    .within(first.start, last.start)
    .find(({ entity }) => entity.kind === 'person')
  return writer === undefined ? parties : [partyOf(writer)]
}

const partyOf = (mention: Mention): Party => ({
  kind: 'name',
  mention,
  start: mention.start,
  end: mention.end,
})

/** “A review in the daily Novi Dan called them promising”: the paper did. */
const isInPaper = (
  tokens: readonly Token[],
  party: Description,
): party is Description & { readonly of: Mention } =>
  /^(?:review|article|editorial|column|obituary|leader|profile)$/.test(party.head) &&
  party.of?.entity.kind === 'newsOrganization' &&
  tokens.some(
    ({ lower, start }) =>
      start > party.start && start < (party.of?.start ?? 0) && /^(?:in|by|from)$/.test(lower),
  )

/** A thing says nothing, unless its words stand in marks beside the verb: “the app said ‘no’”. */
const mayBeHeard = (tokens: readonly Token[], to: number, party: Party): boolean =>
  party.kind !== 'description' ||
  canSpeak(party.head) ||
  tokens.slice(to, to + 2).some(({ kind }) => kind === 'quotation') ||
  tokens.some(
    ({ kind, end }) => kind === 'quotation' && end <= party.start && party.start - end <= 2,
  )

export const canBeCited = (party: Party): boolean =>
  party.kind !== 'description' ||
  areBodies(party.head) ||
  [personNouns, groupNouns, organisationNouns, documentNouns, newsNouns].some((nouns) =>
    nouns.has(party.head),
  )

export const before = (tokens: readonly Token[], at: number): Token | undefined => {
  let index = at - 1
  while (adverbs.has(tokens[index]?.lower ?? '') || /^\p{Ll}+ly$/u.test(tokens[index]?.text ?? ''))
    index--
  return tokens[index]
}
