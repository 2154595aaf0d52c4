import type { Quotation } from '../quotations/quotation.ts'
import { isInscribed } from '../quotations/inscription.ts'
import { typeOfWords } from '../quotations/kind.ts'
import { isRead } from '../text/language.ts'
import type { Passage, Span } from '../text/span.ts'
import type { Token } from '../text/tokens.ts'
import { canSpeak } from '../lexicon/animacy.ts'
import { groupNouns, organisationNouns, personNouns } from '../lexicon/roles.ts'
import { plainlySays } from '../lexicon/speech-verbs.ts'
import type { Act } from './act.ts'
import { heardIn, isUnsaid, type Heard } from './beside-words.ts'
import { anonymityIn, askedBy, type Anonymity } from './anonymity.ts'
import { isAnybody } from './described.ts'
import { guess } from './fallback.ts'
import { goesOnInSentence, goesOnSpeaking, whatTheyCall } from './going-on.ts'
import { hops, type Hop } from './hops.ts'
import { answered } from './interview.ts'
import { nestedIn } from './nested.ts'
import { complementOf } from './paraphrase.ts'
import { partiesOf, type Party } from './party.ts'
import { scareReason } from './scare-quotes.ts'
import { plainWords, type Scene, type SceneSentence } from './scene.ts'
import { nobody, type Resolved } from './speaker.ts'
import { mainSubject } from './subject.ts'
import { because, type Reason } from '../reason.ts'

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
  readonly reason: Reason
}

export interface Statements {
  readonly quotes: readonly Statement[]
  readonly paraphrases: readonly Statement[]
  readonly scareQuotes: readonly ScareQuote[]
  /** Whoever the story rests on without words of theirs. */
  readonly heard: readonly Heard[]
  /** Why sources are not named, by the description that stands for them. */
  readonly anonymity: ReadonlyMap<string, Anonymity>
}

/** Reads the story from its beginning and attributes what is said, as a reader would. */
export function statementsOf(scene: Scene): Statements {
  if (!isRead(scene.story.language)) return unattributed(scene)
  const quotes: Statement[] = []
  const paraphrases: Statement[] = []
  const scareQuotes: ScareQuote[] = []
  const heard: Heard[] = []
  const done = new Set<Quotation>()
  const anonymity = new Map<string, Anonymity>()
  for (const [place, sentence] of scene.sentences.entries()) {
    scene.memory.begin(sentence.tokens[0]?.start ?? 0)
    markSubject(scene, sentence)
    const speakers = speakersOf(scene, sentence)
    learnAnonymity(scene, sentence, anonymity)
    const quoting = new Set<Act>()
    for (const [at, { quotation }] of sentence.tokens.entries()) {
      if (quotation === undefined || done.has(quotation)) continue
      done.add(quotation)
      const turn = scene.answers.find((answer) => answer === quotation)
      const scare = turn === undefined ? scareReason(sentence, at, quotation) : undefined
      const link = sentence.links.get(at)
      if (turn !== undefined) quotes.push(answered(scene, turn))
      else if (scare !== undefined) scareQuotes.push({ ...quotation.words, reason: scare })
      else {
        quotes.push(quoted(scene, { sentence, place, at, quotation, speakers }))
        if (link !== undefined) quoting.add(link.act)
      }
    }
    paraphrases.push(...paraphrased(scene, { sentence, place, speakers, quoting }))
    heard.push(...heardIn(scene, sentence))
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
    heard: heard.filter(({ speaker: { entity } }) => !scene.resolver.isWithheld(entity)),
    anonymity,
  }
}

/** Whose each act of speech in a sentence is. */
type Speakers = ReadonlyMap<Act, Resolved>

function speakersOf(scene: Scene, sentence: SceneSentence): Speakers {
  const speakers = new Map<Act, Resolved>()
  const isWithheld = asksIn(scene, sentence)?.asked === true
  for (const act of sentence.acts) {
    const who =
      (isWithheld ? strangerIn(scene, sentence, act) : undefined) ??
      goesOnInSentence(act, speakers) ??
      whatTheyCall(scene, sentence, act) ??
      goesOnSpeaking(scene, act, sentence.paragraph) ??
      scene.resolver.resolveAll(act.parties, sentence.paragraph)
    speakers.set(act, who)
  }
  return speakers
}

