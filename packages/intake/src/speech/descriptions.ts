import {
  documentNouns,
  groupNouns,
  newsNouns,
  organisationNouns,
  personNouns,
} from '../lexicon/roles.ts'
import type { Directory } from '../names/directory.ts'
import type { Entity } from '../names/entity.ts'
import { areTwoPowers, GENERIC, genderOf, isAnybody, isHearsay, isPairOf } from './described.ts'
import type { Memory } from './memory.ts'
import { describedFirst } from './named-later.ts'
import type { Description } from './party.ts'
import type { Pronouns } from './pronouns.ts'
import { nobody, type Resolved, type Speaker } from './speaker.ts'
import { unnamedSpeaker } from './unnamed.ts'
import { because } from '../reason.ts'

/** Finds out who “the mayor”, “the ministry”, “her lawyer” are: somebody known, or a description. */
export class Descriptions {
  readonly #memory: Memory
  readonly #directory: Directory
  readonly #pronouns: Pronouns
  readonly #speakerOf: (entity: Entity) => Speaker

  constructor(
    memory: Memory,
    directory: Directory,
    pronouns: Pronouns,
    speakerOf: (entity: Entity) => Speaker,
  ) {
    this.#memory = memory
    this.#directory = directory
    this.#pronouns = pronouns
    this.#speakerOf = speakerOf
  }

