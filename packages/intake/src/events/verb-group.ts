import { adverbs, auxiliaries, beForms, determiners } from '../lexicon/grammar.ts'
import { happenings } from '../lexicon/happenings.ts'
import type { OccurrenceStatus } from '../proposal.ts'
import { isVerb, type Range } from '../speech/clauses.ts'
import type { Token } from '../text/tokens.ts'
import {
  isAttributive,
  isOfObject,
  isReduced,
  isRelative,
  isSupposed,
  wordBefore,
} from './around-verb.ts'

/** A finite verb with its helping verbs, and what it says about whether something takes place. */
export interface VerbGroup extends Range {
  readonly status: OccurrenceStatus
  /** The verb that carries the meaning, as printed. */
  readonly verb: string
  /** Whether it is known to tell of something that is done once. */
  readonly deed: boolean
  /** Whether it is known to tell of something that takes place at all. */
  readonly known: boolean
  /** “the ferry that ran aground”, “the study published on Monday”: it tells of a noun. */
  readonly ofNoun: boolean
  /** “opens”, “play”: an event only with a time to come. */
  readonly needsTime: boolean
  /** “had left”, “would leave”: what was before, or what somebody supposes, unless a time stands by it. */
  readonly removed: boolean
}

/** The finite verbs of a clause in order; those that are denied or only supposed are left out. */
export function verbGroupsIn(tokens: readonly Token[], clause: Range): VerbGroup[] {
  const groups: VerbGroup[] = []
  for (let at = clause.from; at < clause.to;) {
    const group = groupAt(tokens, at, clause)
    const tells = !isSupposed(tokens, clause, at) && !isOfObject(tokens, clause, at)
    if (group?.status !== undefined && tells) groups.push({ ...group, status: group.status })
    at = Math.max(at + 1, group?.to ?? 0)
  }
  return groups
}

/** A verb that tells of nothing that takes place has no status. */
type Found = (Omit<VerbGroup, 'status'> & { readonly status?: OccurrenceStatus }) | undefined

function groupAt(tokens: readonly Token[], at: number, clause: Range): Found {
  const token = tokens[at]
  if (token?.kind !== 'word' || (token.capital && at !== clause.from)) return undefined
  return auxiliaries.has(token.lower) && !token.lower.startsWith("'")
    ? helped(tokens, at, clause)
    : plain(tokens, at, clause)
}

