import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { API, openLake, type TestLake } from '../testing/lake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
})
afterAll(() => lake.close())

/** What a listener to live events was told: tags by transaction. */
interface Heard {
  readonly tags: ReadonlyMap<string, readonly string[]>
  until(transactionId: string): Promise<void>
  stop(): void
}

async function listenLive(parameters: string, headers: Record<string, string>): Promise<Heard> {
  const ended = new AbortController()
  const response = await fetch(`${lake.url}${API}/data/live/events/production?${parameters}`, {
    headers,
    signal: ended.signal,
  })
  const tags = new Map<string, readonly string[]>()
  let isWelcome = false
  const read = async () => {
    let text = ''
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString()
      const events = text.split('\n\n')
      text = events.pop() ?? ''
      for (const event of events) {
        const [, id = ''] = /^id: ?(.*)$/m.exec(event) ?? []
        const [, data = '{}'] = /^data: ?(.*)$/m.exec(event) ?? []
        if (event.includes('event: welcome')) isWelcome = true
        if (event.includes('event: message')) tags.set(id, JSON.parse(data).tags)
      }
    }
  }
  read().catch(() => {})
  await expect.poll(() => isWelcome).toBe(true)
  return {
    tags,
    until: (id) => expect.poll(() => tags.has(id), { timeout: 10_000 }).toBe(true),
    stop: () => ended.abort(),
  }
}

const asEditor = () => listenLive('includeDrafts=true', { authorization: `Bearer ${lake.token}` })
const asVisitor = () => listenLive('', {})

interface Answer {
  readonly result: unknown
  readonly syncTags: readonly string[]
}

/** Asks twice: an answer that was kept must be what one gets who has it made anew. */
async function ask(query: string, perspective: string, visitor = false): Promise<Answer> {
  const target = `${API}/data/query/production?perspective=${perspective}&query=${encodeURIComponent(query)}`
  const get = async (path: string) => {
    const response = visitor ? await fetch(`${lake.url}${path}`) : await lake.request(path)
    return response.json()
  }
  const { result, syncTags } = await get(target)
  // Answers with source maps are not kept.
  const anew = await get(`${target}&resultSourceMap=true`)
  expect(result).toEqual(anew.result)
  return { result, syncTags }
}

async function commit(...mutations: readonly object[]): Promise<string> {
  const response = await lake.request(`${API}/data/mutate/production`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mutations }),
  })
  const { transactionId, error } = await response.json()
  if (error !== undefined) throw new Error(JSON.stringify(error))
  return transactionId
}

const queries = [
  '*',
  'count(*[_type == "post"])',
  '*[_type == "post" && slug.current == "one"][0]{title, "by": author->name}',
  '*[_type == "post" && title == "two"]._id',
  '*[_type == "post" && language == "en" && slug.current in ["one", "two"]]{_id}',
  '*[_type in ["post", "note"] && rank > 1] | order(rank desc)[0...2]{_id, rank}',
  '*[_type == "note" || (_type == "post" && flag == true)]._id',
  '*[_id == "a"][0].title',
  '*[_id in ["a", "drafts.b"]]{_id, title}',
  '*[references("b")]._id',
  '*[_type == "note"]{"of": *[_type == "post" && references(^._id)]._id}',
  '*[_id == "a"][0]{"again": *[_type == ^._type && slug.current == ^.slug.current]._id}',
  '*[_id == "a"][0].author->{name, "friend": friend->name}',
  '*[_type == "post"]{"n": documents::incomingRefCount()}',
  '*[title match "tw*"]._id',
  '*[sanity::versionOf("a")]._id',
]
const perspectives = ['raw', 'published', 'drafts', 'spring,drafts']

