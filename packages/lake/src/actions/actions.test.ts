import type { Action } from '@sanity/client'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { filesOf } from '../testing/bytes.ts'
import { API, failure, openLake, type TestLake } from '../testing/lake.ts'
import { addRobot } from '../testing/people.ts'
import { verifyFolder } from '../store/verify.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
})
afterAll(() => lake.close())
beforeEach(() => lake.editor.delete({ query: '*[defined(_id)]' }))

const act = (action: Action | Action[]) => lake.editor.action(action)
const get = (id: string) => lake.editor.getDocument(id)
const both = { publishedId: 'a', draftId: 'drafts.a' }
const draft = { _id: 'drafts.a', _type: 'note', text: 'draft' }

describe('editing', () => {
  it('makes a draft of what is published, and leaves the published as it is', async () => {
    await lake.editor.create({ _id: 'a', _type: 'note', text: 'published' })
    await act({
      actionType: 'sanity.action.document.edit',
      ...both,
      patch: { set: { text: 'edited' } },
    })
    expect(await get('drafts.a')).toMatchObject({ text: 'edited' })
    expect(await get('a')).toMatchObject({ text: 'published' })
  })
})

describe('publishing', () => {
  it('puts the draft in the place of the published', async () => {
    await lake.editor.create({ _id: 'a', _type: 'note', text: 'old', only: 'old' })
    await lake.editor.create(draft)
    await act({ actionType: 'sanity.action.document.publish', ...both })
    expect(await get('a')).toMatchObject({ text: 'draft' })
    expect(await get('a')).not.toHaveProperty('only')
    expect(await get('drafts.a')).toBeUndefined()
  })

  it('is refused when the draft is not the one that was looked at', async () => {
    const seen = await lake.editor.create(draft)
    await lake.editor.patch('drafts.a').set({ text: 'newer' }).commit()
    const error = await failure(
      act({
        actionType: 'sanity.action.document.publish',
        ...both,
        ifDraftRevisionId: seen._rev,
      }),
    )
    expect(error).toMatchObject({ statusCode: 409 })
    expect(await get('a')).toBeUndefined()
  })

  it('is refused without a draft', async () => {
    expect(
      await failure(act({ actionType: 'sanity.action.document.publish', ...both })),
    ).toMatchObject({ statusCode: 404 })
  })

  it('makes references strong that waited for it', async () => {
    await lake.editor.create({ _id: 'b', _type: 'note' })
    await lake.editor.create({
      ...draft,
      about: {
        _type: 'reference',
        _ref: 'b',
        _weak: true,
        _strengthenOnPublish: { type: 'note' },
      },
    })
    await act({ actionType: 'sanity.action.document.publish', ...both })
    expect(await get('a')).toMatchObject({ about: { _ref: 'b' } })
    expect(Object(await get('a')).about).not.toHaveProperty('_weak')
  })
})

describe('taking back', () => {
  it('makes a draft of the published when it unpublishes', async () => {
    await lake.editor.create({ _id: 'a', _type: 'note', text: 'published' })
    await act({ actionType: 'sanity.action.document.unpublish', ...both })
    expect(await get('a')).toBeUndefined()
    expect(await get('drafts.a')).toMatchObject({ text: 'published' })
  })

  it('keeps the draft there is', async () => {
    await lake.editor.create({ _id: 'a', _type: 'note', text: 'published' })
    await lake.editor.create(draft)
    await act({ actionType: 'sanity.action.document.unpublish', ...both })
    expect(await get('drafts.a')).toMatchObject({ text: 'draft' })
  })

  it('is refused while others refer to what is published', async () => {
    await lake.editor.create({ _id: 'a', _type: 'note' })
    await lake.editor.create({
      _id: 'b',
      _type: 'note',
      about: { _type: 'reference', _ref: 'a' },
    })
    expect(
      await failure(act({ actionType: 'sanity.action.document.unpublish', ...both })),
    ).toMatchObject({ statusCode: 409 })
  })

  it('discards a draft and leaves the published', async () => {
    await lake.editor.create({ _id: 'a', _type: 'note', text: 'published' })
    await lake.editor.create(draft)
    await act({ actionType: 'sanity.action.document.discard', draftId: 'drafts.a' })
    expect(await get('drafts.a')).toBeUndefined()
    expect(await get('a')).toMatchObject({ text: 'published' })
  })

  it('deletes the published with its draft', async () => {
    await lake.editor.create({ _id: 'a', _type: 'note' })
    await lake.editor.create(draft)
    await act({
      actionType: 'sanity.action.document.delete',
      publishedId: 'a',
      includeDrafts: ['drafts.a'],
    })
    expect(await lake.editor.fetch('count(*)')).toBe(0)
  })
})

