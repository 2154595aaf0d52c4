import type { ProposedClaim, ProposedResponse, Stance } from '../proposal.ts'
import type { Speaker } from '../speech/speaker.ts'
import { plainWords, type Scene, type SceneSentence } from '../speech/scene.ts'
import { trimmed } from '../text/span.ts'

const ALLEGES =
  /\b(?:accus(?:ed|es|ing)\b.{1,80}?\bof\b|alleg(?:ed|es|ing)\b|allegations? (?:that|of)\b|accusations? (?:that|of)\b|blam(?:ed|es|ing)\b.{1,60}?\bfor\b|counts? of\b)/i
const RESPONSES: readonly (readonly [RegExp, Stance])[] = [
  [
    /\b(?:den(?:y|ies|ied)|denying|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing))\b/i,
    'denies',
  ],
  [/\bdeclined to (?:comment|respond|discuss)\b/i, 'declinedToComment'],
  [
    /\b(?:did not|didn't|have not|has not) (?:immediately )?(?:respond|reply|return|answer)/i,
    'didNotRespond',
  ],
  [/\b(?:admitted|admits|acknowledged the)\b/i, 'confirms'],
]
/** What is denied, when no sentence alleges it first: “denies gross negligence”. */
const DENIED =
  /\b(?:denies|denied|deny|denying)\s+(?:any |all )?(?!that\b|it\b|the (?:allegations?|accusations?|charges?|claims?)\b)(.{5,90}?)(?=[.,;]|$)/i
/** How far an answer may stand from what it answers, in paragraphs. */
const REACH = 3

/** What somebody is said to have done, by whom it is said, and who answers. */
export interface Claim extends Omit<ProposedClaim, 'attribution' | 'responses'> {
  readonly speakers: readonly Speaker[]
  readonly asDescribed?: string
  readonly responses: readonly Response[]
}

export interface Response extends Omit<ProposedResponse, 'speakers'> {
  readonly speakers: readonly Speaker[]
}

/** Allegations, with what those concerned answer to them. */
export function claimsOf(scene: Scene): Claim[] {
  if (scene.story.language !== 'en' && scene.story.language !== 'und') return []
  const claims: Claim[] = []
  for (const [index, sentence] of scene.sentences.entries()) {
    const words = plainWords(scene, sentence)
    const alleged = ALLEGES.exec(words)
    const denied = alleged === null ? DENIED.exec(words) : null
    const repeats = claims.some(
      ({ start }) =>
        start <= end(sentence) && sentence.paragraph - paragraphAt(scene, start) <= REACH,
    )
    if (alleged === null && (denied === null || repeats)) continue
    if (
      alleged !== null &&
      claims.some(({ start }) => sentence.paragraph - paragraphAt(scene, start) <= 1)
    )
      continue
    claims.push(claimAt(scene, index, alleged?.[0] ?? 'denied'))
  }
  return claims
}

const end = ({ tokens }: SceneSentence): number => tokens.at(-1)?.end ?? 0

const paragraphAt = (scene: Scene, at: number): number =>
  scene.story.paragraphs.findIndex((paragraph) => at >= paragraph.start && at < paragraph.end)

/** What a claim is called where nobody makes it: “is alleged to have …”. */
const kindOf = (cue: string): string => (/^alleg/i.test(cue) ? 'allegations' : 'accusations')

function claimAt(scene: Scene, index: number, cue: string): Claim {
  const sentence = scene.sentences[index]
  const tokens = sentence?.tokens ?? []
  const said = trimmed(scene.story.text, tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0)
  const act = sentence?.acts.find(({ lemma }) => /^(?:accuse|allege|blame)$/.test(lemma))
  const speakers =
    act === undefined
      ? []
      : scene.resolver.resolveAll(act.parties, sentence?.paragraph ?? 0).speakers
  const vague =
    /\b(?:allegations?|accusations?|charges?|counts?)\b/i.exec(said.text)?.[0] ?? kindOf(cue)
  return {
    ...said,
    claimType: 'allegation',
    speakers,
    ...(speakers.length > 0 ? {} : { asDescribed: vague }),
    responses: responsesTo(scene, index),
    confidence: 0.65,
    reason: `“${cue.trim()}” introduces it`,
  }
}

function responsesTo(scene: Scene, index: number): Response[] {
  const from = scene.sentences[index]?.paragraph ?? 0
  const near = scene.sentences.filter(
    (sentence, other) => other >= index && sentence.paragraph - from <= REACH,
  )
  return near.flatMap((sentence) => {
    const words = plainWords(scene, sentence)
    const answer = RESPONSES.find(([pattern]) => pattern.test(words))
    const first = sentence.tokens[0]
    if (answer === undefined || first === undefined) return []
    const cue = answer[0].exec(words)?.[0] ?? ''
    const act =
      sentence.acts.find(
        (candidate) => cue.includes(candidate.cue) || candidate.cue.includes(cue),
      ) ?? sentence.acts[0]
    const speakers =
      act === undefined ? [] : scene.resolver.resolveAll(act.parties, sentence.paragraph).speakers
    const said = trimmed(scene.story.text, first.start, sentence.tokens.at(-1)?.end ?? first.end)
    // Each of several who deny answers for itself.
    const each = speakers.length === 0 ? [[]] : speakers.map((speaker) => [speaker])
    return each.map((answering) => ({
      ...said,
      stance: answer[1],
      speakers: answering,
      confidence: 0.65,
      reason: `“${cue}”`,
    }))
  })
}
