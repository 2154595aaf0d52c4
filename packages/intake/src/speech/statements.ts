import type { Quotation } from '../quotations/quotation.ts'
import {
  isNameOrTitle,
  isSetOff,
  isTitledWork,
  isWordItself,
  typeOfWords,
  wordsIn,
} from '../quotations/kind.ts'
import type { Passage, Span } from '../text/span.ts'
import type { Act } from './act.ts'
import { anonymityIn, askedBy, type Anonymity } from './anonymity.ts'
import { carriedBefore, carriersOf, type Relation } from './carriers.ts'
import { guess } from './fallback.ts'
import { complementOf } from './paraphrase.ts'
import { plainlySays } from '../lexicon/speech-verbs.ts'
import { plainWords, type Scene, type SceneSentence } from './scene.ts'
import { nobody, type Resolved, type Speaker } from './speaker.ts'
import { answered } from './interview.ts'
import { nestedIn } from './nested.ts'
import { partiesOf } from './party.ts'
import { mainSubject } from './subject.ts'

/** One step on the way of words from a speaker to us. */
export interface Hop {
  readonly relation: Relation
  readonly speaker: Speaker
}

/** Something somebody said, in their words or in the story's. */
export interface Statement extends Span {
  readonly text: string
  readonly quoteType: 'direct' | 'partial' | 'indirect'
  readonly resolved: Resolved
  readonly cue?: string
  readonly via: readonly Hop[]
  readonly quotation?: Quotation
  readonly paragraph: number
}

/** Words in marks that nobody is quoted with. */
export interface ScareQuote extends Span {
  readonly text: string
  readonly reason: string
}

export interface Statements {
  readonly quotes: readonly Statement[]
  readonly paraphrases: readonly Statement[]
  readonly scareQuotes: readonly ScareQuote[]
  /** Why sources are not named, by the description that stands for them. */
  readonly anonymity: ReadonlyMap<string, Anonymity>
}

/** Reads the story from its beginning and attributes what is said, as a reader would. */
export function statementsOf(scene: Scene): Statements {
  if (scene.story.language !== 'en' && scene.story.language !== 'und') return unattributed(scene)
  const quotes: Statement[] = []
  const paraphrases: Statement[] = []
  const scareQuotes: ScareQuote[] = []
  const done = new Set<Quotation>()
  const anonymity = new Map<string, Anonymity>()
  for (const [index, sentence] of scene.sentences.entries()) {
    scene.memory.sentence = sentence.tokens[0]?.start ?? 0
    markSubject(scene, sentence)
    const resolved = new Map<Act, Resolved>()
    for (const act of sentence.acts) {
      const who =
        goesOnInSentence(act, resolved) ??
        whatTheyCall(scene, sentence, act) ??
        goesOnSpeaking(scene, act, sentence.paragraph) ??
        scene.resolver.resolveAll(act.parties, sentence.paragraph)
      resolved.set(act, who)
    }
    learnAnonymity(scene, sentence, anonymity)
    const used = new Set<Act>()
    for (const [at, { quotation }] of sentence.tokens.entries()) {
      if (quotation === undefined || done.has(quotation)) continue
      const turn = scene.answers.find((answer) => answer === quotation)
      if (turn !== undefined) {
        done.add(quotation)
        quotes.push(answered(scene, turn))
        continue
      }
      const link = sentence.links.get(at)
      const scare = scareReason(sentence, at, quotation)
      if (scare !== undefined) {
        done.add(quotation)
        scareQuotes.push({ ...quotation.words, reason: scare })
        continue
      }
      const waits =
        link === undefined &&
        quotation.parts.some(({ paragraph }) => paragraph > sentence.paragraph)
      const later = waits ? attributionLater(scene, quotation) : undefined
      done.add(quotation)
      const act = link?.act ?? later?.act
      const who =
        link !== undefined
          ? weighed(resolved.get(link.act) ?? nobody('Nobody is named.'), link.confidence, link.how)
          : later !== undefined
            ? weighed(
                scene.resolver.resolveAll(later.act.parties, later.sentence.paragraph),
                0.9,
                `“${later.act.cue}” stands after the last paragraph of the words`,
              )
            : guess(scene, index, at)
      if (link !== undefined) used.add(link.act)
      if (act?.shape !== 'according' || link !== undefined)
        scene.memory.remember(
          who.speakers,
          quotation.parts.at(-1)?.paragraph ?? sentence.paragraph,
          quotation.end,
          quotation.words.text,
        )
      const teller = act?.shape === 'passive' ? tellerOf(act, sentence.acts) : undefined
      scene.memory.remember(
        (teller === undefined ? undefined : resolved.get(teller))?.speakers ?? [],
        sentence.paragraph,
        quotation.end,
      )
      const quoteType = typeOfWords(scene.story.text, sentence.tokens, at, quotation)
      quotes.push({
        ...(quoteType === 'partial' ? withoutStop(quotation.words) : quotation.words),
        quoteType,
        resolved: unclosedNote(who, quotation),
        ...(act === undefined ? {} : { cue: act.cue }),
        via: act === undefined || link === undefined ? [] : hops(scene, index, act, who),
        quotation,
        paragraph: sentence.paragraph,
      })
    }
    let told = 0
    for (const act of sentence.acts) {
      const who = resolved.get(act)
      if (who === undefined || used.has(act)) continue
      const said = complementOf(scene.story.text, sentence.tokens, act, sentence.acts)
      if (said === undefined || who.speakers.length === 0) continue
      // “Jugah said he had been told by a programmer that …”: Jugah goes on speaking.
      const isInside = act.shape === 'passive' && (sentence.tokens[act.verb]?.start ?? 0) < told
      if (act.shape === 'before') told = Math.max(told, said.end)
      if (isForemost(act, sentence.acts) && !asksOnly(act, who) && !isInside)
        scene.memory.remember(who.speakers, sentence.paragraph, said.end)
      paraphrases.push({
        ...said,
        quoteType: 'indirect',
        resolved: { ...who, confidence: Math.min(who.confidence, 0.75) },
        cue: act.cue,
        via: hops(scene, index, act, who),
        paragraph: sentence.paragraph,
      })
    }
  }
  // Whoever asked not to be named may have done so after the words were read.
  const kept = (statement: Statement): Statement => ({
    ...statement,
    resolved: scene.resolver.withoutWithheld(statement.resolved),
  })
  const inside = Map.groupBy(scene.quotations, ({ parent }) => parent)
  const withNested = quotes.flatMap((quote) => [
    quote,
    ...(quote.quotation === undefined ? [] : nestedIn(scene, quote, inside.get(quote.quotation))),
  ])
  return {
    quotes: withNested.map(kept),
    paraphrases: paraphrases.map(kept),
    scareQuotes,
    anonymity,
  }
}

