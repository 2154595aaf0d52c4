import { KIN, mayBeCompany } from '../lexicon/roles.ts'
import { speechVerbs } from '../lexicon/speech-verbs.ts'
import { spelledOutBefore } from './acronyms.ts'
import { learnBodies, learnLongNames } from './bodies.ts'
import { nameKey, type Directory } from './directory.ts'
import type { Classified, Entity, EntityKind, Mention } from './entity.ts'
import { isFirstName } from './first-name.ts'
import { initialsOf, isShortFor, surnameOf } from './forms.ts'
import { findNames, isFull, type Found, type PlacedSentence } from './found.ts'
import { meant, setGender } from './genders.ts'
import { introductionOf } from './introduction.ts'
import { Mentions } from './mentions.ts'
import { learnGenders, learnRoles } from './roles.ts'
import { learnStrangers } from './strangers.ts'

/** Everybody and everything a story names, and where. */
export class Registry {
  readonly entities: Entity[] = []
  readonly mentions: Mentions
  readonly #directory: Directory
  readonly #byKey = new Map<string, Entity>()
  /** Organisations by what their names are shortened to: WHO. */
  readonly #byInitials = new Map<string, Entity>()
  /** By each word of their names and by a double surname, in the order they were named. */
  readonly #byWord = new Map<string, Entity[]>()
  readonly #starts = new Map<Entity, number[]>()

  constructor(sentences: readonly PlacedSentence[], directory: Directory) {
    this.#directory = directory
    const found = sentences.flatMap(findNames)
    // Full names first: a surname may come before the sentence that gives the whole name.
    for (const name of found) if (isFull(name)) this.#addOrAbbreviate(name, found)
    this.#knowPeopleBySurname(found)
    this.#knowRelatives(found)
    this.mentions = new Mentions(found.flatMap((name) => this.#mention(name)))
    learnRoles(this.mentions, sentences)
    this.#knowBodiesByRepetition(found)
    learnBodies(this.mentions, sentences)
    learnLongNames(this.entities)
    learnStrangers(this.mentions, sentences)
    for (const entity of this.entities) setGender(entity)
    learnGenders(this.mentions, sentences)
  }

  /** “the Pan-African Film Festival, FESPACO,”: one body with two names. */
  #addOrAbbreviate(name: Found, found: readonly Found[]) {
    const end = spelledOutBefore(name.placed.tokens, name.classified.from)
    const full =
      end === undefined
        ? undefined
        : found.find(
            ({ placed, classified: { to, kind } }) =>
              placed === name.placed && to === end && kind !== 'person' && kind !== 'country',
          )
    const entity = full === undefined ? undefined : this.#byKey.get(nameKey(full.words))
    if (entity === undefined || !entity.name.includes(' ')) this.#add(name)
    else this.#alias(entity, name.words)
  }

  /** “her niece, Defne Haznedar”: known before surnames are told apart. */
  #knowRelatives(found: readonly Found[]) {
    for (const { classified, words, placed } of found) {
      const before = placed.tokens.slice(Math.max(0, classified.from - 3), classified.from)
      const kin = before.find(({ lower }) => KIN.has(lower))
      const entity = words.includes(' ') ? this.#byKey.get(nameKey(words)) : undefined
      if (kin !== undefined && entity?.kind === 'person') entity.roles.add(kin.lower)
    }
  }

  /** “Mamadou Sarr” could be a place, until “Sarr said” or “Mr Sarr”. */
  #knowPeopleBySurname(found: readonly Found[]) {
    for (const { classified, words, placed } of found) {
      if (words.includes(' ') || words === '') continue
      const { tokens } = placed
      const speaks = [tokens[classified.to], tokens[classified.from - 1]].some(
        (beside) => beside?.capital === false && speechVerbs.has(beside.lower),
      )
      // “Drobny, who is abroad,”
      const isWho =
        tokens[classified.to]?.text === ',' && tokens[classified.to + 1]?.lower === 'who'
      if (classified.kind !== 'person' && !(classified.kind === 'unknown' && (speaks || isWho)))
        continue
      const key = nameKey(words)
      for (const entity of this.#withWord(key))
        if (entity.kind === 'place' && surnameOf(entity.name) === key && entity.name.includes(' '))
          entity.kind = 'person'
    }
  }

