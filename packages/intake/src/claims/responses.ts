import type { ProposedResponse, Stance } from '../proposal.ts'
import { mainSubject } from '../speech/subject.ts'
import { partiesOf, type Party } from '../speech/party.ts'
import { plainWords, type Scene, type SceneSentence } from '../speech/scene.ts'
import type { Speaker } from '../speech/speaker.ts'
import { trimmed } from '../text/span.ts'
import { because } from '../reason.ts'
import { deniersOf, deniesWhatWasSaid, isAbout, isTurnedDown, wordsOf } from './answered.ts'

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
    /\b(?:den(?:y|ies|ied)|denying|reject(?:s|ed|ing)?|(?<!\b(?:was|were|been|being) )dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|plead(?:ed|s|ing)? not guilty|pled not guilty|(?:done|did) nothing (?:wrong|illegal|improper)|nothing of the (?:kind|sort)|no such thing|(?:that|this|it) (?:is|was) (?:wrong|untrue|false|not (?:true|so|correct|the case)))\b/i,
    'denies',
  ],
  [
    /\b(?:declin(?:ed|es)|refus(?:ed|es)) to (?:comment|respond|discuss|answer)\b|\bhad no comment\b/i,
    'declinedToComment',
  ],
  [
    /\b(?:did not|didn't|didn’t|have not|has not|hasn['’]t|haven['’]t|had not) (?:immediately )?(?:respond|repl(?:y|ied)|return|answer|address|responded|returned|answered)|\bcould not (?:immediately )?be (?:reached|contacted)\b/i,
    'didNotRespond',
  ],
  [
    /(?<!\b(?:was|were|be|been|being) )\badmit(?:s|ted)\b|\bsaid (?:that|this|it) (?:is|was) true\b|\backnowledged the\b/i,
    'confirms',
  ],
  [
    /\b(?:disput|contest)(?:es|ed|ing)\b|\b(?:not|n['’]t) recogni[sz]e (?:that|this|the|any)\b|\b(?:figures?|numbers?|account|findings?|estimates?) (?:is|are|was|were) (?:wrong|incorrect|inaccurate|exaggerated|too (?:high|low)|misleading)\b/i,
    'disputes',
  ],
]

/** Words by which quoted words deny: “called it ‘a pack of lies’”, “said the claims were ‘baseless’”. */
const QUOTED_DENIALS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:call(?:s|ed)|describ(?:es|ed)|brand(?:s|ed)|(?:claims?|allegations?|accusations?|charges?|reports?)(?: that\\b.{1,80}?)? (?:is|are|was|were)|(?:it|that|this)(?: is| was|[’']s))\\b.{0,40}?\\b(?:${UNTRUE})\\b`,
    'i',
  ),
  /\bden(?:y|ies|ied|ying) (?:any|all|the|every) (?:\w+ )?(?:wrongdoing|allegations?|claims?|accusations?|charges?|involvement)\b/i,
  // “called the suggestion ‘disgraceful’”
  /\b(?:call(?:s|ed)|describ(?:es|ed)|brand(?:s|ed)|label(?:s|led|ed)) (?:the|that|this|his|her|their|its|such) (?:\w+ )?(?:claims?|allegations?|accusations?|charges?|suggestions?|reports?)(?: as)? ["“‘']/i,
  // “they ‘completely reject’ the allegation”
  /\b(?:reject|den(?:y|ies)|refute)s?["”’']? (?:the|this|that|these|those|any|all|such) (?:\w+ )?(?:claims?|allegations?|accusations?|charges?|suggestions?|reports?)\b/i,
]

/** “‘No,’ the witness replied.” */
const SAYS_NO = /^["“‘'](?:No|Never|Not true|Absolutely not|Of course not)[,.!]/

/** How far an answer may stand from what it answers, in paragraphs. */
const REACH = 3

/**
 * What those concerned answer to each claim: an answer is to the claims near before it that are about
 * whoever answers, or else to the nearest, and to those beside that one.
 */
export function responsesTo(
  scene: Scene,
  claims: readonly number[],
): ReadonlyMap<number, Response[]> {
  const responses = new Map(claims.map((index): [number, Response[]] => [index, []]))
  for (const [at, sentence] of scene.sentences.entries()) {
    const answer = answerIn(scene, sentence)
    if (answer === undefined) continue
    const to = answeredAt(scene, claims, at, answer)
    if (to.length === 0) continue
    const given = respond(scene, sentence, claims.includes(at) ? inFull(answer) : answer)
    for (const index of to) responses.get(index)?.push(...given)
  }
  return responses
}

/** “admitted the fraud but denied stealing his medals”: what this sentence alleges is denied. */
const inFull = (answer: Answer): Answer =>
  answer.stance === 'deniesInPart' ? { ...answer, stance: 'denies' } : answer

function answeredAt(
  scene: Scene,
  claims: readonly number[],
  at: number,
  { namesClaim, saysNo }: Answer,
): readonly number[] {
  const sentence = scene.sentences[at]
  if (sentence === undefined) return []
  const paragraphOf = (index: number): number => scene.sentences[index]?.paragraph ?? 0
  // Far from a claim, only words that name it answer it.
  const reach = namesClaim ? 2 * REACH : REACH
  const before = claims.filter(
    (index) => index < at && sentence.paragraph - paragraphOf(index) <= reach,
  )
  if (saysNo) return before.filter((index) => index === at - 1)
  const isAnaphoric = deniesWhatWasSaid(scene, sentence)
  if (claims.includes(at) && !(isAnaphoric && before.length > 0)) return [at]
  const names = deniersOf(scene, sentence)
  const about = before.filter((index) => {
    const claim = scene.sentences[index]
    return claim !== undefined && isAbout(wordsOf(scene, claim), names)
  })
  const nearest = (about.length > 0 ? about : before).at(-1)
  if (nearest === undefined) return []
  return before.filter(
    (index) => index === nearest || Math.abs(paragraphOf(nearest) - paragraphOf(index)) <= 1,
  )
}

interface Answer {
  readonly stance: Stance
  /** Whether its words say that something was claimed. */
  readonly namesClaim: boolean
  /** Whether it is no more than “No”, which answers only what stands right before it. */
  readonly saysNo: boolean
  readonly cue: string
}

const NAMES_CLAIM = /\b(?:allegations?|accusations?|claims?|charges?|wrongdoing|comment)\b/i

/** What a sentence answers, by its words. */
export const stanceIn = (scene: Scene, sentence: SceneSentence): Stance | undefined =>
  answerIn(scene, sentence)?.stance

function answerIn(scene: Scene, sentence: SceneSentence): Answer | undefined {
  const words = plainWords(scene, sentence)
  if (isTurnedDown(words)) return undefined
  const all = wordsOf(scene, sentence)
  const more = { namesClaim: NAMES_CLAIM.test(all), saysNo: false }
  for (const [pattern, stance] of STANCES) {
    const cue = pattern.exec(words)?.[0]
    if (cue !== undefined) return { stance, cue, ...more }
  }
  const quoted = QUOTED_DENIALS.map((pattern) => pattern.exec(all)?.[0]).find(
    (cue) => cue !== undefined,
  )
  if (quoted !== undefined) return { stance: 'denies', cue: quoted, ...more }
  const no = SAYS_NO.exec(all)?.[0]
  return no === undefined ? undefined : { stance: 'denies', cue: no, ...more, saysNo: true }
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
