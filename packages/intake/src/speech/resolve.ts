import { countryOfAdjective, countryNamed, governmentOf } from '../lexicon/countries.ts'
import {
  documentNouns,
  groupNouns,
  manNouns,
  newsNouns,
  organisationNouns,
  personNouns,
  womanNouns,
} from '../lexicon/roles.ts'
import type { Directory } from '../names/directory.ts'
import type { Entity, Gender, Mention } from '../names/entity.ts'
import {
  areTwoPowers,
  describedFits,
  describedType,
  GENERIC,
  isAnybody,
  isHearsay,
  isPairOf,
  isSeveral,
} from './described.ts'
import type { Memory } from './memory.ts'
import type { Description, Party } from './party.ts'
import { nobody, type Resolved, type Speaker } from './speaker.ts'

/** Finds out who a phrase means, from what the story has told so far. */
export class Resolver {
  readonly #memory: Memory
  readonly #directory: Directory
  /** Where the sentence begins that is being read. */
  #sentence = 0

  constructor(memory: Memory, directory: Directory) {
    this.#memory = memory
    this.#directory = directory
  }

  /** People the story names although they asked not to be: they are proposed by no name. */
  readonly #withheld = new Set<Entity>()

  withhold(entity: Entity) {
    this.#withheld.add(entity)
  }

  withoutWithheld(who: Resolved): Resolved {
    const speakers = who.speakers.filter(
      ({ entity }) => entity === undefined || !this.#withheld.has(entity),
    )
    if (speakers.length === who.speakers.length) return who
    const reason = 'The text names somebody who asked not to be named: take the name out.'
    return { ...nobody(reason), speakers }
  }

  resolveAll(parties: readonly Party[], paragraph: number): Resolved {
    return this.withoutWithheld(this.#together(parties, paragraph))
  }

  #together(parties: readonly Party[], paragraph: number): Resolved {
    const each = parties.map((party) => this.resolve(party, paragraph))
    const found = each.filter(({ speakers }) => speakers.length > 0)
    const [first] = found
    if (first === undefined) return each[0] ?? nobody('Nobody is named.')
    if (found.length === 1) return first
    return {
      speakers: unique(found.flatMap(({ speakers }) => speakers)),
      confidence: Math.min(...found.map(({ confidence }) => confidence)),
      reason: 'said jointly',
    }
  }

  resolve(party: Party, paragraph: number): Resolved {
    if (party.kind === 'name') return this.#name(party.mention.entity)
    if (party.kind === 'pronoun') return this.#pronoun(party.word, party.start, paragraph)
    return this.#description(party, paragraph)
  }

