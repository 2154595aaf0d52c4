import { KIN } from '../lexicon/roles.ts'
import type { Entity, Gender, Mention } from '../names/entity.ts'
import { describedFits } from './described.ts'
import type { Memory } from './memory.ts'
import { namedBehind } from './named-later.ts'
import { nobody, uniqueSpeakers, type Resolved, type Speaker } from './speaker.ts'
import { because } from '../reason.ts'

/** Finds out who “she”, “they” and “it” are, from who was named, who spoke and who acted. */
export class Pronouns {
  readonly #memory: Memory
  readonly #speakerOf: (entity: Entity) => Speaker

  constructor(memory: Memory, speakerOf: (entity: Entity) => Speaker) {
    this.#memory = memory
    this.#speakerOf = speakerOf
  }

  resolve(word: string, at: number, paragraph: number): Resolved {
    if (word === 'he' || word === 'she') {
      const gender = word === 'she' ? 'woman' : 'man'
      return this.person(gender, at, paragraph, `“${word}”`)
    }
    if (word === 'they') return this.#they(at, paragraph)
    if (word === 'it') return this.#it(at, paragraph)
    return nobody(because`“${word}” is not somebody the story names.`)
  }

  person(gender: Gender, at: number, paragraph: number, word: string): Resolved {
    const fits = (entity: Entity) => this.#memory.fits(entity, gender)
    const canBe = (speaker: Speaker): boolean =>
      speaker.sourceType === 'person' &&
      speaker.identification !== 'collective' &&
      (speaker.entity === undefined
        ? describedFits(speaker, gender) && !/^(?:one|another|some)$/i.test(speaker.name)
        : speaker.entity.kind === 'person' && fits(speaker.entity))
    const acting = this.#memory.actingSince(paragraph, canBe)
    if (acting !== undefined)
      return {
        speakers: [acting],
        confidence: 0.8,
        reason: because`${word} is who the story tells of`,
      }
    const people = this.#memory.peopleBefore(at).filter(({ entity }) => fits(entity))
    const others = people.filter(({ entity }) => !isRelative(entity))
    const near = this.#nearOrMain(
      this.foremost(others.length > 0 ? others : people),
      paragraph,
      gender,
    )
    // Whoever spoke last goes on, unless somebody else was named since.
    const last = this.#memory.lastSpeaker(canBe)
    const [speaking] = this.#memory.lastSpeakers(paragraph, 2)
    const recent = last !== undefined && last === speaking ? last : undefined
    if (near === undefined) {
      const next = last === undefined ? namedBehind(this.#memory, gender, at, paragraph) : undefined
      if (next !== undefined)
        return {
          speakers: [this.#speakerOf(next)],
          confidence: 0.6,
          reason: because`${word} is ${next.name}, named next`,
        }
      return last === undefined
        ? nobody(because`${word} is nobody the story names.`)
        : { speakers: [last], confidence: 0.75, reason: because`${word} is who spoke last` }
    }
    if (
      recent !== undefined &&
      recent.entity !== near.entity &&
      !this.isNewSubject(near.entity, at, paragraph) &&
      !this.#memory.isOnlyDescribedBefore(recent, near.start)
    ) {
      return { speakers: [recent], confidence: 0.75, reason: because`${word} is who spoke last` }
    }
    const sure = near.entity.gender === gender
    return {
      speakers: [this.#speakerOf(near.entity)],
      confidence: sure ? 0.85 : 0.7,
      reason: because`${word} is ${near.entity.name}, named last`,
    }
  }

  /** Somebody named in passing long before is not “she” again: the person whom the story is about is. */
  #nearOrMain(near: Mention | undefined, paragraph: number, gender: Gender): Mention | undefined {
    if (near === undefined || paragraph - near.paragraph <= 1) return near
    const main = this.#memory.mainPerson()
    return main !== undefined && this.#memory.fits(main.entity, gender) ? main : near
  }

  /** Of those named last, the one the sentence is about: “Tully was furious with Dodd” is Tully. */
  foremost(people: readonly Mention[]): Mention | undefined {
    const [near] = people
    return (
      people.find(
        ({ start, paragraph, sentence }) =>
          paragraph === near?.paragraph &&
          sentence === near.sentence &&
          this.#memory.isSubject(start),
      ) ?? near
    )
  }

  /** Whether somebody was named since others spoke: as a subject, or before anybody spoke here. */
  isNewSubject(entity: Entity, at: number, paragraph: number): boolean {
    const last = this.#memory.mentionsBefore(at).find((mention) => mention.entity === entity)
    if (last === undefined) return false
    // “Waitress Deb Olson started young.” and, in the next paragraph, “she said”: nobody spoke since.
    if (last.paragraph === paragraph - 1)
      return (
        this.#memory.isSubject(last.start) &&
        this.#memory.lastSpeakers(last.paragraph, 0).length === 0
      )
    if (last.paragraph !== paragraph) return false
    return (
      this.#memory.isSubject(last.start) ||
      (last.end < this.#memory.sentence && this.#memory.lastSpeakers(paragraph, 0).length === 0)
    )
  }

  #they(at: number, paragraph: number): Resolved {
    const last = this.#memory.lastSpeakers(paragraph, 1)
    if (last.length > 0 && (last.length > 1 || last[0]?.identification === 'collective'))
      return { speakers: last, confidence: 0.8, reason: because`“they” are who spoke last` }
    // “One executive was kinder. ‘They are right,’ they said.”: one whom the story does not name.
    const one = this.#memory.actingSince(paragraph, isUnnamedPerson) ?? lastUnnamed(last)
    if (one !== undefined && this.#memory.lastActed(paragraph))
      return { speakers: [one], confidence: 0.75, reason: because`“they” is the one told of last` }
    const group = this.#memory.lastGroup()
    if (group.length > 0)
      return { speakers: group, confidence: 0.7, reason: because`“they” are the group named last` }
    const two = this.lastTwo(at)
    if (two.length === 2)
      return { speakers: two, confidence: 0.65, reason: because`“they” are the two named last` }
    return last.length > 0
      ? { speakers: last, confidence: 0.6, reason: because`“they” is who spoke last` }
      : nobody(because`“they” is nobody the story names.`)
  }

  #it(at: number, paragraph: number): Resolved {
    // “Aldorra denies it. It said …”: the body that the sentence before was about.
    const acting = this.#memory
      .mentionsBefore(at)
      .filter(
        ({ start, end, entity: { kind }, paragraph: place }) =>
          place === paragraph &&
          end < this.#memory.sentence &&
          (kind === 'organization' || kind === 'place') &&
          this.#memory.isSubject(start),
      )
      .map(({ entity, start }) => ({ speaker: this.#speakerOf(entity), start }))
      .find(({ speaker }) => speaker.sourceType === 'organization')
    if (acting !== undefined && !this.#memory.othersSince(acting.start, acting.speaker))
      return {
        speakers: [acting.speaker],
        confidence: 0.8,
        reason: because`“${'it'}” is ${acting.speaker.name}, which the story tells of`,
      }
    const thing = this.#memory.thingSince(paragraph)
    if (thing !== undefined)
      return {
        speakers: [thing],
        confidence: 0.75,
        reason: because`“${'it'}” is ${thing.name}, which the story tells of`,
      }
    const said = this.#memory.lastSpeaker(({ sourceType }) => sourceType !== 'person')
    const organisation = this.#memory.organisation(at)
    const country = this.#memory.mentionsBefore(at).find(({ entity }) => entity.kind === 'country')
    if (said !== undefined)
      return { speakers: [said], confidence: 0.75, reason: because`“it” is what spoke last` }
    const entity = organisation ?? country?.entity
    return entity === undefined
      ? nobody(because`“it” is nothing the story names.`)
      : {
          speakers: [this.#speakerOf(entity)],
          confidence: 0.7,
          reason: because`“it” is ${entity.name}, named last`,
        }
  }

  lastTwo(at: number): Speaker[] {
    const people = [...new Set(this.#memory.peopleBefore(at).map(({ entity }) => entity))]
    return people
      .slice(0, 2)
      .toReversed()
      .map((entity) => this.#speakerOf(entity))
  }

  lastTwoCountries(at: number): Speaker[] {
    const countries = this.#memory
      .mentionsBefore(at)
      .filter(({ entity }) => entity.kind === 'country')
      .map(({ entity }) => this.#speakerOf(entity))
    return uniqueSpeakers(countries).slice(0, 2).toReversed()
  }
}

/** “Her mother, Saadet, kept its books. She earned a degree”: who is told of as somebody’s only. */
const isRelative = ({ name, roles }: Entity): boolean =>
  !name.includes(' ') && [...roles].some((role) => KIN.has(role))

const isUnnamedPerson = ({ sourceType, identification }: Speaker): boolean =>
  sourceType === 'person' && identification === 'unnamed'

const lastUnnamed = ([last]: readonly Speaker[]): Speaker | undefined =>
  last !== undefined && isUnnamedPerson(last) ? last : undefined
