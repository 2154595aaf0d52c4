import { canSpeak } from '../lexicon/animacy.ts'
import { adverbs, beForms, pronouns, weekdays } from '../lexicon/grammar.ts'
import {
  documentNouns,
  groupNouns,
  newsNouns,
  organisationNouns,
  personNouns,
} from '../lexicon/roles.ts'
import { addresses, plainlySays, speechVerbs } from '../lexicon/speech-verbs.ts'
import type { Registry } from '../names/registry.ts'
import { wordsIn } from '../quotations/kind.ts'
import type { Token } from '../text/tokens.ts'
import { clauseStart, isAdverbial, isVerb, segmentsOf } from './clauses.ts'
import { followsQuotation, goesOnBehind, isFragment, isNoun } from './noun-or-verb.ts'
import { partiesOf, type Party } from './party.ts'
import { mainSubject, subjectAfter, subjectBefore, type Subject } from './subject.ts'

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

/** Every act of speech in a sentence, in order. */
export function actsIn(tokens: readonly Token[], registry: Registry): Act[] {
  const acts: Act[] = []
  for (let at = 0; at < tokens.length; at++) {
    const act = actAt(tokens, at, acts, registry)
    if (act !== undefined) acts.push(act)
  }
  return acts.concat(predicatesIn(tokens, acts, registry)).toSorted((a, b) => a.verb - b.verb)
}

/** “The communiqué ‘takes note of’ the wish”: what is quoted is what a document or a body does. */
function predicatesIn(tokens: readonly Token[], acts: readonly Act[], registry: Registry): Act[] {
  return tokens.flatMap(({ quotation }, at): Act[] => {
    const words = quotation?.words.text ?? ''
    const [first] = /^\p{L}*/u.exec(words) ?? ['']
    if (!/^(?!(?:as|is|its|this|plus|less|was)$)\p{Ll}+s$/u.test(first) || !words.includes(' '))
      return []
    const start = clauseStart(tokens, at)
    const near = acts.some(
      ({ verb, from, shape, parties }) =>
        (verb >= start && verb < at) ||
        (from > at &&
          tokens.slice(at, from).every(({ text }) => !/^[;:—–]$/.test(text)) &&
          !(shape === 'according' && parties.every(isPaper))),
    )
    const subject = near ? undefined : subjectBefore(tokens, at)
    if (subject === undefined || hasMainVerb(tokens, start, at)) return []
    const parties = partiesOf(tokens, subject, registry)
    if (!parties.every((party) => isBody(party))) return []
    const act = made(tokens, registry, subject, at, at + 1, first, 'say', 'before')
    return act === undefined ? [] : [{ ...act, shape: 'predicate', lemma: 'state' }]
  })
}

/** Whether a verb stands between, but for those of “, which had not been invited,”. */
const hasMainVerb = (tokens: readonly Token[], from: number, to: number): boolean =>
  segmentsOf(tokens, { from, to })
    .filter((segment) => !isAdverbial(tokens, segment))
    .some((segment) => tokens.slice(segment.from, segment.to).some((token) => isVerb(token)))

const isPaper = (party: Party): boolean =>
  party.kind === 'description' && documentNouns.has(party.head)

const isBody = (party: Party): boolean =>
  party.kind === 'name'
    ? party.mention.entity.kind !== 'place' && party.mention.entity.kind !== 'person'
    : party.kind === 'description' &&
      (documentNouns.has(party.head) || organisationNouns.has(party.head))