  #name(entity: Entity): Resolved {
    const speaker = this.speakerOf(entity)
    const reason =
      entity.kind === 'country'
        ? `“${entity.name}” stands for its government`
        : `named: ${speaker.name}`
    return { speakers: [speaker], confidence: entity.kind === 'place' ? 0.7 : 0.95, reason }
  }

  speakerOf(entity: Entity): Speaker {
    if (entity.kind === 'country') return this.#government(entity.name)
    // “Tavener said”: the bank, once the story has named Tavener Bank.
    const longer =
      entity.kind === 'place' ? this.#memory.organisationBeginning(entity.name) : undefined
    if (longer !== undefined) return this.speakerOf(longer)
    const known = this.#directory.named(entity.name)
    const sourceType = sourceTypeOf(entity)
    return {
      name: entity.name,
      sourceType: known?.sourceType === 'document' ? 'document' : sourceType,
      identification: known?.identification === 'collective' ? 'collective' : 'named',
      entity,
      asDescribed: entity.title === undefined ? entity.name : `${entity.name}, ${entity.title}`,
    }
  }

  #government(name: string): Speaker {
    const country = countryNamed(name)
    const government = country === undefined ? name : governmentOf(country)
    return {
      name: this.#directory.named(government)?.name ?? government,
      sourceType: 'organization',
      identification: 'named',
      asDescribed: name,
    }
  }

  #pronoun(word: string, at: number, paragraph: number): Resolved {
    if (word === 'he' || word === 'she') {
      const gender = word === 'she' ? 'woman' : 'man'
      return this.#person(gender, at, paragraph, `“${word}”`)
    }
    if (word === 'they') return this.#they(at, paragraph)
    if (word === 'it') return this.#it(at)
    return nobody(`“${word}” is not somebody the story names.`)
  }

  #person(gender: Gender, at: number, paragraph: number, word: string): Resolved {
    const stranger = this.#strangerNear(paragraph, gender)
    if (stranger !== undefined) return stranger
    const fits = (entity: Entity) => this.#memory.fits(entity, gender)
    const people = this.#memory.peopleBefore(at)
    const [speaking] = this.#memory.lastSpeakers(paragraph, 2)
    const near = this.#nearOrMain(
      this.#foremost(people.filter(({ entity }) => fits(entity))),
      paragraph,
      gender,
    )
    // Whoever spoke last goes on, unless somebody else was named since.
    const last = this.#memory.lastSpeaker(
      (speaker) =>
        speaker.sourceType === 'person' &&
        speaker.identification !== 'collective' &&
        (speaker.entity === undefined
          ? describedFits(speaker, gender)
          : speaker.entity.kind === 'person' && fits(speaker.entity)),
    )
    const recent = last !== undefined && last === speaking ? last : undefined
    if (near === undefined) {
      return last === undefined
        ? nobody(`${word} is nobody the story names.`)
        : { speakers: [last], confidence: 0.75, reason: `${word} is who spoke last` }
    }
    if (
      recent !== undefined &&
      recent.entity !== near.entity &&
      !this.#subjectSince(near.entity, at, paragraph)
    ) {
      return { speakers: [recent], confidence: 0.75, reason: `${word} is who spoke last` }
    }
    const sure = near.entity.gender === gender
    return {
      speakers: [this.speakerOf(near.entity)],
      confidence: sure ? 0.85 : 0.7,
      reason: `${word} is ${near.entity.name}, named last`,
    }
  }

  /** Somebody named in passing long before is not “she” again: the person whom the story is about is. */
  #nearOrMain(near: Mention | undefined, paragraph: number, gender: Gender): Mention | undefined {
    if (near === undefined || paragraph - near.paragraph <= 1) return near
    const main = this.#memory.mainPerson()
    return main !== undefined && this.#memory.fits(main.entity, gender) ? main : near
  }

  /** Of those named last, the one the sentence is about: “Tully was furious with Dodd” is Tully. */
  #foremost(people: readonly Mention[]): Mention | undefined {
    const [near] = people
    return (
      people.find(
        ({ start, paragraph, sentence }) =>
          paragraph === near?.paragraph && sentence === near.sentence && this.#subjects.has(start),
      ) ?? near
    )
  }

  /** Whether somebody was named since others spoke: as a subject, or before anybody spoke here. */
  #subjectSince(entity: Entity, at: number, paragraph: number): boolean {
    const last = this.#memory.mentionsBefore(at).find((mention) => mention.entity === entity)
    if (last === undefined) return false
    // “Waitress Deb Olson started young.” and, in the next paragraph, “she said”: nobody spoke since.
    if (last.paragraph === paragraph - 1)
      return (
        this.#subjects.has(last.start) && this.#memory.lastSpeakers(last.paragraph, 0).length === 0
      )
    if (last.paragraph !== paragraph) return false
    return (
      this.#subjects.has(last.start) ||
      (last.end < this.#sentence && this.#memory.lastSpeakers(paragraph, 0).length === 0)
    )
  }

  enter(sentence: number) {
    this.#sentence = sentence
  }

  /** Where names stand that are the subject of their sentence. */
  readonly #subjects = new Set<number>()

  markSubject(start: number) {
    this.#subjects.add(start)
  }

  /** “An old man sat on a chair.” Whoever a sentence is about without a name, until others are named. */
  #stranger: { readonly party: Description; readonly paragraph: number } | undefined

  introduce(party: Party | undefined, paragraph: number) {
    if (party?.kind === 'pronoun') return
    const isStranger =
      party?.kind === 'description' &&
      /^(?:an?|one)$/.test(party.determiner) &&
      personNouns.has(party.head)
    this.#stranger = isStranger ? { party, paragraph } : undefined
  }

  #strangerNear(paragraph: number, gender?: Gender): Resolved | undefined {
    if (this.#stranger === undefined || paragraph - this.#stranger.paragraph > 1) return undefined
    const who = this.#described(this.#stranger.party)
    if (gender !== undefined && !describedFits(who, gender)) return undefined
    return { speakers: [who], confidence: 0.75, reason: `described before as “${who.name}”` }
  }

  #they(at: number, paragraph: number): Resolved {
    const stranger = this.#strangerNear(paragraph)
    if (stranger !== undefined) return stranger
    const last = this.#memory.lastSpeakers(paragraph, 1)
    if (last.length > 0 && (last.length > 1 || last[0]?.identification === 'collective'))
      return { speakers: last, confidence: 0.8, reason: '“they” are who spoke last' }
    const group = this.#memory.lastGroup()
    if (group.length > 0)
      return { speakers: group, confidence: 0.7, reason: '“they” are the group named last' }
    const two = this.#lastTwo(at)
    if (two.length === 2)
      return { speakers: two, confidence: 0.65, reason: '“they” are the two named last' }
    return last.length > 0
      ? { speakers: last, confidence: 0.6, reason: '“they” is who spoke last' }
      : nobody('“they” is nobody the story names.')
  }

  #it(at: number): Resolved {
    const said = this.#memory.lastSpeaker(({ sourceType }) => sourceType !== 'person')
    const organisation = this.#memory.organisation(at)
    const country = this.#memory.mentionsBefore(at).find(({ entity }) => entity.kind === 'country')
    if (said !== undefined)
      return { speakers: [said], confidence: 0.75, reason: '“it” is what spoke last' }
    const entity = organisation ?? country?.entity
    return entity === undefined
      ? nobody('“it” is nothing the story names.')
      : {
          speakers: [this.speakerOf(entity)],
          confidence: 0.7,
          reason: `“it” is ${entity.name}, named last`,
        }
  }

  #lastTwo(at: number): Speaker[] {
    const people = [...new Set(this.#memory.peopleBefore(at).map(({ entity }) => entity))]
    return people
      .slice(0, 2)
      .toReversed()
      .map((entity) => this.speakerOf(entity))
  }

  #lastTwoCountries(at: number): Speaker[] {
    const countries = this.#memory
      .mentionsBefore(at)
      .filter(({ entity }) => entity.kind === 'country')
      .map(({ entity }) => this.speakerOf(entity))
    return unique(countries).slice(0, 2).toReversed()
  }

  #description(party: Description, paragraph: number): Resolved {
    const { determiner, words, start } = party
    const definite = determiner === 'the' || /^(?:his|her|its|their|that|this)$/.test(determiner)
    if (isPairOf(words)) {
      const two = this.#lastTwo(start)
      if (two.length === 2)
        return { speakers: two, confidence: 0.8, reason: `“${words}” are the two named last` }
      const next = this.#memory.nextPeople(start, 2).map((entity) => this.speakerOf(entity))
      if (next.length === 2)
        return { speakers: next, confidence: 0.65, reason: `“${words}” are the two named next` }
      if (/^both /i.test(words)) return nobody(`“${words}” are not two whom the story names.`)
    }
    if (areTwoPowers(words)) {
      const two = this.#lastTwoCountries(start)
      if (two.length === 2)
        return { speakers: two, confidence: 0.75, reason: `“${words}” are the two named last` }
    }
    if (isHearsay(words)) return nobody(`“${words}” name nobody.`)
    if (definite || determiner === '') {
      const known = this.#known(party, paragraph)
      if (known !== undefined) return known
    }
    return {
      speakers: [this.#described(party)],
      confidence: 0.9,
      reason: `described as “${words}”`,
    }
  }

  /** “the mayor” is whoever the story called mayor; “the ministry” the last ministry. */
  #known(
    { head, words, start, determiner, of }: Description,
    paragraph: number,
  ): Resolved | undefined {
    const short = words.split(/\s+/).length <= 4 && of === undefined
    if (personNouns.has(head) && !groupNouns.has(head)) {
      const isUnnamed = (speaker: Speaker) =>
        speaker.entity === undefined && new RegExp(`\\b${head}\\b`, 'i').test(speaker.name)
      const [last] = this.#memory.lastSpeakers(paragraph)
      const unnamed =
        last !== undefined && isUnnamed(last) ? last : this.#memory.lastSpeaker(isUnnamed)
      const entity =
        this.#memory.withRole(head, start) ??
        (unnamed === undefined ? this.#memory.withRole(head) : undefined)
      if (
        entity !== undefined &&
        (unnamed === undefined || unnamed !== last) &&
        (short || determiner === '')
      ) {
        return {
          speakers: [this.speakerOf(entity)],
          confidence: 0.85,
          reason: `“${words}” is ${entity.name}`,
        }
      }
      if (unnamed !== undefined && short)
        return { speakers: [unnamed], confidence: 0.85, reason: `“${words}” is ${unnamed.name}` }
    }
    if (determiner === 'the' && isAnybody(head)) {
      const gender =
        womanNouns.has(head) || head.endsWith('woman')
          ? 'woman'
          : manNouns.has(head) || head.endsWith('man')
            ? 'man'
            : undefined
      if (gender !== undefined) return this.#person(gender, start, paragraph, `“${words}”`)
      const [last] = this.#memory.lastSpeakers(paragraph, 2)
      const near = this.#foremost(this.#memory.peopleBefore(start))
      const isNew = near !== undefined && this.#subjectSince(near.entity, start, paragraph)
      if (last?.sourceType === 'person' && !(isNew && near.entity !== last.entity))
        return { speakers: [last], confidence: 0.7, reason: `“${words}” is who spoke last` }
      if (near !== undefined)
        return {
          speakers: [this.speakerOf(near.entity)],
          confidence: 0.7,
          reason: `“${words}” is ${near.entity.name}, named last`,
        }
    }
    if (head === 'statement' || documentNouns.has(head))
      return this.#issuer(head, words, of?.entity, paragraph)
    if (determiner === 'the' && short && (organisationNouns.has(head) || newsNouns.has(head))) {
      const entity =
        this.#memory.organisation(start, head) ??
        (GENERIC.has(head) ? this.#memory.organisation(start) : undefined)
      if (entity !== undefined)
        return {
          speakers: [this.speakerOf(entity)],
          confidence: 0.85,
          reason: `“${words}” is ${entity.name}`,
        }
    }
    return undefined
  }

  /** A statement speaks for whoever issued it. */
  #issuer(
    head: string,
    words: string,
    of: Entity | undefined,
    paragraph: number,
  ): Resolved | undefined {
    if (!/^(?:statement|post|tweet|message|email|note|letter)$/.test(head)) return undefined
    if (of !== undefined)
      return {
        speakers: [this.speakerOf(of)],
        confidence: 0.85,
        reason: `“${words}” is by ${of.name}`,
      }
    const [last] = this.#memory.lastSpeakers(paragraph, 1)
    return last === undefined
      ? undefined
      : { speakers: [last], confidence: 0.75, reason: `“${words}” is by who spoke last` }
  }

  #described({ words, head, determiner, of }: Description): Speaker {
    const plain = words.replace(/^(?:the|its|his|her|their|both) /i, '')
    const name = this.#directory.named(plain)?.name ?? plain
    const country = countryOfAdjective(words.replace(/^the /i, '').split(' ')[0] ?? '')
    const government =
      country !== undefined && head === 'government' ? governmentOf(country) : undefined
    const sourceType = describedType(head, words)
    return {
      name: government ?? name,
      sourceType,
      identification:
        government !== undefined ||
        (sourceType === 'organization' && determiner !== 'a' && !groupNouns.has(head)) ||
        sourceType === 'document'
          ? 'named'
          : isSeveral(head, determiner)
            ? 'collective'
            : sourceType === 'newsOrganization' && of !== undefined && !groupNouns.has(head)
              ? 'named'
              : 'unnamed',
      asDescribed: words,
    }
  }
}

function sourceTypeOf({ kind }: Entity): Speaker['sourceType'] {
  if (kind === 'organization' || kind === 'newsOrganization') return kind
  return kind === 'country' ? 'organization' : 'person'
}

const unique = (speakers: readonly Speaker[]): Speaker[] =>
  speakers.filter(
    (speaker, index) => speakers.findIndex(({ name }) => name === speaker.name) === index,
  )
