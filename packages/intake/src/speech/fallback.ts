import { canSpeak } from '../lexicon/animacy.ts'
import { plainlySays } from '../lexicon/speech-verbs.ts'
import { isSetOff } from '../quotations/kind.ts'
import type { Token } from '../text/tokens.ts'
import { found } from './guessed.ts'
import { partiesOf, type Party } from './party.ts'
import type { Scene, SceneSentence } from './scene.ts'
import { nobody, type Resolved } from './speaker.ts'
import { mainSubject } from './subject.ts'
import { heldBy, ownerBefore } from './views.ts'
import { because } from '../reason.ts'

/** Who said words that no verb of saying attributes: who goes on, or who was introduced. */
export function guess(scene: Scene, index: number, at: number): Resolved {
  const sentence = scene.sentences[index]
  if (sentence === undefined) return nobody(because`Nobody is named.`)
  return (
    sameSentence(scene, sentence, at) ??
    heldBy(scene, sentence, at) ??
    introduced(scene, sentence, at) ??
    resumed(scene, sentence, at) ??
    ownedAfter(scene, sentence, at) ??
    actedBefore(scene, index) ??
    goesOn(scene, sentence) ??
    attributedNext(scene, index) ??
    reacting(scene, index) ??
    profiledBefore(scene, index) ??
    takesTurn(scene, sentence, at) ??
    introducedBefore(scene, index) ??
    carriedOver(scene, sentence, at) ??
    inPassing(scene, sentence, at) ??
    mainSpeaker(scene, sentence) ??
    nobody(because`The story does not say who speaks.`)
  )
}

const isAlone = (tokens: readonly Token[]): boolean =>
  tokens.every(({ kind }) => kind === 'quotation' || kind === 'punctuation')

/** Another quotation of the sentence is attributed. */
function sameSentence(
  scene: Scene,
  { tokens, links, paragraph }: SceneSentence,
  at: number,
): Resolved | undefined {
  const [link] = [...links.entries()].toSorted(([a], [b]) => Math.abs(a - at) - Math.abs(b - at))
  const nearby = link?.[1]
  if (nearby === undefined || tokens[at] === undefined) return undefined
  return found(
    scene,
    nearby.act.parties,
    paragraph,
    0.8,
    because`attributed with the other words of the sentence`,
  )
}

/** “Her answer: ‘No.’”, “Holt was blunt: ‘No.’” */
function introduced(
  scene: Scene,
  { tokens, paragraph }: SceneSentence,
  at: number,
): Resolved | undefined {
  const before = tokens[at - 1]
  if (before?.text !== ':' && !(before?.text === ',' && isSetOff(tokens, at) && at > 2))
    return undefined
  const owner = ownerBefore(scene, tokens, at)
  if (owner !== undefined)
    return found(scene, [owner], paragraph, 0.85, because`the words are introduced as theirs`)
  const subject = mainSubject(tokens, at - 1)
  const parties = subject === undefined ? [] : partiesOf(tokens, subject, scene.registry)
  return parties.length === 0 || parties.some((party) => isThing(party))
    ? undefined
    : found(scene, parties, paragraph, 0.8, because`the words are introduced by the sentence`)
}

/** “Its first line”: what introduces the words, and says nothing of who speaks. */
const isThing = (party: Party): boolean => party.kind === 'description' && !canSpeak(party.head)

/** “Then, after a pause: ‘…’”: nobody else is named, so whoever spoke goes on. */
function resumed(
  scene: Scene,
  { tokens, paragraph }: SceneSentence,
  at: number,
): Resolved | undefined {
  if (tokens[at - 1]?.text !== ':' || mainSubject(tokens, at - 1) !== undefined) return undefined
  const speakers = scene.memory.lastSpeakers(paragraph, 0)
  return speakers.length === 0
    ? undefined
    : { speakers, confidence: 0.8, reason: because`whoever spoke before goes on` }
}

/** “Too late” was Munroe’s reply. */
function ownedAfter(
  scene: Scene,
  { tokens, paragraph }: SceneSentence,
  at: number,
): Resolved | undefined {
  const end = tokens.findIndex(({ text }, index) => index > at + 1 && /^[.;:!?]$/.test(text))
  const rest = end === -1 ? tokens.length : end
  if (
    !tokens
      .slice(at + 1, at + 4)
      .some(({ lower }) => /^(?:is|was|were|are|came|ran|reads)$/.test(lower))
  )
    return undefined
  const owner = ownerBefore(scene, tokens, rest) ?? ownerBehind(scene, tokens, at, rest)
  return owner === undefined
    ? undefined
    : found(scene, [owner], paragraph, 0.85, because`the words are said to be theirs`)
}

