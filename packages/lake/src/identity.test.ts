import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { API, failure, openLake, type TestLake } from './testing/lake.ts'

const SECRET = 'the source lives in the lighthouse'

const open = [
  { _id: 'a', _type: 'note', title: 'one', rank: 1 },
  { _id: 'b', _type: 'note', title: 'two', rank: 2, about: { _type: 'reference', _ref: 'a' } },
  { _id: 'c', _type: 'list', items: [{ _key: 'k', _type: 'reference', _ref: 'b' }] },
]
const hidden = [
  { _id: 'drafts.a', _type: 'note', title: SECRET, rank: 9 },
  { _id: 'drafts.new', _type: 'note', title: SECRET, rank: 8 },
  { _id: 'versions.later.a', _type: 'note', title: SECRET, rank: 7 },
  { _id: 'private.a', _type: 'note', title: SECRET, about: { _type: 'reference', _ref: 'a' } },
]

/** Queries that look at the dataset from every side a leak could come through. */
const queries = [
  '*',
  '*[_id == $id]',
  '*[_id == $id][0]',
  'count(*)',
  'count(*[_type == $type])',
  '*[_id in path($path)]',
  '*[_id match $path]',
  '*[references("a")]._id',
  '*[title match "lighthouse"]',
  '*[rank > 5]{_id, title}',
  '*[] | order(rank desc)[0]',
  '*[_type == "note"] | order(_id asc)[0...10].title',
  '*[_id == "b"][0]{"on": about->title, "others": *[references(^.about._ref)]._id}',
  '*[_id == "c"][0].items[]->title',
  '{"max": math::max(*[].rank), "all": array::unique(*[]._type)}',
  '*[string::startsWith(_id, "private")]',
  'defined(*[_id == $id][0])',
  '*[_originalId == $id]',
]
const ids = ['a', 'b', 'drafts.a', 'drafts.new', 'versions.later.a', 'private.a', 'nowhere']
const perspectives = ['raw', 'published', 'drafts', 'previewDrafts', 'later'] as const

let lake: TestLake
let bare: TestLake

beforeAll(async () => {
  lake = await openLake()
  bare = await openLake()
  // In one transaction, at one time: what may differ between the two lakes is only what is hidden.
  const fill = async (target: TestLake, documents: readonly { _id: string; _type: string }[]) => {
    const transaction = target.editor.transaction()
    for (const document of documents) transaction.create<Record<string, unknown>>(document)
    await transaction.commit()
  }
  await fill(lake, [...open, ...hidden])
  await fill(bare, open)
})

afterAll(async () => {
  await lake.close()
  await bare.close()
})

const asked = fc.record({
  query: fc.constantFrom(...queries),
  perspective: fc.constantFrom(...perspectives),
  id: fc.constantFrom(...ids),
  path: fc.constantFrom('drafts.**', 'private.*', 'versions.**', '*', '**'),
  type: fc.constantFrom('note', 'list'),
})

async function answer(
  target: TestLake,
  { query, perspective, ...params }: { query: string; perspective: string; [name: string]: string },
  token?: string,
): Promise<unknown> {
  const search = new URLSearchParams({ query, perspective })
  for (const [name, value] of Object.entries(params)) search.set(`$${name}`, JSON.stringify(value))
  const response = await fetch(`${target.url}${API}/data/query/production?${search}`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  })
  const { result, error } = Object(await response.json())
  return JSON.parse(
    JSON.stringify({ status: response.status, result, error }, (key, value: unknown) =>
      ['_rev', '_createdAt', '_updatedAt'].includes(key) ? undefined : value,
    ),
  )
}

describe('a visitor without a token', () => {
  it('gets from every query what there would be if hidden documents did not exist', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (question) => {
        expect(await answer(lake, question)).toEqual(await answer(bare, question))
      }),
      { numRuns: 300 },
    )
  })

  it('gets less than an editor, who sees it all (control)', async () => {
    const question = { query: '*', perspective: 'raw' }
    const seen = await answer(lake, question, lake.token)
    expect(JSON.stringify(seen)).toContain(SECRET)
    expect(seen).not.toEqual(await answer(bare, question, bare.token))
  })

  it('finds nothing hidden by id, in history, or in an export', async () => {
    for (const { _id } of hidden) {
      expect(await lake.visitor.getDocument(_id)).toBeUndefined()
      const past = await fetch(`${lake.url}${API}/data/history/production/documents/${_id}`)
      expect(await past.text()).not.toContain(SECRET)
      const log = await fetch(`${lake.url}${API}/data/history/production/transactions/${_id}`)
      expect(await log.text()).not.toContain(SECRET)
    }
    const exported = await fetch(`${lake.url}${API}/data/export/production`)
    expect(await exported.text()).not.toContain(SECRET)
    const all = await lake.request(`${API}/data/export/production`)
    expect(await all.text(), 'an editor exports it (control)').toContain(SECRET)
  })

  it('hears of nothing hidden', async () => {
    const heard: unknown[] = []
    const visitor = lake.visitor.listen('*', {}, { includeResult: true, visibility: 'query' })
    const first = new Promise((resolve) => {
      const listening = visitor.subscribe((event) => {
        heard.push(event)
        if ('documentId' in event && event.documentId === 'spoken') {
          listening.unsubscribe()
          resolve(undefined)
        }
      })
    })
    await lake.editor.createOrReplace({ _id: 'drafts.spoken', _type: 'note', title: SECRET })
    await lake.editor.createOrReplace({ _id: 'private.spoken', _type: 'note', title: SECRET })
    await lake.editor.createOrReplace({ _id: 'spoken', _type: 'note', title: 'open' })
    await first
    expect(JSON.stringify(heard)).not.toContain(SECRET)
    await lake.editor.delete({ query: '*[_id match "*spoken"]' })
  })

  it('writes nothing', async () => {
    expect(await failure(lake.visitor.create({ _type: 'note' }))).toMatchObject({ statusCode: 403 })
  })

  it('sees nothing at all of a private dataset', async () => {
    const closed = await openLake({ aclMode: 'private' })
    await closed.editor.create({ _id: 'a', _type: 'note', title: SECRET })
    const seen = await closed.visitor.fetch('*').catch((error: unknown) => error)
    expect(JSON.stringify(seen)).not.toContain(SECRET)
    await closed.close()
  })
})
