import type { TestLake } from './lake.ts'

export const releaseId = 'rSpring'
/** The version of `a` in the release. */
export const version = 'versions.rSpring.a'
export const tomorrow = new Date(Date.now() + 86_400_000).toISOString()

export const releaseIn = (lake: TestLake) => lake.editor.releases.get({ releaseId })

/** A release with one changed document and one new one. */
export async function makeRelease(lake: TestLake, metadata = {}): Promise<void> {
  await lake.editor.create({ _id: 'a', _type: 'note', text: 'old' })
  await lake.editor.releases.create({ releaseId, metadata })
  await lake.editor.createVersion({ releaseId, publishedId: 'a', baseId: 'a' })
  await lake.editor.patch(version).set({ text: 'new' }).commit()
  await lake.editor.createVersion({
    releaseId,
    publishedId: 'b',
    document: { _type: 'note', text: 'added' },
  })
}
