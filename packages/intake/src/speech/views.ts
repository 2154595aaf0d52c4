import { possessivePronouns } from '../lexicon/grammar.ts'
import { because } from '../reason.ts'
import type { Token } from '../text/tokens.ts'
import { found } from './guessed.ts'
import { partiesOf, type Party } from './party.ts'
import type { Scene, SceneSentence } from './scene.ts'
import type { Resolved } from './speaker.ts'

/** “For Stott, it is ‘odd’”, “In Stott’s words, it is ‘odd’”: whose view the sentence gives. */
export function heldBy(
  scene: Scene,
  { tokens, paragraph }: SceneSentence,
  at: number,
): Resolved | undefined {
  const owner = saidAsNoun(tokens, at) ? ownerBefore(scene, tokens, at) : undefined
  if (owner !== undefined)
    return found(scene, [owner], paragraph, 0.8, because`the sentence tells of their words`)
  const phrased = inPhraseOf(scene, tokens, at)
  if (phrased.length > 0)
    return found(scene, phrased, paragraph, 0.8, because`the sentence gives their words`)
  const comma = tokens.findIndex(({ text }) => text === ',')
  if (comma === -1 || comma > at) return undefined
  const [first] = tokens
  const holder =
    first?.lower === 'in' && isViewBefore(tokens, comma)
      ? ownerBefore(scene, tokens, comma)
      : /^(?:for|to)$/.test(first?.lower ?? '')
        ? partiesOf(tokens, { range: { from: 1, to: comma } }, scene.registry)[0]
        : undefined
  const isSomebody =
    holder?.kind === 'pronoun' ||
    (holder?.kind === 'name' && holder.mention.entity.kind === 'person')
  return holder === undefined || !isSomebody
    ? undefined
    : found(scene, [holder], paragraph, 0.75, because`the sentence gives their view`)
}

/** “in the phrase of one newspaper, ‘odd’” */
function inPhraseOf({ registry }: Scene, tokens: readonly Token[], at: number): Party[] {
  if (tokens[at - 1]?.text !== ',') return []
  const of = tokens.findLastIndex(
    ({ lower }, index) =>
      index < at &&
      lower === 'of' &&
      /^(?:words|phrase|view|opinion)$/.test(tokens[index - 1]?.lower ?? '') &&
      /^(?:the|a)$/.test(tokens[index - 2]?.lower ?? ''),
  )
  return of === -1 ? [] : partiesOf(tokens, { range: { from: of + 1, to: at - 1 } }, registry)
}

/** “Holt’s claim that it was ‘odd’”, “her description of it as ‘odd’”: a noun that leads to the words. */
const saidAsNoun = (tokens: readonly Token[], at: number): boolean => {
  const noun = tokens.findLastIndex(({ lower }, index) => index < at && WORDS_OF.test(lower))
  const between = tokens.slice(noun + 1, at)
  return (
    noun !== -1 &&
    between.length <= 9 &&
    /^(?:that|of|about|as|for)$/.test(between[0]?.lower ?? '') &&
    between.every(({ text }) => text !== ',' && text !== ';')
  )
}

/** Nouns of what somebody says. */
const WORDS_OF =
  /^(?:claims?|description|assertion|insistence|warnings?|promise|pledge|vow|accusations?|criticism|comments?|remarks?|characterisation|characterization|suggestion|denunciation|declaration|portrayal|statement|admission|denial|prediction|call|demand)$/

/** Nouns of how somebody sees it. */
const VIEWS = /^(?:words|view|opinion|telling|account|estimation|assessment|phrase|eyes)$/

/** Nouns of what somebody has for others. */
const MESSAGES =
  /^(?:message|answer|reply|response|reaction|advice|verdict|explanation|motto|conclusion|plea|summary|caption|note|post|tweet|instruction|appeal|retort|slogan|rule|mantra|question|argument|point)$/

const isOwned = (noun: string): boolean =>
  WORDS_OF.test(noun) || VIEWS.test(noun) || MESSAGES.test(noun)

/** “In her words,”, “In Stott’s telling,” */
const isViewBefore = (tokens: readonly Token[], comma: number): boolean =>
  VIEWS.test(tokens[comma - 1]?.lower ?? '')

/** The pronoun or name whose message, answer or motto comes: “Her message to others”. */
export function ownerBefore(scene: Scene, tokens: readonly Token[], at: number): Party | undefined {
  const noun = tokens.findLastIndex(({ lower }, index) => index < at && isOwned(lower))
  if (noun === -1) return undefined
  for (let index = noun - 1; index >= Math.max(0, noun - 4); index--) {
    const token = tokens[index]
    if (token === undefined) break
    if (possessivePronouns.has(token.lower)) return pronounOf(token)
    if (token.kind === 'possessive') {
      const mention = scene.registry.mentions.endingAt(token.start)
      if (mention !== undefined)
        return { kind: 'name', mention, start: mention.start, end: mention.end }
    }
  }
  return undefined
}

const pronounOf = ({ lower, start, end }: Token): Party => ({
  kind: 'pronoun',
  word: lower === 'his' ? 'he' : lower === 'her' ? 'she' : lower === 'their' ? 'they' : 'it',
  start,
  end,
})
