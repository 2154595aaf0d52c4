import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { failure, openLake, type TestLake } from '../testing/lake.ts'
import { makeRelease, releaseId, version } from '../testing/release.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
})
afterAll(() => lake.close())
beforeEach(() => lake.editor.delete({ query: '*[defined(_id)]' }))

const get = (id: string) => lake.editor.getDocument(id)

describe('a version that unpublishes', () => {
  it('hides its document in the release, and takes it away with it', async () => {
    await lake.editor.create({ _id: 'a', _type: 'note' })
    await lake.editor.releases.create({ releaseId })
    await lake.editor.unpublishVersion({ releaseId, publishedId: 'a' })
    expect(await get(version)).toMatchObject({ _system: { delete: true } })
    const seen = await lake.editor.fetch('*[_id == "a"]', {}, { perspective: [releaseId] })
    expect(seen).toEqual([])
    await lake.editor.releases.publish({ releaseId })
    expect(await get('a')).toBeUndefined()
    expect(await get(version)).toBeUndefined()
  })

  it('thinks again when its mark is taken away', async () => {
    await lake.editor.create({ _id: 'a', _type: 'note', text: 'kept' })
    await lake.editor.releases.create({ releaseId })
    await lake.editor.unpublishVersion({ releaseId, publishedId: 'a' })
    await lake.editor.action({
      actionType: 'sanity.action.document.edit',
      draftId: version,
      publishedId: 'a',
      patch: { unset: ['_system.delete'] },
    })
    await lake.editor.releases.publish({ releaseId })
    expect(await get('a')).toMatchObject({ text: 'kept' })
  })

  it('is not a draft', async () => {
    await lake.editor.create({ _id: 'a', _type: 'note' })
    const action = {
      actionType: 'sanity.action.document.version.unpublish',
      versionId: 'drafts.a',
      publishedId: 'a',
    } as const
    expect(await failure(lake.editor.action(action))).toMatchObject({ statusCode: 400 })
  })
})

describe('versions', () => {
  it('remember what they were made from', async () => {
    const a = await lake.editor.create({ _id: 'a', _type: 'note', text: 'old' })
    await lake.editor.releases.create({ releaseId })
    await lake.editor.createVersion({ releaseId, publishedId: 'a', baseId: 'a' })
    expect(await get(version)).toMatchObject({
      text: 'old',
      _createdAt: a._createdAt,
      _system: { base: { id: 'a', rev: a._rev } },
    })
  })

  it('are not made from another revision than was looked at', async () => {
    const { _rev } = await lake.editor.create({ _id: 'a', _type: 'note' })
    await lake.editor.patch('a').set({ text: 'newer' }).commit()
    const base = { releaseId, publishedId: 'a', baseId: 'a', ifBaseRevisionId: _rev }
    expect(await failure(lake.editor.createVersion(base))).toMatchObject({ statusCode: 409 })
  })

  it('are replaced and discarded', async () => {
    await makeRelease(lake)
    const document = { _id: version, _type: 'note', text: 'other' }
    await lake.editor.replaceVersion({ document, releaseId, publishedId: 'a' })
    expect(await get(version)).toMatchObject({ text: 'other' })
    await lake.editor.discardVersion({ releaseId, publishedId: 'a' })
    expect(await get(version)).toBeUndefined()
  })
})