it('does several actions together or none of them', async () => {
  await lake.editor.create(draft)
  const error = await failure(
    act([
      { actionType: 'sanity.action.document.publish', ...both },
      {
        actionType: 'sanity.action.document.publish',
        publishedId: 'nobody',
        draftId: 'drafts.nobody',
      },
    ]),
  )
  expect(error).toMatchObject({ statusCode: 404 })
  expect(await get('a')).toBeUndefined()
  expect(await get('drafts.a')).toBeDefined()
})

it('is not for visitors', async () => {
  await lake.editor.create(draft)
  expect(
    await failure(lake.visitor.action({ actionType: 'sanity.action.document.publish', ...both })),
  ).toMatchObject({ statusCode: 403 })
})

describe('purging', () => {
  const text = (word: string) => ({ ...draft, text: word })
  const historyOf = async (id: string) => {
    const answer = await lake.request(`${API}/data/history/production/transactions/${id}`)
    const lines = await answer.text()
    return lines.split('\n').filter((line) => line !== '').length
  }

  it.each<[string, Action]>([
    ['a draft', { actionType: 'sanity.action.document.discard', draftId: 'drafts.a', purge: true }],
    [
      'a document',
      {
        actionType: 'sanity.action.document.delete',
        publishedId: 'a',
        includeDrafts: ['drafts.a'],
        purge: true,
      },
    ],
  ])('discards %s with its history, and the chain of what is left holds', async (_what, action) => {
    await lake.editor.create({ _id: 'kept', _type: 'note', text: 'before' })
    await lake.editor.create({ _id: 'a', _type: 'note', text: 'published' })
    await lake.editor.create(text('of a draft that shall be forgotten'))
    await lake.editor.patch('drafts.a').set({ text: 'forgotten, too' }).commit()
    await lake.editor.patch('kept').set({ text: 'after' }).commit()
    expect(await historyOf('drafts.a')).toBeGreaterThanOrEqual(2)
    await act(action)
    expect(await historyOf('drafts.a')).toBe(0)
    expect(await get('drafts.a')).toBeUndefined()
    expect(await historyOf('kept')).toBeGreaterThanOrEqual(2)
    await lake.editor.patch('kept').set({ text: 'and on' }).commit()
    expect(verifyFolder(lake.data).problems).toEqual([])
    const bytes = Buffer.concat([...filesOf(lake.data).values()])
    expect(bytes.includes('forgotten')).toBe(false)
    // The control: what is kept is found.
    expect(bytes.includes('and on')).toBe(true)
  })

  it('without being asked keeps history', async () => {
    await lake.editor.create(text('kept'))
    await act({ actionType: 'sanity.action.document.discard', draftId: 'drafts.a' })
    expect(await historyOf('drafts.a')).toBeGreaterThan(0)
  })

  it('needs the right to edit history', async () => {
    await lake.editor.create(text('kept'))
    const { client } = await addRobot(lake, 'contributor')
    const discard = { actionType: 'sanity.action.document.discard', draftId: 'drafts.a' } as const
    expect(await failure(client.action({ ...discard, purge: true }))).toMatchObject({
      statusCode: 403,
    })
    await client.action(discard)
    expect(await get('drafts.a')).toBeUndefined()
  })
})