const NOT = /^(?:not|never|no)$|n't$/
const PAST_BE = /^(?:was|were|been)$/
const MODAL_POSSIBLE = /^(?:may|might|could)$/
const MODAL_EXPECTED = /^(?:will|would|shall|won't)$/
const PREDICTS = /^(?:expected|due|set|scheduled|planned|slated|likely|poised|booked|timetabled)$/
const CANCELS = /^(?:cancelled|canceled|scrapped|called|abandoned|axed)$/
const CONVENES = /^(?:called|calls|convened|convenes|summoned)$/
const POSTPONES = /^(?:postponed|delayed|deferred|put|pushed|tabled|adjourned|shelved)$/

/** “is expected to meet”, “was cancelled”, “may have left”, “has been found” */
function helped(tokens: readonly Token[], from: number, { to: end }: Range): Found {
  const helpers: string[] = []
  let at = from
  for (; at < end; at++) {
    const { lower = '', text = '' } = tokens[at] ?? {}
    const helps = auxiliaries.has(lower) || NOT.test(lower)
    if (!helps && !adverbs.has(lower) && !/^\p{Ll}+ly$/u.test(text)) break
    helpers.push(lower)
  }
  const main = tokens[at]
  const none: Found = {
    ...knownOf(main),
    from,
    to: at + 1,
    ofNoun: false,
    needsTime: false,
    removed: false,
  }
  if (main?.kind !== 'word' || at >= end || helpers.some((helper) => NOT.test(helper))) return none
  const has = (pattern: RegExp) => helpers.some((helper) => pattern.test(helper))
  const isBe = beForms.has(helpers.findLast((helper) => auxiliaries.has(helper)) ?? '')
  const group = (
    status: OccurrenceStatus,
    verb: number,
    more: Partial<VerbGroup> = {},
  ): VerbGroup => ({
    ...knownOf(tokens[verb]),
    from,
    to: Math.min(end, verb + 1),
    status: /^(?:reportedly|allegedly)$/.test(helpers.at(-1) ?? '') ? 'reported' : status,
    ofNoun: isRelative(tokens, from),
    needsTime: false,
    removed: has(/^had$/) || (has(/^would$/) && !isBe),
    ...more,
  })
  if (isBe && main.lower === 'in' && tokens[at + 1]?.lower === 'talks')
    return group('possible', at + 1, { deed: true })
  const calledOff = main.lower !== 'called' || tokens[at + 1]?.lower === 'off'
  const putOff =
    (!/^(?:put|pushed)$/.test(main.lower) || /^(?:off|back)$/.test(tokens[at + 1]?.lower ?? '')) &&
    // “was tabled until December”
    (!/^(?:tabled|adjourned|shelved)$/.test(main.lower) || tokens[at + 1]?.lower === 'until')
  const certain = !has(MODAL_POSSIBLE) && !has(MODAL_EXPECTED)
  if (certain && CANCELS.test(main.lower) && calledOff)
    return group('cancelled', at, { deed: true })
  // “will be delayed until after Easter” is put off already.
  if (!has(MODAL_POSSIBLE) && POSTPONES.test(main.lower) && putOff && isBe)
    return group('postponed', at, { deed: true })
  if (certain && main.lower === 'rescheduled') return group('expected', at, { deed: true })
  // “had been due to reopen in May”, “was to have started”: it is no longer.
  const isOver = has(/^had$/) || (main.lower === 'to' && tokens[at + 1]?.lower === 'have')
  const ahead = (verb: number, more?: Partial<VerbGroup>) =>
    group(isOver ? 'postponed' : 'expected', verb, more)
  if (isBe && (PREDICTS.test(main.lower) || (isOver && main.lower === 'supposed')))
    return predicted(tokens, at, (_, verb, more) =>
      ahead(verb, isOver ? { ...more, removed: false } : more),
    )
  if (isBe && /^(?:possible|considering|weighing|mulling)$/.test(main.lower))
    return group('possible', at, { deed: true })
  if (isBe && (main.lower === 'underway' || main.lower === 'ongoing' || isUnderWay(tokens, at)))
    return group('underway', at, { deed: true })
  if (isBe && main.lower === 'to') return ahead(skipHelpers(tokens, at + 1))
  if (isBe && main.lower === 'going' && tokens[at + 1]?.lower === 'to')
    return group('expected', skipHelpers(tokens, at + 2))
  if (!isBe && has(/^(?:has|have)$/) && CONVENES.test(main.lower))
    return group('expected', at, { known: true, needsTime: true })
  if (has(MODAL_POSSIBLE)) return group('possible', at)
  if (has(MODAL_EXPECTED)) return group('expected', at)
  // “It must still be approved on 13 February”
  if (has(/^must$/)) return group('expected', at, { known: true, needsTime: true })
  const { forms } = happenings.get(main.lower) ?? { forms: new Set() }
  if (isBe && forms.has('progressive'))
    return has(PAST_BE) ? none : group(has(/^be$/) ? 'expected' : 'underway', at)
  const isParticiple = forms.has('participle') || main.lower.endsWith('ed')
  if (isBe && isParticiple) {
    if (has(/^being$/)) return group('underway', at)
    return has(PAST_BE) ? group('occurred', at) : none
  }
  if (has(/^(?:has|have|had)$/) && isParticiple) return group('occurred', at)
  return none
}

type Group = (status: OccurrenceStatus, verb: number, more?: Partial<VerbGroup>) => VerbGroup

/** “is due on Monday”, “is set to meet”, “is planned for May” */
function predicted(tokens: readonly Token[], at: number, group: Group): VerbGroup {
  const next = tokens[at + 1]?.lower
  if (next === 'to') return group('expected', skipHelpers(tokens, at + 2))
  return group('expected', at, { known: true, needsTime: true })
}

const isUnderWay = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'under' && tokens[at + 1]?.lower === 'way'

/** The verb behind “be”, “also be”, “have been” */
function skipHelpers(tokens: readonly Token[], from: number): number {
  let at = from
  while (
    adverbs.has(tokens[at]?.lower ?? '') ||
    auxiliaries.has(tokens[at]?.lower ?? '') ||
    /^\p{Ll}+ly$/u.test(tokens[at]?.text ?? '')
  )
    at++
  return at
}

function knownOf(token: Token | undefined): Pick<VerbGroup, 'verb' | 'deed' | 'known'> {
  const entry = happenings.get(token?.lower ?? '')
  return { verb: token?.text ?? '', deed: entry?.deed ?? false, known: entry !== undefined }
}

/** “walked out”, “struck”, “opens on Monday”, “plans to open” */
function plain(tokens: readonly Token[], at: number, clause: Range): Found {
  const token = tokens[at]
  if (token === undefined) return undefined
  if (at === clause.from) return opening(tokens, at)
  const before = wordBefore(tokens, at)
  if (before === undefined || isAttributive(before)) return undefined
  const next = tokens[at + 1]
  const group: Group = (status, verb, more = {}) => ({
    ...knownOf(tokens[verb]),
    from: at,
    to: Math.max(at, verb) + 1,
    status,
    ofNoun: isRelative(tokens, at),
    needsTime: false,
    removed: false,
    ...more,
  })
  if (
    /^(?:plan|plans|planned|intends?|intended|agreed|decided|pledged|vowed)$/.test(token.lower) &&
    next?.lower === 'to'
  )
    return group('expected', skipHelpers(tokens, at + 2))
  if (/^expects?$/.test(token.lower)) {
    const to = tokens.findIndex(
      ({ lower }, index) => index > at && index < at + 7 && lower === 'to',
    )
    if (to !== -1) return group('expected', skipHelpers(tokens, to + 1))
  }
  if (CONVENES.test(token.lower) && !/^(?:off|on)$/.test(next?.lower ?? ''))
    return group('expected', at, { needsTime: true })
  if (
    PREDICTS.test(token.lower) &&
    token.lower !== 'set' &&
    /^(?:out|on|in|for|by|at|later|next|this|tomorrow)$/.test(next?.lower ?? '')
  )
    return group('expected', at, { known: true, needsTime: true, ofNoun: true })
  // “called on the sheriff to resign” puts nothing off.
  if (CANCELS.test(token.lower) && !(token.lower === 'called' && next?.lower !== 'off'))
    return group('cancelled', at, { deed: true, ofNoun: isReduced(tokens, at, clause) })
  if (/^(?:put|pushed)$/.test(token.lower) && /^(?:off|back)$/.test(next?.lower ?? ''))
    return group('postponed', at, { deed: true })
  if (/^(?:postponed|delayed|deferred)$/.test(token.lower))
    return group('postponed', at, { deed: true, ofNoun: isReduced(tokens, at, clause) })
  if (/^takes?$/.test(token.lower) && next?.lower === 'place')
    return group('expected', at, { known: true, needsTime: true })
  if (/^continues?$/.test(token.lower)) return group('underway', at, { known: true })
  const entry = happenings.get(token.lower)
  if (entry !== undefined) {
    const { forms } = entry
    if (forms.has('past') && (!forms.has('base') || takesObject(next) || isNamed(before))) {
      const ofNoun = forms.has('participle') && isReduced(tokens, at, clause)
      return group('occurred', at, ofNoun ? { ofNoun } : {})
    }
    if (
      (forms.has('present') || (forms.has('base') && !forms.has('past'))) &&
      isSubjectOf(before, forms.has('present'))
    )
      return group('expected', at, { needsTime: true })
    if (forms.has('participle') && isReduced(tokens, at, clause) && !forms.has('base'))
      return group('occurred', at, { ofNoun: true })
    return undefined
  }
  return isVerb(token) && token.lower.endsWith('ed') && !STATES.test(token.lower)
    ? group('occurred', at, isReduced(tokens, at, clause) ? { ofNoun: true } : {})
    : undefined
}

/** “Launched in 2021, the probe …” */
function opening(tokens: readonly Token[], at: number): Found {
  const token = tokens[at]
  const entry = happenings.get(token?.lower ?? '')
  const isOne =
    at === 0 &&
    entry?.forms.has('participle') === true &&
    !entry.forms.has('base') &&
    /^(?:in|on|by|at|last|during)$/.test(tokens[at + 1]?.lower ?? '')
  if (!isOne) return undefined
  return {
    ...knownOf(token),
    from: at,
    to: at + 1,
    status: 'occurred',
    ofNoun: true,
    needsTime: false,
    removed: false,
  }
}

/** What lasts, or is in the mind: no event, whenever it was. */
const STATES =
  /^(?:wanted|needed|liked|loved|hated|seemed|appeared|remained|lived|owned|belonged|included|contained|involved|deserved|mattered|looked|showed|meant|believed|feared|hoped|wished|worked|used|based|named|called|supposed|concerned|related|linked|compared|estimated|expected|priced|valued|worried|interested|depended|consisted|missed|failed|tried|started|followed|caused|added|turned|asked|declined|refused|waited|stood)$/

/** “hit the coast”, “cut its outlook”: words that are nouns as well need an object. */
const takesObject = (next: Token | undefined): boolean =>
  next !== undefined &&
  (determiners.has(next.lower) ||
    next.kind === 'number' ||
    next.capital ||
    /^(?:off|out|down|up|through|into|him|her|them|us)$/.test(next.lower))

/** “She read from it”, “Marsh read from it” */
const isNamed = (before: Token): boolean =>
  before.capital || /^(?:he|she|they|it|we|who)$/.test(before.lower)

/** “The hostel opens”, “They play”: a singular or a plural stands before. */
const isSubjectOf = (before: Token, singular: boolean): boolean =>
  before.kind === 'word' &&
  (before.capital || (before.lower.endsWith('s') && !before.lower.endsWith('ss')) !== singular)
