import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { API, failure, openLake, type TestLake } from '../testing/lake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
  const transaction = lake.editor.transaction()
  for (const document of [
    { _id: 'a', _type: 'note', title: 'The harbour office', body: 'closes early', rank: 1 },
    { _id: 'drafts.a', _type: 'note', title: 'The harbour office, edited', rank: 10 },
    { _id: 'versions.spring.a', _type: 'note', title: 'The harbour office in spring', rank: 20 },
    { _id: 'b', _type: 'note', title: 'Ferry timetable', rank: 2 },
    { _id: 'drafts.c', _type: 'note', title: 'Not yet', rank: 3 },
    { _id: 'd', _type: 'list', items: [{ _key: 'x', _type: 'reference', _ref: 'a' }] },
  ])
    transaction.create<Record<string, unknown>>(document)
  await transaction.commit()
})
afterAll(() => lake.close())

const ask = (query: string, perspective: string | string[], params: Record<string, unknown> = {}) =>
  lake.editor.fetch<unknown>(query, params, {
    // The client's type names its own perspectives; a list of releases is one too.
    perspective: perspective as 'raw',
  })
const titles = '*[_type == "note"] | order(_id asc){_id, title}'

it('an order of what is computed is kept where little of the documents is looked at', async () => {
  const byTitle = '*[_type == "note"] | order(lower(title) asc){_id}'
  expect(await ask(byTitle, 'published')).toEqual([{ _id: 'b' }, { _id: 'a' }])
})

describe('a perspective', () => {
  it('of what is published has no drafts', async () => {
    expect(await ask('*[_type == "note"] | order(_id asc)._id', 'published')).toEqual(['a', 'b'])
  })

  it('of drafts puts each draft in the place of its document', async () => {
    expect(await ask(titles, 'drafts')).toEqual([
      { _id: 'a', title: 'The harbour office, edited' },
      { _id: 'b', title: 'Ferry timetable' },
      { _id: 'c', title: 'Not yet' },
    ])
    expect(await ask('*[_id == "a"][0]._originalId', 'drafts')).toBe('drafts.a')
  })

  it('of a release puts its version first, then what is below', async () => {
    expect(await ask('*[_id == "a"][0].title', ['spring', 'drafts'])).toBe(
      'The harbour office in spring',
    )
    expect(await ask('*[_id == "b"][0].title', ['spring'])).toBe('Ferry timetable')
  })

  it('is kept through references', async () => {
    expect(await ask('*[_id == "d"][0].items[]->title', 'drafts')).toEqual([
      'The harbour office, edited',
    ])
    expect(await ask('*[_id == "d"][0].items[]->title', 'published')).toEqual([
      'The harbour office',
    ])
  })

  it('of everything has everything, as it is stored', async () => {
    expect(await ask('count(*[_type == "note"])', 'raw')).toBe(5)
  })
})

describe('before API 2025-02-19', () => {
  const old = () => lake.editor.withConfig({ apiVersion: '2021-10-21' })

  it('a query sees drafts and no versions, whether it asks for raw or not', async () => {
    const ids = '*[_type == "note"]._id'
    expect(await old().fetch(ids)).toEqual(['a', 'b', 'drafts.a', 'drafts.c'])
    expect(await old().fetch(ids, {}, { perspective: 'raw' })).toEqual(await old().fetch(ids))
    // The control: they are there.
    expect(await ask(ids, 'raw')).toContain('versions.spring.a')
  })

  it('a mutation by query leaves versions alone', async () => {
    await old().patch({ query: '*[_type == "note"]' }).set({ touched: true }).commit()
    expect(await ask('*[touched]._id', 'raw')).toEqual(['a', 'b', 'drafts.a', 'drafts.c'])
  })
})

describe('a path', () => {
  it('takes a dot for a dot: what only looks like a draft is none', async () => {
    for (const _id of ['drafts-x', 'draftsXy']) await lake.editor.create({ _id, _type: 'alike' })
    expect(await ask('*[_id in path("drafts.**")]._id', 'raw')).toEqual(['drafts.a', 'drafts.c'])
    expect(await ask('*[_id in path("versions.*.a")]._id', 'raw')).toEqual(['versions.spring.a'])
    expect(await ask('*[_type == "alike" && _id in path("*")]._id', 'raw')).toHaveLength(2)
  })
})

describe('an aspect', () => {
  it('is what no asset has: a lake has no Media Library', async () => {
    expect(await ask('*[_id == "a"]{"rights": media::aspect(@, "rights")}', 'raw')).toEqual([
      { rights: null },
    ])
  })
})

describe('a search', () => {
  it('finds words in any field, begun ones too', async () => {
    const search = '*[@ match text::query($terms)]._id'
    expect(await ask(search, 'published', { terms: 'harbour early' })).toEqual(['a'])
    expect(await ask(search, 'published', { terms: 'ferr*' })).toEqual(['b'])
  })

  it('leaves out what is excluded', async () => {
    expect(
      await ask('*[_type == "note" && @ match text::query("-ferry")]._id', 'published'),
    ).toEqual(['a'])
  })
})

describe('a query that is wrong', () => {
  it('is shown with the place', async () => {
    const error = await failure(ask('*[_type == ', 'raw'))
    expect(error).toMatchObject({ statusCode: 400 })
    const { error: body } = Object(error).response.body
    expect(body).toMatchObject({ type: 'queryParseError', query: '*[_type == ' })
    expect(body.start).toBeGreaterThan(0)
  })

  it('says which parameter is missing', async () => {
    const error = await failure(ask('*[_id == $id]', 'raw'))
    expect(error).toMatchObject({ statusCode: 400 })
    expect(String(error)).toContain('$id')
  })

  it('says that a parameter in the address is not JSON', async () => {
    const response = await lake.request(
      `${API}/data/query/production?query=${encodeURIComponent('*[_id == $id]')}&$id=a`,
    )
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('Please quote string values')
  })

  it('says that a dataset is not there', async () => {
    const response = await lake.request(`${API}/data/query/nowhere?query=*`)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('nowhere')
  })
})
