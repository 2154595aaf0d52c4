import { canSpeak } from '../lexicon/animacy.ts'
import { personNouns } from '../lexicon/roles.ts'
import { speechVerbs } from '../lexicon/speech-verbs.ts'
import type { Registry } from '../names/registry.ts'
import type { Token } from '../text/tokens.ts'
import { type Act, made } from './act.ts'
import { accordingTo, comesFrom, isInverted, saidSomehow } from './behind-words.ts'
import { followsQuotation, isNoun } from './noun-or-verb.ts'
import { predicatesIn } from './predicates.ts'
import { subjectAfter, subjectBefore } from './subject.ts'
import {
  infinitive,
  isInfinitive,
  isPassive,
  isProgressive,
  participle,
  passive,
  quotingAnother,
  shared,
} from './verb-forms.ts'

/** Every act of speech in a sentence, in order. */
export function actsIn(tokens: readonly Token[], registry: Registry): Act[] {
  const acts: Act[] = []
  for (let at = 0; at < tokens.length; at++) {
    const act = actAt(tokens, at, acts, registry)
    if (act !== undefined && !isSaidOfThing(tokens, act)) acts.push(act)
  }
  return acts.concat(predicatesIn(tokens, acts, registry)).toSorted((a, b) => a.verb - b.verb)
}

/** “the only song that mentions her brother” */
const isSaidOfThing = (tokens: readonly Token[], { verb, parties }: Act): boolean =>
  /^(?:that|which)$/.test(tokens[verb - 1]?.lower ?? '') &&
  parties.some((party) => party.kind === 'description' && !canSpeak(party.head))

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
  const act = shared(tokens, at, lemma, earlier, registry)
  return act === undefined ? undefined : (quotingAnother(tokens, at, act, registry) ?? act)
}

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