  resolve(party: Description, paragraph: number): Resolved {
    const { determiner, words, head } = party
    const definite = determiner === 'the' || /^(?:his|her|its|their|that|this)$/.test(determiner)
    const voiced = this.#voiced(party, paragraph)
    if (voiced !== undefined) return voiced
    const two = this.#two(party)
    if (two !== undefined) return two
    if (isHearsay(words)) return nobody(because`“${words}” name nobody.`)
    const known =
      definite || determiner === ''
        ? this.#known(party, paragraph)
        : isIssued(head)
          ? this.#issuer(party, paragraph)
          : undefined
    if (known !== undefined) return known
    const later = this.#namedLater(party, paragraph)
    if (later !== undefined)
      return {
        speakers: [this.#speakerOf(later)],
        confidence: 0.75,
        reason: because`“${words}” is ${later.name}, named later`,
      }
    return {
      speakers: [this.#owned(party, paragraph) ?? unnamedSpeaker(this.#directory, party)],
      confidence: 0.9,
      reason: because`described as “${words}”`,
    }
  }

  /** “her lawyer” is Maria Holt’s lawyer, and “his office” that of the mayor. */
  #owned(party: Description, paragraph: number): Speaker | undefined {
    const [, determiner = '', noun = ''] =
      /^(his|her) ((?:[\p{Ll}-]+ ){0,2}[\p{Ll}-]+)$/iu.exec(party.words) ?? []
    if (noun === '') return undefined
    const gender = determiner.toLowerCase() === 'her' ? 'woman' : 'man'
    const [owner] = this.#pronouns.person(
      gender,
      party.start,
      paragraph,
      `“${determiner}”`,
    ).speakers
    return owner?.entity === undefined
      ? undefined
      : { ...unnamedSpeaker(this.#directory, party), name: `${owner.name}’s ${noun}` }
  }

  /** “the ministry’s press service” is the voice of the ministry. */
  #voiced(party: Description, paragraph: number): Resolved | undefined {
    const [whole, owner] =
      /^(.+?)['’]s? (?:own )?press (?:service|office|department|bureau|team)$/iu.exec(
        party.words,
      ) ?? []
    if (whole === undefined || owner === undefined) return undefined
    const { of } = party
    if (of !== undefined && of.entity.kind !== 'person')
      return {
        speakers: [this.#speakerOf(of.entity)],
        confidence: 0.85,
        reason: because`“${whole}” speaks for ${of.entity.name}`,
      }
    const head = owner.split(' ').at(-1)?.toLowerCase() ?? ''
    return organisationNouns.has(head)
      ? this.resolve({ ...party, words: owner, head }, paragraph)
      : undefined
  }

  /** “both men”, “the two governments” */
  #two({ words, start }: Description): Resolved | undefined {
    if (isPairOf(words)) {
      const two = this.#pronouns.lastTwo(start)
      if (two.length === 2)
        return {
          speakers: two,
          confidence: 0.8,
          reason: because`“${words}” are the two named last`,
        }
      const next = this.#memory.nextPeople(start, 2).map((entity) => this.#speakerOf(entity))
      if (next.length === 2)
        return {
          speakers: next,
          confidence: 0.65,
          reason: because`“${words}” are the two named next`,
        }
      if (/^both /i.test(words))
        return nobody(because`“${words}” are not two whom the story names.`)
    }
    if (areTwoPowers(words)) {
      const two = this.#pronouns.lastTwoCountries(start)
      if (two.length === 2)
        return {
          speakers: two,
          confidence: 0.75,
          reason: because`“${words}” are the two named last`,
        }
    }
    return undefined
  }

  /** A lede’s “a prosecutor has told a court” is the one prosecutor whom the story names then. */
  #namedLater(party: Description, paragraph: number): Entity | undefined {
    const { head, words, determiner, start, of } = party
    const isLede = paragraph <= 1 && this.#memory.mentionsBefore(start).length <= 3
    const only =
      isLede && /^an?$/.test(determiner) && of === undefined && isShort(words)
        ? this.#memory.onlyWithRole(head)
        : undefined
    return only ?? describedFirst(this.#memory, party, paragraph)
  }

  #known(party: Description, paragraph: number): Resolved | undefined {
    const { head, determiner } = party
    const person =
      personNouns.has(head) && !groupNouns.has(head) ? this.#withRole(party, paragraph) : undefined
    if (person !== undefined) return person
    if (determiner === 'the' && (isAnybody(head) || this.#isNamed(party, paragraph))) {
      const anybody = this.#anybody(party, paragraph)
      if (anybody !== undefined) return anybody
    }
    if (head === 'statement' || documentNouns.has(head)) return this.#issuer(party, paragraph)
    return this.#group(party) ?? this.#organisation(party)
  }

  /** “organisers” are the “organisers of the festival” who spoke before. */
  #group({ head, words }: Description): Resolved | undefined {
    if (!groupNouns.has(head) || words.toLowerCase().replace(/^the /, '') !== head) return undefined
    const known = this.#memory.lastSpeaker(
      ({ entity, name }) =>
        entity === undefined && new RegExp(`^${head} (?:of|for|at) `, 'i').test(name),
    )
    return known === undefined
      ? undefined
      : { speakers: [known], confidence: 0.8, reason: because`“${words}” are ${known.name}` }
  }

  /** “the mayor” is whoever the story called mayor, “the official” a minister it has named. */
  #withRole(
    { head, words, start, determiner, of }: Description,
    paragraph: number,
  ): Resolved | undefined {
    const short = isShort(words) && of === undefined
    const person = /^the (?:person|individual)$/i.test(words)
      ? this.#stranger(paragraph)
      : undefined
    if (person !== undefined)
      return {
        speakers: [person],
        confidence: 0.8,
        reason: because`“${words}” is ${person.name}`,
      }
    const isUnnamed = (speaker: Speaker) =>
      speaker.entity === undefined && new RegExp(`\\b${head}\\b`, 'i').test(speaker.name)
    const [last] = this.#memory.lastSpeakers(paragraph)
    const unnamed =
      last !== undefined && (isUnnamed(last) || isOneOfThem(last))
        ? last
        : this.#memory.lastSpeaker(isUnnamed)
    const entity =
      this.#memory.withRole(head, start) ??
      (unnamed === undefined ? this.#memory.withRole(head) : undefined) ??
      (unnamed === undefined && determiner === 'the' && short
        ? this.#memory.ofKind(head, start)
        : undefined)
    if (
      entity !== undefined &&
      (unnamed === undefined || unnamed !== last) &&
      (short || determiner === '')
    ) {
      return {
        speakers: [this.#speakerOf(entity)],
        confidence: 0.85,
        reason: because`“${words}” is ${entity.name}`,
      }
    }
    return unnamed !== undefined && short
      ? { speakers: [unnamed], confidence: 0.85, reason: because`“${words}” is ${unnamed.name}` }
      : undefined
  }

  /** “the man, who asked not to be named”: the stranger told of before, or a new one. */
  unnamed(party: Description, paragraph: number): Resolved {
    const speaker =
      this.#stranger(paragraph) ??
      (isAnybody(party.head) && party.determiner === 'the'
        ? this.#memory.lastSpeaker(isStranger)
        : undefined) ??
      unnamedSpeaker(this.#directory, party)
    return {
      speakers: [speaker],
      confidence: 0.75,
      reason: because`described as “${party.words}”`,
    }
  }

  /** “A second former employee described it. ‘…,’ the person said”: whoever is told of without a name. */
  #stranger(paragraph: number): Speaker | undefined {
    return (
      this.#memory.actingSince(paragraph, isStranger) ??
      this.#memory.lastSpeakers(paragraph).find(isStranger)
    )
  }

  /** “the woman”, “the 20-year-old”, “the Spaniard”: somebody of whom the story tells already. */
  #anybody({ head, words, start }: Description, paragraph: number): Resolved | undefined {
    const gender = genderOf(head)
    if (gender !== undefined) return this.#pronouns.person(gender, start, paragraph, `“${words}”`)
    const [last] = this.#memory.lastSpeakers(paragraph, 2)
    const near = this.#pronouns.foremost(this.#memory.peopleBefore(start))
    const isNew = near !== undefined && this.#pronouns.isNewSubject(near.entity, start, paragraph)
    if (last?.sourceType === 'person' && !(isNew && near.entity !== last.entity))
      return { speakers: [last], confidence: 0.7, reason: because`“${words}” is who spoke last` }
    if (near === undefined) return undefined
    return {
      speakers: [this.#speakerOf(near.entity)],
      confidence: 0.7,
      reason: because`“${words}” is ${near.entity.name}, named last`,
    }
  }

  /** “the senator wrote”, unless the story told of a senator without a name. */
  #isNamed(party: Description, paragraph: number): boolean {
    const [last] = this.#memory.lastSpeakers(paragraph, 2)
    return (
      last?.entity?.kind === 'person' && isSomebodyKnown(party) && !this.#memory.hasMet(party.head)
    )
  }

  /** “the ministry” is the last ministry, “the company” the last company. */
  #organisation({ head, words, start, determiner, of }: Description): Resolved | undefined {
    const short = isShort(words) && of === undefined
    if (determiner !== 'the' || !short) return undefined
    if (!organisationNouns.has(head) && !newsNouns.has(head)) return undefined
    const named = this.#memory.organisation(start, head)
    const told =
      named === undefined && isBare(words) && !ANY_FIRM.test(head)
        ? this.#memory.bodyCalled(head, start)
        : undefined
    if (told !== undefined && words.split(' ').length === 2) {
      const speaker = unnamedSpeaker(this.#directory, {
        kind: 'description',
        words: told,
        head,
        determiner: 'the',
        start,
        end: start,
      })
      return {
        speakers: [speaker],
        confidence: 0.75,
        reason: because`“${words}” is ${speaker.name}`,
      }
    }
    const entity =
      named ?? (GENERIC.has(head) && isBare(words) ? this.#memory.body(start) : undefined)
    if (entity === undefined) return undefined
    return {
      speakers: [this.#speakerOf(entity)],
      confidence: 0.85,
      reason: because`“${words}” is ${entity.name}`,
    }
  }

  /** A statement speaks for whoever issued it. */
  #issuer(
    { head, words, of, determiner, start }: Description,
    paragraph: number,
  ): Resolved | undefined {
    if (!isIssued(head)) return undefined
    if (of !== undefined)
      return {
        speakers: [this.#speakerOf(of.entity)],
        confidence: 0.85,
        reason: because`“${words}” is by ${of.entity.name}`,
      }
    // “His complaint calls it …”
    if (determiner === 'his' || determiner === 'her') {
      const gender = determiner === 'her' ? 'woman' : 'man'
      return this.#pronouns.person(gender, start, paragraph, `“${determiner}”`)
    }
    if (determiner === 'a' || determiner === 'an') return undefined
    // “according to the complaint”: court papers say so, whoever spoke last.
    if (/^(?:complaint|lawsuit|petition)$/.test(head)) return undefined
    if (/^(?:email|memo|note|letter)$/.test(head)) return undefined
    const [last] = this.#memory.lastSpeakers(paragraph, 1)
    return last === undefined
      ? undefined
      : { speakers: [last], confidence: 0.75, reason: because`“${words}” is by who spoke last` }
  }
}

