import type { Act } from './act.ts'
import { partiesOf } from './party.ts'
import type { Scene, SceneSentence } from './scene.ts'
import type { Resolved } from './speaker.ts'
import { mainSubject } from './subject.ts'
import { because } from '../reason.ts'

/** “The memo calls it odd. It goes on: ‘…’”: whoever spoke before, through whatever it was. */
export function goesOnSpeaking(
  { memory }: Scene,
  act: Act,
  paragraph: number,
): Resolved | undefined {
  const [party] = act.parties
  if (act.lemma !== 'continue' || party?.kind !== 'pronoun' || party.word !== 'it') return undefined
  const speakers = memory.lastSpeakers(paragraph, 1)
  return speakers.length === 0
    ? undefined
    : { speakers, confidence: 0.75, reason: because`what was quoted before goes on` }
}

/** “The union warned of what it calls ‘…’”: a thing that speaks earlier in the sentence is “it”. */
export function goesOnInSentence(
  act: Act,
  earlier: ReadonlyMap<Act, Resolved>,
): Resolved | undefined {
  const [party] = act.parties
  if (act.parties.length !== 1 || party?.kind !== 'pronoun' || party.word !== 'it') return undefined
  const [speaker, ...others] = [...earlier.values()].at(-1)?.speakers ?? []
  if (speaker === undefined || others.length > 0) return undefined
  if (speaker.sourceType === 'person' && speaker.identification === 'named') return undefined
  return {
    speakers: [speaker],
    confidence: 0.8,
    reason: because`“it” speaks earlier in the sentence`,
  }
}

/** “The six sides voiced support for what they called ‘…’”: whom the sentence is about. */
export function whatTheyCall(
  scene: Scene,
  sentence: SceneSentence,
  act: Act,
): Resolved | undefined {
  const { tokens, paragraph } = sentence
  const [party] = act.parties
  if (party?.kind !== 'pronoun' || tokens[act.from - 1]?.lower !== 'what') return undefined
  const subject = mainSubject(tokens, act.from - 1)
  const parties = subject === undefined ? [] : partiesOf(tokens, subject, scene.registry)
  if (parties.length === 0 || parties.some(({ kind }) => kind === 'pronoun')) return undefined
  return scene.resolver.resolveAll(parties, paragraph)
}