/** “A student asked what she would do. ‘Go,’ she said.”: whoever asked is not who answers. */
const asksOnly = ({ lemma }: Act, { speakers }: Resolved): boolean =>
  lemma === 'ask' && speakers.every(({ entity }) => entity === undefined)

/** “Jugah said he had been told by somebody that it was ‘odd’”: Jugah tells it, and goes on. */
const tellerOf = ({ verb }: Act, acts: readonly Act[]): Act | undefined =>
  acts.findLast(({ shape, lemma, to }) => shape === 'before' && plainlySays(lemma) && to <= verb)

/** “According to Lomakin, the captain reported it”: Lomakin speaks, whoever else is told of. */
const isForemost = (act: Act, acts: readonly Act[]): boolean =>
  act.shape === 'according' || !acts.some(({ shape }) => shape === 'according')

/** “The memo calls it odd. It goes on: ‘…’”: whoever spoke before, through whatever it was. */
function goesOnSpeaking({ memory }: Scene, act: Act, paragraph: number): Resolved | undefined {
  const [party] = act.parties
  if (act.lemma !== 'continue' || party?.kind !== 'pronoun' || party.word !== 'it') return undefined
  const speakers = memory.lastSpeakers(paragraph, 1)
  return speakers.length === 0
    ? undefined
    : { speakers, confidence: 0.75, reason: 'what was quoted before goes on' }
}

/** “The union warned of what it calls ‘…’”: a thing that speaks earlier in the sentence is “it”. */
function goesOnInSentence(act: Act, earlier: ReadonlyMap<Act, Resolved>): Resolved | undefined {
  const [party] = act.parties
  if (act.parties.length !== 1 || party?.kind !== 'pronoun' || party.word !== 'it') return undefined
  const [speaker, ...others] = [...earlier.values()].at(-1)?.speakers ?? []
  if (speaker === undefined || others.length > 0) return undefined
  if (speaker.sourceType === 'person' && speaker.identification === 'named') return undefined
  return { speakers: [speaker], confidence: 0.8, reason: '“it” speaks earlier in the sentence' }
}

/** “The six sides voiced support for what they called ‘…’”: whom the sentence is about. */
function whatTheyCall(scene: Scene, sentence: SceneSentence, act: Act): Resolved | undefined {
  const { tokens, paragraph } = sentence
  const [party] = act.parties
  if (party?.kind !== 'pronoun' || tokens[act.from - 1]?.lower !== 'what') return undefined
  const subject = mainSubject(tokens, act.from - 1)
  const parties = subject === undefined ? [] : partiesOf(tokens, subject, scene.registry)
  if (parties.length === 0 || parties.some(({ kind }) => kind === 'pronoun')) return undefined
  return scene.resolver.resolveAll(parties, paragraph)
}

/** Reads who asks not to be named: a name is withheld, a description gets the reason. */
function learnAnonymity(scene: Scene, sentence: SceneSentence, anonymity: Map<string, Anonymity>) {
  const [first] = sentence.tokens
  if (first === undefined) return
  const found = anonymityIn(scene.story.text, plainWords(scene, sentence), first.start)
  if (found === undefined) return
  const { names, party } = askedBy(scene, sentence, found)
  for (const entity of names) scene.resolver.withhold(entity)
  if (party === undefined) return
  for (const { entity, name } of scene.resolver.resolve(party, sentence.paragraph).speakers) {
    if (entity === undefined) anonymity.set(name, anonymity.get(name) ?? found)
    else if (found.asked) scene.resolver.withhold(entity)
  }
}

