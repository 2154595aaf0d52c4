import type { Entity, Gender, Mention } from '../names/entity.ts'
import type { Registry } from '../names/registry.ts'
import type { Speaker } from './speaker.ts'

interface Said {
  readonly speakers: readonly Speaker[]
  readonly asks: boolean
  readonly paragraph: number
}

/** What a reader remembers at some point of the story: who was named, and who spoke. */
export class Memory {
  readonly #registry: Registry
  readonly #said: Said[] = []

  constructor(registry: Registry) {
    this.#registry = registry
  }

  remember(speakers: readonly Speaker[], paragraph: number, words = '') {
    if (speakers.length > 0) this.#said.push({ speakers, paragraph, asks: words.endsWith('?') })
  }

  /**
   * Whose turn it is where two ask and answer: after a question the other one’s, and a further
   * question is that of whoever asked before.
   */
  turn(paragraph: number, words: string): readonly Speaker[] {
    const near = this.#said.filter((said) => paragraph - said.paragraph <= 3)
    const last = near.at(-1)
    const asked = near.findLast(({ asks }) => asks)
    if (last === undefined || asked === undefined) return []
    const other = near.findLast((said) => said.speakers[0]?.name !== asked.speakers[0]?.name)
    if (other === undefined) return []
    if (last === asked) return words.endsWith('?') ? [] : other.speakers
    return words.endsWith('?') && last === other ? asked.speakers : []
  }

  /** Who spoke last, in this paragraph or the one before. */
  lastSpeakers(paragraph: number, reach = 1): readonly Speaker[] {
    const last = this.#said.at(-1)
    return last !== undefined && paragraph - last.paragraph <= reach ? last.speakers : []
  }

  /** The last who spoke and fits, however long ago. */
  lastSpeaker(fits: (speaker: Speaker) => boolean): Speaker | undefined {
    return this.#said.findLast(({ speakers }) => speakers.length === 1 && speakers.some(fits))
      ?.speakers[0]
  }

  lastGroup(): readonly Speaker[] {
    return (
      this.#said.findLast(
        ({ speakers }) =>
          speakers.length > 1 ||
          speakers[0]?.identification === 'collective' ||
          speakers[0]?.sourceType !== 'person',
      )?.speakers ?? []
    )
  }

  /** Names before a place in the text, the nearest first. */
  mentionsBefore(at: number): Mention[] {
    return this.#registry.mentions.before(at)
  }

  peopleBefore(at: number): Mention[] {
    return this.mentionsBefore(at).filter(({ entity }) => entity.kind === 'person')
  }

  /** The people who are named first behind a place. */
  nextPeople(at: number, count: number): Entity[] {
    const found = new Set<Entity>()
    for (const { entity, start } of this.#registry.mentions.all) {
      if (start > at && entity.kind === 'person') found.add(entity)
      if (found.size === count) break
    }
    return [...found]
  }

  #main: Mention | undefined

  /** The person named most often, where the story names them first. */
  mainPerson(): Mention | undefined {
    if (this.#main !== undefined) return this.#main
    const people = this.#registry.mentions.all.filter(({ entity }) => entity.kind === 'person')
    const byPerson = [...Map.groupBy(people, ({ entity }) => entity).values()]
    this.#main = byPerson.toSorted((a, b) => b.length - a.length)[0]?.[0]
    return this.#main
  }

  /** The last person with this role, or the first of the story. */
  withRole(role: string, before?: number): Entity | undefined {
    return before === undefined
      ? this.#registry.entities.find(({ kind, roles }) => kind === 'person' && roles.has(role))
      : this.peopleBefore(before).find(({ entity }) => entity.roles.has(role))?.entity
  }

  /** The last organisation, or the last whose name has this noun in it. */
  organisation(at: number, noun?: string): Entity | undefined {
    return this.mentionsBefore(at).find(
      ({ entity }) =>
        (entity.kind === 'organization' || entity.kind === 'newsOrganization') &&
        (noun === undefined || new RegExp(`\\b${noun}\\b`, 'i').test(entity.name)),
    )?.entity
  }

  /** An organisation whose name begins with these words. */
  organisationBeginning(words: string): Entity | undefined {
    return this.#registry.entities.find(
      ({ kind, name }) =>
        (kind === 'organization' || kind === 'newsOrganization') && name.startsWith(`${words} `),
    )
  }

  fits(entity: Entity, gender: Gender): boolean {
    return entity.gender === undefined || entity.gender === gender
  }
}