function actAt(
  tokens: readonly Token[],
  at: number,
  earlier: readonly Act[],
  registry: Registry,
): Act | undefined {
  const token = tokens[at]
  if (token?.kind !== 'word') return undefined
  if (token.lower === 'according' && tokens[at + 1]?.lower === 'to') {
    return accordingTo(tokens, at, registry)
  }
  if (isOpeningQuestion(tokens, at)) return undefined
  const came = comesFrom(tokens, at, registry)
  if (came !== undefined) return came
  const goes = goesOnSaying(tokens, at)
  const entry = goes ? speechVerbs.get('continue') : speechVerbs.get(token.lower)
  if (entry === undefined) return saidSomehow(tokens, at, registry)
  if (isNoun(tokens, at)) return undefined
  // A verb of saying that begins a sentence asks or tells nothing about a speaker: “Asked whether …”
  const { lemma } = entry
  // “spoke of a ‘fiery friendship’” says something; “spoke at length” does not.
  const of = lemma === 'speak' ? tokens[at + 1] : undefined
  if (lemma === 'speak' && !/^(?:of|about)$/.test(of?.lower ?? '')) return undefined
  if (isOtherwiseUsed(tokens, at, lemma)) return undefined
  const second = goes ? tokens[at + 1] : of
  const cue = second === undefined ? token.text : `${token.text} ${second.text}`
  const to = second === undefined ? at + 1 : at + 2
  if (token.lower.endsWith('ing') && !isProgressive(tokens, at))
    return participle(tokens, at, lemma, earlier, registry)
  if (isPassive(tokens, at)) return passive(tokens, at, lemma, registry)
  if (isInfinitive(tokens, at)) return infinitive(tokens, at, lemma, earlier, registry)
  if (followsQuotation(tokens, at)) {
    const after = subjectAfter(tokens, at)
    if (after !== undefined) return made(tokens, registry, after, at, to, cue, lemma, 'after')
  }
  if (isInverted(tokens, at)) {
    const after = subjectAfter(tokens, at)
    const act = made(tokens, registry, after, at, to, cue, lemma, 'after')
    if (act !== undefined) return act
  }
  const before = subjectBefore(tokens, at)
  if (before !== undefined) {
    const act = made(tokens, registry, before, at, to, cue, lemma, 'before')
    if (act !== undefined) return quotingAnother(tokens, at, act, registry) ?? act
  }
  if (tokens[at - 1]?.text === ',' || at === 0 || tokens[at - 1]?.kind === 'quotation') {
    const after = subjectAfter(tokens, at)
    if (after !== undefined && at > 0)
      return made(tokens, registry, after, at, at + 1, cue, lemma, 'after')
  }
  return shared(tokens, at, lemma, earlier, registry)
}

function accordingTo(tokens: readonly Token[], at: number, registry: Registry): Act | undefined {
  const speaker = (subject: Subject | undefined) =>
    made(tokens, registry, subject, at, at + 2, 'according to', 'according', 'according')
  const named = speaker(subjectAfter(tokens, at + 1))
  const [party] = named?.parties ?? []
  // “The ministry ‘regrets’ it, according to a statement”: whom the sentence is about issued it.
  const isUnsigned =
    party?.kind === 'description' && party.head === 'statement' && party.of === undefined
  if (named === undefined || !isUnsigned || named.parties.length > 1) return named
  const words = tokens.findIndex(({ kind }, index) => kind === 'quotation' && index < at)
  const [issuer] = speaker(mainSubject(tokens, words === -1 ? at : words))?.parties ?? []
  const issues = issuer !== undefined && issuer.kind !== 'pronoun' && canBeCited(issuer)
  return issues ? { ...named, parties: [issuer] } : named
}

/**
 * “…,” he roared. “…,” the lawyer shot back. Where quoted words end in a comma, a past tense after
 * them tells how they were said, whichever verb it is.
 */
function saidSomehow(tokens: readonly Token[], at: number, registry: Registry): Act | undefined {
  const token = tokens[at]
  if (token === undefined || !isVerb(token) || beForms.has(token.lower)) return undefined
  const start = clauseStart(tokens, at)
  const words = tokens[start - 1]
  if (words?.quotation === undefined || isFragment(words)) return undefined
  const pauses = goesOnBehind(words) || tokens[start]?.text === ','
  if (!pauses || wordsIn(words.quotation.words.text) < 3) return undefined
  const from = tokens[start]?.text === ',' ? start + 1 : start
  if (at - from > LONGEST_SUBJECT) return undefined
  if (tokens.slice(from, at).some((other) => isVerb(other) || other.kind === 'punctuation'))
    return undefined
  const subject = at === from ? subjectAfter(tokens, at) : subjectBefore(tokens, at)
  const shape = at === from ? 'after' : 'before'
  return made(tokens, registry, subject, at, at + 1, token.text, token.lower, shape)
}

const LONGEST_SUBJECT = 8

