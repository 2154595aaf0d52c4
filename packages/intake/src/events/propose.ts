import { auxiliaries, conjunctions, subordinators } from '../lexicon/grammar.ts'
import type { ProposedEvent } from '../proposal.ts'
import { isVerb } from '../speech/clauses.ts'
import type { Scene, SceneSentence } from '../speech/scene.ts'
import type { Statement, Statements } from '../speech/statements.ts'
import { isRead } from '../text/language.ts'
import type { Passage } from '../text/span.ts'
import { candidatesIn, dayOf, passageOf } from './candidates.ts'
import type { Clause } from './clauses.ts'
import { isOnlyReported, ONLY_REPORTED } from './reported.ts'
import { signsOf, type Candidate } from './signs.ts'
import type { VerbGroup } from './verb-group.ts'
import { areOfEvent } from './weights.ts'
import { because } from '../reason.ts'

/**
 * What happened, will happen or may happen, by clause. The status is that of the verb; a date stands
 * only where words give one.
 */
export function proposedEvents(scene: Scene, statements: Statements): ProposedEvent[] {
  if (!isRead(scene.story.language)) return []
  const day = dayOf(scene)
  // In the order of the text, which is read once.
  const told = statements.paraphrases.toSorted((a, b) => a.start - b.start)
  let next = 0
  const events = scene.sentences.flatMap((sentence) => {
    const from = next
    while ((told[next]?.start ?? Infinity) < (sentence.tokens.at(-1)?.end ?? 0)) next++
    return eventsIn(scene, sentence, told.slice(from, next), day)
  })
  const names = new Set<string>()
  return events.filter(({ name }) => !names.has(name) && names.add(name))
}

function eventsIn(
  scene: Scene,
  sentence: SceneSentence,
  told: readonly Statement[],
  day: string | undefined,
): ProposedEvent[] {
  const candidates = candidatesIn(scene, sentence, day).filter(
    (candidate) => isTimed(candidate) && areOfEvent(signsOf(scene, sentence, candidate)),
  )
  if (candidates.length === 0) return []
  const { parties = [] } = sentence.acts[0] ?? {}
  const first = scene.resolver.resolveAll(parties, sentence.paragraph)
  return candidates.flatMap((candidate) => {
    const beside = candidates.filter(({ clause }) => clause === candidate.clause)
    if (yields(candidate, beside)) return []
    const only = beside.filter((other) => !yields(other, beside)).length === 1
    const words = only ? wholeClause(scene, sentence, candidate) : own(scene, sentence, candidate)
    const event = eventOf(candidate, words)
    const { speakers } = tellerOf(sentence, candidate, told)?.resolved ?? first
    const attributedTo = speakers.map((speaker) => speaker.name)
    return [
      isOnlyReported(sentence.tokens, candidate, told)
        ? { ...event, occurrenceStatus: 'reported', reason: ONLY_REPORTED, attributedTo }
        : { ...event, attributedTo },
    ]
  })
}

/** Whose words tell of it. */
function tellerOf(
  { tokens }: SceneSentence,
  { group }: Candidate,
  told: readonly Statement[],
): Statement | undefined {
  const verb = tokens[group.from]
  return verb && told.find(({ start, end }) => start <= verb.start && end >= verb.end)
}

/** “opens”, “ties”: words in the present tell of an event only with a time to come. */
const isTimed = ({ group, when }: Candidate): boolean => !group.needsTime || when !== undefined

/** “A march planned for Saturday has been called off”: what became of it is told by another verb. */
const yields = ({ group }: Candidate, beside: readonly Candidate[]): boolean =>
  group.ofNoun &&
  group.status === 'expected' &&
  beside.some((other) => other.group.from > group.from && !other.group.ofNoun)

function eventOf(
  { group, when, occasion }: Candidate,
  { text, start, end }: Passage,
): Omit<ProposedEvent, 'attributedTo'> {
  return {
    name: nameOf(text),
    occurrenceStatus: group.status,
    ...(when?.startDate === undefined ? {} : { startDate: when.startDate }),
    ...(when?.endDate === undefined ? {} : { endDate: when.endDate }),
    ...(when === undefined ? {} : { dateText: when.dateText }),
    start,
    end,
    confidence: when !== undefined && (occasion !== undefined || group.deed) ? 0.7 : 0.5,
    reason: because`“${group.verb}” tells its status`,
  }
}

function wholeClause(scene: Scene, sentence: SceneSentence, { clause, group }: Candidate): Passage {
  const all = passageOf(scene.story.text, sentence.tokens, clause)
  return { ...all, text: withSubject(scene, sentence, clause, group, all.text) }
}

/** Of several in a clause each has its own words, behind the subject that they share. */
function own(
  { story: { text } }: Scene,
  { tokens }: SceneSentence,
  { clause, group, reach }: Candidate,
): Passage {
  const joins = tokens.findLastIndex(
    ({ lower }, at) =>
      at >= reach.from &&
      at < group.from &&
      reach.from > clause.from &&
      (conjunctions.has(lower) || subordinators.has(lower)),
  )
  const from = joins === -1 ? reach.from : joins + 1
  // “fell by 18%, and a tour | was cancelled”: what stands behind “and” is of the next verb.
  const ends = tokens.findLastIndex(
    ({ lower }, at) =>
      at > group.to && at < reach.to && reach.to < clause.to && conjunctions.has(lower),
  )
  const words = passageOf(text, tokens, { from, to: ends === -1 ? reach.to : ends })
  const verb = tokens.findIndex((token, at) => at >= clause.from && isVerb(token))
  const isShared = from === group.from && verb > clause.from && verb < from
  if (!isShared || verb - clause.from > LONGEST_SUBJECT) return words
  const { text: subject } = passageOf(text, tokens, { from: clause.from, to: verb })
  return { ...words, text: `${subject} ${words.text}` }
}

const LONGEST_SUBJECT = 8

/** “The visit, according to reports, may see …”: what stands between is left out of the name. */
function withSubject(
  { story }: Scene,
  { tokens }: SceneSentence,
  clause: Clause,
  group: VerbGroup,
  words: string,
): string {
  const [first] = tokens
  const comma = tokens.find(({ text }) => text === ',')
  const start = tokens[clause.from]?.start ?? 0
  if (first === undefined || comma === undefined || comma.start > start) return words
  if (group.from !== clause.from || !auxiliaries.has(tokens[group.from]?.lower ?? '')) return words
  return `${story.text.slice(first.start, comma.start)} ${words}`
}

const LONGEST_NAME = 110

function nameOf(words: string): string {
  const plain = words
    .replace(/^there (?:are|were) (?:reports|rumou?rs|suggestions|signs) that /i, '')
    .replace(/^(?:and|but|that|which|who)\s+/i, '')
    .replace(
      /(?:,? (?:and|but|before|after|when|as|while|because)(?: (?:it|he|she|they))?|[,.;:])+$/,
      '',
    )
  const short =
    plain.length > LONGEST_NAME
      ? `${plain.slice(0, plain.lastIndexOf(' ', LONGEST_NAME))} …`
      : plain
  return short.charAt(0).toUpperCase() + short.slice(1)
}
