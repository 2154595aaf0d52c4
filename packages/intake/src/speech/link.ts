import { conjunctions } from '../lexicon/grammar.ts'
import { organisationNouns } from '../lexicon/roles.ts'
import { plainlySays, speechVerbs } from '../lexicon/speech-verbs.ts'
import type { Token } from '../text/tokens.ts'
import type { Act } from './act.ts'
import { goesOnBehind, isFragment } from './noun-or-verb.ts'
import type { Party } from './party.ts'
import { because, type Reason } from '../reason.ts'

/** Which act of speech a quotation belongs to, and how the sentence shows it. */
export interface Link {
  readonly act: Act
  readonly place: Place
  readonly confidence: number
  readonly how: Reason
}

/** Where the act stands: the words are its predicate, or it is right behind them, before them, at the end. */
export type Place = 'around' | 'rightBehind' | 'before' | 'atTheEnd'

/** The act a quotation of the sentence belongs to. */
export function linkOf(
  tokens: readonly Token[],
  quotation: number,
  acts: readonly Act[],
): Link | undefined {
  return (
    predicate(quotation, acts) ??
    after(tokens, quotation, acts) ??
    closing(tokens, quotation, acts) ??
    writtenUp(tokens, quotation, acts) ??
    leading(tokens, quotation, acts) ??
    trailing(quotation, acts)
  )
}

/** The communiqué “takes note of” the wish: the words say what their subject does. */
function predicate(quotation: number, acts: readonly Act[]): Link | undefined {
  const act = acts.find(({ verb, shape }) => shape === 'predicate' && verb === quotation)
  return act === undefined
    ? undefined
    : { act, place: 'around', confidence: 0.85, how: because`the words go on from their subject` }
}

/** “is ready to discuss it”: what is yet to be said is the telling of whoever tells it. */
const isToBeSaid = (tokens: readonly Token[], { verb }: Act): boolean =>
  tokens[verb - 1]?.lower === 'to'

/** Moscow is ready to discuss it “through the channels”, Lomakin said: what is yet to be said is his. */
function closing(
  tokens: readonly Token[],
  quotation: number,
  acts: readonly Act[],
): Link | undefined {
  const before = acts.findLast(({ verb }) => verb < quotation)
  const yetToBeSaid =
    before !== undefined && (isToBeSaid(tokens, before) || /^(?:asks?|asked)$/.test(before.cue))
  if (!yetToBeSaid || acts.some((act) => act !== before && act.verb < quotation)) return undefined
  const act = acts.find(
    ({ verb, from, shape, lemma }) =>
      verb > quotation &&
      plainlySays(lemma) &&
      shape !== 'participle' &&
      tokens[from - 1]?.text === ',' &&
      tokens.slice(verb + 1).every(({ kind }) => kind !== 'quotation'),
  )
  return act === undefined
    ? undefined
    : { act, place: 'atTheEnd', confidence: 0.85, how: because`“${act.cue}” closes the sentence` }
}

/** The results suggest it is “odd”, Holt and Brandt wrote: what a thing shows, somebody tells. */
function writtenUp(
  tokens: readonly Token[],
  quotation: number,
  acts: readonly Act[],
): Link | undefined {
  const [first] = acts
  const isOfThing = first?.parties.every(
    (party) => party.kind === 'description' && isFinding(party.head),
  )
  if (first === undefined || isOfThing !== true || first.verb > quotation) return undefined
  const act = acts.find(
    ({ from, lemma, shape }) =>
      from > quotation &&
      plainlySays(lemma) &&
      (shape === 'before' || shape === 'after') &&
      (tokens[from - 1]?.text === ',' || goesOnBehind(tokens[from - 1])),
  )
  return act === undefined
    ? undefined
    : { act, place: 'atTheEnd', confidence: 0.85, how: because`“${act.cue}” closes the sentence` }
}

/** What a study or an inquiry comes to, of which its authors tell. */
const isFinding = (head: string): boolean =>
  /^(?:results?|findings?|data|evidence|figures|numbers|measurements|analys[ie]s|observations?|simulations?|models?|tests|images)$/.test(
    head,
  )

/** “…,” said Holt. The attribution comes right after the words. */
function after(
  tokens: readonly Token[],
  quotation: number,
  acts: readonly Act[],
): Link | undefined {
  let next = quotation + 1
  let commas = 0
  while (/^[,—–-]$/.test(tokens[next]?.text ?? '')) {
    next++
    commas++
  }
  const act = acts.find(
    ({ from, verb }) =>
      verb > quotation && (from === next || (from > next && onlyAdverbs(tokens, next, from))),
  )
  if (act === undefined || act.shape === 'participle') return undefined
  // “Laird asked: ‘Why?’ Fitch answered: ‘No.’”: words that a colon leads to are not those before.
  if (commas === 0 && leadsOn(tokens, act) && acts.some(({ verb }) => verb < quotation))
    return undefined
  // “She asked, ‘Why?’ and he said, ‘Go.’”: the first words are hers.
  const joined = tokens.slice(next, act.from).some(({ lower }) => conjunctions.has(lower))
  if (joined && acts.some(({ verb }) => verb < quotation)) return undefined
  // A fragment inside a sentence belongs to the verb before it: Holt called it “odd” and Brandt said …
  if (isFragment(tokens[quotation]) && governs(tokens, quotation, acts)) return undefined
  const inside =
    commas === 0 && !goesOnBehind(tokens[quotation]) && acts.some(({ verb }) => verb < quotation)
  if (inside) return undefined
  return {
    act: citedIn(tokens, act, acts) ?? act,
    place: 'rightBehind',
    confidence: 0.95,
    how: because`“${act.cue}” stands right after the words`,
  }
}

