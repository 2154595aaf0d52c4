import { isKindOf } from '../lexicon/wider-nouns.ts'
import type { Entity, Gender, Mention } from '../names/entity.ts'
import type { PlacedSentence } from '../names/found.ts'
import type { Registry } from '../names/registry.ts'
import { organisationNouns } from '../lexicon/roles.ts'
import type { Token } from '../text/tokens.ts'
import type { Speaker } from './speaker.ts'

interface Said {
  readonly speakers: readonly Speaker[]
  readonly asks: boolean
  readonly paragraph: number
  /** Where the words end. */
  readonly at: number
  readonly quoted: boolean
}

interface Acting {
  readonly speaker: Speaker
  readonly paragraph: number
  readonly sentence: number
  readonly after: number
}

interface Told {
  readonly words: string
  readonly start: number
}

/** “the central bank”: an article and one or two words that say which. */
function wordsOfBody(tokens: readonly Token[], noun: number): string | undefined {
  for (const size of [1, 2]) {
    if (tokens[noun - size - 1]?.lower !== 'the') continue
    const words = tokens.slice(noun - size, noun + 1)
    return words.every(
      ({ kind, capital, lower }) =>
        kind === 'word' &&
        !capital &&
        !/^(?:same|new|other|whole|first|last|second|old|big|rival)$/.test(lower),
    )
      ? words.map(({ text }) => text).join(' ')
      : undefined
  }
  return undefined
}

/** What bodies are called that a word can mean: “the bank” is the Bangko Sentral. */
const KINDS: Readonly<Record<string, RegExp>> = {
  bank: /\b(?:bank|bangko|banco|banca|banque|sentral)\b/i,
  party: /\b(?:party|alliance|front|coalition|movement|democrats|greens|socialists|liberals)\b/i,
  union: /\b(?:union|federation|association|alliance|brotherhood|workers|steelworkers)\b/i,
}

/** What a reader remembers at some point of the story: who was named, and who spoke. */
export class Memory {
  readonly #registry: Registry
  readonly #said: Said[] = []

  /** Bodies that the story tells of without a name, by their noun: “the central bank”. */
  readonly #bodies = new Map<string, Told[]>()

  constructor(registry: Registry, sentences: readonly PlacedSentence[]) {
    this.#registry = registry
    for (const { tokens } of sentences)
      for (const [at, token] of tokens.entries()) {
        const words = organisationNouns.has(token.lower) ? wordsOfBody(tokens, at) : undefined
        if (words === undefined) continue
        const told = this.#bodies.get(token.lower) ?? []
        told.push({ words, start: token.start })
        this.#bodies.set(token.lower, told)
      }
  }

