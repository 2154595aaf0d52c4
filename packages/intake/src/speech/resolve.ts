import { countryNamed, governmentOf } from '../lexicon/countries.ts'
import { documentNouns, groupNouns, organisationNouns, personNouns } from '../lexicon/roles.ts'
import { nameKey, type Directory } from '../names/directory.ts'
import type { Entity } from '../names/entity.ts'
import { isFirstName } from '../names/first-name.ts'
import { Descriptions } from './descriptions.ts'
import type { Memory } from './memory.ts'
import type { Description, Party } from './party.ts'
import { Pronouns } from './pronouns.ts'
import { nobody, uniqueSpeakers, type Resolved, type Speaker } from './speaker.ts'
import { because } from '../reason.ts'

/** Finds out who a phrase means, from what the story has told so far. */
export class Resolver {
  readonly #memory: Memory
  readonly #directory: Directory
  readonly #pronouns: Pronouns
  readonly #descriptions: Descriptions

  constructor(memory: Memory, directory: Directory) {
    this.#memory = memory
    this.#directory = directory
    const speakerOf = (entity: Entity) => this.speakerOf(entity)
    this.#pronouns = new Pronouns(memory, speakerOf)
    this.#descriptions = new Descriptions(memory, directory, this.#pronouns, speakerOf)
  }

  /** Remembers whom a sentence is about: “One rescuer, his face caked in mud, …”, “She ran.” */
  markSubject(party: Party, paragraph: number) {
    if (party.kind === 'name') this.#memory.markSubject(party.mention.start)
    const speaker = this.#subjectOf(party, paragraph)
    if (party.kind === 'pronoun') learnGender(party.word, speaker)
    if (speaker?.sourceType === 'person') this.#memory.rememberActing(speaker, paragraph)
    else if (party.kind === 'description' && isThing(party)) {
      const [thing] = this.resolve(party, paragraph).speakers
      if (thing !== undefined) this.#memory.rememberThing(thing, paragraph)
    }
  }

  #subjectOf(party: Party, paragraph: number): Speaker | undefined {
    if (party.kind === 'name')
      return party.mention.entity.kind === 'person'
        ? this.speakerOf(party.mention.entity)
        : undefined
    if (party.kind === 'pronoun')
      return /^(?:he|she)$/.test(party.word)
        ? this.resolve(party, paragraph).speakers[0]
        : undefined
    const introduces =
      /^(?:an?|one|another|his|her)$/.test(party.determiner) &&
      personNouns.has(party.head) &&
      !groupNouns.has(party.head)
    if (introduces) this.#memory.meet(party.head)
    return introduces ? this.resolve(party, paragraph).speakers[0] : undefined
  }

  /** People the story names although they asked not to be: they are proposed by no name. */
  readonly #withheld = new Set<Entity>()

  withhold(entity: Entity) {
    this.#withheld.add(entity)
  }

  isWithheld(entity: Entity | undefined): boolean {
    return entity !== undefined && this.#withheld.has(entity)
  }

  withoutWithheld(who: Resolved): Resolved {
    const speakers = who.speakers.filter(({ entity }) => !this.isWithheld(entity))
    if (speakers.length === who.speakers.length) return who
    const reason = because`The text names somebody who asked not to be named: take the name out.`
    return { ...nobody(reason), speakers }
  }

  resolveAll(parties: readonly Party[], paragraph: number): Resolved {
    return this.withoutWithheld(this.#together(parties, paragraph))
  }

  #together(parties: readonly Party[], paragraph: number): Resolved {
    const each = parties.map((party) => this.resolve(party, paragraph))
    const found = each.filter(({ speakers }) => speakers.length > 0)
    const [first] = found
    if (first === undefined) return each[0] ?? nobody(because`Nobody is named.`)
    if (found.length === 1) return first
    return {
      speakers: uniqueSpeakers(found.flatMap(({ speakers }) => speakers)),
      confidence: Math.min(...found.map(({ confidence }) => confidence)),
      reason: because`said jointly`,
    }
  }

  resolve(party: Party, paragraph: number): Resolved {
    if (party.kind === 'name') return this.#name(party.mention.entity)
    if (party.kind === 'pronoun') return this.#pronouns.resolve(party.word, party.start, paragraph)
    return this.#descriptions.resolve(party, paragraph)
  }

  #name(entity: Entity): Resolved {
    const speaker = this.speakerOf(entity)
    const reason =
      entity.kind === 'country'
        ? because`“${entity.name}” stands for its government`
        : because`named: ${speaker.name}`
    return { speakers: [speaker], confidence: entity.kind === 'place' ? 0.7 : 0.95, reason }
  }

  /** Somebody described who is none of those named: whoever spoke so before, or the description. */
  stranger(party: Description, paragraph: number): Resolved {
    return this.#descriptions.unnamed(party, paragraph)
  }

  speakerOf(entity: Entity): Speaker {
    if (entity.kind === 'country') return this.#government(entity.name)
    // “Tavener said”: the bank, once the story has named Tavener Bank.
    const longer =
      entity.kind === 'person' || entity.kind === 'newsOrganization'
        ? undefined
        : this.#memory.organisationBeginning(entity.name)
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
}

/** “Behzad Karimpur … He was carrying a bag.”: a “she” behind that is somebody else. */
function learnGender(word: string, speaker: Speaker | undefined) {
  if (speaker?.entity?.kind !== 'person') return
  if (word === 'he') speaker.entity.gender ??= 'man'
  if (word === 'she') speaker.entity.gender ??= 'woman'
}

/** “The final communique”, “the council”: what “it” can be in the next sentence. */
const isThing = ({ head, words }: Description): boolean =>
  !personNouns.has(head) &&
  (/^state (?:television|tv|radio|media)$/i.test(words) ||
    ((documentNouns.has(head) || organisationNouns.has(head)) &&
      // “The group” is one that the story has named.
      /^the \S+ \S/i.test(words)))

function sourceTypeOf(entity: Entity): Speaker['sourceType'] {
  const { kind } = entity
  if (kind === 'organization' || kind === 'newsOrganization') return kind
  return kind === 'country' || isNobodyByName(entity) ? 'organization' : 'person'
}

/** “Penwater said”: one word, never with a first name, an office or “he”, is of a body or a country. */
const isNobodyByName = ({ kind, name, roles, gender }: Entity): boolean =>
  kind === 'place' &&
  !name.includes(' ') &&
  roles.size === 0 &&
  gender === undefined &&
  !isFirstName(nameKey(name))
