import type { ProposedClaim } from '../proposal.ts'
import type { Speaker } from '../speech/speaker.ts'
import { plainWords, type Scene } from '../speech/scene.ts'
import type { Statements } from '../speech/statements.ts'
import { isRead } from '../text/language.ts'
import { trimmed } from '../text/span.ts'
import { because } from '../reason.ts'
import { answeredBy, deniersOf, topicsOf, wordsOf } from './answered.ts'
import { responsesTo, type Response } from './responses.ts'
import { signsOf, toldIn, type Told } from './signs.ts'
import { accusesPlainly, accusingWords, allegingWords, deniesAll, tellsCourt } from './words.ts'
import { areOfClaim } from './weights.ts'

/** What somebody is said to have done, by whom it is said, and who answers. */
export interface Claim extends Omit<ProposedClaim, 'attribution' | 'responses'> {
  readonly speakers: readonly Speaker[]
  readonly asDescribed?: string
  readonly responses: readonly Response[]
}

/** Allegations, with what those concerned answer to them. */
export function claimsOf(scene: Scene, statements: Statements): Claim[] {
  if (!isRead(scene.story.language)) return []
  const told = toldIn(scene, statements)
  const alleging = scene.sentences.flatMap((_, index) =>
    areOfClaim(signsOf(told, index)) ? [index] : [],
  )
  return claimsAmong(told, alleging)
}

/** The claims of these sentences and of those that accuse in so many words, without those that only answer another. */
export function claimsAmong(told: Told, alleging: readonly number[]): Claim[] {
  const plainly = told.scene.sentences.flatMap((sentence, index) =>
    accusesPlainly(plainWords(told.scene, sentence)) ? [index] : [],
  )
  const all = [...new Set([...alleging, ...plainly])].toSorted((a, b) => a - b)
  const found = withoutAnswers(told, all)
  const responses = responsesTo(told.scene, found)
  return found.map((index) => claimAt(told, index, responses.get(index) ?? []))
}

/** How far before a denial that what it denies may stand, in paragraphs. */
const REACH = 3

/** “They deny that it was hidden” is only a claim where nobody has said before that it was. */
function withoutAnswers(told: Told, alleging: readonly number[]): readonly number[] {
  const { scene } = told
  const paragraphOf = (index: number): number => scene.sentences[index]?.paragraph ?? 0
  const found = new Set<number>()
  for (const index of alleging) {
    if (!onlyAnswers(told, index)) found.add(index)
    else {
      const isAlleged = [...found].some((one) => paragraphOf(index) - paragraphOf(one) <= REACH)
      const denied = isAlleged ? undefined : deniedBy(told, index)
      if (denied !== undefined) found.add(denied)
    }
  }
  return [...found].toSorted((a, b) => a - b)
}

/** The sentence that says what is denied: one before, what a court heard, or the denial itself. */
function deniedBy({ scene }: Told, index: number): number | undefined {
  const answered = answeredBy(scene, index)
  if (answered !== undefined) return answered
  const sentence = scene.sentences[index]
  if (sentence === undefined || deniesAll(plainWords(scene, sentence))) return undefined
  const told = toldBefore(scene, index)
  if (told !== undefined) return told
  const heard = scene.sentences.findIndex(
    (before, at) => at < index && tellsCourt(plainWords(scene, before)),
  )
  return heard === -1 || saysWhat(plainWords(scene, sentence)) ? index : heard
}

/** “denied that any alarm was switched off”: the sentence near before in which somebody tells of an alarm. */
function toldBefore(scene: Scene, index: number): number | undefined {
  const sentence = scene.sentences[index]
  if (sentence === undefined) return undefined
  const deniers = deniersOf(scene, sentence)
  const topics = topicsOf(scene, sentence).filter(
    (word) => !deniers.some((name) => name.includes(word) || word.includes(name)),
  )
  let best: number | undefined
  let most = 1
  for (let at = index - 1; at >= 0; at--) {
    const before = scene.sentences[at]
    if (before === undefined || sentence.paragraph - before.paragraph > REACH) break
    if (before.acts.length === 0 || deniersOf(scene, before).some((name) => deniers.includes(name)))
      continue
    const words = wordsOf(scene, before).toLowerCase()
    const shared = topics.filter((word) => words.includes(word)).length
    if (shared > most) [best, most] = [at, shared]
  }
  return best
}

/** “denied that it had fired”, “denied stealing”: a deed is named. */
const saysWhat = (words: string): boolean =>
  /\bden(?:y|ies|ied|ying) (?:that|it|(?:having )?\p{Ll}+ing)\b/u.test(words)

/** A denial that says nothing else of anybody. */
function onlyAnswers({ scene, stances }: Told, index: number): boolean {
  const sentence = scene.sentences[index]
  const stance = stances[index]
  if (sentence === undefined || !(stance === 'denies' || stance === 'disputes')) return false
  const words = plainWords(scene, sentence)
  return accusingWords(words) === undefined && !SAYS_MORE.test(words)
}

/** “denied the claim and said drones had flown over”, “which Pell denied” */
const SAYS_MORE =
  /\b(?:and|but) (?:also )?(?:said|accused|claimed|alleged|blamed|argued)\b|, (?:which|something|an? (?:claim|charge|allegation|accusation|assertion|figure|number))\b/i

/** What a claim is called where nobody makes it: “is alleged to have …”. */
const kindOf = (cue: string): string => (/^alleg/i.test(cue) ? 'allegations' : 'accusations')

function claimAt(
  { scene, statements }: Told,
  index: number,
  responses: readonly Response[],
): Claim {
  const sentence = scene.sentences[index]
  const tokens = sentence?.tokens ?? []
  const said = trimmed(scene.story.text, tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0)
  const accuses = sentence?.acts.find(({ lemma }) => /^(?:accuse|allege|blame|claim)$/.test(lemma))
  const [statement] = statements[index] ?? []
  const isDenied = responses.some(({ start }) => start === said.start)
  const speakers =
    accuses !== undefined
      ? scene.resolver.resolveAll(accuses.parties, sentence?.paragraph ?? 0).speakers
      : isDenied
        ? []
        : (statement?.resolved.speakers ?? [])
  const accusing = sentence === undefined ? undefined : allegingWords(plainWords(scene, sentence))
  const cue = accusing ?? (isDenied ? 'denied' : (statement?.cue ?? 'said'))
  const vague =
    /\b(?:allegations?|accusations?|charges?|counts?)\b/i.exec(said.text)?.[0] ?? kindOf(cue)
  return {
    ...said,
    claimType: 'allegation',
    speakers,
    ...(speakers.length > 0 ? {} : { asDescribed: vague }),
    responses,
    confidence: accusing === undefined ? 0.5 : 0.65,
    reason: because`“${cue}” introduces it`,
  }
}
