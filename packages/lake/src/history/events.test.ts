import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { API, openLake, type TestLake } from '../testing/lake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
})
afterAll(() => lake.close())

interface Event {
  readonly type: string
  readonly timestamp: string
  readonly author: string
  readonly [detail: string]: unknown
}
interface Page<Events> {
  readonly events: Events
  readonly nextCursor: string
}

const historyOf = <Events>(path: string) =>
  lake.editor.request<Page<Events>>({ url: `/data/history/production/events/${path}` })
const documentHistory = async (id: string) =>
  (await historyOf<Record<string, Event[]>>(`documents/${id}`)).events[id] ?? []
const releaseHistory = async (name: string) => (await historyOf<Event[]>(`releases/${name}`)).events
const types = (events: readonly Event[]) => events.map(({ type }) => type)
const note = { _type: 'note' }
const later = '2100-01-01T00:00:00.000Z'
const releases = () => lake.editor.releases

describe('the history of a version', () => {
  it('tells when its release was scheduled, unscheduled and published', async () => {
    const releaseId = 'rTold'
    await releases().create({ releaseId })
    await lake.editor.createVersion({ releaseId, publishedId: 'told', document: note })
    const version = await lake.editor.getDocument('versions.rTold.told')
    await releases().schedule({ releaseId, publishAt: later })
    const [scheduled] = await documentHistory('versions.rTold.told')
    expect(scheduled).toMatchObject({
      type: 'scheduleDocumentVersion',
      documentId: 'told',
      releaseId,
      versionId: 'versions.rTold.told',
      versionRevisionId: version?._rev,
      publishAt: later,
      state: 'pending',
    })
    await releases().unschedule({ releaseId })
    await releases().publish({ releaseId })

    const events = await documentHistory('versions.rTold.told')
    expect(types(events)).toEqual([
      'publishDocumentVersion',
      'unscheduleDocumentVersion',
      'scheduleDocumentVersion',
      'createDocumentVersion',
    ])
    expect(events[0]).toMatchObject({ publishCause: 'release.publish', releaseId })
    expect(events[2]).toMatchObject({ state: 'unscheduled' })
    expect(await documentHistory('told')).toMatchObject([
      { type: 'publishDocumentVersion', publishCause: 'release.publish', releaseId },
    ])
  })

  it('tells that the clock published it', async () => {
    const releaseId = 'rClock'
    await releases().create({ releaseId })
    await lake.editor.createVersion({ releaseId, publishedId: 'clock', document: note })
    const publishAt = new Date(Date.now() + 200).toISOString()
    await releases().schedule({ releaseId, publishAt })
    await vi.waitFor(async () =>
      expect((await releases().get({ releaseId }))?.state).toBe('published'),
    )
    const [published, scheduled] = await documentHistory('versions.rClock.clock')
    expect(published).toMatchObject({ publishCause: 'release.schedule', author: '<system>' })
    expect(scheduled).toMatchObject({ type: 'scheduleDocumentVersion', state: 'published' })
  })

  it('tells that it took its document away', async () => {
    const releaseId = 'rAway'
    await lake.editor.create({ _id: 'away', ...note })
    await releases().create({ releaseId })
    await lake.editor.unpublishVersion({ releaseId, publishedId: 'away' })
    await releases().publish({ releaseId })
    const [event] = await documentHistory('away')
    expect(event).toMatchObject({
      type: 'unpublishDocument',
      versionId: 'versions.rAway.away',
      releaseId,
    })
  })

  it('is put away and taken back with its release', async () => {
    const releaseId = 'rBack'
    await releases().create({ releaseId })
    await lake.editor.createVersion({ releaseId, publishedId: 'back', document: note })
    await releases().archive({ releaseId })
    await releases().unarchive({ releaseId })
    expect(types(await documentHistory('versions.rBack.back'))).toEqual([
      'createDocumentVersion',
      'deleteDocumentVersion',
      'createDocumentVersion',
    ])
  })

  it('is not mixed up with that of a document whose id ends alike', async () => {
    const releaseId = 'rAlike'
    await releases().create({ releaseId })
    await lake.editor.createVersion({ releaseId, publishedId: 'x.alike', document: note })
    await lake.editor.create({ _id: 'drafts.alike', ...note })
    await lake.editor.action({
      actionType: 'sanity.action.document.discard',
      draftId: 'drafts.alike',
    })
    expect(types(await documentHistory('drafts.alike'))[0]).toBe('deleteDocumentGroup')
  })
})

