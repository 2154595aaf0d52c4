import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { failure, openLake, type TestLake } from '../testing/lake.ts'
import { makeRelease, releaseId, releaseIn, version } from '../testing/release.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
})
afterAll(() => lake.close())
beforeEach(() => lake.editor.delete({ query: '*[defined(_id)]' }))

const get = (id: string) => lake.editor.getDocument(id)

describe('publishing a release', () => {
  it('puts all its versions in the place of what is published, in one transaction', async () => {
    await makeRelease(lake)
    const before = await get('a')
    const { transactionId } = await lake.editor.releases.publish({ releaseId })
    const a = await get('a')
    expect(a).toMatchObject({ text: 'new', _rev: transactionId, _createdAt: before?._createdAt })
    expect(await get('b')).toMatchObject({ text: 'added', _rev: transactionId })
    expect(await get(version)).toBeUndefined()
    const published = await releaseIn(lake)
    expect(published).toMatchObject({ state: 'published', publishedAt: a?._updatedAt })
    expect(published?.finalDocumentStates?.map(({ id }) => id)).toEqual([
      version,
      'versions.rSpring.b',
    ])
  })

  it('leaves the draft of a document as it is', async () => {
    await makeRelease(lake)
    await lake.editor.create({ _id: 'drafts.a', _type: 'note', text: 'draft' })
    await lake.editor.releases.publish({ releaseId })
    expect(await get('drafts.a')).toMatchObject({ text: 'draft' })
  })

  it('publishes nothing when one of its documents cannot be', async () => {
    await makeRelease(lake)
    await lake.editor
      .patch(version)
      .set({ about: { _type: 'reference', _ref: 'nobody' } })
      .commit()
    expect(await failure(lake.editor.releases.publish({ releaseId }))).toMatchObject({
      statusCode: 409,
      message: expect.stringContaining('"nobody"'),
    })
    expect(await get('b')).toBeUndefined()
    expect(await releaseIn(lake)).toMatchObject({ state: 'active' })
  })

  it('lets documents of the same release refer to each other', async () => {
    await makeRelease(lake)
    const about = {
      _type: 'reference',
      _ref: 'b',
      _weak: true,
      _strengthenOnPublish: { type: 'note' },
    }
    await lake.editor.patch(version).set({ about }).commit()
    await lake.editor.releases.publish({ releaseId })
    expect((await get('a'))?.['about']).toEqual({ _type: 'reference', _ref: 'b' })
  })
})