/** “used to tell”, “called off the strike”, “a voter called Benja”: nothing is said here. */
function isOtherwiseUsed(tokens: readonly Token[], at: number, lemma: string): boolean {
  const next = tokens[at + 1]
  if (lemma === 'use') return next?.lower === 'to'
  if (lemma !== 'call') return false
  if (/^(?:off|up|in)$/.test(next?.lower ?? '')) return true
  const before = tokens[at - 1]?.lower ?? ''
  const behind = tokens[at + 2]
  return (
    personNouns.has(before) &&
    next?.capital === true &&
    (behind === undefined ||
      /^[,.]$/.test(behind.text) ||
      /^(?:who|from|in|at)$/.test(behind.lower))
  )
}

/** “It goes on: ‘…’”, “she went on, ‘…’” */
const goesOnSaying = (tokens: readonly Token[], at: number): boolean =>
  /^(?:goes|went)$/.test(tokens[at]?.lower ?? '') &&
  tokens[at + 1]?.lower === 'on' &&
  (/^[,:]$/.test(tokens[at + 2]?.text ?? '') || followsQuotation(tokens, at + 1))

/** “Asked whether his side could win, the Swede smiled”: what is asked is not what is said. */
function isOpeningQuestion(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:asked|pressed|questioned|quizzed)$/.test(tokens[0]?.lower ?? '')) return false
  const comma = tokens.findIndex(({ text }) => text === ',')
  return comma !== -1 && at < comma
}

/** “‘Order!’ came a voice from the benches”: the words reach us from somebody. */
function comesFrom(tokens: readonly Token[], at: number, registry: Registry): Act | undefined {
  if (!/^(?:came|comes)$/.test(tokens[at]?.lower ?? '') || !followsQuotation(tokens, at))
    return undefined
  const from = tokens.findIndex(({ lower }, index) => index > at && lower === 'from')
  const noun = tokens[from === -1 ? at : from - 1]?.lower ?? ''
  const subject =
    from !== -1 && /^(?:reply|answer|response|call|cry|shout|warning|order)$/.test(noun)
      ? subjectAfter(tokens, from)
      : /^(?:voices?)$/.test(noun)
        ? { range: { from: at + 1, to: phraseEnd(tokens, from) } }
        : undefined
  return made(tokens, registry, subject, at, at + 1, tokens[at]?.text ?? '', 'say', 'after')
}

const phraseEnd = (tokens: readonly Token[], from: number): number => {
  const end = tokens.findIndex(({ kind }, index) => index > from && kind === 'punctuation')
  return end === -1 ? tokens.length : end
}

/**
 * “The drop may have another cause, cautions Reinhold Bauer, a limnologist”: a whole clause, a
 * comma, the verb, and then who says so.
 */
function isInverted(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (tokens[at - 1]?.text !== ',' || next?.kind !== 'word') return false
  if (addresses(tokens[at]?.lower === 'told' ? 'tell' : (tokens[at]?.lower ?? ''))) return false
  const subject = subjectAfter(tokens, at)
  if (subject === undefined || pronouns.has(next.lower) || weekdays.has(next.lower)) return false
  const end = tokens[subject.range.to]
  const ends =
    end === undefined ||
    /^[.,;!?]$/.test(end.text) ||
    /^(?:who|on|in|at|during|after|before|as)$/.test(end.lower) ||
    weekdays.has(end.lower)
  if (!ends || tokens.slice(subject.range.from, subject.range.to).some((token) => isVerb(token)))
    return false
  const from = clauseStart(tokens, at)
  const [first] = segmentsOf(tokens, { from, to: at }).filter((one) => !isAdverbial(tokens, one))
  if (first === undefined) return false
  const words = tokens.slice(first.from, first.to)
  const relative = words.findIndex(({ lower }) => /^(?:who|which|that|whose|where)$/.test(lower))
  return words.slice(0, relative === -1 ? undefined : relative).some((token) => isVerb(token))
}

function made(
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
  return writer === undefined
    ? parties
    : [{ kind: 'name', mention: writer, start: writer.start, end: writer.end }]
}

/** A thing says nothing, unless its words stand in marks beside the verb: “the app said ‘no’”. */
const mayBeHeard = (tokens: readonly Token[], to: number, party: Party): boolean =>
  party.kind !== 'description' ||
  canSpeak(party.head) ||
  tokens.slice(to, to + 2).some(({ kind }) => kind === 'quotation') ||
  tokens.some(
    ({ kind, end }) => kind === 'quotation' && end <= party.start && party.start - end <= 2,
  )

const isProgressive = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1]
  return before !== undefined && beForms.has(before.lower)
}

