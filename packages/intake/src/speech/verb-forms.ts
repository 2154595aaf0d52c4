import { canSpeak } from '../lexicon/animacy.ts'
import { beForms } from '../lexicon/grammar.ts'
import { plainlySays, speechVerbs } from '../lexicon/speech-verbs.ts'
import type { Registry } from '../names/registry.ts'
import type { Token } from '../text/tokens.ts'
import { type Act, before, canBeCited, made } from './act.ts'
import { clauseStart, isVerb } from './clauses.ts'
import { partiesOf, type Party } from './party.ts'
import { type Subject, mainSubject, subjectAfter, subjectBefore } from './subject.ts'

export const isProgressive = (tokens: readonly Token[], at: number): boolean =>
  beForms.has(tokens[at - 1]?.lower ?? '')

export function isPassive(tokens: readonly Token[], at: number): boolean {
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

export const isInfinitive = (tokens: readonly Token[], at: number): boolean =>
  before(tokens, at)?.lower === 'to'

/** “Holt was quoted as saying by KCNA”, “it was described by Holt as …” */
export function passive(
  tokens: readonly Token[],
  at: number,
  lemma: string,
  registry: Registry,
): Act | undefined {
  const agent = agentAfter(tokens, at, registry)
  const as = /^(?:quote|cite|report)$/.test(lemma) ? asSaying(tokens, at) : undefined
  if (as !== undefined) {
    const subject = subjectBefore(tokens, at)
    const act = made(
      tokens,
      registry,
      subject,
      at,
      as + 2,
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

/** “as” of “quoted as saying”, “quoted by the agency on Monday as having said”. */
function asSaying(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at + 1]?.lower === 'as') return at + 1
  if (tokens[at + 1]?.lower !== 'by') return undefined
  const as = tokens.findIndex(
    ({ lower }, index) =>
      index > at && lower === 'as' && /^\p{Ll}+ing$/u.test(tokens[index + 1]?.lower ?? ''),
  )
  const stop = tokens.findIndex(
    ({ kind, text }, index) => index > at && (kind === 'quotation' || /^[,.;:]$/.test(text)),
  )
  return as === -1 || (stop !== -1 && stop < as) ? undefined : as
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
export function quotingAnother(
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

/** “…, calling it”: the subject of the sentence goes on. “…, citing the ministry”: somebody else speaks. */
export function participle(
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
    /^(?:and|by|before|after|while|without|in|as|instead|then|or|but|even|also|like|remember|remembers|remembered|recall|recalls|recalled|kept|started)$/.test(
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
export function infinitive(
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

/** “Kinjo rejected the idea that she had covered it up, saying …”: whoever rejected it says so. */
const mainAct = (tokens: readonly Token[], at: number, earlier: readonly Act[]): Act | undefined =>
  tokens[at - 1]?.text === ','
    ? earlier.findLast(({ shape }) => shape === 'before' || shape === 'after')
    : undefined

const plainOrThat = (lemma: string): boolean => speechVerbs.get(lemma)?.kinds.has('say') === true

/** “…, she recalled, …” */
const isParenthesis = (tokens: readonly Token[], { from, to }: Act): boolean =>
  from > 1 && tokens[from - 1]?.text === ',' && tokens[to]?.text === ','

/** “The affidavit says Kettering had traded it and told …”: with one “had”, Kettering told. */
function toldOf(
  tokens: readonly Token[],
  { to, shape }: Act,
  at: number,
  registry: Registry,
): Party | undefined {
  const first = tokens[to]?.lower === 'that' ? to + 1 : to
  const mention = registry.mentions.startingAt(tokens[first]?.start ?? -1)
  if (shape !== 'before' || mention === undefined || tokens[at - 1]?.lower !== 'and')
    return undefined
  const verb = tokens.findIndex(({ start }) => start >= mention.end)
  return tokens[verb]?.lower === 'had' && verb < at
    ? { kind: 'name', mention, start: mention.start, end: mention.end }
    : undefined
}

/** The subject is that of the verb before: “Holt rejected the plan and said …” */
export function shared(
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
    (shape === 'participle' ? mainAct(tokens, at, earlier) : undefined) ??
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
  const told = goesOn && shape === 'shared' ? toldOf(tokens, last, at, registry) : undefined
  if (told !== undefined) return { ...own, parties: [told] }
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
  const any = earlier.at(-1)
  // “Holt confirmed that a protest had been received but said”: a protest says nothing.
  const isHeard = parties.every((party) => party.kind !== 'description' || canSpeak(party.head))
  if (parties.length > 0 && (isHeard || any === undefined)) return { ...own, parties }
  return any === undefined ? undefined : { ...own, parties: any.parties }
}
