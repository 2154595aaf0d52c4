import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openLake, temporaryFolder, type TestLake } from '../testing/lake.ts'

let folder: ReturnType<typeof temporaryFolder>
let lake: TestLake
const open = async () => {
  lake = await openLake({ data: folder.path })
}
beforeEach(() => {
  folder = temporaryFolder()
  return open()
})
afterEach(async () => {
  await lake.close()
  folder.remove()
})

const releaseId = 'rTimed'
const inMs = (ms: number) => new Date(Date.now() + ms).toISOString()
const release = () => lake.editor.releases.get({ releaseId })
const becomes = (state: string) =>
  vi.waitFor(async () => expect((await release())?.state).toBe(state), { timeout: 10_000 })

async function aRelease(document: Record<string, unknown> = {}) {
  await lake.editor.releases.create({ releaseId, metadata: { releaseType: 'scheduled' } })
  await lake.editor.createVersion({
    releaseId,
    publishedId: 'a',
    document: { _type: 'note', text: 'in time', ...document },
  })
}

describe('a release whose time has come', () => {
  it('is published by the lake itself, in one transaction', async () => {
    await aRelease()
    const publishAt = inMs(600)
    await lake.editor.releases.schedule({ releaseId, publishAt })
    expect(await release()).toMatchObject({ state: 'scheduled' })
    await becomes('published')
    const a = await lake.editor.getDocument('a')
    expect(a).toMatchObject({ text: 'in time' })
    expect(await release()).toMatchObject({ publishAt, _rev: a?._rev })
    expect(String(a?._updatedAt) >= publishAt).toBe(true)
  })

  it('is published at the next start, when the lake was off', async () => {
    await aRelease()
    await lake.editor.releases.schedule({ releaseId, publishAt: inMs(700) })
    await lake.close()
    await new Promise((resolve) => setTimeout(resolve, 800))
    await open()
    await becomes('published')
    expect(await lake.editor.getDocument('a')).toMatchObject({ text: 'in time' })
  })

  it('is published in its time, when the lake was started anew before it', async () => {
    await aRelease()
    await lake.editor.releases.schedule({ releaseId, publishAt: inMs(2500) })
    await lake.close()
    await open()
    expect(await release()).toMatchObject({ state: 'scheduled' })
    await becomes('published')
  })

  it('becomes active again and says why, when it cannot be published', async () => {
    await aRelease({ about: { _type: 'reference', _ref: 'nobody' } })
    await lake.editor.releases.schedule({ releaseId, publishAt: inMs(300) })
    await becomes('active')
    const failed = await release()
    expect(failed?.error?.message).toContain('"nobody"')
    expect(failed).not.toHaveProperty('publishAt')
    expect(await lake.editor.getDocument('a')).toBeUndefined()

    await lake.editor.patch(`versions.${releaseId}.a`).unset(['about']).commit()
    await lake.editor.releases.schedule({ releaseId, publishAt: inMs(100) })
    await becomes('published')
    expect(await release()).not.toHaveProperty('error')
  })
})

it('leaves a release alone that was unscheduled', async () => {
  await aRelease()
  await lake.editor.releases.schedule({ releaseId, publishAt: inMs(400) })
  await lake.editor.releases.unschedule({ releaseId })
  // The control: another one, due later, is published.
  await lake.editor.releases.create({ releaseId: 'rControl' })
  await lake.editor.releases.schedule({ releaseId: 'rControl', publishAt: inMs(600) })
  await vi.waitFor(
    async () => {
      const control = await lake.editor.releases.get({ releaseId: 'rControl' })
      expect(control?.state).toBe('published')
    },
    { timeout: 10_000 },
  )
  expect(await release()).toMatchObject({ state: 'active' })
})