const before = (tokens: readonly Token[], at: number): Token | undefined => {
  let index = at - 1
  while (adverbs.has(tokens[index]?.lower ?? '') || /^\p{Ll}+ly$/u.test(tokens[index]?.text ?? ''))
    index--
  return tokens[index]
}

function isPassive(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (
    token === undefined ||
    !(
      /(?:ed|en|wn|ld|id|ad|nd|ght)$/.test(token.lower) ||
      /^(?:put|read|cast|hit)$/.test(token.lower)
    )
  )
    return false
  return beForms.has(before(tokens, at)?.lower ?? '')
}

const isInfinitive = (tokens: readonly Token[], at: number): boolean =>
  before(tokens, at)?.lower === 'to'

/** “Holt was quoted as saying by KCNA”, “it was described by Holt as …” */
function passive(
  tokens: readonly Token[],
  at: number,
  lemma: string,
  registry: Registry,
): Act | undefined {
  const agent = agentAfter(tokens, at, registry)
  if (/^(?:quote|cite|report)$/.test(lemma) && tokens[at + 1]?.lower === 'as') {
    const subject = subjectBefore(tokens, at)
    const act = made(
      tokens,
      registry,
      subject,
      at,
      at + 3,
      `${tokens[at]?.text} as saying`,
      lemma,
      'before',
    )
    return act === undefined ? undefined : { ...act, carriers: agent?.parties ?? [] }
  }
  if (agent === undefined) return undefined
  return {
    ...agent,
    verb: at,
    from: at,
    cue: tokens[at]?.text ?? '',
    lemma,
    carriers: [],
    shape: 'passive',
  }
}

function agentAfter(tokens: readonly Token[], at: number, registry: Registry) {
  for (let index = at + 1; index < Math.min(tokens.length, at + 12); index++) {
    const token = tokens[index]
    if (token === undefined || /^[.;:]$/.test(token.text)) return undefined
    if (index > at + 1 && isVerb(token) && token.lower !== 'saying') return undefined
    if (token.lower === 'by')
      return made(
        tokens,
        registry,
        subjectAfter(tokens, index),
        index,
        index + 1,
        '',
        '',
        'passive',
      )
  }
  return undefined
}

/** “The agency quoted Holt as saying”: the speaker is Holt, the agency carries her words. */
function quotingAnother(
  tokens: readonly Token[],
  at: number,
  act: Act,
  registry: Registry,
): Act | undefined {
  if (!/^(?:quote|cite|report)$/.test(act.lemma)) return undefined
  const as = tokens.findIndex(
    ({ lower }, index) =>
      index > at + 1 &&
      index < at + 14 &&
      lower === 'as' &&
      /^(?:saying|telling|describing|calling|having|adding|urging|warning)$/.test(
        tokens[index + 1]?.lower ?? '',
      ),
  )
  const quotation = tokens.findIndex(({ kind }, index) => index > at && kind === 'quotation')
  if (as === -1 || (quotation !== -1 && quotation < as)) return undefined
  const parties = partiesOf(tokens, { range: { from: at + 1, to: as } }, registry)
  if (parties.length === 0) return undefined
  return {
    ...act,
    parties,
    carriers: act.parties,
    cue: `${tokens[at]?.text} as saying`,
    to: as + 2,
  }
}

const canBeCited = (party: Party): boolean =>
  party.kind !== 'description' ||
  [personNouns, groupNouns, organisationNouns, documentNouns, newsNouns].some((nouns) =>
    nouns.has(party.head),
  )

