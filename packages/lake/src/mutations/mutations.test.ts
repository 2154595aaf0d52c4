import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { API, failure, openLake, type TestLake } from '../testing/lake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
})
afterAll(() => lake.close())
beforeEach(() => lake.editor.delete({ query: '*[defined(_id)]' }))

const note = (id: string, more: object = {}) => ({ _id: id, _type: 'note', ...more })

describe('creating', () => {
  it('gives an id, a revision and times', async () => {
    const made = await lake.editor.create({ _type: 'note', text: 'kept' })
    expect(made).toMatchObject({ _type: 'note', text: 'kept' })
    expect(made._id).toMatch(/^[\w-]{10,}$/)
    expect(made._rev).toMatch(/^\w{10,}$/)
    expect(Date.parse(made._createdAt)).not.toBeNaN()
    expect(made._updatedAt).toBe(made._createdAt)
  })

  it('refuses an id that is taken, and leaves what is there', async () => {
    await lake.editor.create(note('a', { text: 'first' }))
    const error = await failure(lake.editor.create(note('a', { text: 'second' })))
    expect(error).toMatchObject({ statusCode: 409 })
    expect(await lake.editor.getDocument('a')).toMatchObject({ text: 'first' })
  })

  it('replaces, or leaves alone, when asked to', async () => {
    await lake.editor.createOrReplace(note('a', { text: 'first', more: 1 }))
    const second = await lake.editor.createOrReplace(note('a', { text: 'second' }))
    expect(second).toMatchObject({ text: 'second' })
    expect(second).not.toHaveProperty('more')
    await lake.editor.createIfNotExists(note('a', { text: 'third' }))
    expect(await lake.editor.getDocument('a')).toMatchObject({ text: 'second' })
  })

  it('makes the draft of a path that ends in a dot', async () => {
    const made = await lake.editor.create({ _id: 'drafts.', _type: 'note' })
    expect(made._id).toMatch(/^drafts\.[\w-]+$/)
  })

  it.each([
    ['no type', { _id: 'a' }],
    ['an id with a space', { _id: 'a b', _type: 'note' }],
    ['an id that begins with a dot', { _id: '.a', _type: 'note' }],
    ['an id over 128 characters', { _id: 'a'.repeat(129), _type: 'note' }],
    ['a number as text of an id', { _id: 7, _type: 'note' }],
  ])('refuses %s', async (_, document) => {
    const response = await mutate([{ create: document }])
    expect(response.status).toBe(400)
    expect(JSON.stringify(await response.json())).toMatch(/_id|_type|id|type/)
  })
})

