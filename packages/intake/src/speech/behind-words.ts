import { beForms, pronouns, weekdays } from '../lexicon/grammar.ts'
import { addresses } from '../lexicon/speech-verbs.ts'
import type { Registry } from '../names/registry.ts'
import { wordsIn } from '../quotations/kind.ts'
import type { Token } from '../text/tokens.ts'
import { type Act, canBeCited, made } from './act.ts'
import { clauseStart, isAdverbial, isVerb, segmentsOf } from './clauses.ts'
import { followsQuotation, goesOnBehind, isFragment } from './noun-or-verb.ts'
import { type Subject, mainSubject, subjectAfter, subjectBefore } from './subject.ts'

/**
 * “…,” he roared. “…,” the lawyer shot back. Where quoted words end in a comma, a past tense after
 * them tells how they were said, whichever verb it is.
 */
export function saidSomehow(
  tokens: readonly Token[],
  at: number,
  registry: Registry,
): Act | undefined {
  const token = tokens[at]
  if (token === undefined || !isVerb(token) || beForms.has(token.lower)) return undefined
  const start = clauseStart(tokens, at)
  const words = tokens[start - 1]
  if (words?.quotation === undefined || isFragment(words)) return undefined
  const pauses = goesOnBehind(words) || tokens[start]?.text === ','
  const from = tokens[start]?.text === ',' ? start + 1 : start
  // “‘Nonsense,’ shot back Stott”: of few words, only that which is surely somebody’s is said.
  const isShort = wordsIn(words.quotation.words.text) < 3
  if (!pauses || (isShort && !(at === from && tokens[at + 1]?.lower === 'back'))) return undefined
  if (at - from > LONGEST_SUBJECT) return undefined
  if (tokens.slice(from, at).some((other) => isVerb(other) || other.kind === 'punctuation'))
    return undefined
  const subject = at === from ? subjectAfter(tokens, at) : subjectBefore(tokens, at)
  const shape = at === from ? 'after' : 'before'
  return made(tokens, registry, subject, at, at + 1, token.text, token.lower, shape)
}

const LONGEST_SUBJECT = 8

/** “‘Order!’ came a voice from the benches”: the words reach us from somebody. */
export function comesFrom(
  tokens: readonly Token[],
  at: number,
  registry: Registry,
): Act | undefined {
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
export function isInverted(tokens: readonly Token[], at: number): boolean {
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

export function accordingTo(
  tokens: readonly Token[],
  at: number,
  registry: Registry,
): Act | undefined {
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
