import type { Source } from '@onrecord/schemas/documents'
import { personNouns } from '../lexicon/roles.ts'
import type { Mention } from '../names/entity.ts'
import type { Token } from '../text/tokens.ts'
import { passage, type Passage } from '../text/span.ts'
import { isVerb } from './clauses.ts'
import { partiesOf, type Party } from './party.ts'
import { mainSubject } from './subject.ts'
import type { Scene, SceneSentence } from './scene.ts'

export type AnonymityReason = NonNullable<NonNullable<Source['anonymity']>['reason']>

/** The words in which a story says that it names somebody not, and why. */
export interface Anonymity extends Passage {
  /** Only when the words give one. */
  readonly reason?: AnonymityReason
  /** Whether somebody asks for it: a reason alone also stands beside people who are named. */
  readonly asked: boolean
}

const NAMED = '(?:named|identified|quoted by name|quoted|recognised|recognized)'
const ASKS = new RegExp(
  [
    `(?:ask|request|wish|prefer|want|insist|choos)(?:ed|red|ring|ing|s|e|es)? (?:not to be|to not be|that (?:he|she|they) not be) ${NAMED}`,
    `(?:ask|request|wish|prefer|want|insist)(?:ed|red|ring|ing|s)? (?:to (?:remain|stay)|on remaining) (?:anonymous|unnamed|unidentified)`,
    `(?:ask|request|insist|demand)(?:ed|ing|s)? (?:for |on )?anonymity`,
    `(?:ask|request)(?:ed|ing|s)? that (?:his|her|their|the) (?:full |real )?names? not be (?:used|published|printed|given)`,
    `(?:did not|didn't|do not|does not|not) (?:want|wanting|wish|wishing) to be ${NAMED}`,
    `(?:declin|refus)(?:ed|ing|es) to (?:be ${NAMED}|give (?:his|her|their) (?:full |real )?names?)`,
    `(?:up)?on (?:the )?condition (?:of anonymity|(?:that )?(?:he|she|they|(?:his|her|their) names?) (?:was |were |is |are |be |would )?not (?:be )?(?:named|identified|used|published))`,
    `(?:spoke|speaking|speak|talked|talking) anonymously`,
    `(?:cannot|can't|could not|must not|may not) be (?:named|identified)`,
  ].join('|'),
  'i',
)
const WHY =
  /\b(?:because|for fear|fearing|fearful|for (?:her|his|their) (?:own )?(?:safety|security)|for (?:legal|safety|security|privacy|personal) reasons|as (?:he|she|they) (?:was|is|were|are)|since (?:he|she|they) (?:was|is|were|are)|citing|out of|due to|owing to|given|to (?:protect|avoid|discuss|describe|speak|talk|share)|in order to)\b/i
/** A reason that stands without the request: “who was not authorised to speak”. */
const ALONE =
  /\bnot (?:been )?(?:authori[sz]ed|allowed|permitted) to (?:speak|comment|talk|discuss|be quoted|brief)|\bfearing (?:for (?:his|her|their) (?:job|safety|life|career)|reprisals?|retaliation|retribution)|\bfor fear of (?:reprisals?|retaliation|retribution)/i
/** What leads up to the request and belongs to how it is printed. */
const LEADS =
  /(?:\b(?:who|and|but|he|she|they)\s+)?(?:\b(?:all|both|each|also)\s+)?(?:\b(?:has|have|had|is|are|was|were)\s+)?(?:\b(?:because|as)\s+(?:he|she|they)\s+(?:is|are|was|were)\s+)?(?:\b(?:spoke|speaking|talked|talking|speaks?)\s+(?:to [^,.]{1,40}?\s+)?(?:only\s+)?)?$/i

const REASONS: readonly (readonly [RegExp, AnonymityReason])[] = [
  [
    /\bnot (?:been )?(?:authori[sz]ed|allowed|permitted|cleared)|lack(?:ed|ing)? (?:the )?authori/i,
    'notAuthorised',
  ],
  [/\b(?:a minor|minors|under age|underage|juvenile)\b/i, 'minor'],
  [
    /\b(?:retaliat\w+|repris\w+|retribution|repercussions?|backlash|punish\w*|persecut\w+|(?:job|career|livelihood|post)s?|(?:fired|sacked|dismissed|arrested|detained))\b/i,
    'retaliation',
  ],
  [
    /\b(?:safety|security|safe|life|lives|harm\w*|attack\w*|killed|threat\w*|violence|danger)\b/i,
    'safety',
  ],
  [/\b(?:legal|lawsuits?|sued|litigation|court order|by law|proceedings)\b/i, 'legal'],
  [/\b(?:privacy|stigma|personal)\b/i, 'privacy'],
]

