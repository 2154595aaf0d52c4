import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLake } from '../index.ts'
import { json } from '../testing/command.ts'
import { API, failure, openLake, temporaryFolder, type TestLake } from '../testing/lake.ts'
import { addRobot, clientOf } from '../testing/people.ts'

const attribute = (value: object, optional = true) => ({ type: 'objectAttribute', value, optional })
const literal = (value: string) => ({ type: 'string', value })
const object = (attributes: object, more: object = {}) => ({ type: 'object', attributes, ...more })
const keyed = (name: string) =>
  object({ _key: attribute({ type: 'string' }, false) }, { rest: { type: 'inline', name } })

const SCHEMA = [
  {
    type: 'type',
    name: 'person.reference',
    value: object(
      {
        _ref: attribute({ type: 'string' }, false),
        _type: attribute(literal('reference'), false),
      },
      { dereferencesTo: 'person' },
    ),
  },
  {
    type: 'type',
    name: 'quote',
    value: object({
      _type: attribute(literal('quote'), false),
      text: attribute({ type: 'string' }, false),
      by: attribute({ type: 'inline', name: 'person.reference' }),
    }),
  },
  {
    type: 'type',
    name: 'aside',
    value: object({
      _type: attribute(literal('aside'), false),
      loud: attribute({ type: 'boolean' }),
    }),
  },
  { type: 'document', name: 'person', attributes: { name: attribute({ type: 'string' }) } },
  {
    type: 'document',
    name: 'story',
    attributes: {
      title: attribute({ type: 'string' }, false),
      rank: attribute({ type: 'number' }),
      status: attribute({ type: 'union', of: [literal('open'), literal('closed')] }),
      body: attribute({
        type: 'array',
        of: { type: 'union', of: [keyed('quote'), keyed('aside')] },
      }),
      anything: attribute({ type: 'unknown' }),
    },
  },
]

let lake: TestLake
const set = (target: TestLake, schema: unknown) =>
  target.request(`${API}/lake/datasets/production/schema`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(schema),
  })
beforeEach(async () => {
  lake = await openLake()
  await lake.editor.createOrReplace({ _id: 'ann', _type: 'person', name: 'Ann' })
  await lake.editor.createOrReplace({ _id: 'other', _type: 'thing' })
})
afterEach(() => lake.close())

const quote = { _key: 'q', _type: 'quote', text: 'said', by: { _type: 'reference', _ref: 'ann' } }
const story = {
  _id: 's',
  _type: 'story',
  title: 'x',
  rank: 1,
  status: 'open',
  body: [quote, { _key: 'a', _type: 'aside', loud: true }],
  anything: { at: ['all'] },
}

describe('a published document', () => {
  beforeEach(async () => {
    expect((await set(lake, SCHEMA)).status).toBe(200)
  })

  it('that fits is taken (control)', async () => {
    expect(await lake.editor.create(story)).toMatchObject(story)
  })

  it.each<[string, object, string, string]>([
    ['a missing attribute', { title: undefined }, 'title', 'is missing'],
    ['another type', { title: 7 }, 'title', 'must be a string, but is 7'],
    ['a value not listed', { status: 'maybe' }, 'status', 'must be one of "open", "closed"'],
    ['no array', { body: 'text' }, 'body', 'must be an array'],
    [
      'an item of no such type',
      { body: [{ _key: 'x', _type: 'poem' }] },
      'body[_key=="x"]',
      'quote, aside',
    ],
    ['a wrong item', { body: [{ ...quote, text: 1 }] }, 'body[_key=="q"].text', 'must be a string'],
    ['an unknown attribute', { extra: 1 }, 'extra', 'is not in the schema'],
    [
      'a reference to another type',
      { body: [{ ...quote, by: { _type: 'reference', _ref: 'other' } }] },
      'body[_key=="q"].by._ref',
      'must lead to a person, but "other" is a thing',
    ],
    ['a type that is not there', { _type: 'poem' }, '_type', 'is not a document type'],
  ])('with %s is refused, with path and reason', async (_what, change, where, reason) => {
    const refused = await failure(lake.editor.create({ ...story, ...change }))
    expect(refused).toMatchObject({
      statusCode: 400,
      details: {
        type: 'mutationError',
        items: [
          {
            error: {
              type: 'validationError',
              id: 's',
              problems: expect.arrayContaining([
                { path: where, reason: expect.stringContaining(reason) },
              ]),
            },
          },
        ],
      },
    })
    expect(await lake.editor.getDocument('s')).toBeUndefined()
  })

  it('is named by the item of the request that wrote it last', async () => {
    const refused = await failure(
      lake.editor
        .transaction()
        .create({ ...story, _id: 'fits' })
        .create({ ...story, _id: 'misfit' })
        .patch('misfit', (patch) => patch.set({ title: 7 }))
        .create({ ...story, _id: 'fits-too' })
        .commit(),
    )
    expect(refused).toMatchObject({ details: { items: [{ index: 2, error: { id: 'misfit' } }] } })
  })

  it('is a draft as long as it likes, and is refused when it is published', async () => {
    await lake.editor.create({ ...story, _id: 'drafts.s', title: 7 })
    const publish = {
      actionType: 'sanity.action.document.publish',
      publishedId: 's',
      draftId: 'drafts.s',
    } as const
    expect(await failure(lake.editor.action(publish))).toMatchObject({
      statusCode: 400,
      details: { type: 'actionError' },
      message: expect.stringContaining('title must be a string'),
    })
    await lake.editor.patch('drafts.s').set({ title: 'right' }).commit()
    await lake.editor.action(publish)
    expect(await lake.editor.getDocument('s')).toMatchObject({ title: 'right' })
  })

  it('may be an asset, which the lake describes itself', async () => {
    expect(await lake.editor.assets.upload('file', Buffer.from('x'))).toBeDefined()
  })
})

describe('a schema', () => {
  it('lists what is there and does not fit, stays with the dataset, and can be taken away', async () => {
    const folder = temporaryFolder()
    try {
      const data = folder.path
      const file = path.join(data, 'schema.json')
      const first = await createLake({ data, port: 0 })
      await clientOf({ ...lake, ...first }, first.token).create({ _id: 'old', _type: 'story' })
      await first.close()
      writeFileSync(file, JSON.stringify(SCHEMA))
      expect(await json('dataset', 'schema', 'production', file, '--data', data)).toEqual({
        name: 'production',
        misfits: [{ id: 'old', problems: [{ path: 'title', reason: 'is missing' }] }],
      })
      const second = await createLake({ data, port: 0 })
      const client = clientOf({ ...lake, ...second }, second.token)
      expect(await failure(client.create({ _type: 'story' }))).toMatchObject({ statusCode: 400 })
      await json('dataset', 'schema', 'production', '--remove', '--data', data)
      expect(await client.create({ _type: 'story' })).toBeDefined()
      await second.close()
    } finally {
      folder.remove()
    }
  })

  it('that is none is refused, and only an administrator sets one', async () => {
    const wrong = await set(lake, [{ type: 'document', name: 'x', attributes: { a: 1 } }])
    expect(wrong.status).toBe(400)
    const { token } = await addRobot(lake, 'editor')
    const refused = await lake.request(`${API}/lake/datasets/production/schema`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(SCHEMA),
    })
    expect(refused.status).toBe(403)
  })
})