/** The full stop in “odd.” ends the sentence around it, not the words. */
function withoutStop({ text, start }: Passage): Passage {
  const words = text.replace(/[.,;]+$/, '')
  return { text: words, start, end: start + words.length }
}

/** The words in marks of a story in a language that these rules do not know. */
function unattributed(scene: Scene): Statements {
  const outer = scene.quotations.filter(({ parent }) => parent === undefined)
  const quotes = outer.map((quotation): Statement => ({
    ...quotation.words,
    quoteType: typeOfWords(scene.story.text, [], 0, quotation),
    resolved: nobody('Speakers are told in English only, so far. Who said this?'),
    via: [],
    quotation,
    paragraph: quotation.parts[0]?.paragraph ?? 0,
  }))
  return { quotes, paraphrases: [], scareQuotes: [], anonymity: new Map() }
}

function markSubject(scene: Scene, sentence: SceneSentence) {
  const { tokens } = sentence
  const subject = mainSubject(tokens, tokens.length)
  const [party] = subject === undefined ? [] : partiesOf(tokens, subject, scene.registry)
  if (party === undefined) return
  const asks = sentence.acts.some(
    ({ lemma, parties }) => lemma === 'ask' && parties[0]?.start === party.start,
  )
  if (!asks || party.kind === 'name') scene.resolver.markSubject(party, sentence.paragraph)
}

function weighed(who: Resolved, confidence: number, how: string): Resolved {
  return {
    speakers: who.speakers,
    confidence: round(who.confidence * confidence),
    reason: `${how}; ${who.reason}`,
  }
}

const round = (value: number): number => Math.round(value * 100) / 100

function unclosedNote(who: Resolved, quotation: Quotation): Resolved {
  return quotation.unclosed
    ? {
        ...who,
        confidence: round(who.confidence * 0.8),
        reason: `${who.reason}; the closing mark is missing`,
      }
    : who
}

/** The attribution of a quotation over several paragraphs, where its last one is. */
function attributionLater(scene: Scene, quotation: Quotation) {
  for (const sentence of scene.sentences) {
    if (!quotation.parts.some(({ paragraph }) => paragraph === sentence.paragraph)) continue
    const at = sentence.tokens.findIndex((token) => token.quotation === quotation)
    const link = at === -1 ? undefined : sentence.links.get(at)
    if (link !== undefined) return { act: link.act, sentence }
  }
  return undefined
}

function scareReason(
  sentence: SceneSentence,
  at: number,
  quotation: Quotation,
): string | undefined {
  const { tokens, acts, links } = sentence
  const words = quotation.words.text
  const link = links.get(at)
  const right = link !== undefined && /right after/.test(link.how)
  if (quotation.parts.length > 1) return undefined
  if (isWordItself(tokens, at, quotation)) return 'the word itself is meant'
  if (isTitledWork(tokens, at, quotation)) return 'a name, a title or a term'
  if (right) return undefined
  if (isNameOrTitle(tokens, at, quotation)) return 'a name, a title or a term'
  if (link !== undefined) return undefined
  const count = wordsIn(words)
  const alone = tokens.every(({ kind }) => kind === 'quotation' || kind === 'punctuation')
  if (alone || (acts.length > 0 && count > 2)) return undefined
  if (count <= 3 && !isSetOff(tokens, at) && !/[.!?…]$/.test(words))
    return 'a few words that nobody is said to have used'
  return undefined
}

function hops(scene: Scene, place: number, act: Act, who: Resolved): Hop[] {
  const sentence = scene.sentences[place]
  if (sentence === undefined) return []
  const before = scene.sentences[place - 1]
  const carriers = [
    ...carriersOf(sentence.tokens, act, sentence.acts, scene.registry),
    ...(before?.paragraph === sentence.paragraph
      ? carriedBefore(sentence.tokens, before.tokens, scene.registry)
      : []),
  ]
  const found = carriers.flatMap(({ relation, parties, platform }): Hop[] => {
    if (platform !== undefined) {
      return [
        {
          relation,
          speaker: {
            name: platform,
            sourceType: 'newsOrganization',
            identification: 'named',
            asDescribed: platform,
          },
        },
      ]
    }
    return scene.resolver
      .resolveAll(parties, sentence.paragraph)
      .speakers.map((speaker) => ({ relation, speaker }))
  })
  return found.filter(
    ({ speaker }, index) =>
      !who.speakers.some(({ name }) => name === speaker.name) &&
      !isOwnAgency(scene, speaker) &&
      speaker.sourceType !== 'person' &&
      found.findIndex((other) => other.speaker.name === speaker.name) === index,
  )
}

/** “told AFP”, in a story that begins “MANILA (AFP) –”: nobody carried it to whoever heard it. */
const isOwnAgency = ({ story }: Scene, { name }: Speaker): boolean =>
  story.dateline !== undefined && story.dateline.text.includes(`(${name})`)
