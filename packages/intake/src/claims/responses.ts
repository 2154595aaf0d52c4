import type { ProposedResponse, Stance } from '../proposal.ts'
import { mainSubject } from '../speech/subject.ts'
import { partiesOf, type Party } from '../speech/party.ts'
import { plainWords, type Scene, type SceneSentence } from '../speech/scene.ts'
import type { Speaker } from '../speech/speaker.ts'
import { trimmed } from '../text/span.ts'
import { because } from '../reason.ts'

export interface Response extends Omit<ProposedResponse, 'speakers'> {
  readonly speakers: readonly Speaker[]
}

const UNTRUE =
  'lies?|lying|false|untrue|not true|baseless|unfounded|groundless|nonsense|rubbish|fabricat\\w*|invent(?:ed|ions?)|smears?|absurd|ridiculous|meritless|without merit|a witch[- ]hunt'

/** What an answer says, by the words of the story; the first that fits holds. */
const STANCES: readonly (readonly [RegExp, Stance])[] = [
  [
    /\b(?:acknowledg|conced|admit|confirm)\w*\b[^.;]{3,120}?\bbut (?:said|insisted|denied|added|argued|maintained)\b/i,
    'deniesInPart',
  ],
  [
    /\b(?:den(?:y|ies|ied)|denying|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing))\b/i,
    'denies',
  ],
  [
    /\b(?:declin(?:ed|es)|refus(?:ed|es)) to (?:comment|respond|discuss|answer)\b|\bhad no comment\b/i,
    'declinedToComment',
  ],
  [
    /\b(?:did not|didn't|didn’t|have not|has not|had not) (?:immediately )?(?:respond|reply|return|answer)|\bcould not (?:immediately )?be (?:reached|contacted)\b/i,
    'didNotRespond',
  ],
  [/(?<!\b(?:was|were|be|been|being) )\badmit(?:s|ted)\b|\backnowledged the\b/i, 'confirms'],
  [/\b(?:disput|contest)(?:es|ed|ing)\b/i, 'disputes'],
]

/** “called it ‘a pack of lies’”, “said the claims were ‘baseless’”: quoted words deny as well. */
const QUOTED_DENIAL = new RegExp(
  `\\b(?:call(?:s|ed)|describ(?:es|ed)|brand(?:s|ed)|(?:claims?|allegations?|accusations?|charges?|reports?) (?:is|are|was|were)|(?:it|that|this)(?: is| was|[’']s))\\b.{0,40}?\\b(?:${UNTRUE})\\b|\\bden(?:y|ies|ied|ying) (?:any|all|the|every) (?:\\w+ )?(?:wrongdoing|allegations?|claims?|accusations?|charges?|involvement)\\b`,
  'i',
)

/** How far an answer may stand from what it answers, in paragraphs. */
const REACH = 3

/** What those concerned answer to a claim: from its sentence on, as far as no other claim is nearer. */
export function responsesTo(scene: Scene, index: number, until: number): Response[] {
  const from = scene.sentences[index]?.paragraph ?? 0
  const responses: Response[] = []
  for (let at = index; at < Math.min(until, scene.sentences.length); at++) {
    const sentence = scene.sentences[at]
    if (sentence === undefined) break
    const near = sentence.paragraph - from <= REACH
    const answer = answerIn(scene, sentence, near)
    if (answer !== undefined) responses.push(...respond(scene, sentence, answer))
    // Far from a claim, only words that name it answer it.
    if (sentence.paragraph - from > 2 * REACH) break
  }
  return responses
}

interface Answer {
  readonly stance: Stance
  readonly cue: string
}

const NAMES_CLAIM = /\b(?:allegations?|accusations?|claims?|charges?|wrongdoing|comment)\b/i

function answerIn(scene: Scene, sentence: SceneSentence, near: boolean): Answer | undefined {
  const words = plainWords(scene, sentence)
  const all = scene.story.text.slice(sentence.tokens[0]?.start, sentence.tokens.at(-1)?.end)
  if (!near && !NAMES_CLAIM.test(all)) return undefined
  for (const [pattern, stance] of STANCES) {
    const cue = pattern.exec(words)?.[0]
    if (cue !== undefined) return { stance, cue }
  }
  const cue = QUOTED_DENIAL.exec(all)?.[0]
  return cue === undefined ? undefined : { stance: 'denies', cue }
}

function respond(scene: Scene, sentence: SceneSentence, { stance, cue }: Answer): Response[] {
  const { tokens, acts, paragraph } = sentence
  const first = tokens[0]
  if (first === undefined) return []
  const act = acts.find((candidate) => cue.includes(candidate.cue) || candidate.cue.includes(cue))
  // “Harbour Care said it rejected the claim”: when “it” is nobody, whoever says so answers.
  const speakers =
    [act?.parties, acts[0]?.parties, subjectOf(scene, sentence)]
      .map((parties) => scene.resolver.resolveAll(parties ?? [], paragraph).speakers)
      .find((found) => found.length > 0) ?? []
  const said = trimmed(scene.story.text, first.start, tokens.at(-1)?.end ?? first.end)
  // Each of several who deny answers for itself.
  const each = speakers.length === 0 ? [[]] : speakers.map((speaker) => [speaker])
  return each.map((answering) => ({
    ...said,
    stance,
    speakers: answering,
    confidence: 0.65,
    reason: because`“${cue}”`,
  }))
}

/** “The manager could not be reached”: nobody says anything here. */
function subjectOf({ registry }: Scene, { tokens }: SceneSentence): readonly Party[] {
  const subject = mainSubject(tokens, tokens.length)
  return subject === undefined ? [] : partiesOf(tokens, subject, registry)
}