/** “said the man, who asked not to be named”: he is nobody whom the story has named. */
function strangerIn(scene: Scene, { paragraph }: SceneSentence, { parties }: Act) {
  const [party] = parties
  if (parties.length !== 1 || party?.kind !== 'description' || !personNouns.has(party.head))
    return undefined
  const { speakers } = scene.resolver.resolve(party, paragraph)
  return isAnybody(party.head) || speakers.some(({ entity }) => entity?.kind === 'person')
    ? scene.resolver.stranger(party, paragraph)
    : undefined
}

const asksIn = (scene: Scene, sentence: SceneSentence) =>
  anonymityIn(scene.story.text, plainWords(scene, sentence), sentence.tokens[0]?.start ?? 0)

interface Quoted {
  /** In which the words begin, and its place in the story. */
  readonly sentence: SceneSentence
  readonly place: number
  /** The token that stands for the words. */
  readonly at: number
  readonly quotation: Quotation
  readonly speakers: Speakers
}

/** Words in marks, by whom the sentence links them to, or else by whom they seem to be. */
function quoted(scene: Scene, { sentence, place, at, quotation, speakers }: Quoted): Statement {
  const { tokens, acts, paragraph } = sentence
  const inscribed = isInscribed(tokens, at)
  const link = inscribed ? undefined : sentence.links.get(at)
  const waits = link === undefined && quotation.parts.some((part) => part.paragraph > paragraph)
  const later = waits ? attributionLater(scene, quotation) : undefined
  const act = link?.act ?? later?.act
  rememberAsker(scene, sentence)
  const who =
    link !== undefined
      ? weighed(
          speakers.get(link.act) ?? nobody(because`Nobody is named.`),
          link.confidence,
          link.how,
        )
      : later !== undefined
        ? weighed(
            scene.resolver.resolveAll(later.act.parties, later.sentence.paragraph),
            0.9,
            because`“${later.act.cue}” stands after the last paragraph of the words`,
          )
        : inscribed
          ? nobody(because`Written there: the story does not say by whom.`)
          : guess(scene, place, at)
  if (act?.shape !== 'according' || link !== undefined)
    scene.memory.remember(
      who.speakers,
      quotation.parts.at(-1)?.paragraph ?? paragraph,
      quotation.end,
      quotation.words.text,
    )
  const teller = act !== undefined && isTold(tokens, act) ? tellerOf(act, acts) : undefined
  scene.memory.remember(
    (teller === undefined ? undefined : speakers.get(teller))?.speakers ?? [],
    paragraph,
    quotation.end,
  )
  const quoteType = typeOfWords(scene.story.text, tokens, at, quotation)
  return {
    ...(quoteType === 'partial' ? withoutStop(quotation.words) : quotation.words),
    quoteType,
    resolved: unclosedNote(who, quotation),
    ...(act === undefined ? {} : { cue: act.cue }),
    via: act === undefined || link === undefined ? [] : hops(scene, place, act, who),
    quotation,
    paragraph,
  }
}

/** “Asked by Fairweather whether it was so, Rooke replied”: a question behind it is Fairweather’s. */
function rememberAsker(
  { registry, resolver, memory }: Scene,
  { tokens, paragraph }: SceneSentence,
) {
  if (!/^(?:asked|questioned|pressed)$/.test(tokens[0]?.lower ?? '') || tokens[1]?.lower !== 'by')
    return
  const mention = registry.mentions.startingAt(tokens[2]?.start ?? 0)
  if (mention?.entity.kind !== 'person') return
  memory.remember([resolver.speakerOf(mention.entity)], paragraph, mention.end, '?')
}

interface Told {
  readonly sentence: SceneSentence
  readonly place: number
  readonly speakers: Speakers
  /** Acts whose words stand in marks. */
  readonly quoting: ReadonlySet<Act>
}

