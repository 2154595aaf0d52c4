import { auxiliaries, pronouns } from '../lexicon/grammar.ts'
import { occasions } from '../lexicon/happenings.ts'
import type { ProposedEvent } from '../proposal.ts'
import type { Range } from '../speech/clauses.ts'
import type { Scene, SceneSentence } from '../speech/scene.ts'
import { dayIn, whenIn, type When } from '../text/days.ts'
import type { Token } from '../text/tokens.ts'
import { trimmed, type Passage } from '../text/span.ts'
import { reachOf } from './around-verb.ts'
import { clausesOf, type Clause } from './clauses.ts'
import { verbGroupsIn, type VerbGroup } from './verb-group.ts'
import { because } from '../reason.ts'

/**
 * What happened, will happen or may happen, by clause. The status is that of the verb; a date stands
 * only where words give one.
 */
export function proposedEvents(scene: Scene): ProposedEvent[] {
  const { language } = scene.story
  if (language !== 'en' && language !== 'und') return []
  const day = dayOf(scene)
  const events = scene.sentences.flatMap((sentence) =>
    isQuestion(sentence)
      ? []
      : clausesOf(sentence).flatMap((clause) => eventIn(scene, sentence, clause, day)),
  )
  const names = new Set<string>()
  return events.filter(({ name }) => !names.has(name) && names.add(name))
}

/** The day the story is dated, when it says the year. */
function dayOf({ story }: Scene): string | undefined {
  return dayIn(story.dateLine?.text ?? '') ?? dayIn(story.dateline?.date ?? '')
}

const isQuestion = ({ tokens }: SceneSentence): boolean => tokens.at(-1)?.text === '?'

/** Nobody and nothing does no deed: “No one was hurt”. */
const NOBODY =
  /^(?:no|nobody|none|nothing|neither|hardly)\b|\bno (?:one|\w+) (?:was|were|has|have|had|will)\b/i

/** What goes on for years is no event: “has sold spices there for three decades”. */
const FOR_YEARS =
  /\bha(?:s|ve|d) (?!.*\b(?:jailed|imprisoned|banned|suspended|sentenced|disqualified|barred|detained) for\b).*\bfor (?:[\w-]+ ){0,3}(?:months|years|decades|generations|centuries)\b/i

/** To answer an accusation is no event of its own. */
const ANSWERS =
  /\b(?:dismissed|rejected|denied|described) (?:(?:it|this|that|them) as\b|(?:the |this |that |all |any |such )?(?:figures?|ideas?|notion|criticism|concerns|accusations?|allegations?|charges?|claims?|reports?|suggestions?)\b)/i

interface Told {
  /** The stretch of the clause that is about its verb. */
  readonly reach: Range
  readonly group: VerbGroup
  readonly when?: When
  readonly occasion: Occasion
}

/** Where a word for something that takes place stands: behind the verb, or only before it. */
type Occasion = 'object' | 'subject' | undefined

function occasionIn(tokens: readonly Token[], reach: Range, group: VerbGroup): Occasion {
  const isOne = ({ lower }: Token): boolean => occasions.has(lower)
  if (tokens.slice(group.to, reach.to).some(isOne)) return 'object'
  return tokens.slice(reach.from, group.from).some(isOne) ? 'subject' : undefined
}

function eventIn(
  scene: Scene,
  sentence: SceneSentence,
  clause: Clause,
  day: string | undefined,
): ProposedEvent[] {
  const { text } = scene.story
  const { tokens } = sentence
  const all = passageOf(text, tokens, clause)
  if (/^In a (?:statement|letter|post|report|note)\b/i.test(all.text)) return []
  if (NOBODY.test(all.text) || FOR_YEARS.test(all.text) || ANSWERS.test(all.text)) return []
  const told = verbGroupsIn(tokens, clause).flatMap((group): Told[] => {
    const reach = reachOf(tokens, clause, group)
    const words = passageOf(text, tokens, reach).text
    const when = whenIn(words, day, group.status !== 'occurred')
    const occasion = occasionIn(tokens, reach, group)
    return isEvent(group, when, occasion, clause.attributed, isPersonal(tokens, reach))
      ? [{ group, reach, occasion, ...(when === undefined ? {} : { when }) }]
      : []
  })
  const main = told.find(({ group }) => !group.ofNoun) ?? told[0]
  // “… since the trial began in May 2026”: what has a date of its own is an event of its own.
  const dated = told.filter(
    (one) =>
      one !== main && (one.when?.startDate !== undefined || resumes(tokens, clause, one.group)),
  )
  const { parties = [] } = sentence.acts[0] ?? {}
  const { speakers } = scene.resolver.resolveAll(parties, sentence.paragraph)
  const attributedTo = speakers.map((speaker) => speaker.name)
  return [
    ...(main === undefined
      ? []
      : [
          eventOf(main, {
            ...all,
            text: withSubject(scene, sentence, clause, main.group, all.text),
          }),
        ]),
    ...dated.map((one) => eventOf(one, passageOf(text, tokens, one.reach))),
  ].map((event) => ({ ...event, attributedTo }))
}

function eventOf(
  { group, when, occasion }: Told,
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

/** Whether a verb tells of something that takes place, by itself or with a time or an occasion. */
function isEvent(
  group: VerbGroup,
  when: When | undefined,
  occasion: Occasion,
  attributed: boolean,
  personal: boolean,
): boolean {
  const { status, deed, known, needsTime, ofNoun, removed } = group
  if (needsTime)
    return (
      when !== undefined && (known || occasion !== undefined) && !/^in \d{4}$/.test(when.dateText)
    )
  // “She said twelve bodies had been found”: said of the past, it is what happened.
  if (removed && attributed && !ofNoun && deed)
    return when !== undefined || !personal || status === 'expected'
  if (removed) return known && (when !== undefined || occasion === 'object')
  // What is told of a noun in passing is an event only when it is one by itself.
  if (ofNoun) return deed && (when !== undefined || occasion !== undefined || status === 'occurred')
  if (deed) return true
  if (status === 'occurred') return when !== undefined || (known && occasion !== undefined)
  if (status === 'underway') return occasion !== undefined
  return known || when !== undefined || occasion !== undefined
}

/** “Leyla Holt, who spent 41 seasons in the field, died on Feb. 3”: the sentence goes on behind “who”. */
const resumes = (
  tokens: readonly Token[],
  { from }: Clause,
  { deed, from: at }: VerbGroup,
): boolean => deed && /^who(?:se)?$/.test(tokens[from]?.lower ?? '') && tokens[at - 1]?.text === ','

/** “She had bought earplugs”: what somebody did before is their tale. */
const isPersonal = (tokens: readonly Token[], { from }: Range): boolean =>
  pronouns.has(tokens[from]?.lower ?? '')

function passageOf(text: string, tokens: readonly Token[], { from, to }: Range): Passage {
  return trimmed(text, tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)
}

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
    .replace(/[,.;:]+$/, '')
  const short =
    plain.length > LONGEST_NAME
      ? `${plain.slice(0, plain.lastIndexOf(' ', LONGEST_NAME))} …`
      : plain
  return short.charAt(0).toUpperCase() + short.slice(1)
}
