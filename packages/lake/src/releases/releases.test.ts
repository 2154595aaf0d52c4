import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { failure, openLake, type TestLake } from '../testing/lake.ts'
import { addRobot } from '../testing/people.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
})
afterAll(() => lake.close())
beforeEach(() => lake.editor.delete({ query: '*[defined(_id)]' }))

const get = (id: string) => lake.editor.getDocument(id)
const release = () => lake.editor.releases.get({ releaseId: 'rSpring' })
const version = 'versions.rSpring.a'
const releaseId = 'rSpring'
const tomorrow = new Date(Date.now() + 86_400_000).toISOString()

/** A release with one changed document and one new one. */
async function aRelease(metadata = {}) {
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

describe('a release', () => {
  it('is made active, with what is said about it', async () => {
    await lake.editor.releases.create({
      releaseId,
      metadata: { title: 'Spring', releaseType: 'asap' },
    })
    expect(await release()).toMatchObject({
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
    expect(await release()).toMatchObject({ metadata: { title: 'Summer' }, state: 'active' })
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

describe('publishing a release', () => {
  it('puts all its versions in the place of what is published, in one transaction', async () => {
    await aRelease()
    const before = await get('a')
    const { transactionId } = await lake.editor.releases.publish({ releaseId })
    const a = await get('a')
    expect(a).toMatchObject({ text: 'new', _rev: transactionId, _createdAt: before?._createdAt })
    expect(await get('b')).toMatchObject({ text: 'added', _rev: transactionId })
    expect(await get(version)).toBeUndefined()
    const published = await release()
    expect(published).toMatchObject({ state: 'published', publishedAt: a?._updatedAt })
    expect(published?.finalDocumentStates?.map(({ id }) => id)).toEqual([
      version,
      'versions.rSpring.b',
    ])
  })

  it('leaves the draft of a document as it is', async () => {
    await aRelease()
    await lake.editor.create({ _id: 'drafts.a', _type: 'note', text: 'draft' })
    await lake.editor.releases.publish({ releaseId })
    expect(await get('drafts.a')).toMatchObject({ text: 'draft' })
  })

  it('publishes nothing when one of its documents cannot be', async () => {
    await aRelease()
    await lake.editor
      .patch(version)
      .set({ about: { _type: 'reference', _ref: 'nobody' } })
      .commit()
    expect(await failure(lake.editor.releases.publish({ releaseId }))).toMatchObject({
      statusCode: 409,
      message: expect.stringContaining('"nobody"'),
    })
    expect(await get('b')).toBeUndefined()
    expect(await release()).toMatchObject({ state: 'active' })
  })

  it('lets documents of the same release refer to each other', async () => {
    await aRelease()
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
    await aRelease()
    const document = { _id: version, _type: 'note', text: 'other' }
    await lake.editor.replaceVersion({ document, releaseId, publishedId: 'a' })
    expect(await get(version)).toMatchObject({ text: 'other' })
    await lake.editor.discardVersion({ releaseId, publishedId: 'a' })
    expect(await get(version)).toBeUndefined()
  })
})

describe('a scheduled release', () => {
  const edit = {
    actionType: 'sanity.action.document.edit',
    draftId: version,
    publishedId: 'a',
    patch: { set: { text: 'late' } },
  } as const

  it('locks its documents until it is unscheduled', async () => {
    await aRelease()
    await lake.editor.releases.schedule({ releaseId, publishAt: tomorrow })
    expect(await release()).toMatchObject({ state: 'scheduled', publishAt: tomorrow })
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
    expect(await release()).not.toHaveProperty('publishAt')
    await lake.editor.action(edit)
    expect(await get(version)).toMatchObject({ text: 'late' })
  })

  it('locks them in a request with others too, and says which of its actions was refused', async () => {
    await aRelease()
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
    await aRelease()
    await lake.editor.releases.schedule({ releaseId, publishAt: tomorrow })
    const later = '2100-01-01T00:00:00.000Z'
    const patch = { set: { 'metadata.intendedPublishAt': later } }
    await lake.editor.releases.edit({ releaseId, patch })
    await lake.editor.releases.schedule({ releaseId, publishAt: '2100-01-01T01:00:00+01:00' })
    expect(await release()).toMatchObject({ state: 'scheduled', publishAt: later })
  })

  it('is published at once when its time has passed', async () => {
    await aRelease()
    await lake.editor.releases.schedule({ releaseId, publishAt: '2020-01-01T00:00:00Z' })
    expect(await release()).toMatchObject({ state: 'published' })
    expect(await get('a')).toMatchObject({ text: 'new' })
  })

  it('needs a time with a zone', async () => {
    await aRelease()
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

describe('an archived release', () => {
  it('is put away with its documents, and comes back with them as they were', async () => {
    await aRelease()
    const was = await get(version)
    await lake.editor.releases.archive({ releaseId })
    expect(await get(version)).toBeUndefined()
    expect((await release())?.finalDocumentStates).toHaveLength(2)
    const document = { _type: 'note' }
    const adding = lake.editor.createVersion({ releaseId, publishedId: 'c', document })
    expect(await failure(adding)).toMatchObject({
      message: expect.stringContaining('its release "rSpring" is archived'),
    })

    await lake.editor.releases.unarchive({ releaseId })
    expect(await release()).not.toHaveProperty('finalDocumentStates')
    const { _rev, _updatedAt, ...content } = Object(was)
    expect(await get(version)).toMatchObject(content)
    expect(await get('versions.rSpring.b')).toMatchObject({ text: 'added' })
  })

  it('can be deleted for good', async () => {
    await aRelease()
    await lake.editor.releases.archive({ releaseId })
    await lake.editor.releases.delete({ releaseId })
    expect(await release()).toBeUndefined()
  })
})

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
    expect(await release()).toMatchObject(attributes)
  })

  it('takes it under either name', async () => {
    await lake.editor.action({
      actionType: 'sanity.action.release.import',
      releaseId,
      document: attributes,
      ifExists: 'fail',
    })
    expect(await release()).toMatchObject(attributes)
  })

  it('does as it is told with one that is there', async () => {
    await lake.editor.releases.create({ releaseId })
    expect(await failure(importing('fail'))).toMatchObject({ statusCode: 409 })
    await importing('ignore')
    expect(await release()).toMatchObject({ state: 'active' })
    await importing('replace')
    expect(await release()).toMatchObject({ state: 'archived' })
  })

  it('does not leave a release to the clock whose time passed on the way', async () => {
    await importing('fail', { state: 'scheduled', publishAt: '2020-01-01T00:00:00Z' })
    expect(await release()).toMatchObject({
      state: 'active',
      error: { message: expect.stringContaining('2020-01-01') },
    })
  })
})

describe('a request', () => {
  it('can be tried without effect', async () => {
    await aRelease()
    const dryRun = { dryRun: true }
    const tried = await lake.editor.releases.publish({ releaseId }, dryRun)
    expect(tried.transactionId).toEqual(expect.any(String))
    expect(await release()).toMatchObject({ state: 'active' })
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
    expect(await release()).toMatchObject({ state: 'scheduled' })
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