const bases = ['a', 'b', 'c']
const id = fc.constantFrom(
  ...bases.flatMap((base) => [base, `drafts.${base}`, `versions.spring.${base}`]),
)
const reference = fc.record({
  _type: fc.constant('reference'),
  _ref: fc.constantFrom(...bases),
  _weak: fc.constant(true),
})
const fields = fc.record(
  {
    title: fc.constantFrom('one', 'two', 'three'),
    name: fc.constantFrom('Ada', 'Bo'),
    language: fc.constantFrom('en', 'no'),
    slug: fc.record({ current: fc.constantFrom('one', 'two') }),
    rank: fc.integer({ min: 0, max: 3 }),
    flag: fc.boolean(),
    author: reference,
    friend: reference,
  },
  { requiredKeys: [] },
)
const change = fc.oneof(
  fc
    .record({ _id: id, _type: fc.constantFrom('post', 'note', 'person') })
    .chain((head) => fields.map((rest) => ({ createOrReplace: { ...head, ...rest } }))),
  id.map((_id) => ({ delete: { id: _id } })),
)
const changes = fc.array(fc.array(change, { minLength: 1, maxLength: 2 }), {
  minLength: 1,
  maxLength: 6,
})

interface Stale {
  readonly transactionId: string
  readonly query: string
  readonly perspective: string
  readonly tags: readonly string[]
}

/** Commits one after the other and finds the answers that each of them changed. */
async function staleAnswers(
  steps: readonly (readonly object[])[],
  asked: readonly { query: string; perspective: string }[],
  visitor: boolean,
): Promise<Stale[]> {
  await commit({ delete: { query: '*[defined(_id)]' } })
  const stale: Stale[] = []
  const askAll = () =>
    Promise.all(asked.map(({ query, perspective }) => ask(query, perspective, visitor)))
  let before = await askAll()
  for (const step of steps) {
    const transactionId = await commit(...step)
    const after = await askAll()
    for (const [index, { query, perspective }] of asked.entries()) {
      if (JSON.stringify(before[index]?.result) !== JSON.stringify(after[index]?.result))
        stale.push({ transactionId, query, perspective, tags: before[index]?.syncTags ?? [] })
    }
    before = after
  }
  return stale
}

/** The stale answers of which a listener was not told. */
async function missed(stale: readonly Stale[], heard: Heard): Promise<Stale[]> {
  await heard.until(await commit({ createOrReplace: { _id: 'last', _type: 'last' } }))
  return stale.filter(
    ({ transactionId, tags }) => !heard.tags.get(transactionId)?.some((tag) => tags.includes(tag)),
  )
}

const everything = queries.flatMap((query) =>
  perspectives.map((perspective) => ({ query, perspective })),
)
const published = queries.map((query) => ({ query, perspective: 'published' }))