/** “…” was the verdict of former president Carl Weiss. */
function ownerBehind(
  { registry }: Scene,
  tokens: readonly Token[],
  at: number,
  end: number,
): Party | undefined {
  const of = tokens.findIndex(({ lower }, index) => index > at && index <= at + 5 && lower === 'of')
  if (of === -1 || of >= end) return undefined
  if (
    !/^(?:verdict|view|assessment|message|summary|response|reaction|words|opinion)$/.test(
      tokens[of - 1]?.lower ?? '',
    )
  )
    return undefined
  return partiesOf(tokens, { range: { from: of + 1, to: end } }, registry)[0]
}

/** Words after words in the same paragraph: whoever spoke goes on. */
function goesOn(
  scene: Scene,
  { tokens, paragraph, sentence }: SceneSentence,
): Resolved | undefined {
  if (!isAlone(tokens) || sentence === 0) return undefined
  const speakers = scene.memory.lastSpeakers(paragraph, 0)
  return speakers.length === 0
    ? undefined
    : { speakers, confidence: 0.9, reason: because`whoever spoke before goes on` }
}

/** “She shrugs. ‘…’”: whoever acts in the sentence before, when it quotes and tells nobody. */
function actedBefore(scene: Scene, index: number): Resolved | undefined {
  const sentence = scene.sentences[index]
  const before = scene.sentences[index - 1]
  if (sentence === undefined || before?.paragraph !== sentence.paragraph) return undefined
  if (!isAlone(sentence.tokens) || before.acts.length > 0) return undefined
  if (before.tokens.some(({ kind }) => kind === 'quotation')) return undefined
  // Somebody attributes the words behind them.
  if (scene.sentences[index + 1]?.tokens[0]?.kind === 'quotation') return undefined
  const subject = mainSubject(before.tokens, before.tokens.length)
  const [party] = subject === undefined ? [] : partiesOf(before.tokens, subject, scene.registry)
  const isPerson =
    (party?.kind === 'pronoun' && /^(?:he|she)$/.test(party.word)) ||
    (party?.kind === 'name' && party.mention.entity.kind === 'person')
  return party === undefined || !isPerson
    ? undefined
    : found(scene, [party], before.paragraph, 0.75, because`who acts in the sentence before`)
}

/** A paragraph of nothing but words, where two ask and answer. */
function takesTurn(
  scene: Scene,
  { tokens, paragraph }: SceneSentence,
  at: number,
): Resolved | undefined {
  if (!isAlone(tokens)) return undefined
  const speakers = scene.memory.turn(paragraph, tokens[at]?.quotation?.words.text ?? '')
  return speakers.length === 0
    ? undefined
    : { speakers, confidence: 0.7, reason: because`two ask and answer in turn` }
}

/** How many sentences a reader waits for an attribution. */
const REACH = 20

/** The next sentence of the paragraph attributes what goes on in it. */
function attributedNext(scene: Scene, index: number): Resolved | undefined {
  const sentence = scene.sentences[index]
  if (sentence === undefined || !isAlone(sentence.tokens)) return undefined
  for (let next = index + 1; next < index + REACH; next++) {
    const later = scene.sentences[next]
    if (later === undefined || later.paragraph !== sentence.paragraph) return undefined
    const [link] = later.links.values()
    const starts = later.tokens[0]?.kind === 'quotation'
    if (link !== undefined && starts)
      return found(
        scene,
        link.act.parties,
        later.paragraph,
        0.85,
        because`the words go on in the next sentence`,
      )
    const [act] = later.acts
    if (
      act !== undefined &&
      /^(?:that|those|these|this|so|thus|such)$/.test(later.tokens[0]?.lower ?? '')
    )
      return found(
        scene,
        act.parties,
        later.paragraph,
        0.7,
        because`the next sentence tells who speaks`,
      )
    if (!isAlone(later.tokens)) return undefined
  }
  return undefined
}

/** The sentence before names somebody without quoting them: what follows is theirs. */
function introducedBefore(scene: Scene, index: number): Resolved | undefined {
  const sentence = scene.sentences[index]
  const before = scene.sentences[index - 1]
  if (sentence === undefined || before === undefined || !isAlone(sentence.tokens)) return undefined
  if (sentence.paragraph - before.paragraph > 1) return undefined
  // “Nowak said her mother never spoke of it”: Nowak goes on, whoever is told of.
  const act =
    before.acts.find(
      ({ shape, lemma, from }) => shape === 'before' && from <= 1 && plainlySays(lemma),
    ) ?? before.acts.at(-1)
  if (act !== undefined)
    return found(
      scene,
      act.parties,
      before.paragraph,
      0.85,
      because`the sentence before says “${act.cue}”`,
    )
  if (before.tokens.some(({ kind }) => kind === 'quotation')) return undefined
  const subject = mainSubject(before.tokens, before.tokens.length)
  const parties = subject === undefined ? [] : partiesOf(before.tokens, subject, scene.registry)
  const people = parties.filter(
    (party) =>
      party.kind === 'pronoun' || (party.kind === 'name' && party.mention.entity.kind === 'person'),
  )
  if (people.length === 0) people.push(...onlyPerson(scene, before.tokens))
  if (people.length === 0) return undefined
  return found(scene, people, before.paragraph, 0.75, because`named in the sentence before`)
}

