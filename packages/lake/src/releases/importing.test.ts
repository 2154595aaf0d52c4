import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { failure, openLake, type TestLake } from '../testing/lake.ts'
import { releaseId, releaseIn } from '../testing/release.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
})
afterAll(() => lake.close())
beforeEach(() => lake.editor.delete({ query: '*[defined(_id)]' }))

describe('importing a release', () => {
  const attributes = {
    _id: '_.releases.rSpring',
    _type: 'system.release',
    name: 'rSpring',
    state: 'archived',
    metadata: { title: 'From elsewhere', releaseType: 'asap' },
  }
  const importing = (ifExists: 'fail' | 'ignore' | 'replace', more: Record<string, unknown> = {}) =>
    lake.editor.action({
      actionType: 'sanity.action.release.import',
      releaseId,
      attributes: { ...attributes, ...more },
      ifExists,
    })

  it('keeps the state it had', async () => {
    await importing('fail')
    expect(await releaseIn(lake)).toMatchObject(attributes)
  })

  it('takes it under either name', async () => {
    await lake.editor.action({
      actionType: 'sanity.action.release.import',
      releaseId,
      document: attributes,
      ifExists: 'fail',
    })
    expect(await releaseIn(lake)).toMatchObject(attributes)
  })

  it('does as it is told with one that is there', async () => {
    await lake.editor.releases.create({ releaseId })
    expect(await failure(importing('fail'))).toMatchObject({ statusCode: 409 })
    await importing('ignore')
    expect(await releaseIn(lake)).toMatchObject({ state: 'active' })
    await importing('replace')
    expect(await releaseIn(lake)).toMatchObject({ state: 'archived' })
  })

  it('does not leave a release to the clock whose time passed on the way', async () => {
    await importing('fail', { state: 'scheduled', publishAt: '2020-01-01T00:00:00Z' })
    expect(await releaseIn(lake)).toMatchObject({
      state: 'active',
      error: { message: expect.stringContaining('2020-01-01') },
    })
  })
})
