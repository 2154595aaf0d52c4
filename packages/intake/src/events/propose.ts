import { auxiliaries } from '../lexicon/grammar.ts'
import { deeds, occasions } from '../lexicon/happenings.ts'
import { speechVerbs } from '../lexicon/speech-verbs.ts'
import type { OccurrenceStatus, ProposedEvent } from '../proposal.ts'
import type { Scene, SceneSentence } from '../speech/scene.ts'
import { passage, trimmed, type Passage } from '../text/span.ts'
import { dayIn, whenIn } from '../text/days.ts'

const DEEDS = deeds.join('|')
/** “A retired vet”, “the damaged pier”: a deed that is over, told of somebody. */
const NOT_AS_ADJECTIVE = '(?<!\\b(?:an?|the|his|her|its|their|our|newly|recently) )'
const HAPPENED = new RegExp(
  `${NOT_AS_ADJECTIVE}\\b(?:(?:was|were|has|have|had|been|it had) )*(?:${DEEDS})\\b`,
  'i',
)
const EXPECTED =
  /\b(?:will|is expected|are expected|was expected|were expected|expected to|expects?|is due|are due|was due|due to|due out|scheduled|is set to|are set to|plans? to|planned|would|takes? effect|(?:opens|runs|begins|starts|meets|travels?|plays) (?:on|from|to|at|next|in)|going (?:back|to)|next meeting|has called an? .{0,20}(?:meeting|election))\b/i
/** What is done once, and seen: it is an event wherever the story tells it. */
const ACTS =
  /\b(?:signed|arrived|landed|(?:was|were) (?:received|found|rescued|arrested|jailed|sentenced|elected|killed|injured)|rejected|resigned|voted|collapsed|exploded|(?:travell?ed|drove|rode|flew|sailed) (?:together |on |back |home )?(?:to|from)|culminated|marked)\b/i
const PLANNED =
  /\b(?:will|would|due to|set to|expected to) (?:also |now )?(?:play|face|meet|open|reopen|close|become|move|return|travel|fly|depart|leave|arrive|appear|be (?:rebuilt|opened|reopened|closed|demolished|sentenced|held|replaced|extradited|deployed|released|published))\b/i
const POSSIBLE = /\b(?:may|might|could|possible|possibly|considering|in talks to)\b/
const CANCELLED = /\b(?:cancelled|canceled|called off|scrapped)\b/i
const POSTPONED = /\b(?:postponed|put off|delayed until)\b/i
const SOMETHING = new RegExp(`\\b(?:${occasions.join('|')})\\b`, 'i')
/** What goes on for years is no event: “has sold spices there for three decades”. */
const FOR_YEARS =
  /\bha(?:s|ve|d) .*\bfor (?:[\w-]+ ){0,3}(?:months|years|decades|generations|centuries)\b/i
