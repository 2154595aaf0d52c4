import { groupNouns, manNouns, personNouns, womanNouns } from '../lexicon/roles.ts'
import { speechVerbs } from '../lexicon/speech-verbs.ts'
import { nameKey } from '../names/directory.ts'
import type { Entity, Gender } from '../names/entity.ts'
import type { PlacedSentence } from '../names/found.ts'
import { Registry } from '../names/registry.ts'
import { typeOfWords } from '../quotations/kind.ts'
import type { Quotation } from '../quotations/quotation.ts'
import { sentencesOf } from '../text/sentences.ts'
import { tokensOf } from '../text/tokens.ts'
import type { Act } from './act.ts'
import { actsIn } from './acts.ts'
import { linkOf } from './link.ts'
import type { Party } from './party.ts'
import type { Scene } from './scene.ts'
import { nobody, type Resolved } from './speaker.ts'
import type { Statement } from './statements.ts'
import { because } from '../reason.ts'

/**
 * Words repeated inside a quote, where the quote itself says whose they are: “I asked her, ‘Why?’”.
 * Others in marks inside a quote are for an editor to take out.
 */
export function nestedIn(
  scene: Scene,
  outer: Statement,
  own: readonly Quotation[] = [],
): Statement[] {
  const { quotation, paragraph } = outer
  if (quotation === undefined || own.length === 0) return []
  const placed = sentencesInside(scene, quotation, own)
  const registry = new Registry(placed, scene.directory)
  const told: Party[] = []
  return placed.flatMap(({ tokens }) => {
    const began = told.length
    const acts = actsIn(tokens, registry)
    const found = tokens.flatMap((token, at): Statement[] => {
      const inner = token.quotation
      const link = inner === undefined ? undefined : linkOf(tokens, at, acts)
      if (inner === undefined || link === undefined || !says(link.act)) return []
      const parties = link.act.parties
      told.push(...toldOfBefore(tokens, link.act.from))
      const addressed = spokenTo(tokens, link.act.to, at)
      const resolved = whoSays(scene, outer, parties, [...told, ...addressed])
      told.push(...parties, ...addressed)
      return [
        {
          ...inner.words,
          quoteType: typeOfWords(scene.story.text, tokens, at, inner),
          resolved,
          cue: link.act.cue,
          via: [],
          quotation: inner,
          paragraph,
        },
      ]
    })
    // “My daughter came. ‘Mama,’ she said to me”: whom a sentence tells of may speak in the next.
    if (told.length === began) told.push(...toldOfBefore(tokens, tokens.length))
    return found
  })

  /** “I called my charge nurse and she said”: somebody whom the words tell of. */
  function toldOfBefore(tokens: PlacedSentence['tokens'], to: number): Party[] {
    return tokens.slice(0, to).flatMap((noun, at): Party[] => {
      const mention = registry.mentions.startingAt(noun.start)
      if (mention?.entity.kind === 'person')
        return [{ kind: 'name', mention, start: mention.start, end: mention.end }]
      if (!personNouns.has(noun.lower) || groupNouns.has(noun.lower)) return []
      if (personNouns.has(tokens[at + 1]?.lower ?? '')) return []
      const from = tokens.findLastIndex(
        ({ lower }, index) =>
          index < at && index >= at - 3 && /^(?:my|our|the|an?|this)$/.test(lower),
      )
      const first = tokens[from]
      if (first === undefined) return []
      const words = scene.story.text.slice(first.start, noun.end)
      const place = { start: first.start, end: noun.end }
      return [{ kind: 'description', words, head: noun.lower, determiner: first.lower, ...place }]
    })
  }

  /** “asked the nurse”: whoever is spoken to may answer as “she”. */
  function spokenTo(tokens: PlacedSentence['tokens'], from: number, to: number): Party[] {
    const first = tokens[from]
    const stop = tokens.findIndex(
      ({ kind, lower }, at) => at >= from && (kind !== 'word' || lower === 'that'),
    )
    const words = tokens.slice(from, Math.min(to, stop === -1 ? to : stop))
    const last = words.at(-1)
    if (first === undefined || last === undefined) return []
    const [mention] = registry.mentions.within(first.start, last.end)
    const place = { start: first.start, end: last.end }
    if (mention !== undefined) return [{ kind: 'name', mention, ...place }]
    const text = scene.story.text.slice(first.start, last.end)
    if (!/^(?:the|a|an|my|our) /i.test(text)) return []
    return [
      { kind: 'description', words: text, head: last.lower, determiner: first.lower, ...place },
    ]
  }
}