/** “asked not to be named because …”: whether that is all that these words say of their subject. */
export const asksNotToBeNamed = (words: string): boolean => ASKS.exec(words)?.index === 0

/** Why somebody is not named, as far as the words tell: a reason that fits no kind is another one. */
const reasonIn = (words: string): AnonymityReason | undefined =>
  WHY.test(words) || ALONE.test(words)
    ? (REASONS.find(([pattern]) => pattern.test(words))?.[1] ?? 'other')
    : undefined

/** The words for it in a sentence whose quoted words are blanked. `at` is where the sentence begins. */
export function anonymityIn(text: string, plain: string, at: number): Anonymity | undefined {
  const asks = ASKS.exec(plain)
  const found = asks ?? ALONE.exec(plain)
  if (found === null) return undefined
  const lead = LEADS.exec(plain.slice(0, found.index))?.index ?? found.index
  const end = clauseEnd(plain, found.index + found[0].length)
  // “Fearing for her job, the nurse asked not to be named”: the reason comes first.
  const before = asks === null ? null : /^(?:fearing|for fear|citing)\b[^,]*,/i.exec(plain)
  const reason = reasonIn(plain.slice(lead, end)) ?? reasonIn(before?.[0] ?? '')
  const own = passage(
    text,
    at + (reasonIn(plain.slice(lead, end)) === undefined && before !== null ? 0 : lead),
    at + end,
  )
  const words = own.text.trim().replace(/[,.;]+$/, '')
  const start = own.start + own.text.length - own.text.trimStart().length
  return {
    ...passage(text, start, start + words.length),
    ...(reason === undefined ? {} : { reason }),
    asked: asks !== null,
  }
}

/** Where the clause ends that gives the reason: a comma, a stop, or where words in marks begin. */
function clauseEnd(plain: string, from: number): number {
  const rest = plain.slice(from)
  const comma =
    /^, (?=because|for fear|fearing|citing|as (?:he|she|they) (?:was|is|were|are))/i.exec(rest)
  const skip = comma?.[0].length ?? 0
  const stop = /[,.;:!?—–]|\s{3,}|\s(?:said|told|added|and (?:said|added))\b/.exec(rest.slice(skip))
  return stop === null ? plain.length : from + skip + stop.index
}

/** Whom the words are about: people by name, who must then be named nowhere, or a description. */
export function askedBy(scene: Scene, sentence: SceneSentence, { start, asked }: Anonymity) {
  const { tokens, acts } = sentence
  const parties = [...acts.flatMap((act) => [...act.parties]), ...subjectOf(scene, tokens, start)]
  const party = parties.findLast((candidate) => candidate.start < start) ?? parties[0]
  if (!asked) return { names: [], party: party?.kind === 'description' ? party : undefined }
  const beside = scene.registry.mentions
    .within(tokens[0]?.start ?? 0, start)
    .findLast(({ entity }) => entity.kind === 'person')
  const free = (name: { readonly end: number }) => !describedSince(tokens, name.end, start)
  const isOwn = (mention: Mention) =>
    free(mention) &&
    !tokens.some((token) => token.kind === 'possessive' && token.start === mention.end) &&
    !parties.some((other) => other.kind === 'description' && holds(other, mention))
  return {
    names: beside !== undefined && isOwn(beside) ? [beside.entity] : [],
    party: party !== undefined && (party.kind === 'description' || free(party)) ? party : undefined,
  }
}

/** “She did not want to be named”: nobody says anything here, and it is about its subject. */
function subjectOf({ registry }: Scene, tokens: readonly Token[], start: number): Party[] {
  const verb = tokens.findIndex((token) => token.start >= start)
  const until = tokens.findIndex((token, at) => at >= verb && isVerb(token))
  const subject = mainSubject(tokens, until === -1 ? tokens.length : until)
  return subject === undefined ? [] : partiesOf(tokens, subject, registry)
}

const holds = (party: Party, { start, end }: Mention): boolean =>
  party.start <= start && party.end >= end

/** “Holt said a neighbour who asked …”: somebody else stands between. “Holt, a nurse, who …” is Holt. */
function describedSince(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.filter(({ start }) => start >= from && start < to)
  return between.some((token, index) => {
    if (token.kind !== 'word' || token.capital || !personNouns.has(token.lower)) return false
    return !between
      .slice(0, index)
      .every(({ text, kind }, before) => (before === 0 ? text === ',' : kind === 'word'))
  })
}
