import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { failure, openLake, type TestLake } from '../testing/lake.ts'
import { releaseId, releaseIn } from '../testing/release.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
})
afterAll(() => lake.close())
beforeEach(() => lake.editor.delete({ query: '*[defined(_id)]' }))

describe('a release', () => {
  it('is made active, with what is said about it', async () => {
    await lake.editor.releases.create({
      releaseId,
      metadata: { title: 'Spring', releaseType: 'asap' },
    })
    expect(await releaseIn(lake)).toMatchObject({
      _id: '_.releases.rSpring',
      _type: 'system.release',
      name: 'rSpring',
      state: 'active',
      metadata: { title: 'Spring', releaseType: 'asap' },
    })
  })

  it('is made once', async () => {
    await lake.editor.releases.create({ releaseId })
    expect(await failure(lake.editor.releases.create({ releaseId }))).toMatchObject({
      statusCode: 409,
    })
  })

  it.each(['', 'a.b', '-a', 'drafts', 'published'])('cannot be called %j', async (name) => {
    const action = { actionType: 'sanity.action.release.create', releaseId: name } as const
    expect(await failure(lake.editor.action(action))).toMatchObject({ statusCode: 400 })
  })

  it('can be described anew, and nothing else about it', async () => {
    await lake.editor.releases.create({ releaseId })
    await lake.editor.releases.edit({
      releaseId,
      patch: { set: { metadata: { title: 'Summer', releaseType: 'undecided' } } },
    })
    expect(await releaseIn(lake)).toMatchObject({ metadata: { title: 'Summer' }, state: 'active' })
    const state = { releaseId, patch: { set: { state: 'published' } } }
    expect(await failure(lake.editor.releases.edit(state))).toMatchObject({
      message: expect.stringContaining('changes "state": only its metadata can be edited'),
    })
    const type = { releaseId, patch: { set: { 'metadata.releaseType': 'never' } } }
    expect(await failure(lake.editor.releases.edit(type))).toMatchObject({
      message: expect.stringContaining('metadata.releaseType'),
    })
  })
})