/** “…,” the agency said, citing Holt: who brings the news tells whose words they are. */
const citedIn = (tokens: readonly Token[], act: Act, acts: readonly Act[]): Act | undefined =>
  act.parties.every(
    (party) => party.kind === 'name' && party.mention.entity.kind === 'newsOrganization',
  )
    ? acts.find(
        ({ shape, lemma, from }) =>
          shape === 'participle' &&
          /^(?:cite|quote)$/.test(lemma) &&
          from >= act.to &&
          from - act.to <= 6 &&
          tokens.slice(act.to, from).every(({ kind }) => kind !== 'quotation'),
      )
    : undefined

/** “Fitch answered: ‘No.’” */
const leadsOn = (tokens: readonly Token[], { to }: Act): boolean =>
  tokens[to]?.text === ':' && tokens[to + 1]?.kind === 'quotation'

/** Whether a verb of saying stands before the words without a pause between them. */
function governs(tokens: readonly Token[], quotation: number, acts: readonly Act[]): boolean {
  const act = acts.findLast(({ verb }) => verb < quotation)
  if (act === undefined || act.shape === 'after' || act.shape === 'according') return false
  if (isToBeSaid(tokens, act)) return false
  const between = tokens.slice(act.to, quotation)
  return (
    between.length <= 14 &&
    between.every(({ kind }) => kind === 'word' || kind === 'possessive' || kind === 'number')
  )
}

const onlyAdverbs = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from <= 3 &&
  tokens
    .slice(from, to)
    .every(
      ({ lower, capital }) =>
        !capital && /^(?:but|and|then|so|as|later|also|\p{Ll}+ly)$/u.test(lower),
    )

/** Holt said: “…”. The attribution comes before. */
function leading(
  tokens: readonly Token[],
  quotation: number,
  acts: readonly Act[],
): Link | undefined {
  const nearest = acts.findLast(({ verb }) => verb < quotation)
  if (nearest === undefined) return undefined
  const act = toldOf(tokens, nearest, quotation, acts) ?? nearest
  const between = tokens.slice(act.to, quotation)
  if (act.shape === 'after' || act.shape === 'according') {
    // “…,” said Holt, “…” goes on; “…,” said Holt, whose film “…” does not.
    const close = between.every(
      ({ kind, text }) => kind === 'punctuation' || /^(?:and|that|but|,)$/.test(text),
    )
    return {
      act,
      place: 'before',
      confidence: close ? 0.95 : 0.8,
      how: because`the words go on after “${act.cue}”`,
    }
  }
  const distance = between.filter(({ kind }) => kind === 'word').length
  return {
    act,
    place: 'before',
    confidence: distance <= 3 ? 0.95 : distance <= 10 ? 0.85 : 0.75,
    how: because`“${act.cue}” stands before the words`,
  }
}

/** “his company”, “the firm”: what somebody speaks for. */
const isTheirs = (party: Party): boolean =>
  party.kind === 'description' &&
  /^(?:his|her|their|its|the)$/.test(party.determiner) &&
  organisationNouns.has(party.head)

/** “said Falk had demanded the post and was ‘loud’”: what Falk was, he did not say himself. */
const goesOnDoing = (between: readonly Token[]): boolean =>
  between.some(
    ({ lower }, at) =>
      lower === 'and' && /^(?:was|were|is|are)$/.test(between[at + 1]?.lower ?? ''),
  )

/**
 * “Holt told the BBC that the union would reject ‘…’”, “that her company saw ‘…’”: what is yet to
 * be said, or is only thought, is Holt’s telling.
 */
function toldOf(
  tokens: readonly Token[],
  { verb, to, lemma, parties }: Act,
  quotation: number,
  acts: readonly Act[],
): Act | undefined {
  const isAhead = /^(?:will|would|could|should|must|might|may|can|shall)$/.test(
    tokens[verb - 1]?.lower ?? '',
  )
  const isViewed = !speechVerbs.get(lemma)?.kinds.has('say') && parties.every(isTheirs)
  const isDone = goesOnDoing(tokens.slice(to, quotation))
  if (!isAhead && !isViewed && !isDone) return undefined
  return acts.findLast(
    (act) =>
      /^(?:before|participle|shared|after)$/.test(act.shape) &&
      plainlySays(act.lemma) &&
      act.to < verb &&
      tokens.slice(act.to, verb).every(({ kind, text }) => kind !== 'quotation' && text !== ';'),
  )
}

/** The “…” plan will go ahead, Holt said. */
function trailing(quotation: number, acts: readonly Act[]): Link | undefined {
  const act = acts.find(({ verb }) => verb > quotation)
  if (act === undefined) return undefined
  return { act, place: 'atTheEnd', confidence: 0.8, how: because`“${act.cue}” closes the sentence` }
}