describe('a live event', () => {
  it(
    'names every answer that a commit changed, in every perspective',
    { timeout: 120_000 },
    async () => {
      const heard = await asEditor()
      await fc.assert(
        fc.asyncProperty(changes, async (steps) => {
          expect(await missed(await staleAnswers(steps, everything, false), heard)).toEqual([])
        }),
        { numRuns: 12 },
      )
      heard.stop()
    },
  )

  it('names to a visitor every answer of a visitor', { timeout: 120_000 }, async () => {
    const heard = await asVisitor()
    await fc.assert(
      fc.asyncProperty(changes, async (steps) => {
        expect(await missed(await staleAnswers(steps, published, true), heard)).toEqual([])
      }),
      { numRuns: 12 },
    )
    heard.stop()
  })

  it('would be found out if it named too little', async () => {
    const heard = await asEditor()
    const { syncTags } = await ask('*[_type == "unrelated"]', 'drafts')
    const stale = await staleAnswers(
      [[{ createOrReplace: { _id: 'a', _type: 'post', title: 'one' } }]],
      everything,
      false,
    )
    expect(stale).not.toEqual([])
    expect(await missed(stale, heard)).toEqual([])
    // The control: the same answers with tags that are not theirs.
    const wrong = stale.map((answer) => ({ ...answer, tags: syncTags }))
    expect(await missed(wrong, heard)).toEqual(wrong)
    heard.stop()
  })

  const page = '*[_type == "post" && slug.current == "one"][0]{title, "by": author->name}'

  it.each(['published', 'drafts'])(
    'leaves a page alone that it does not concern (%s)',
    async (perspective) => {
      await commit(
        { createOrReplace: { _id: 'ada', _type: 'person', name: 'Ada' } },
        { createOrReplace: { _id: 'bo', _type: 'person', name: 'Bo' } },
      )
      const one = { _id: 'one', _type: 'post', slug: { current: 'one' }, author: { _ref: 'ada' } }
      await commit({ createOrReplace: { ...one, title: 'One' } })
      const heard = await asEditor()
      const { syncTags } = await ask(page, perspective)
      const concerns = async (...mutations: object[]) => {
        const transactionId = await commit(...mutations)
        await heard.until(transactionId)
        return heard.tags.get(transactionId)?.some((tag) => syncTags.includes(tag))
      }
      const other = { _id: 'two', _type: 'post', slug: { current: 'two' }, title: 'Two' }
      expect(await concerns({ createOrReplace: other })).toBe(false)
      expect(await concerns({ patch: { id: 'bo', set: { name: 'Bodil' } } })).toBe(false)
      expect(await concerns({ createOrReplace: { _id: 'n', _type: 'note' } })).toBe(false)
      // The control: what does concern it.
      expect(await concerns({ patch: { id: 'ada', set: { name: 'Adele' } } })).toBe(true)
      expect(await concerns({ patch: { id: 'one', set: { title: 'Uno' } } })).toBe(true)
      heard.stop()
    },
  )

  it('leaves published pages alone while a draft is written', async () => {
    const heard = await asEditor()
    const { syncTags } = await ask(page, 'published')
    const draft = { _id: 'drafts.one', _type: 'post', slug: { current: 'one' }, title: 'Draft' }
    const transactionId = await commit({ createOrReplace: draft })
    await heard.until(transactionId)
    expect(heard.tags.get(transactionId)?.filter((tag) => syncTags.includes(tag))).toEqual([])
    heard.stop()
  })

  it('says nothing of hidden documents to a visitor', async () => {
    const heard = await asVisitor()
    await commit({ createOrReplace: { _id: 'drafts.secret', _type: 'post' } })
    await commit({ createOrReplace: { _id: 'private.secret', _type: 'post' } })
    await heard.until(await commit({ createOrReplace: { _id: 'open', _type: 'post' } }))
    expect(heard.tags.size).toBe(1)
    heard.stop()
  })
})

describe('the tags of an answer', () => {
  it('are few, however much it reads', async () => {
    const people = Array.from({ length: 150 }, (_, n) => ({
      createOrReplace: { _id: `person${n}`, _type: 'person', name: `Person ${n}` },
    }))
    await commit(...people)
    const refs = people.map(({ createOrReplace: { _id } }) => ({
      _key: _id,
      _ref: _id,
      _weak: true,
    }))
    await commit({ createOrReplace: { _id: 'crowd', _type: 'crowd', people: refs } })
    const { result, syncTags } = await ask('*[_id == "crowd"][0].people[]->name', 'published')
    expect(result).toHaveLength(150)
    expect(syncTags.length).toBeLessThanOrEqual(100)
    const heard = await asEditor()
    const transactionId = await commit({ patch: { id: 'person9', set: { name: 'Nine' } } })
    await heard.until(transactionId)
    expect(heard.tags.get(transactionId)).toEqual(expect.arrayContaining([...syncTags].slice(-1)))
    heard.stop()
  })

  it('are words without meaning', async () => {
    const question = '*[_id == "very-telling"][0]'
    const { syncTags } = await ask(question, 'published')
    expect(syncTags).toEqual([expect.stringMatching(/^s1:[\w-]{12}$/)])
    expect(syncTags.join()).not.toContain('telling')
  })
})
