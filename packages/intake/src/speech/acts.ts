import { adverbs, beForms } from '../lexicon/grammar.ts'
import {
  documentNouns,
  groupNouns,
  newsNouns,
  organisationNouns,
  personNouns,
} from '../lexicon/roles.ts'
import { plainlySays, speechVerbs } from '../lexicon/speech-verbs.ts'
import type { Registry } from '../names/registry.ts'
import { wordsIn } from '../quotations/kind.ts'
import type { Token } from '../text/tokens.ts'
import { clauseStart, isVerb } from './clauses.ts'
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
  readonly shape: 'before' | 'after' | 'according' | 'passive' | 'shared' | 'participle'
}

/** Every act of speech in a sentence, in order. */
export function actsIn(tokens: readonly Token[], registry: Registry): Act[] {
  const acts: Act[] = []
  for (let at = 0; at < tokens.length; at++) {
    const act = actAt(tokens, at, acts, registry)
    if (act !== undefined) acts.push(act)
  }
  return acts
}

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
  const entry = speechVerbs.get(token.lower)
  if (entry === undefined) return saidSomehow(tokens, at, registry)
  if (isNoun(tokens, at)) return undefined
  // A verb of saying that begins a sentence asks or tells nothing about a speaker: “Asked whether …”
  const { lemma } = entry
  // “spoke of a ‘fiery friendship’” says something; “spoke at length” does not.
  // “could go all the way” says nothing; “went on” does.
  if (lemma === 'go' && tokens[at + 1]?.lower !== 'on') return undefined
  const of = lemma === 'speak' ? tokens[at + 1] : undefined
  if (lemma === 'speak' && !/^(?:of|about)$/.test(of?.lower ?? '')) return undefined
  const cue = of === undefined ? token.text : `${token.text} ${of.text}`
  const to = of === undefined ? at + 1 : at + 2
  if (token.lower.endsWith('ing') && !isProgressive(tokens, at))
    return participle(tokens, at, lemma, earlier, registry)
  if (isPassive(tokens, at)) return passive(tokens, at, lemma, registry)
  if (isInfinitive(tokens, at)) return infinitive(tokens, at, lemma, earlier, registry)
  if (followsQuotation(tokens, at)) {
    const after = subjectAfter(tokens, at)
    if (after !== undefined) return made(tokens, registry, after, at, to, cue, lemma, 'after')
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
  const parties = partiesOf(tokens, subject, registry)
  if (parties.length === 0) return undefined
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
    earlier.findLast(({ verb }) => verb >= start) ??
    (start > 0 && tokens[start - 1]?.kind === 'quotation' ? earlier.at(-1) : undefined)
  const own = {
    cue: tokens[at]?.text ?? '',
    lemma,
    verb: at,
    from: at,
    to: at + 1,
    shape,
    carriers: [],
  }
  if (last !== undefined && last.shape !== 'passive') return { ...own, parties: last.parties }
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
