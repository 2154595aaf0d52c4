import {
  append,
  at,
  create,
  createIfNotExists,
  createOrReplace,
  del,
  diffMatchPatch,
  inc,
  insertAfter,
  insertBefore,
  patch,
  remove,
  replace,
  SanityEncoder,
  set,
  setIfMissing,
  truncate,
  unset,
  type Mutation,
} from '@sanity/mutate'
import {
  createOptimisticStore,
  createOptimisticStoreClientBackend,
} from '@sanity/mutate/_unstable_store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failure, openLake, type TestLake } from '../../src/testing/lake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
})
afterAll(() => lake.close())

const send = (...mutations: Mutation[]) =>
  lake.editor.dataRequest('mutate', { mutations: SanityEncoder.encodeAll(mutations) })

describe('@sanity/mutate on a lake', () => {
  it('creates, replaces and deletes', async () => {
    await send(
      create({ _id: 'a', _type: 'note', text: 'one' }),
      createIfNotExists({ _id: 'a', _type: 'note', text: 'two' }),
      createOrReplace({ _id: 'b', _type: 'note', text: 'three' }),
      create({ _id: 'c', _type: 'note' }),
      del('c'),
    )
    expect(await lake.editor.fetch('*[_type == "note"] | order(_id) {_id, text}')).toEqual([
      { _id: 'a', text: 'one' },
      { _id: 'b', text: 'three' },
    ])
  })

  it('patches as each operation says', async () => {
    await send(
      create({
        _id: 'list',
        _type: 'list',
        count: 1,
        gone: true,
        text: 'the cat sat',
        items: [{ _key: 'a' }, { _key: 'b' }, { _key: 'c' }],
        numbers: [1, 2, 3, 4],
      }),
      patch('list', [
        at('title', set('A list')),
        at('count', setIfMissing(9)),
        at('count', inc(2)),
        at('gone', unset()),
        at('text', diffMatchPatch('@@ -3,7 +3,7 @@\n e \n-cat\n+dog\n  s\n')),
        at('items', insertBefore([{ _key: '0' }], { _key: 'a' })),
        at('items', insertAfter([{ _key: 'a2' }], { _key: 'a' })),
        at('items', replace([{ _key: 'B' }], { _key: 'b' })),
        at('items', append([{ _key: 'z' }])),
        at('items', remove({ _key: 'c' })),
        at('numbers', truncate(2)),
        at(['items', { _key: 'z' }, 'done'], set(true)),
      ]),
    )
    expect(await lake.editor.getDocument('list')).toMatchObject({
      title: 'A list',
      count: 3,
      text: 'the dog sat',
      items: [
        { _key: '0' },
        { _key: 'a' },
        { _key: 'a2' },
        { _key: 'B' },
        { _key: 'z', done: true },
      ],
      numbers: [1, 2],
    })
    expect(await lake.editor.getDocument('list')).not.toHaveProperty('gone')
  })

  it('is refused when somebody else was first', async () => {
    const { _rev } = await lake.editor.create({ _id: 'contested', _type: 'note', n: 1 })
    const change = patch('contested', [at('n', inc(1))], { ifRevision: _rev })
    await send(change)
    expect(await failure(send(change))).toMatchObject({ statusCode: 409 })
    expect(await lake.editor.getDocument('contested')).toMatchObject({ n: 2 })
  })
})

describe('the optimistic store of @sanity/mutate on a lake', () => {
  /** A store as an application holds it, with one document checked out. */
  function checkOut(id: string, client = lake.editor) {
    const store = createOptimisticStore(createOptimisticStoreClientBackend(client))
    const states: unknown[] = []
    const checkedOut = store.listen(id).subscribe((document) => states.push(document))
    return {
      store,
      /** Until the document was loaded, or found missing. */
      isHere: () => expect.poll(() => states.length).toBeGreaterThan(0),
      shows: (state: object) => expect.poll(() => states.at(-1)).toMatchObject(state),
      leave: () => checkedOut.unsubscribe(),
    }
  }

  it('shows what is typed at once, and the lake has it after it was submitted', async () => {
    await lake.editor.create({ _id: 'typed', _type: 'note', text: 'one' })
    const mine = checkOut('typed')
    await mine.shows({ text: 'one' })
    mine.store.mutate([patch('typed', [at('text', set('one two'))])])
    await mine.shows({ text: 'one two' })
    expect(await lake.editor.getDocument('typed')).toMatchObject({ text: 'one' })
    mine.store.submit()
    await expect.poll(() => lake.editor.getDocument('typed')).toMatchObject({ text: 'one two' })
    mine.leave()
  })

  it('brings together what two people write into one document at the same time', async () => {
    await lake.editor.create({ _id: 'shared', _type: 'note', text: 'the quick fox', n: 1 })
    const [ann, ben] = [checkOut('shared'), checkOut('shared')]
    await ann.shows({ n: 1 })
    await ben.shows({ n: 1 })
    ann.store.mutate([patch('shared', [at('text', set('the quick brown fox'))])])
    ben.store.mutate([patch('shared', [at('text', set('the quick fox jumps')), at('n', inc(1))])])
    ann.store.submit()
    ben.store.submit()
    const both = { text: 'the quick brown fox jumps', n: 2 }
    await ann.shows(both)
    await ben.shows(both)
    expect(await lake.editor.getDocument('shared')).toMatchObject(both)
    ann.leave()
    ben.leave()
  })

  it('creates and deletes, and follows when somebody else does', async () => {
    const mine = checkOut('comes-and-goes')
    await mine.isHere()
    await lake.editor.create({ _id: 'comes-and-goes', _type: 'note', text: 'theirs' })
    await mine.shows({ text: 'theirs' })
    mine.store.mutate([del('comes-and-goes')])
    mine.store.submit()
    await expect.poll(() => lake.editor.getDocument('comes-and-goes')).toBeUndefined()
    mine.leave()
  })

  it('follows drafts, too, with a client of an API version that hears of them', async () => {
    const client = lake.editor.withConfig({ apiVersion: '2024-01-01' })
    await client.create({ _id: 'drafts.d', _type: 'note', text: 'one' })
    const mine = checkOut('drafts.d', client)
    await mine.shows({ text: 'one' })
    await client.patch('drafts.d').set({ text: 'two' }).commit()
    await mine.shows({ text: 'two' })
    expect(await client.getDocument('drafts.d')).toMatchObject({ text: 'two' })
    mine.leave()
  })
})