  /** “the central bank”, for “the bank” behind it. */
  bodyCalled(noun: string, before: number): string | undefined {
    const told = this.#bodies.get(noun) ?? []
    let low = 0
    let high = told.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((told[middle]?.start ?? before) < before) low = middle + 1
      else high = middle
    }
    return told[low - 1]?.words
  }

  /** Whom sentences were about, with how many had spoken by then. */
  readonly #acting: Acting[] = []
  /** What a sentence was about that is nobody: a document, a body without a name. */
  #thing: Acting | undefined

  rememberThing(speaker: Speaker, paragraph: number) {
    this.#thing = { speaker, paragraph, sentence: this.sentence, after: this.#said.length }
  }

  /** The thing a sentence before this one in the paragraph was about, when nobody has spoken since. */
  thingSince(paragraph: number): Speaker | undefined {
    const thing = this.#thing
    const isNear =
      thing !== undefined &&
      thing.paragraph === paragraph &&
      thing.sentence < this.sentence &&
      (thing.after === this.#said.length || thing.sentence === this.#before)
    return isNear ? thing.speaker : undefined
  }

  /** Where names stand that are the subject of their sentence. */
  readonly #subjects = new Set<number>()

  /** Where the sentence begins that is being read, and the one before. */
  sentence = 0
  #before = 0

  begin(sentence: number) {
    this.#before = this.sentence
    this.sentence = sentence
  }

  remember(speakers: readonly Speaker[], paragraph: number, at: number, words = '') {
    if (speakers.length > 0)
      this.#said.push({ speakers, paragraph, at, asks: words.endsWith('?'), quoted: words !== '' })
  }

  markSubject(start: number) {
    this.#subjects.add(start)
  }

  isSubject(start: number): boolean {
    return this.#subjects.has(start)
  }

  /** What strangers the story has told of are: “a current employee” is an employee. */
  readonly #strangers = new Set<string>()

  meet(head: string) {
    this.#strangers.add(head)
  }

  hasMet(head: string): boolean {
    return this.#strangers.has(head)
  }

  rememberActing(speaker: Speaker, paragraph: number) {
    this.#acting.push({ speaker, paragraph, sentence: this.sentence, after: this.#said.length })
  }

  /** Whom a sentence before this one in the paragraph was about, when nobody has spoken since. */
  actingSince(paragraph: number, fits: (speaker: Speaker) => boolean): Speaker | undefined {
    const before = this.#acting.findLast(({ sentence }) => sentence < this.sentence)
    if (before === undefined || before.after < this.#said.length) return undefined
    const near =
      before.paragraph === paragraph ||
      (before.paragraph === paragraph - 1 &&
        (before.speaker.entity === undefined || before.sentence === this.#before))
    return near && fits(before.speaker) ? before.speaker : undefined
  }

  /** Whether somebody acted or spoke in this paragraph already. */
  lastActed(paragraph: number): boolean {
    return (
      this.#acting.at(-1)?.paragraph === paragraph || this.#said.at(-1)?.paragraph === paragraph
    )
  }

  /** Somebody without a name whose words the story only tells, before a name comes up. */
  isOnlyDescribedBefore(speaker: Speaker, at: number): boolean {
    const last = this.#said.at(-1)
    return (
      speaker.entity === undefined &&
      last !== undefined &&
      last.speakers.includes(speaker) &&
      !last.quoted &&
      last.at < at
    )
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

  /** Whether anybody else’s words are told behind a place. */
  othersSince(at: number, { name }: Speaker): boolean {
    return this.#said.some((said) => said.at > at && said.speakers[0]?.name !== name)
  }

  /** The last who spoke and fits, however long ago. */
  lastSpeaker(fits: (speaker: Speaker) => boolean): Speaker | undefined {
    return this.#said.findLast(({ speakers }) => speakers.length === 1 && speakers.some(fits))
      ?.speakers[0]
  }

  /** Whom the story quotes again and again, two times in three. */
  mainSpeaker(): Speaker | undefined {
    const quoted = this.#said.filter((said) => said.quoted)
    const by = Map.groupBy(quoted, ({ speakers }) => speakers[0]?.name)
    const most = [...by.values()].toSorted((a, b) => b.length - a.length)[0] ?? []
    return most.length >= 4 && most.length * 3 >= quoted.length * 2
      ? most[0]?.speakers[0]
      : undefined
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

  /** The person whom the story brings in next. */
  introducedNext(at: number): Mention | undefined {
    return this.#registry.mentions.newBehind(at, ({ kind }) => kind === 'person')
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

  /** The person with this role, when the story names no other. */
  onlyWithRole(role: string): Entity | undefined {
    const all = this.#registry.entities.filter(
      ({ kind, roles }) => kind === 'person' && roles.has(role),
    )
    return all.length === 1 ? all[0] : undefined
  }

  /** The last person whom a wider word can mean: “the official” for a minister. */
  ofKind(noun: string, before: number): Entity | undefined {
    return this.peopleBefore(before).find(({ entity }) => isKindOf(noun, entity.roles))?.entity
  }

  /** The last organisation, or the last whose name has this noun in it. */
  organisation(at: number, noun?: string): Entity | undefined {
    return this.mentionsBefore(at).find(
      ({ entity }) =>
        (entity.kind === 'organization' || entity.kind === 'newsOrganization') &&
        (noun === undefined || (KINDS[noun] ?? new RegExp(`\\b${noun}\\b`, 'i')).test(entity.name)),
    )?.entity
  }

  /** The last body, or else the last that brings news. */
  body(at: number): Entity | undefined {
    const bodies = this.mentionsBefore(at).filter(({ entity }) => /organi/i.test(entity.kind))
    return (bodies.find(({ entity }) => entity.kind === 'organization') ?? bodies[0])?.entity
  }

  /** An organisation whose name begins with these words. */
  organisationBeginning(words: string): Entity | undefined {
    return this.#registry.entities.findLast(
      ({ kind, name }) =>
        (kind === 'organization' || kind === 'newsOrganization') && name.startsWith(`${words} `),
    )
  }

  fits(entity: Entity, gender: Gender): boolean {
    return entity.gender === undefined || entity.gender === gender
  }
}