/** Words for any company: “the voice-software company” is one that the story names. */
const ANY_FIRM = /^(?:company|firm|group|club|agency|organisation|organization|airline)$/

/** “the senator wrote”: with “the”, and unless there is one such office only, somebody named before. */
const isSomebodyKnown = ({ head, words, of }: Description): boolean =>
  of === undefined &&
  personNouns.has(head) &&
  !groupNouns.has(head) &&
  !/\p{Lu}/u.test(words.replace(/^The /, '')) &&
  words.split(/\s+/).length <= 5 &&
  !/^(?:judge|speaker|referee|umpire|coroner|prosecutor|chair|chairman|chairwoman|president|king|queen|pope|captain|foreman|driver|pilot|source|official|officer|spokesman|spokeswoman|spokesperson|caller|witness|victim|owner|manager|director|head|minister|mayor|governor|sheriff|chief)$/.test(
    head,
  )

/** “One of them told us … ‘No,’ the lawmaker said.” */
const isOneOfThem = ({ entity, name }: Speaker): boolean =>
  entity === undefined && /^(?:one|another)(?: of (?:them|those|the \p{Ll}+))?$/iu.test(name)

const isStranger = ({ entity, sourceType, identification }: Speaker): boolean =>
  entity === undefined && sourceType === 'person' && identification === 'unnamed'

/** “the company”, “the French company”, and not “the water authority”: that is one by itself. */
const isBare = (words: string): boolean =>
  words
    .split(/\s+/)
    .slice(1, -1)
    .every((word) => /^\p{Lu}|-(?:based|owned|run|listed|backed)$/u.test(word))

const isShort = (words: string): boolean => words.split(/\s+/).length <= 4

const isIssued = (head: string): boolean =>
  /^(?:statement|post|tweet|message|email|note|letter|complaint|lawsuit|memo|petition)$/.test(head)
