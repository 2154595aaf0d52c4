import type { Act } from './act.ts'
import { carriedBefore, carriersOf, type Relation } from './carriers.ts'
import type { Scene } from './scene.ts'
import type { Resolved, Speaker } from './speaker.ts'

/** One step on the way of words from a speaker to us. */
export interface Hop {
  readonly relation: Relation
  readonly speaker: Speaker
}

/** Through whom the words came: an agency, a paper, a platform. */
export function hops(scene: Scene, place: number, act: Act, who: Resolved): Hop[] {
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
