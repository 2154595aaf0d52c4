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

describe('an archived release', () => {
  it('is put away with its documents, and comes back with them as they were', async () => {
    await makeRelease(lake)
    const was = await get(version)
    await lake.editor.releases.archive({ releaseId })
    expect(await get(version)).toBeUndefined()
    expect((await releaseIn(lake))?.finalDocumentStates).toHaveLength(2)
    const document = { _type: 'note' }
    const adding = lake.editor.createVersion({ releaseId, publishedId: 'c', document })
    expect(await failure(adding)).toMatchObject({
      message: expect.stringContaining('its release "rSpring" is archived'),
    })

    await lake.editor.releases.unarchive({ releaseId })
    expect(await releaseIn(lake)).not.toHaveProperty('finalDocumentStates')
    const { _rev, _updatedAt, ...content } = Object(was)
    expect(await get(version)).toMatchObject(content)
    expect(await get('versions.rSpring.b')).toMatchObject({ text: 'added' })
  })

  it('can be deleted for good', async () => {
    await makeRelease(lake)
    await lake.editor.releases.archive({ releaseId })
    await lake.editor.releases.delete({ releaseId })
    expect(await releaseIn(lake)).toBeUndefined()
  })
})