/** “He called it ‘odd’” judges; only what is said is a quote of its own. “Don’t say ‘dear’” is nobody’s. */
const says = ({ lemma, parties }: Act): boolean =>
  (speechVerbs.get(lemma)?.kinds.has('say') === true || /^(?:think|wonder)$/.test(lemma)) &&
  parties.every((party) => party.kind !== 'name' || party.mention.entity.kind !== 'place')

function sentencesInside(
  { story }: Scene,
  { words, parts }: Quotation,
  own: readonly Quotation[],
): PlacedSentence[] {
  return parts.flatMap(({ paragraph, start, end }) => {
    const inside = { start: Math.max(start, words.start), end: Math.min(end, words.end) }
    return sentencesOf(tokensOf(story.text, inside, own)).map((tokens, sentence) => ({
      tokens,
      paragraph,
      sentence,
    }))
  })
}

/** “I” is whoever speaks around the words; “he” somebody told of in them, or just before. */
function whoSays(
  scene: Scene,
  outer: Statement,
  parties: readonly Party[],
  told: readonly Party[],
): Resolved {
  const [party] = parties
  if (party === undefined || parties.length > 1)
    return nobody(because`The words do not say who speaks.`)
  if (party.kind === 'pronoun') {
    if (party.word === 'i') return { ...outer.resolved, reason: because`“I” is whoever tells it` }
    const near =
      told.findLast((other) => canBe(other, party.word)) ??
      describedBefore(scene, outer, party.word)
    const main = near === undefined ? mainBut(scene, outer, party.word) : undefined
    if (main !== undefined)
      return {
        speakers: [scene.resolver.speakerOf(main)],
        confidence: 0.7,
        reason: because`“${party.word}” is ${main.name}, of whom the story tells`,
      }
    return near === undefined
      ? nobody(because`“${party.word}” is nobody the words tell of.`)
      : whoSays(scene, outer, [near], [])
  }
  if (party.kind === 'description') {
    // “The nurse” in somebody’s words is whom they met, and not who speaks around them.
    scene.memory.meet(party.head)
    return scene.resolver.resolve(party, outer.paragraph)
  }
  const { entity } = party.mention
  const known = scene.registry.entities.find((other) => isSame(other, entity)) ?? entity
  return {
    speakers: [scene.resolver.speakerOf(known)],
    confidence: 0.8,
    reason: because`named inside the quote: ${known.name}`,
  }
}

/** “I showed her my film and she said, ‘…’”: somebody named before, or whom the story is about. */
function mainBut({ memory }: Scene, outer: Statement, word: string): Entity | undefined {
  const gender = genderOf(word)
  if (gender === undefined) return undefined
  const isOther = (entity: Entity): boolean =>
    entity.gender === gender &&
    !outer.resolved.speakers.some((speaker) => speaker.entity === entity)
  const near = memory
    .peopleBefore(outer.start)
    .find(({ entity, paragraph }) => paragraph === outer.paragraph && isOther(entity))
  const main = near?.entity ?? memory.mainPerson()?.entity
  return main !== undefined && isOther(main) ? main : undefined
}

const isSame = ({ name, aliases }: Entity, other: Entity): boolean =>
  [name, ...aliases].some((one) => {
    const key = nameKey(one)
    return key === nameKey(other.name) || key.endsWith(` ${nameKey(other.name)}`)
  })

const genderOf = (word: string): Gender | undefined =>
  word === 'he' ? 'man' : word === 'she' ? 'woman' : undefined

function canBe(party: Party, word: string): boolean {
  const gender = genderOf(word)
  if (gender === undefined || party.kind === 'pronoun') return false
  if (party.kind === 'name')
    return (
      party.mention.entity.kind === 'person' && (party.mention.entity.gender ?? gender) === gender
    )
  if (womanNouns.has(party.head)) return gender === 'woman'
  return manNouns.has(party.head) ? gender === 'man' : true
}

/** “She had seen a man running. ‘He shouted …’”: somebody described in the sentence before. */
function describedBefore(scene: Scene, { start }: Statement, word: string): Party | undefined {
  const nouns = genderOf(word) === 'man' ? manNouns : womanNouns
  const before = scene.sentences.findLast(({ tokens }) => (tokens.at(-1)?.end ?? 0) <= start)
  const at = before?.tokens.findLastIndex(({ lower }) => nouns.has(lower)) ?? -1
  const noun = before?.tokens[at]
  const article = before?.tokens[at - 1]
  if (noun === undefined || article === undefined || !/^(?:an?|the)$/.test(article.lower))
    return undefined
  return {
    kind: 'description',
    words: `${article.text} ${noun.text}`,
    head: noun.lower,
    determiner: article.lower,
    start: article.start,
    end: noun.end,
  }
}