/** What a sentence tells of in its own words. */
function paraphrased(scene: Scene, { sentence, place, speakers, quoting }: Told): Statement[] {
  const { tokens, acts, paragraph } = sentence
  let told = 0
  return acts.flatMap((act): Statement[] => {
    const who = speakers.get(act)
    if (who === undefined || quoting.has(act)) return []
    const said = complementOf(scene.story.text, tokens, act, acts, quoting.size === 0)
    if (said === undefined || who.speakers.length === 0) return []
    // “Jugah said he had been told by a programmer that …”: Jugah goes on speaking.
    const isInside = act.shape === 'passive' && (tokens[act.verb]?.start ?? 0) < told
    if (act.shape === 'before') told = Math.max(told, said.end)
    if (isForemost(act, acts) && !asksOnly(act, who) && !isInside)
      scene.memory.remember(who.speakers, paragraph, said.end)
    if (isUnsaid(tokens, act.verb) || !act.parties.every((party) => isSomebody(party))) return []
    return [
      {
        ...said,
        quoteType: 'indirect',
        resolved: { ...who, confidence: Math.min(who.confidence, 0.75) },
        cue: act.cue,
        via: hops(scene, place, act, who),
        paragraph,
      },
    ]
  })
}

/** “Cost cuts announced on Wednesday”, “27 per cent said”: nobody speaks there. */
const isSomebody = (party: Party): boolean =>
  party.kind !== 'description' ||
  canSpeak(party.head) ||
  party.words.split(/[\s’']+/).some((word) => isNounOfSpeakers(word.toLowerCase()))

const isNounOfSpeakers = (word: string): boolean =>
  [personNouns, groupNouns, organisationNouns].some((nouns) => nouns.has(word))

/** “A student asked what she would do. ‘Go,’ she said.”: whoever asked is not who answers. */
const asksOnly = ({ lemma }: Act, { speakers }: Resolved): boolean =>
  lemma === 'ask' && speakers.every(({ entity }) => entity === undefined)

/** “he had been told by somebody that”, “said the official had told him”: somebody else tells it. */
const isTold = (tokens: readonly Token[], { shape, verb }: Act): boolean =>
  shape === 'passive' || (shape === 'before' && tokens[verb - 1]?.lower === 'had')

/** “Jugah said he had been told by somebody that it was ‘odd’”: Jugah tells it, and goes on. */
const tellerOf = ({ verb }: Act, acts: readonly Act[]): Act | undefined =>
  acts.findLast(({ shape, lemma, to }) => shape === 'before' && plainlySays(lemma) && to <= verb)

/** “According to Lomakin, the captain reported it”: Lomakin speaks, whoever else is told of. */
const isForemost = (act: Act, acts: readonly Act[]): boolean =>
  act.shape === 'according' || !acts.some(({ shape }) => shape === 'according')

/** Reads who asks not to be named: a name is withheld, a description gets the reason. */
function learnAnonymity(scene: Scene, sentence: SceneSentence, anonymity: Map<string, Anonymity>) {
  const found = asksIn(scene, sentence)
  if (found === undefined) return
  const { names, party } = askedBy(scene, sentence, found)
  for (const entity of names) scene.resolver.withhold(entity)
  if (party === undefined) return
  for (const { entity, name } of scene.resolver.resolve(party, sentence.paragraph).speakers) {
    if (entity === undefined) anonymity.set(name, anonymity.get(name) ?? found)
    // “the man, who asked not to be named” is nobody of those whom the story names.
    else if (found.asked && party.kind !== 'description') scene.resolver.withhold(entity)
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
    resolved: nobody(because`Speakers are told in English only, so far. Who said this?`),
    via: [],
    quotation,
    paragraph: quotation.parts[0]?.paragraph ?? 0,
  }))
  return { quotes, paraphrases: [], scareQuotes: [], heard: [], anonymity: new Map() }
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

function weighed(who: Resolved, confidence: number, how: Reason): Resolved {
  return {
    speakers: who.speakers,
    confidence: round(who.confidence * confidence),
    reason: because`${how}; ${who.reason}`,
  }
}

const round = (value: number): number => Math.round(value * 100) / 100

function unclosedNote(who: Resolved, quotation: Quotation): Resolved {
  return quotation.unclosed
    ? {
        ...who,
        confidence: round(who.confidence * 0.8),
        reason: because`${who.reason}; the closing mark is missing`,
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