function mutate(mutations: unknown[], search = ''): Promise<Response> {
  return lake.request(`${API}/data/mutate/production${search}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mutations }),
  })
}

describe('patching', () => {
  it('does what each operation says, in Sanity’s order', async () => {
    await lake.editor.create(
      note('a', { count: 1, tags: ['x', 'z'], text: 'hello', gone: true, deep: { kept: 1 } }),
    )
    const patched = await lake.editor
      .patch('a')
      .set({ 'deep.set': 2 })
      .setIfMissing({ count: 9, fresh: 'yes' })
      .inc({ count: 2 })
      .insert('after', 'tags[0]', ['y'])
      .diffMatchPatch({ text: '@@ -1,5 +1,5 @@\n-hello\n+world\n' })
      .unset(['gone'])
      .commit()
    expect(patched).toMatchObject({
      count: 3,
      tags: ['x', 'y', 'z'],
      text: 'world',
      fresh: 'yes',
      deep: { kept: 1, set: 2 },
    })
    expect(patched).not.toHaveProperty('gone')
  })

  it('finds items of arrays by their key', async () => {
    await lake.editor.create(
      note('a', {
        items: [
          { _key: 'p', n: 1 },
          { _key: 'q', n: 2 },
        ],
      }),
    )
    const patched = await lake.editor.patch('a').set({ 'items[_key=="q"].n': 5 }).commit()
    expect(patched).toMatchObject({ items: [{ n: 1 }, { n: 5 }] })
  })

  it('is refused when somebody else was faster', async () => {
    const first = await lake.editor.create(note('a', { n: 1 }))
    await lake.editor.patch('a').set({ n: 2 }).commit()
    const error = await failure(
      lake.editor.patch('a').ifRevisionId(first._rev).set({ n: 3 }).commit(),
    )
    expect(error).toMatchObject({ statusCode: 409 })
    expect(await lake.editor.getDocument('a')).toMatchObject({ n: 2 })
  })

  it('is refused for a document that is not there', async () => {
    const error = await failure(lake.editor.patch('nobody').set({ n: 1 }).commit())
    expect(error).toMatchObject({ statusCode: 404 })
  })

  it('patches everything a query finds', async () => {
    await lake.editor.create(note('a', { n: 1 }))
    await lake.editor.create(note('b', { n: 2 }))
    await lake.editor
      .patch({ query: '*[_type == $type]', params: { type: 'note' } })
      .inc({ n: 10 })
      .commit()
    expect(await lake.editor.fetch('*[_type == "note"] | order(_id asc).n')).toEqual([11, 12])
  })

  it('does not touch what the lake owns', async () => {
    const made = await lake.editor.create(note('a'))
    const patched = await lake.editor.patch('a').set({ _createdAt: 'x', _rev: 'x' }).commit()
    expect(patched._createdAt).toBe(made._createdAt)
    expect(patched._rev).not.toBe('x')
  })
})

describe('deleting', () => {
  const reference = { _type: 'reference', _ref: 'a' }

  it('is refused while something refers to it, and says what', async () => {
    await lake.editor.create(note('a'))
    await lake.editor.create(note('b', { about: reference }))
    const error = await failure(lake.editor.delete('a'))
    expect(error).toMatchObject({ statusCode: 409 })
    expect(JSON.stringify(Object(error).response.body)).toContain('"b"')
    await lake.editor.delete('b')
    await lake.editor.delete('a')
    expect(await lake.editor.getDocument('a')).toBeUndefined()
  })

  it('is free where the reference is weak', async () => {
    await lake.editor.create(note('a'))
    await lake.editor.create(note('b', { about: { ...reference, _weak: true } }))
    await lake.editor.delete('a')
    expect(await lake.editor.getDocument('a')).toBeUndefined()
  })

  it('deletes what refers to each other together', async () => {
    await lake.editor.create(note('a'))
    await lake.editor.create(note('b', { about: reference }))
    await lake.editor.transaction().delete('b').delete('a').commit()
    expect(await lake.editor.fetch('count(*)')).toBe(0)
  })
})

describe('a reference', () => {
  it('to what is not there is refused, unless it is weak', async () => {
    const about = { _type: 'reference', _ref: 'nobody' }
    expect(await failure(lake.editor.create(note('b', { about })))).toMatchObject({
      statusCode: 409,
    })
    await lake.editor.create(note('b', { about: { ...about, _weak: true } }))
  })
})

describe('a transaction', () => {
  it('is all or nothing, and names the mutation that failed', async () => {
    const error = await failure(
      lake.editor
        .transaction()
        .create(note('a'))
        .patch('nobody', (patch) => patch.set({ n: 1 }))
        .commit(),
    )
    expect(JSON.stringify(Object(error).response.body)).toContain('"index":1')
    expect(await lake.editor.getDocument('a')).toBeUndefined()
  })

  it('keeps its own id, and is not done twice under it', async () => {
    const send = () =>
      lake.editor.transaction().transactionId('mine').create({ _type: 'note' }).commit()
    expect(await send()).toMatchObject({ transactionId: 'mine' })
    expect(await failure(send())).toMatchObject({ statusCode: 409 })
    expect(await lake.editor.fetch('count(*)')).toBe(1)
  })

  it('changes nothing on a dry run', async () => {
    await lake.editor.create(note('a'), { dryRun: true })
    expect(await lake.editor.fetch('count(*)')).toBe(0)
  })

  it('answers ids and documents as asked', async () => {
    const plain = await (await mutate([{ create: note('a') }])).json()
    expect(plain).toMatchObject({ results: [{ operation: 'create' }] })
    const withIds = await (await mutate([{ create: note('b') }], '?returnIds=true')).json()
    expect(withIds).toMatchObject({ results: [{ id: 'b', operation: 'create' }] })
    const whole = await (await mutate([{ create: note('c') }], '?returnDocuments=true')).json()
    expect(whole).toMatchObject({ results: [{ document: { _id: 'c' } }] })
  })

  it('refuses a body that is no mutation, with what is wrong', async () => {
    const response = await mutate([{ make: note('a') }])
    expect(response.status).toBe(400)
    const broken = await lake.request(`${API}/data/mutate/production`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"mutations": [',
    })
    expect(broken.status).toBe(400)
    expect(await broken.text()).toContain('not JSON')
  })
})

it.each(['tags[1:100000000]', 'tags[:100000]', `tags${'.a'.repeat(3000)}`])(
  'a path that would keep the lake busy for long is refused: %.30s',
  async (path) => {
    await lake.editor.createOrReplace({ _id: 'long', _type: 'note', tags: ['x'] })
    const refused = await failure(
      lake.editor
        .patch('long')
        .set({ [path]: 1 })
        .commit(),
    )
    expect(refused).toMatchObject({ message: expect.stringContaining('is not allowed') })
    await lake.editor.patch('long').set({ 'tags[0:1000]': 1 }).commit()
  },
)
