import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { failure, openLake, type TestLake } from '../testing/lake.ts'
import { addRobot } from '../testing/people.ts'
import { makeRelease, releaseId, releaseIn, tomorrow } from '../testing/release.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
})
afterAll(() => lake.close())
beforeEach(() => lake.editor.delete({ query: '*[defined(_id)]' }))

describe('a request', () => {
  it('can be tried without effect', async () => {
    await makeRelease(lake)
    const dryRun = { dryRun: true }
    const tried = await lake.editor.releases.publish({ releaseId }, dryRun)
    expect(tried.transactionId).toEqual(expect.any(String))
    expect(await releaseIn(lake)).toMatchObject({ state: 'active' })
    const impossible = lake.editor.releases.unschedule({ releaseId }, dryRun)
    expect(await failure(impossible)).toMatchObject({ statusCode: 400 })
  })

  it('from somebody without rights is refused in the words the Studio looks for', async () => {
    const tried = lake.visitor.releases.create({ releaseId }, { dryRun: true })
    expect(await failure(tried)).toMatchObject({
      statusCode: 403,
      details: { type: 'insufficientPermissionsError' },
    })
  })

  it('from a contributor adds to a release, and neither makes nor publishes one', async () => {
    await lake.editor.releases.create({ releaseId })
    const { client } = await addRobot(lake, 'contributor')
    await client.createVersion({ releaseId, publishedId: 'a', document: { _type: 'note' } })
    const denied = { statusCode: 403, details: { type: 'insufficientPermissionsError' } }
    const tries = [
      client.releases.create({ releaseId: 'rOther' }, { dryRun: true }),
      client.releases.publish({ releaseId }, { dryRun: true }),
      client.releases.schedule({ releaseId, publishAt: tomorrow }, { dryRun: true }),
    ]
    expect(await Promise.all(tries.map(failure))).toMatchObject([denied, denied, denied])
  })

  it('holds actions on documents or on releases', async () => {
    const mixed = lake.editor.action([
      { actionType: 'sanity.action.release.create', releaseId },
      { actionType: 'sanity.action.document.discard', draftId: 'drafts.a' },
    ])
    expect(await failure(mixed)).toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('cannot be mixed'),
    })
  })

  it('holds as many actions on releases as it likes', async () => {
    await lake.editor.action([
      { actionType: 'sanity.action.release.create', releaseId },
      { actionType: 'sanity.action.release.schedule', releaseId, publishAt: tomorrow },
    ])
    expect(await releaseIn(lake)).toMatchObject({ state: 'scheduled' })
  })

  it('of an older API version knows neither releases nor versions', async () => {
    const old = lake.editor.withConfig({ apiVersion: '2025-02-18' })
    const refused = {
      statusCode: 400,
      message: expect.stringContaining('action index 0: not supported for this API version'),
    }
    expect(await failure(old.releases.create({ releaseId }))).toMatchObject(refused)
    const discard = old.discardVersion({ releaseId, publishedId: 'a' })
    expect(await failure(discard)).toMatchObject(refused)
    await lake.editor.releases.create({ releaseId })
  })
})