  /**
   * “Tri-State Central” twice in full, and never “Central”, “Mr Central” or with an age: people are
   * called by their surnames from the second time on, bodies are not.
   */
  #knowBodiesByRepetition(found: readonly Found[]) {
    const times = new Map<Entity, number>()
    for (const { classified, words } of found) {
      const entity = words.includes(' ') ? this.#byKey.get(nameKey(words)) : undefined
      if (entity?.kind !== 'person' || classified.kind !== 'person') continue
      if (isFirstName(nameKey(words).split(' ')[0] ?? '') || classified.roles.length > 0) continue
      times.set(entity, (times.get(entity) ?? 0) + 1)
    }
    const alone = new Set(
      found.flatMap(({ words }) => (words.includes(' ') ? [] : [nameKey(words)])),
    )
    for (const [entity, count] of times) {
      const shortened = nameKey(entity.name)
        .split(' ')
        .some((word) => alone.has(word))
      const described = [...entity.roles].some((role) => !mayBeCompany(role))
      if (count > 1 && !shortened && !described) entity.kind = 'organization'
    }
  }

  #add({ classified, words }: Found): Entity {
    const kind: EntityKind =
      classified.kind === 'unknown' || classified.kind === 'role' ? 'place' : classified.kind
    const known = this.#named(kind, words)
    const entity = known ?? {
      kind,
      name: words,
      aliases: new Set<string>(),
      roles: new Set<string>(),
    }
    if (known === undefined) {
      this.entities.push(entity)
      this.#identify(entity)
      const letters = initialsOf(entity)
      if (letters !== undefined && !this.#byInitials.has(letters))
        this.#byInitials.set(letters, entity)
      for (const word of new Set([...nameKey(entity.name).split(' '), surnameOf(entity.name)])) {
        const named = this.#byWord.get(word) ?? []
        named.push(entity)
        this.#byWord.set(word, named)
      }
    }
    // What the words beside one mention tell holds for all: “the Northern Front denied it”.
    if (entity.kind === 'place') entity.kind = kind
    this.#alias(entity, words)
    for (const role of classified.roles) entity.roles.add(role)
    return entity
  }

  #alias(entity: Entity, words: string) {
    entity.aliases.add(words)
    const key = nameKey(words)
    if (!this.#byKey.has(key)) this.#byKey.set(key, entity)
  }

  /** The same name, or a longer or shorter form of it: J. Holt, Maria Anna Holt. */
  #named(kind: EntityKind, words: string): Entity | undefined {
    const key = nameKey(words)
    const same = this.#byKey.get(key) ?? this.#byInitials.get(words)
    if (same !== undefined || kind !== 'person') return same
    // “De Wit, who …” shows that “Anneke de Wit”, who could have been a place, is a person.
    const longer = this.#withWord(key.split(' ').at(-1) ?? '').find(
      (entity) =>
        (entity.kind === 'person' || entity.kind === 'place') &&
        isShortFor(key, nameKey(entity.name)),
    )
    if (longer !== undefined) longer.kind = 'person'
    return longer ?? this.#shorterOf(key, words)
  }

  /** “Leyla Nuriye Haznedar” is “Leyla Haznedar”, by her fullest name. */
  #shorterOf(key: string, words: string): Entity | undefined {
    const [first] = key.split(' ')
    const shorter = this.#withWord(key.split(' ').at(-1) ?? '').find(({ kind, name }) => {
      const known = nameKey(name)
      return kind === 'person' && known.split(' ')[0] === first && isShortFor(known, key)
    })
    if (shorter !== undefined && shorter.directoryId === undefined) shorter.name = words
    return shorter
  }

  #withWord(word: string): readonly Entity[] {
    return this.#byWord.get(word) ?? []
  }

  #identify(entity: Entity) {
    const source = this.#directory.named(entity.name) ?? this.#byPart(entity)
    if (source === undefined) return
    entity.name = source.name
    if (source._id !== undefined) entity.directoryId = source._id
  }

  #byPart({ kind, name }: Entity) {
    return kind === 'person' && !name.includes(' ') ? this.#directory.surnamed(name) : undefined
  }

  #mention({ placed, classified, words }: Found): Mention[] {
    const entity = isFull({ classified, words })
      ? this.#named('person', words)
      : this.#short(words, classified, placed)
    if (entity === undefined) return []
    const first = placed.tokens[classified.from]
    const last = placed.tokens[classified.to - 1]
    if (first === undefined || last === undefined) return []
    this.#alias(entity, words)
    for (const role of classified.roles) entity.roles.add(role)
    const starts = this.#starts.get(entity) ?? []
    starts.push(first.start)
    this.#starts.set(entity, starts)
    const { paragraph, sentence } = placed
    const introduction = introductionOf(placed.tokens, classified.from, classified.to)
    const place = { start: first.start, end: last.end, paragraph, sentence }
    return [{ entity, ...place, ...(introduction === undefined ? {} : { introduction }) }]
  }

  /** A single word: the surname or the first name of somebody, or a name of its own. */
  #short(words: string, classified: Classified, placed: PlacedSentence): Entity | undefined {
    const key = nameKey(words)
    if (classified.kind === 'role') return this.#calledByOccupation(key, classified, placed)
    const byPart = this.#withWord(key).filter(({ kind }) => kind === 'person')
    const bySurname = byPart.filter(({ name }) => surnameOf(name) === key)
    const candidates = bySurname.length > 0 ? bySurname : byPart
    if (candidates.length > 0) return this.#nearest(meant(candidates, classified), placed)
    const same = this.#byKey.get(key)
    if (same !== undefined) return same
    if (classified.kind === 'unknown') return this.#unknown(words, placed, classified)
    return this.#add({ classified, words, placed })
  }

  /** “Baker said”: Ingvild Baker, though a baker is an occupation. “The Baker” is none. */
  #calledByOccupation(key: string, { from }: Classified, placed: PlacedSentence) {
    if (placed.tokens[from - 1]?.lower === 'the') return undefined
    const people = this.#withWord(key).filter(
      ({ kind, name }) => kind === 'person' && surnameOf(name) === key,
    )
    return people.length === 0 ? undefined : this.#nearest(people, placed)
  }

  /** Of several with the same surname, the one spoken of last. */
  #nearest(candidates: readonly Entity[], { tokens }: PlacedSentence): Entity | undefined {
    if (candidates.length === 1) return candidates[0]
    const here = tokens[0]?.start ?? 0
    const last = (entity: Entity): number =>
      this.#starts.get(entity)?.findLast((start) => start <= here) ?? -1
    return candidates.toSorted((a, b) => last(b) - last(a))[0]
  }

  #unknown(words: string, placed: PlacedSentence, classified: Classified): Entity | undefined {
    const known = this.#directory.named(words) ?? this.#directory.surnamed(words)
    const kind = known === undefined ? 'place' : kindOf(known.sourceType)
    return this.#add({ words, placed, classified: { ...classified, kind } })
  }
}

const kindOf = (sourceType: string | undefined): EntityKind =>
  sourceType === 'organization' || sourceType === 'newsOrganization' ? sourceType : 'person'
