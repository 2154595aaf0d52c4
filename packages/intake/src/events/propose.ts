import type { OccurrenceStatus, ProposedEvent } from '../proposal.ts'
import type { Scene, SceneSentence } from '../speech/scene.ts'
import { passage, trimmed, type Passage } from '../text/span.ts'
import { dayIn, whenIn } from '../text/days.ts'

const NOUN =
  'meeting|talks|visit|summit|ceremony|signing|vote|election|elections|referendum|trial|hearing|inquest|strike|walkout|protest|march|rally|attack|explosion|fire|flood|flooding|storm|earthquake|crash|collision|shooting|match|final|festival|concert|launch|opening|closure|resignation|arrest|funeral|vigil|conference|announcement|agreement|deal|statement|declaration|review|tour|patrols|motion|election|coup|rescue|evacuation|penalty|appeal|injunction'
const FINITE =
  'met|signed|agreed|resigned|died|arrived|left|landed|opened|closed|killed|injured|struck|hit|tore|burst|collapsed|crashed|exploded|walked|marched|gathered|voted|rejected|approved|passed|elected|won|lost|beat|defeated|stunned|fined|jailed|sentenced|arrested|charged|convicted|shot|found|rescued|announced|launched|began|ended|broke|visited|drove|traveled|travelled|received|cancelled|canceled|postponed|reported|filed|dismissed|suspended|finished|sank|ran aground|evacuated'
const HAPPENED = new RegExp(`\\b(?:(?:was|were|has|have|had|been|it had) )*(?:${FINITE})\\b`, 'i')
const EXPECTED =
  /\b(?:will|is expected|are expected|was expected|were expected|expected to|expects?|is due|are due|was due|due to|due out|scheduled|is set to|are set to|plans? to|planned|would|takes? effect|(?:opens|runs|begins|starts|meets|travels?|plays) (?:on|from|to|at|next|in)|going (?:back|to)|next meeting|has called an? .{0,20}(?:meeting|election))\b/i
const POSSIBLE = /\b(?:may|might|could|possible|possibly|considering|in talks to)\b/
const CANCELLED = /\b(?:cancelled|canceled|called off|scrapped)\b/i
const POSTPONED = /\b(?:postponed|put off|delayed until)\b/i
const SOMETHING = new RegExp(`\\b(?:${NOUN})\\b`, 'i')
const REPEATED = /\b(?:not|never|no|n't)\b/i

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
    const attributes = acts.some((act) => index >= act.from && index < act.to)
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
  const words = clause.text.replace(/^(?:that|and|but|which|who)\s+/i, '')
  const told = statusOf(words)
  if (told === undefined || REPEATED.test(words)) return []
  const when = whenIn(
    passage(scene.story.text, clause.start, clause.end).text,
    day,
    told.status !== 'occurred',
  )
  // A future without an occasion or a time is an opinion as often as a plan.
  const noun = SOMETHING.test(words)
  if (told.status !== 'occurred' && !noun && when === undefined) return []
  if (told.status === 'occurred' && when === undefined && !noun && index > 3) return []
  const [act] = sentence.acts
  const speakers =
    act === undefined ? [] : scene.resolver.resolveAll(act.parties, sentence.paragraph).speakers
  const name = nameOf(words)
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

const LONGEST_NAME = 110

function nameOf(words: string): string {
  const plain = words.replace(/[,.;:]+$/, '')
  const short =
    plain.length > LONGEST_NAME
      ? `${plain.slice(0, plain.lastIndexOf(' ', LONGEST_NAME))} …`
      : plain
  return short.charAt(0).toUpperCase() + short.slice(1)
}