describe('the end of a document', () => {
  const draft = (id: string) => lake.editor.create({ _id: `drafts.${id}`, ...note })

  it('is its last variant', async () => {
    await draft('end')
    await lake.editor.create({ _id: 'end', ...note })
    await lake.editor.action({
      actionType: 'sanity.action.document.discard',
      draftId: 'drafts.end',
    })
    expect(types(await documentHistory('drafts.end'))[0]).toBe('deleteDocumentVersion')
    await draft('end')
    await lake.editor.action({
      actionType: 'sanity.action.document.delete',
      publishedId: 'end',
      includeDrafts: ['drafts.end'],
    })
    expect(types(await documentHistory('end'))[0]).toBe('deleteDocumentGroup')
    expect(types(await documentHistory('drafts.end'))[0]).toBe('deleteDocumentGroup')
  })

  it('is not to be unpublished, whether there was a draft or not', async () => {
    for (const id of ['with', 'without']) {
      await lake.editor.create({ _id: id, ...note })
      if (id === 'with') await draft(id)
      await lake.editor.action({
        actionType: 'sanity.action.document.unpublish',
        publishedId: id,
        draftId: `drafts.${id}`,
      })
      const [event] = await documentHistory(id)
      expect(event).toMatchObject({ type: 'unpublishDocument', versionId: `drafts.${id}` })
    }
  })
})

describe('the history of a release', () => {
  it('tells its steps, and what came to it and left it', async () => {
    const releaseId = 'rSteps'
    await releases().create({ releaseId })
    await lake.editor.createVersion({ releaseId, publishedId: 'kept', document: note })
    await lake.editor.createVersion({ releaseId, publishedId: 'dropped', document: note })
    await lake.editor.discardVersion({ releaseId, publishedId: 'dropped' })
    await releases().edit({ releaseId, patch: { set: { 'metadata.title': 'Steps' } } })
    await releases().schedule({ releaseId, publishAt: later })
    await releases().unschedule({ releaseId })
    await releases().archive({ releaseId })
    await releases().unarchive({ releaseId })
    await releases().publish({ releaseId })
    const events = await releaseHistory(releaseId)
    expect(types(events)).toEqual([
      'publishRelease',
      'unarchiveRelease',
      'archiveRelease',
      'unscheduleRelease',
      'scheduleRelease',
      'discardDocumentFromRelease',
      'addDocumentToRelease',
      'addDocumentToRelease',
      'createRelease',
    ])
    expect(events[4]).toMatchObject({ releaseName: releaseId, publishAt: later })
    expect(events[5]).toMatchObject({
      documentId: 'dropped',
      documentType: 'note',
      versionId: 'versions.rSteps.dropped',
      versionRevisionId: expect.any(String),
    })
    expect(events[7]).toMatchObject({ documentId: 'kept', documentType: 'note' })
  })

  it('tells both when a release was made and scheduled at once', async () => {
    await lake.editor.action([
      { actionType: 'sanity.action.release.create', releaseId: 'rBoth' },
      { actionType: 'sanity.action.release.schedule', releaseId: 'rBoth', publishAt: later },
    ])
    expect(types(await releaseHistory('rBoth'))).toEqual(['scheduleRelease', 'createRelease'])
  })

  it('is read in pages', async () => {
    const releaseId = 'rPages'
    await releases().create({ releaseId })
    await releases().archive({ releaseId })
    await releases().unarchive({ releaseId })
    const first = await historyOf<Event[]>(`releases/${releaseId}?limit=2`)
    expect(types(first.events)).toEqual(['unarchiveRelease', 'archiveRelease'])
    const next = `releases/${releaseId}?limit=2&nextCursor=${first.nextCursor}`
    const second = await historyOf<Event[]>(next)
    expect(types(second.events)).toEqual(['createRelease'])
    expect(second.nextCursor).toBe('')
  })

  it('is nothing for visitors', async () => {
    const response = await fetch(`${lake.url}${API}/data/history/production/events/releases/rBoth`)
    expect(response.status).toBe(401)
  })
})

describe('what refers to a document', () => {
  const referrers = (search = '') =>
    lake.editor.request<{ totalCount: number; references: { documentId: string }[] }>({
      url: `/data/references/production/documents/target/to${search}`,
    })

  it('is found in this dataset and in others', async () => {
    const to = { _type: 'reference', _ref: 'target' }
    await lake.editor.create({ _id: 'target', ...note })
    await lake.editor.create({ _id: 'here', ...note, deep: [{ _key: 'k', to }] })
    await lake.editor.datasets.create('elsewhere', { aclMode: 'private' })
    const elsewhere = lake.editor.withConfig({ dataset: 'elsewhere' })
    await elsewhere.create({ _id: 'there', ...note, to: { ...to, _dataset: 'production' } })
    // The control: the same id in the same dataset as the referrer is another document.
    await elsewhere.create({ _id: 'target', ...note })
    await elsewhere.create({ _id: 'other', ...note, to })

    const all = await referrers()
    expect(all.references.map(({ documentId }) => documentId)).toEqual(['here', 'there'])
    expect(all.references).toMatchObject([
      { paths: ['deep[_key=="k"].to'] },
      { datasetName: 'elsewhere', paths: ['to'] },
    ])
    expect(await referrers('?excludeInternalReferences=true&excludePaths=true')).toEqual({
      totalCount: 1,
      references: [{ projectId: 'onrecord', datasetName: 'elsewhere', documentId: 'there' }],
    })
  })
})
