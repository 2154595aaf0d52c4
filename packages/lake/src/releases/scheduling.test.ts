import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { failure, openLake, type TestLake } from '../testing/lake.ts'
import { makeRelease, releaseId, releaseIn, tomorrow, version } from '../testing/release.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
})
afterAll(() => lake.close())
beforeEach(() => lake.editor.delete({ query: '*[defined(_id)]' }))

const get = (id: string) => lake.editor.getDocument(id)

describe('a scheduled release', () => {
  const edit = {
    actionType: 'sanity.action.document.edit',
    draftId: version,
    publishedId: 'a',
    patch: { set: { text: 'late' } },
  } as const

  it('locks its documents until it is unscheduled', async () => {
    await makeRelease(lake)
    await lake.editor.releases.schedule({ releaseId, publishAt: tomorrow })
    expect(await releaseIn(lake)).toMatchObject({ state: 'scheduled', publishAt: tomorrow })
    const locked = { message: expect.stringContaining('unschedule the release first') }
    expect(await failure(lake.editor.action(edit))).toMatchObject(locked)
    const discarding = lake.editor.discardVersion({ releaseId, publishedId: 'a' })
    expect(await failure(discarding)).toMatchObject(locked)
    const document = { _type: 'note' }
    const adding = lake.editor.createVersion({ releaseId, publishedId: 'c', document })
    expect(await failure(adding)).toMatchObject(locked)
    const staging = lake.editor.unpublishVersion({ releaseId, publishedId: 'a' })
    expect(await failure(staging)).toMatchObject(locked)

    await lake.editor.releases.unschedule({ releaseId })
    expect(await releaseIn(lake)).not.toHaveProperty('publishAt')
    await lake.editor.action(edit)
    expect(await get(version)).toMatchObject({ text: 'late' })
  })

  it('locks them in a request with others too, and says which of its actions was refused', async () => {
    await makeRelease(lake)
    await lake.editor.releases.schedule({ releaseId, publishAt: tomorrow })
    await lake.editor.create({ _id: 'drafts.c', _type: 'note' })
    const both = lake.editor.action([
      { actionType: 'sanity.action.document.publish', draftId: 'drafts.c', publishedId: 'c' },
      edit,
    ])
    expect(await failure(both)).toMatchObject({ details: { items: [{ index: 1 }] } })
    expect(await get('c')).toBeUndefined()
  })

  it('can be given another time, and other words', async () => {
    await makeRelease(lake)
    await lake.editor.releases.schedule({ releaseId, publishAt: tomorrow })
    const later = '2100-01-01T00:00:00.000Z'
    const patch = { set: { 'metadata.intendedPublishAt': later } }
    await lake.editor.releases.edit({ releaseId, patch })
    await lake.editor.releases.schedule({ releaseId, publishAt: '2100-01-01T01:00:00+01:00' })
    expect(await releaseIn(lake)).toMatchObject({ state: 'scheduled', publishAt: later })
  })

  it('is published at once when its time has passed', async () => {
    await makeRelease(lake)
    await lake.editor.releases.schedule({ releaseId, publishAt: '2020-01-01T00:00:00Z' })
    expect(await releaseIn(lake)).toMatchObject({ state: 'published' })
    expect(await get('a')).toMatchObject({ text: 'new' })
  })

  it('needs a time with a zone', async () => {
    await makeRelease(lake)
    const schedule = lake.editor.releases.schedule({ releaseId, publishAt: 'tomorrow' })
    expect(await failure(schedule)).toMatchObject({
      message: expect.stringContaining('a time with its zone'),
    })
  })

  it('holds one document when it is a scheduled draft', async () => {
    await lake.editor.create({ _id: 'drafts.a', _type: 'note' })
    const metadata = { cardinality: 'one', releaseType: 'scheduled' } as const
    await lake.editor.releases.create({ releaseId, metadata })
    await lake.editor.createVersion({ releaseId, publishedId: 'a', baseId: 'drafts.a' })
    const second = { releaseId, publishedId: 'b', document: { _type: 'note' } }
    expect(await failure(lake.editor.createVersion(second))).toMatchObject({
      message: expect.stringContaining('holds one document'),
    })
  })
})
