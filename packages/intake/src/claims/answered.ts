import { organisationNouns } from '../lexicon/roles.ts'
import { partiesOf } from '../speech/party.ts'
import { plainWords, type Scene, type SceneSentence } from '../speech/scene.ts'
import { mainSubject } from '../speech/subject.ts'

/** Answers that do not say what they deny: “denied it”, “said that was untrue”, “no such study”. */
const DENIES =
  /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|disput(?:es?|ed|ing)|refut(?:es?|ed)|dismiss(?:es|ed)) (?:(?:it|this|that|them|these)(?=[.,;:]| as\b| and\b|$)|(?:the|those|these|all|any|her|his|their|both) (?:[\w’'-]+ ){0,2}?(?:claims?|allegations?|accusations?|charges?|account|version|suggestions?|wrongdoing|reports?)\b(?! that\b| of\b)|(?:that )?(?:any )?such\b)|\b(?:this|that|it|they|claims?|allegations?|accusations?|suggestions?|reports?) (?:is|are|was|were) (?:simply |just |completely )?(?:untrue|not true|false|baseless|unfounded|nonsense|lies|fabricated|a lie|not correct|incorrect)\b/i

/** “‘That’s not true,’ she said” */
const NOT_TRUE = /^["“‘'][^"”]{0,40}\b(?:not true|a lie|untrue|nonsense)\b/i

/** What is turned down without being said of anybody: an offer, an appeal, a plan. */
const NO_CLAIM =
  /\b(?:reject|dismiss)\w* (?:(?:the|a|an|his|her|its|their|any) )?(?:[\w’'$.-]+ ){0,4}?(?:offer|plan|bid|deal|proposal|appeal|motion|request|compromise|call|idea|amendment|application|talks|bill|reform|strike|motions|calls|offers|ruling|verdict|lawsuit|case|government)s?\b/i

/** Whether somebody turns down what is no claim: “rejected the offer”. */
export const isTurnedDown = (words: string): boolean => NO_CLAIM.test(words)

/** How far before an answer its claim may stand, in paragraphs. */
const REACH = 3
const SENTENCES = 12

/** Whether a sentence denies what stands before it: “denied it”, “called the claims baseless”. */
export const deniesWhatWasSaid = (scene: Scene, sentence: SceneSentence): boolean =>
  DENIES.test(plainWords(scene, sentence)) || NOT_TRUE.test(wordsOf(scene, sentence))

/**
 * The sentence that a denial answers: the nearest before it in which somebody else says something of
 * whoever denies, or of what is denied.
 */
export function answeredBy(scene: Scene, index: number): number | undefined {
  const sentence = scene.sentences[index]
  if (sentence === undefined) return undefined
  if (!deniesWhatWasSaid(scene, sentence) || isTurnedDown(plainWords(scene, sentence)))
    return undefined
  const deniers = deniersOf(scene, sentence)
  const topics = topicsOf(scene, sentence)
  for (let at = index - 1; at >= Math.max(0, index - SENTENCES); at--) {
    const before = scene.sentences[at]
    if (before === undefined || sentence.paragraph - before.paragraph > REACH) return undefined
    if (before.acts.length === 0 || deniersOf(scene, before).some((name) => deniers.includes(name)))
      continue
    if (isAbout(wordsOf(scene, before), [...deniers, ...topics])) return at
  }
  return undefined
}

/** Whether words name any of these. */
export const isAbout = (words: string, names: readonly string[]): boolean => {
  const lower = words.toLowerCase()
  return names.some((name) => lower.includes(name))
}

export const wordsOf = ({ story }: Scene, { tokens }: SceneSentence): string =>
  story.text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0)

/** Whoever the sentence is about, by the last word that names them. */
export function deniersOf({ registry }: Scene, { tokens, acts }: SceneSentence): string[] {
  const subject = mainSubject(tokens, tokens.length)
  const parties = [
    ...(acts[0]?.parties ?? []),
    ...(subject === undefined ? [] : partiesOf(tokens, subject, registry)),
  ]
  return parties.flatMap((party) => {
    if (party.kind === 'pronoun') return []
    const name =
      party.kind === 'name' ? (party.mention.entity.name.split(' ').at(-1) ?? '') : party.head
    const isNamed = party.kind === 'name' || organisationNouns.has(party.head)
    // “Swiftline Medical” is Swiftline, and a spokesman for Bahgat speaks of Bahgat.
    const first = party.kind === 'name' ? party.mention.entity.name.split(' ')[0] : undefined
    const of = party.kind === 'description' ? party.of?.entity.name.split(' ').at(-1) : undefined
    return [isNamed ? name : undefined, first, of].flatMap((word) =>
      word === undefined || word.length < 4 ? [] : [word.toLowerCase()],
    )
  })
}

/** The longer words of what is denied. */
export const topicsOf = (scene: Scene, sentence: SceneSentence): string[] =>
  (
    wordsOf(scene, sentence)
      .toLowerCase()
      .match(/\p{Ll}{5,}/gu) ?? []
  ).filter(
    (word) =>
      !/^(?:denied|denies|denying|reject|rejected|rejects|disput|dismiss|saying|claims?|alleg|accus|charge|report|suggest|spokes|company|minister|government|president|police|people|before|should|would|because|according|against|between|through|during|statement|that|there|which|their)/.test(
        word,
      ),
  )
