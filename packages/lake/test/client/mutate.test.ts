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
