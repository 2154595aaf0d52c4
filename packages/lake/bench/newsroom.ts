import { Dice } from '../src/groq/differential/generate.ts'

/** A document as it is imported. */
export type Document = { readonly _id: string; readonly _type: string } & Record<string, unknown>

export const SECTIONS = [
  'politics',
  'world',
  'business',
  'technology',
  'science',
  'health',
  'sport',
  'culture',
  'opinion',
  'local',
] as const

const SYLLABLES =
  'ba be bi bo da de di do fa fe fi fo ga ge gi go ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo'.split(
    ' ',
  )
const START = Date.UTC(2020, 0, 1)
const SPAN = 5 * 365 * 86_400_000

/** Words as language has them: few are frequent, most are rare. */
class Vocabulary {
  readonly #dice: Dice
  readonly #words: string[] = []

  constructor(dice: Dice, size: number) {
    this.#dice = dice
    const known = new Set<string>()
    while (known.size < size) {
      const length = 2 + dice.below(3)
      known.add(Array.from({ length }, () => SYLLABLES[dice.below(SYLLABLES.length)]).join(''))
    }
    this.#words.push(...known)
  }

  word(): string {
    return this.#words[skewed(this.#dice, this.#words.length)] ?? ''
  }

  text(words: number): string {
    return Array.from({ length: words }, () => this.word()).join(' ')
  }
}

/** Below the limit; small numbers are much likelier. */
const skewed = (dice: Dice, limit: number) =>
  Math.min(limit - 1, Math.floor(limit * (dice.below(1_000_000) / 1_000_000) ** 2.5))

/**
 * A newsroom's archive, the same for the same number: articles in the order of time, each with an
 * event and three quotes, sources who speak often or once, long-running events, and some drafts.
 */
export function* newsroom(articles: number): Generator<Document> {
  const dice = new Dice(20_250_801)
  const words = new Vocabulary(dice, 20_000)
  const sources: string[] = []
  const stories: string[] = []
  const key = () => dice.below(0xffffffff).toString(16).padStart(8, '0')
  const at = (time: number) => new Date(time).toISOString()
  const to = (id: string, named = true) =>
    named ? { _type: 'reference', _key: key(), _ref: id } : { _type: 'reference', _ref: id }
  const source = (): Document => {
    const _id = `source-${sources.length}-${key()}`
    sources.push(_id)
    return {
      _id,
      _type: 'source',
      name: words.text(2),
      sourceType: dice.one(['person', 'organization', 'newsOrganization']),
      organization: words.text(2),
      biography: words.text(60),
      url: `https://example.org/${key()}`,
    }
  }
  for (let count = 0; count < 20; count++) yield source()
  for (let number = 0; number < articles; number++) {
    const time = START + Math.floor((number / articles) * SPAN) + dice.below(3_600_000)
    if (dice.chance(30)) yield source()
    const event = `event-${number}-${key()}`
    if (number % 50 === 0) stories.push(event)
    yield {
      _id: event,
      _type: 'event',
      name: words.text(5),
      description: words.text(50),
      startDate: at(time - 86_400_000),
      occurrenceStatus: dice.one(['occurred', 'expected', 'possible']),
    }
    const quotes: string[] = []
    for (let count = 0; count < 3; count++) {
      const _id = `quote-${number}-${count}-${key()}`
      quotes.push(_id)
      yield {
        _id,
        _type: 'quote',
        text: words.text(30),
        context: words.text(12),
        saidAt: at(time - dice.below(86_400_000)),
        speaker: to(sources[skewed(dice, sources.length)] ?? '', false),
        via: to(sources[skewed(dice, sources.length)] ?? '', false),
        event: to(event, false),
      }
    }
    const headline = words.text(9)
    const _id = `article-${number}-${key()}`
    const story = stories[Math.max(0, stories.length - 1 - skewed(dice, 4))] ?? event
    const article = {
      _type: 'article',
      headline,
      dek: words.text(18),
      slug: { _type: 'slug', current: `${headline.replaceAll(' ', '-')}-${number}` },
      section: SECTIONS[skewed(dice, SECTIONS.length)],
      publishedAt: at(time),
      byline: [words.text(2)],
      body: Array.from({ length: 8 }, () => ({
        _type: 'block',
        _key: key(),
        style: 'normal',
        markDefs: [],
        children: [{ _type: 'span', _key: key(), marks: [], text: words.text(60) }],
      })),
      quotes: quotes.map((quote) => to(quote)),
      events: [to(event), ...(story !== event && dice.chance(50) ? [to(story)] : [])],
    }
    yield { ...article, _id }
    if (dice.chance(5)) yield { ...article, _id: `drafts.${_id}`, headline: `${headline} edited` }
  }
}