/** “…, calling it”: the subject of the sentence goes on. “…, citing the ministry”: somebody else speaks. */
function participle(
  tokens: readonly Token[],
  at: number,
  lemma: string,
  earlier: readonly Act[],
  registry: Registry,
): Act | undefined {
  const token = tokens[at]
  const previous = tokens[at - 1]
  const cue = token?.text ?? ''
  const last = earlier.at(-1)
  if (/^(?:cite|quote)$/.test(lemma)) {
    const act = made(
      tokens,
      registry,
      subjectAfter(tokens, at),
      at,
      at + 1,
      cue,
      lemma,
      'participle',
    )
    // “citing weak demand”: a cause is no source.
    if (act === undefined || !act.parties.every(canBeCited)) return undefined
    return { ...act, carriers: last?.parties ?? [] }
  }
  // “quoted Holt as saying” is known already.
  if (previous?.lower === 'as' && last !== undefined && last.cue.endsWith('as saying'))
    return undefined
  const sets =
    previous === undefined ||
    previous.kind === 'quotation' ||
    /^[,—–]$/.test(previous.text) ||
    /^(?:and|by|before|after|while|without|in|as|instead|then|or|but|even|also|like)$/.test(
      previous.lower,
    )
  const hasSubject =
    previous?.kind === 'word' && !sets && (previous.capital || previous.lower.endsWith('s'))
  if (!sets && !hasSubject) return undefined
  if (at === 0) {
    const comma = tokens.findIndex(({ text }) => text === ',')
    const quotation = tokens.findIndex(({ kind }) => kind === 'quotation')
    if (comma === -1 && quotation === -1) return undefined
    const verb = tokens.findIndex((other, index) => index > comma && isVerb(other))
    const subject = comma === -1 || verb === -1 ? undefined : subjectBefore(tokens, verb)
    return made(tokens, registry, subject, at, at + 1, cue, lemma, 'participle')
  }
  if (hasSubject) {
    const nearest = subjectBefore(tokens, at)
    const act = made(tokens, registry, nearest, at, at + 1, cue, lemma, 'participle')
    if (act !== undefined) return act
  }
  return shared(tokens, at, lemma, earlier, registry, 'participle')
}

/** “used the visit to call it …” */
function infinitive(
  tokens: readonly Token[],
  at: number,
  lemma: string,
  earlier: readonly Act[],
  registry: Registry,
): Act | undefined {
  const quotation = tokens.findIndex(({ kind }, index) => index > at && kind === 'quotation')
  const speaks = plainlySays(lemma) || (quotation !== -1 && quotation - at < 12)
  if (
    !speaks ||
    /^(?:declined|refused|failed|asked|told|urged|want|wants|wanted)$/.test(
      before(tokens, at - 1)?.lower ?? '',
    )
  )
    return undefined
  return shared(tokens, at, lemma, earlier, registry)
}

/** “Holt confirmed that three had died, the first this year, and announced …”: Holt announced. */
const acrossComma = (
  tokens: readonly Token[],
  at: number,
  earlier: readonly Act[],
): Act | undefined =>
  tokens[at - 1]?.lower === 'and' && tokens[at - 2]?.text === ','
    ? earlier.findLast(({ shape, lemma }) => shape === 'before' && plainOrThat(lemma))
    : undefined

const plainOrThat = (lemma: string): boolean => speechVerbs.get(lemma)?.kinds.has('say') === true

/** “…, she recalled, …” */
const isParenthesis = (tokens: readonly Token[], { from, to }: Act): boolean =>
  from > 1 && tokens[from - 1]?.text === ',' && tokens[to]?.text === ','

/** The subject is that of the verb before: “Holt rejected the plan and said …” */
function shared(
  tokens: readonly Token[],
  at: number,
  lemma: string,
  earlier: readonly Act[],
  registry: Registry,
  shape: 'shared' | 'participle' = 'shared',
): Act | undefined {
  const start = clauseStart(tokens, at)
  const last =
    acrossComma(tokens, at, earlier) ??
    earlier.findLast(({ verb }) => verb >= start) ??
    (start > 0 && tokens[start - 1]?.kind === 'quotation' ? earlier.at(-1) : undefined)
  // “Her father, she recalled, used to tell clients”: what stands between commas does not go on.
  const goesOn =
    last !== undefined &&
    last.shape !== 'passive' &&
    (shape === 'participle' || !isParenthesis(tokens, last))
  const own = {
    cue: tokens[at]?.text ?? '',
    lemma,
    verb: at,
    from: at,
    to: at + 1,
    shape,
    carriers: [],
  }
  if (goesOn) return { ...own, parties: last.parties }
  const clause = tokens.slice(start)
  const subject = mainSubject(clause, at - start)
  const shifted: Subject | undefined =
    subject === undefined
      ? undefined
      : {
          range: { from: subject.range.from + start, to: subject.range.to + start },
          ...(subject.beside === undefined
            ? {}
            : { beside: { from: subject.beside.from + start, to: subject.beside.to + start } }),
        }
  const parties = shifted === undefined ? [] : partiesOf(tokens, shifted, registry)
  if (parties.length > 0) return { ...own, parties }
  const any = earlier.at(-1)
  return any === undefined ? undefined : { ...own, parties: any.parties }
}
