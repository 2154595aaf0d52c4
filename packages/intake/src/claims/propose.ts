import type { ProposedClaim } from '../proposal.ts'
import type { Speaker } from '../speech/speaker.ts'
import { plainWords, type Scene } from '../speech/scene.ts'
import { trimmed } from '../text/span.ts'
import { answeredBy } from './answered.ts'
import { blamedIn } from './misdeeds.ts'
import type { Statements } from '../speech/statements.ts'
import { responsesTo, type Response } from './responses.ts'
import { because } from '../reason.ts'

const ALLEGES =
  /\b(?:accus(?:ed|es|ing)\b.{1,80}?\bof\b|alleg(?:ed|es|ing)\b|allegations? (?:that|of)\b|accusations? (?:that|of)\b|blam(?:ed|es|ing)\b.{1,60}?\bfor\b|counts? of\b|suspected of\b|protest(?:ed|s) that\b|claims? (?:by|from) (?:the )?(?:[\w’'-]+ ){1,4}that\b|put it to (?:him|her|them|the \w+) that\b)/i
/** “is also alleged to have …”: one more, however near the one before. */
const ALSO = /\balso (?:accus|alleg|charg|suspect)/i
/** “They blame the dairy.” */
const BLAMES =
  /\b(?:they|residents|locals|families|critics|many|some|villagers|neighbou?rs) blamed? (?:the )?\p{L}/iu
/** What a court hears is a claim when somebody denies it. */
const HEARD =
  /\b(?:court|jury|inquest|tribunal|hearing|judge|magistrates)\b[^,.]{0,30}\b(?:heard|hears|was told|were told)\b|\bprosecut(?:ors?|ion)\b.{0,50}\b(?:said|says?|told|argued)\b/i
/** What is denied, when no sentence alleges it first: “denies gross negligence”. */
const DENIED =
  /\b(?:denies|denied|deny|denying)\s+(?:any |all |that (?=\p{L}+ \p{L}))?(?!that\b|it(?! (?:had|has|have|was|were|is|would|did)\b)\b|the (?:allegations?|accusations?|charges?|claims?)\b)(.{5,90}?)(?=[.,;]|$)/iu
const DENIES = 'den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?'
const DISMISSES = `${DENIES}|dismiss(?:es|ed)?`
/** “dismissed the suggestion that …”, “reject the accusation that …” */
const TURNED_DOWN = new RegExp(
  `\\b(?:${DISMISSES})\\b.{0,60}?\\b(?:accusations?|allegations?|claims?|suggestions?|charges?|reports?)\\b.{0,40}?\\bthat\\b`,
  'i',
)
/** “…, which Pell denied” */
const DENIED_HERE = new RegExp(
  `, (?:which|something|(?:a|an) (?:claim|charge|allegation|accusation|figure|number))\\b.{1,60}\\b(?:always )?(?:${DENIES})\\b`,
  'i',
)
/** “DeRosso disputed that.” about the sentence before. */
const DENIED_BEFORE = new RegExp(
  `\\b(?:${DISMISSES}) (?:(?:that|it|this)(?=[.,;]|$)|the (?:claim|suggestion|idea|account|report)s?(?= as\\b|[.,;]|$))`,
  'i',
)
/** How far apart what is alleged and what repeats it may stand, in paragraphs. */
const REACH = 3
/** “denied any wrongdoing” answers, and says not what. */
const DENIES_ALL = /\bden(?:y|ies|ied|ying) (?:any|all|the) (?:wrongdoing|allegations?|charges?)\b/i
/** “denied putting any pressure on the bank”: the sentence before reports who says so. */
const REPORTED = /\b(?:reported|alleged|claimed|said)\b.*\bthat\b/i
/** “denied stealing his medals” names what is alleged. */
const DENIED_DEED = /\bden(?:y|ies|ied|ying) \p{Ll}+ing (?!that\b)/u

/** What somebody is said to have done, by whom it is said, and who answers. */
export interface Claim extends Omit<ProposedClaim, 'attribution' | 'responses'> {
  readonly speakers: readonly Speaker[]
  readonly asDescribed?: string
  readonly responses: readonly Response[]
}

/** Allegations, with what those concerned answer to them. */
export function claimsOf(scene: Scene, statements: Statements): Claim[] {
  if (scene.story.language !== 'en' && scene.story.language !== 'und') return []
  const answered = withAnswered(scene, allegedIn(scene))
  const found = withBlamed(scene, answered, blamedIn(scene, statements))
  const paragraphOf = (index: number) => scene.sentences[index]?.paragraph ?? 0
  return found.map(({ index, cue }) => {
    // What is answered behind two claims in a row answers both.
    const next = found.find((other) => paragraphOf(other.index) - paragraphOf(index) > 1)
    return claimAt(scene, index, cue, next?.index ?? scene.sentences.length)
  })
}

interface Alleged {
  readonly index: number
  readonly cue: string
}

/** The sentences that allege something, or tell a court so, or are denied; each claim once. */
function allegedIn(scene: Scene): Alleged[] {
  const found: Alleged[] = []
  let heard: number | undefined
  for (const [index, sentence] of scene.sentences.entries()) {
    const words = plainWords(scene, sentence)
    const last = scene.sentences[found.at(-1)?.index ?? -1]
    const since = last === undefined ? Infinity : sentence.paragraph - last.paragraph
    const alleged = ALLEGES.exec(words)
    if (HEARD.test(words)) heard ??= index
    const blamed = alleged ?? BLAMES.exec(words)
    if (blamed !== null) {
      if (since > 1 || ALSO.test(words)) found.push({ index, cue: blamed[0] })
    } else if (DENIED_BEFORE.test(words) && since > 1 && isSaid(scene, index - 1)) {
      found.push({ index: index - 1, cue: 'denied' })
    } else if (since > 1 && (TURNED_DOWN.test(words) || DENIED_HERE.test(words))) {
      found.push({ index, cue: 'denied' })
    } else if (DENIED.test(words) && since > REACH && !DENIES_ALL.test(words)) {
      const before = scene.sentences[index - 1]
      const isReported =
        before?.paragraph === sentence.paragraph &&
        before.acts.length > 0 &&
        REPORTED.test(plainWords(scene, before))
      const isHeard = heard !== undefined && (found.at(-1)?.index ?? -1) < heard
      const told = DENIED_DEED.test(words)
        ? isReported
          ? index - 1
          : undefined
        : isHeard
          ? heard
          : undefined
      found.push(
        told === undefined ? { index, cue: 'denied' } : { index: told, cue: 'told in court' },
      )
    }
  }
  return found
}

/** With what a denial answers, where no words allege it: “He said they had hidden it. They deny it.” */
function withAnswered(scene: Scene, found: readonly Alleged[]): Alleged[] {
  // “They deny that it was hidden” is only where somebody else has not said before that it was.
  const alleged = found.map((claim): Alleged => {
    const before = claim.cue === 'denied' ? answeredBy(scene, claim.index) : undefined
    return before === undefined ? claim : { ...claim, index: before }
  })
  const more = scene.sentences.flatMap((_, index): Alleged[] => {
    const before = answeredBy(scene, index)
    const isFound = alleged.some(
      (claim) => claim.index >= (before ?? 0) - 1 && claim.index <= index,
    )
    return before === undefined || isFound ? [] : [{ index: before, cue: 'denied' }]
  })
  const all = [...alleged, ...more].toSorted((a, b) => a.index - b.index)
  return all.filter((claim, at) => all[at - 1]?.index !== claim.index)
}

/** With what somebody blames somebody for, where the story has no other claim in the paragraph. */
function withBlamed(
  scene: Scene,
  found: readonly Alleged[],
  blamed: readonly number[],
): readonly Alleged[] {
  const paragraphOf = (index: number): number => scene.sentences[index]?.paragraph ?? 0
  const taken = new Set(found.map(({ index }) => paragraphOf(index)))
  const more = blamed.filter((index) => {
    const isNew = !taken.has(paragraphOf(index))
    taken.add(paragraphOf(index))
    return isNew
  })
  return [...found, ...more.map((index): Alleged => ({ index, cue: 'said' }))].toSorted(
    (a, b) => a.index - b.index,
  )
}

/** Whether a sentence tells what somebody says. */
const isSaid = (scene: Scene, index: number): boolean =>
  (scene.sentences[index]?.acts.length ?? 0) > 0

/** What a claim is called where nobody makes it: “is alleged to have …”. */
const kindOf = (cue: string): string => (/^alleg/i.test(cue) ? 'allegations' : 'accusations')

function claimAt(scene: Scene, index: number, cue: string, until: number): Claim {
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
    responses: responsesTo(scene, index, until),
    confidence: 0.65,
    reason: because`“${cue.trim()}” introduces it`,
  }
}