const DENIED = /\b(?:not|never|no(?! confidence)|n't)\b/i

/** Asked, answered or only begun: nothing that takes place. */
const NO_EVENT =
  /^(?:[Ww]hose|[Hh]ow|[Ww]hy|Will|Would|Could|May|Might) |\b(?:dismissed|rejected|denied|described) (?:the |this |that |all |any |such )?(?:accusations?|allegations?|charges?|claims?|reports?|suggestions?)\b|\b(?:would|will|could|may|might)$/

/**
 * What happened, will happen or may happen, by clause. The status is that of the verb; a date stands
 * only where words give one.
 */
export function proposedEvents(scene: Scene): ProposedEvent[] {
  const { language } = scene.story
  if (language !== 'en' && language !== 'und') return []
  const events: ProposedEvent[] = []
  const day = dayOf(scene)
  for (const [index, sentence] of scene.sentences.entries()) {
    const own = clausesOf(scene, sentence).flatMap((clause) =>
      eventIn(scene, sentence, clause, day, index),
    )
    events.push(...own)
  }
  return events.filter(
    ({ name }, index) => events.findIndex((other) => other.name === name) === index,
  )
}

/** The day the story is dated, when it says the year. */
function dayOf({ story }: Scene): string | undefined {
  return dayIn(story.dateLine?.text ?? '') ?? dayIn(story.dateline?.date ?? '')
}

/** “said” only attributes; “rejected the reform” and “may see a declaration” also tell what happens. */
const onlySays = (lemma: string): boolean => speechVerbs.get(lemma)?.kinds.has('judge') !== true

/** The parts of a sentence that can each tell of one event: quotations and attributions left out. */
function clausesOf(scene: Scene, { tokens, acts }: SceneSentence): Passage[] {
  const { text } = scene.story
  const clauses: Passage[] = []
  let from: number | undefined
  let end = 0
  const cut = () => {
    if (from !== undefined) clauses.push(trimmed(text, from, end))
    from = undefined
  }
  for (const [index, token] of tokens.entries()) {
    const attributes = acts.some(
      (act) => onlySays(act.lemma) && index >= act.from && index < act.to,
    )
    const joins =
      /^(?:and|but|while|after|before|where)$/.test(token.lower) && tokens[index - 1]?.text === ','
    if (token.kind === 'quotation' || attributes || /^[;:—–.!?]$/.test(token.text) || joins) {
      cut()
      continue
    }
    if (token.text === ',' && from === undefined) continue
    from ??= token.start
    end = token.end
  }
  cut()
  return clauses.filter((clause) => clause.text.split(' ').length >= 3)
}

function statusOf(words: string): { status: OccurrenceStatus; why: string } | undefined {
  for (const [pattern, status] of [
    [CANCELLED, 'cancelled'],
    [POSTPONED, 'postponed'],
    [POSSIBLE, 'possible'],
    [EXPECTED, 'expected'],
    [HAPPENED, 'occurred'],
  ] as const) {
    const found = pattern.exec(words)
    if (found !== null) return { status, why: `“${found[0].trim()}”` }
  }
  return undefined
}

function eventIn(
  scene: Scene,
  sentence: SceneSentence,
  clause: Passage,
  day: string | undefined,
  index: number,
): ProposedEvent[] {
  const words = clause.text
    .replace(/^there (?:are|were) (?:reports|rumou?rs|suggestions|signs) that /i, '')
    .replace(/^(?:that|and|but|which|who)\s+/i, '')
  const told = statusOf(words)
  if (told === undefined || DENIED.test(words) || FOR_YEARS.test(words) || NO_EVENT.test(words))
    return []
  const when = whenIn(
    passage(scene.story.text, clause.start, clause.end).text,
    day,
    told.status !== 'occurred',
  )
  // A future without an occasion or a time is an opinion as often as a plan.
  const noun = SOMETHING.test(words)
  if (told.status !== 'occurred' && !noun && when === undefined && !PLANNED.test(words)) return []
  if (told.status === 'occurred' && when === undefined && !noun && index > 3 && !ACTS.test(words))
    return []
  const [act] = sentence.acts
  const speakers =
    act === undefined ? [] : scene.resolver.resolveAll(act.parties, sentence.paragraph).speakers
  const name = nameOf(withSubject(scene, sentence, clause, words))
  return [
    {
      name,
      occurrenceStatus: told.status,
      ...(when?.startDate === undefined ? {} : { startDate: when.startDate }),
      ...(when?.endDate === undefined ? {} : { endDate: when.endDate }),
      ...(when === undefined ? {} : { dateText: when.dateText }),
      attributedTo: speakers.map((speaker) => speaker.name),
      start: clause.start,
      end: clause.end,
      confidence: noun && when !== undefined ? 0.7 : 0.5,
      reason: `${told.why} tells its status`,
    },
  ]
}

/** “The visit, according to reports, may see …”: what stands between is left out of the name. */
function withSubject(
  { story }: Scene,
  { tokens }: SceneSentence,
  clause: Passage,
  words: string,
): string {
  const [first] = tokens
  const comma = tokens.find(({ text }) => text === ',')
  if (first === undefined || comma === undefined || comma.start > clause.start) return words
  if (!auxiliaries.has(words.split(' ')[0] ?? '')) return words
  return `${story.text.slice(first.start, comma.start)} ${words}`
}

const LONGEST_NAME = 110

function nameOf(words: string): string {
  const plain = words.replace(/[,.;:]+$/, '')
  const short =
    plain.length > LONGEST_NAME
      ? `${plain.slice(0, plain.lastIndexOf(' ', LONGEST_NAME))} …`
      : plain
  return short.charAt(0).toUpperCase() + short.slice(1)
}