/** A profile’s paragraph of nothing but words is of whom it quotes all the time. */
function mainSpeaker({ memory }: Scene, { tokens }: SceneSentence): Resolved | undefined {
  const speaker = isAlone(tokens) ? memory.mainSpeaker() : undefined
  return speaker === undefined
    ? undefined
    : { speakers: [speaker], confidence: 0.6, reason: because`the story quotes them all the time` }
}

/** “Amory called it ‘odd’, which makes Holt snort.” and then words by themselves: Holt’s, if the story is hers. */
function reacting(scene: Scene, index: number): Resolved | undefined {
  const before = scene.sentences[index - 1]
  const sentence = scene.sentences[index]
  if (before === undefined || sentence === undefined || before.paragraph === sentence.paragraph)
    return undefined
  const entity = scene.memory.mainSpeaker()?.entity
  const last = peopleIn(scene, before.tokens).at(-1)
  return entity === undefined || last?.entity !== entity ? undefined : mainSpeaker(scene, sentence)
}

/** “Nurse Precious Odili had been on duty for 31 hours.” and then words by themselves: they are hers. */
function profiledBefore(scene: Scene, index: number): Resolved | undefined {
  const before = scene.sentences[index - 1]
  const sentence = scene.sentences[index]
  if (before === undefined || before.acts.length > 0 || !isAlone(sentence?.tokens ?? []))
    return undefined
  const [party, ...others] = onlyPerson(scene, before.tokens)
  const isNew =
    party?.kind === 'name' &&
    scene.registry.mentions.firstOf(party.mention.entity) === party.mention
  return isNew && others.length === 0 ? introducedBefore(scene, index) : undefined
}

/** “Also in the queue was Nimmi Fernando, a nurse.”: nobody else is named there. */
function onlyPerson(scene: Scene, tokens: readonly Token[]): Party[] {
  const [mention, ...others] = peopleIn(scene, tokens)
  return mention === undefined || others.length > 0
    ? []
    : [{ kind: 'name', mention, start: mention.start, end: mention.end }]
}

const peopleIn = ({ registry }: Scene, tokens: readonly Token[]) =>
  registry.mentions
    .within(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0)
    .filter(({ entity }) => entity.kind === 'person')

/** A paragraph of nothing but quoted words: whoever spoke in the one before goes on. */
function carriedOver(
  scene: Scene,
  { tokens, paragraph }: SceneSentence,
  at: number,
): Resolved | undefined {
  if (tokens[0]?.kind !== 'quotation' && !isAlone(tokens) && !isBetweenDashes(tokens, at))
    return undefined
  // „Nein“, sagte Anna Holt: words that are not understood may say that somebody else speaks.
  if (tokens[0]?.kind === 'quotation' && hasNamesOutside(scene, tokens)) return undefined
  const speakers = scene.memory.lastSpeakers(paragraph, 1)
  return speakers.length === 0
    ? undefined
    : { speakers, confidence: 0.7, reason: because`whoever spoke in the paragraph before goes on` }
}

/** Whether there are names in a sentence outside its quoted words. */
const hasNamesOutside = ({ registry }: Scene, tokens: readonly Token[]): boolean =>
  registry.mentions
    .within(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0)
    .some(
      ({ start }) =>
        !tokens.some(
          (token) => token.kind === 'quotation' && start >= token.start && start < token.end,
        ),
    )

/** “Two shows are off – ‘the promoter got nervous’ – and …” */
const isBetweenDashes = (tokens: readonly Token[], at: number): boolean =>
  [tokens[at - 1], tokens[at + 1]].every((token) => /^[–—]$/.test(token?.text ?? ''))

/** Words built into a sentence about somebody who spoke, or is its subject. */
function inPassing(
  scene: Scene,
  { tokens, paragraph }: SceneSentence,
  at: number,
): Resolved | undefined {
  const subject = mainSubject(tokens, at)
  const parties = subject === undefined ? [] : partiesOf(tokens, subject, scene.registry)
  const [party] = parties
  if (party === undefined) return undefined
  if (party.kind === 'description') return undefined
  return found(scene, parties, paragraph, 0.6, because`the sentence is about them`)
}
