import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createOnrecord, type Cursor, type Onrecord, type Page } from './index.ts'
import { inMemory, type InMemory, type StoredDocument } from './testing/index.ts'
import { story } from './testing/newsroom.ts'

const id = (index: number) => `id-${String(index).padStart(3, '0')}`

/** A few dates over many items: most of them share theirs with others. */
const stamp = (day: number) => `2026-03-${String(day).padStart(2, '0')}T00:00:00.000Z`

/** The story by which readers have every quote of these tests. */
const printed = story('printed', {
  relatedArticles: Array.from({ length: 25 }, (_, index) => [id(index), `late-${index}`])
    .flat()
    .map((_ref) => ({ _type: 'reference', _ref })),
})

/** Every list of the client, and how an item gets to stand where its number says. */
const lists: Record<
  string,
  {
    readonly make: (id: string, day: number) => StoredDocument
    readonly page: (
      news: Onrecord,
      options: { first: number; after: Cursor | null },
    ) => Promise<Page<unknown>>
    readonly idOf: (item: never) => string
    /** What must be there besides, for readers to have the items. */
    readonly beside?: StoredDocument
  }
> = {
  stories: {
    make: (slug, day) => ({ ...story(slug, { datePublished: stamp(day) }), _id: slug }),
    page: (news, options) => news.article.list(options),
    idOf: ({ _id }: { _id: string }) => _id,
  },
  quotes: {
    make: (_id, day) => ({ ...quoteOf(_id), _createdAt: stamp(day) }),
    page: (news, options) => news.quote.list(options),
    idOf: ({ _id }: { _id: string }) => _id,
    beside: printed,
  },
  statements: {
    make: (_id, day) => ({ ...quoteOf(_id), _createdAt: stamp(day) }),
    page: (news, options) => news.sourceRecord('mayor', options),
    idOf: ({ quote }: { quote: { _id: string } }) => quote._id,
    beside: printed,
  },
  sources: {
    make: (_id, day) => ({
      _id,
      _type: 'source',
      name: `Ø ${day}`,
      sourceType: 'person',
      identification: 'named',
    }),
    page: (news, options) => news.source.list(options),
    idOf: ({ _id }: { _id: string }) => _id,
  },
  events: {
    make: (_id, day) => ({
      _id,
      _type: 'event',
      name: 'A day',
      occurrenceStatus: 'occurred',
      ...(day % 5 === 0 ? {} : { startDate: stamp(day) }),
    }),
    page: (news, options) => news.event.list(options),
    idOf: ({ _id }: { _id: string }) => _id,
  },
  corrections: {
    make: (slug, day) => ({
      ...story(slug, {
        updates: [
          { _key: 'a', _type: 'update', kind: 'correction', date: stamp(day), text: 'So.' },
        ],
      }),
      _id: slug,
    }),
    page: (news, options) => news.corrections(options),
    idOf: ({ _id }: { _id: string }) => _id,
  },
}

function quoteOf(_id: string): StoredDocument {
  return {
    _id,
    _type: 'quote',
    text: 'We will see.',
    quoteType: 'direct',
    language: 'en',
    verification: 'firstHand',
    attribution: { _type: 'attribution', speakers: [{ _type: 'reference', _ref: 'mayor' }] },
  }
}

const drawn = fc.record({
  days: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 25 }),
  late: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 6 }),
  first: fc.integer({ min: 1, max: 7 }),
})

describe.each(Object.keys(lists))('the pages of %s', (name) => {
  const list = lists[name]
  if (list === undefined) throw new Error(name)

  const walk = async (dataset: InMemory, first: number, between: () => void) => {
    const news = createOnrecord({ transport: dataset })
    const seen: string[] = []
    let after: Cursor | null = null
    do {
      const page: Page<unknown> = await list.page(news, { first, after })
      seen.push(...page.items.map((item) => list.idOf(item as never)))
      after = page.next
      between()
    } while (after !== null)
    return seen
  }

  it('hold everything once, whatever is published meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async ({ days, late, first }) => {
        const there = days.map((day, index) => list.make(id(index), day))
        const dataset = inMemory([...there, ...(list.beside === undefined ? [] : [list.beside])])
        const waiting = late.map((day, index) => list.make(`late-${index}`, day))
        const seen = await walk(dataset, first, () => {
          const next = waiting.pop()
          if (next !== undefined) dataset.put(next)
        })
        expect(new Set(seen).size).toBe(seen.length)
        expect(seen.filter((one) => !one.startsWith('late')).toSorted()).toEqual(
          there.map(({ _id }) => _id).toSorted(),
        )
      }),
      { numRuns: 25 },
    )
  })
})

it('would see a page number that skips (control)', async () => {
  const dataset = inMemory([story('a'), story('b'), story('c')])
  const ids = async (range: string) => {
    const groq = `*[_type == "article"] | order(datePublished desc, _id desc)[${range}]._id`
    const { result } = await dataset.query({ groq, params: {}, perspective: 'published' })
    return result
  }
  const first = await ids('0...2')
  dataset.put(story('z'))
  expect([first, await ids('2...4')].flat()).toHaveLength(4)
  expect(new Set([first, await ids('2...4')].flat()).size).toBe(3)
})

describe('a walk', () => {
  it('goes through everything, a page at a time', async () => {
    const dataset = inMemory(
      Array.from({ length: 230 }, (_, index) =>
        story(id(index), { datePublished: stamp((index % 9) + 1) }),
      ),
    )
    const seen = []
    for await (const { _id } of createOnrecord({ transport: dataset }).article.all()) seen.push(_id)
    expect(new Set(seen).size).toBe(230)
  })
})

describe('a search', () => {
  const headlines = ['Norway’s quay', "Norway's bridge", 'Norwegian quays']
  const news = createOnrecord({
    transport: inMemory(headlines.map((headline, at) => story(id(at), { headline }))),
  })
  const found = async (search: string) =>
    (await news.article.list({ search })).items.map(({ headline }) => headline).toSorted()

  it('finds either apostrophe by either', async () => {
    for (const search of ["norway's", 'norway’s'])
      expect(await found(search)).toEqual(headlines.slice(0, 2).toSorted())
  })

  it('takes the rest of a word for given where a star stands', async () => {
    expect(await found('quay*')).toEqual(['Norway’s quay', 'Norwegian quays'])
  })
})

describe('a page', () => {
  const news = createOnrecord({ transport: inMemory() })

  it('has from 1 to 1000 items', async () => {
    await expect(news.article.list({ first: 0 })).rejects.toThrow('from 1 to 1000')
    await expect(news.article.list({ first: 1.5 })).rejects.toThrow('from 1 to 1000')
  })

  it('takes no cursor of another list', async () => {
    const dataset = inMemory([story('a'), story('b')])
    const { next } = await createOnrecord({ transport: dataset }).article.list({ first: 1 })
    await expect(news.quote.list({ after: next })).rejects.toThrow('This is no cursor of quoteList')
  })
})
