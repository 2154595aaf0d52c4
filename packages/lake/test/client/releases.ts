import { expect } from 'vitest'
import { failure } from '../../src/testing/lake.ts'
import { cases } from './case.ts'

export const releases = cases(
  [
    'action',
    'drafts, publishes and unpublishes',
    async (client) => {
      const publishedId = 'act-a'
      const draftId = `drafts.${publishedId}`
      const attributes = { _id: draftId, _type: 'note', text: 'one' }
      const create = {
        actionType: 'sanity.action.document.create',
        publishedId,
        attributes,
      } as const
      const edit = {
        actionType: 'sanity.action.document.edit',
        publishedId,
        draftId,
        patch: { set: { text: 'two' } },
      } as const
      await client.action([{ ...create, ifExists: 'fail' }, edit])
      await client.action({ actionType: 'sanity.action.document.publish', publishedId, draftId })
      expect(await client.getDocument(publishedId)).toMatchObject({ text: 'two' })
      expect(await client.getDocument(draftId)).toBeUndefined()
      await client.action({ actionType: 'sanity.action.document.unpublish', publishedId, draftId })
      expect(await client.getDocument(publishedId)).toBeUndefined()
      await client.action({ actionType: 'sanity.action.document.discard', draftId })
      expect(await client.getDocument(draftId)).toBeUndefined()
    },
  ],
  [
    'action',
    'does nothing in a dry run, and says what is wrong',
    async (client) => {
      const publish = {
        actionType: 'sanity.action.document.publish',
        publishedId: 'act-none',
        draftId: 'drafts.act-none',
      } as const
      expect(await failure(client.action(publish, { dryRun: true }))).toMatchObject({
        message: expect.stringContaining('drafts.act-none'),
      })
    },
  ],
  [
    'createVersion',
    'makes a version of a document in a release',
    async (client) => {
      await client.releases.create({ releaseId: 'rcv', metadata: { title: 'Versions' } })
      const document = { _id: 'versions.rcv.ver-a', _type: 'note', text: 'next' }
      await client.createVersion({ document, publishedId: 'ver-a', releaseId: 'rcv' })
      expect(await client.getDocument('ver-a', { releaseId: 'rcv' })).toMatchObject({
        text: 'next',
      })
    },
  ],
  [
    'replaceVersion',
    'replaces it',
    async (client) => {
      await client.releases.create({ releaseId: 'rrv' })
      const document = { _id: 'versions.rrv.ver-b', _type: 'note', text: 'one' }
      await client.createVersion({ document, publishedId: 'ver-b', releaseId: 'rrv' })
      await client.replaceVersion({
        document: { ...document, text: 'two' },
        publishedId: 'ver-b',
        releaseId: 'rrv',
      })
      expect(await client.getDocument('versions.rrv.ver-b')).toMatchObject({ text: 'two' })
    },
  ],
  [
    'discardVersion',
    'removes it',
    async (client) => {
      await client.releases.create({ releaseId: 'rdv' })
      const document = { _id: 'versions.rdv.ver-c', _type: 'note' }
      await client.createVersion({ document, publishedId: 'ver-c', releaseId: 'rdv' })
      await client.discardVersion({ publishedId: 'ver-c', releaseId: 'rdv' })
      expect(await client.getDocument('versions.rdv.ver-c')).toBeUndefined()
    },
  ],
  [
    'unpublishVersion',
    'marks a document to be unpublished with the release',
    async (client) => {
      await client.create({ _id: 'ver-d', _type: 'note' })
      await client.releases.create({ releaseId: 'ruv' })
      await client.unpublishVersion({ publishedId: 'ver-d', releaseId: 'ruv' })
      expect(await client.getDocument('versions.ruv.ver-d')).toMatchObject({
        _system: { delete: true },
      })
      await client.releases.publish({ releaseId: 'ruv' })
      expect(await client.getDocument('ver-d')).toBeUndefined()
    },
  ],
  [
    'releases.create',
    'makes a release, named by itself or by whoever makes it',
    async (client) => {
      const { releaseId, metadata } = await client.releases.create({
        metadata: { title: 'Summit', releaseType: 'asap' },
      })
      expect(metadata).toMatchObject({ title: 'Summit' })
      expect(await client.releases.get({ releaseId })).toMatchObject({
        name: releaseId,
        state: 'active',
      })
    },
  ],
  [
    'releases.get',
    'gives undefined for what is not there',
    async (client) => {
      expect(await client.releases.get({ releaseId: 'rnone' })).toBeUndefined()
    },
  ],
  [
    'releases.edit',
    'changes what it is called',
    async (client) => {
      await client.releases.create({ releaseId: 're1', metadata: { title: 'one' } })
      await client.releases.edit({
        releaseId: 're1',
        patch: { set: { metadata: { title: 'two' } } },
      })
      expect(await client.releases.get({ releaseId: 're1' })).toMatchObject({
        metadata: { title: 'two' },
      })
    },
  ],
  [
    'releases.fetchDocuments',
    'lists what is in it',
    async (client) => {
      await client.releases.create({ releaseId: 'rf1' })
      const document = { _id: 'versions.rf1.rel-a', _type: 'note' }
      await client.createVersion({ document, publishedId: 'rel-a', releaseId: 'rf1' })
      const { result } = await client.releases.fetchDocuments({ releaseId: 'rf1' })
      expect(result).toMatchObject([{ _id: 'versions.rf1.rel-a' }])
    },
  ],
  [
    'releases.publish',
    'publishes all of it at once',
    async (client) => {
      await client.releases.create({ releaseId: 'rp1' })
      for (const id of ['rel-b', 'rel-c']) {
        const document = { _id: `versions.rp1.${id}`, _type: 'note' }
        await client.createVersion({ document, publishedId: id, releaseId: 'rp1' })
      }
      await client.releases.publish({ releaseId: 'rp1' })
      expect(await client.documentsExists(['rel-b', 'rel-c'])).toEqual(new Set(['rel-b', 'rel-c']))
      expect(await client.releases.get({ releaseId: 'rp1' })).toMatchObject({ state: 'published' })
    },
  ],
  [
    'releases.schedule',
    'sets its time',
    async (client) => {
      const publishAt = new Date(Date.now() + 86_400_000).toISOString()
      await client.releases.create({ releaseId: 'rs1' })
      await client.releases.schedule({ releaseId: 'rs1', publishAt })
      expect(await client.releases.get({ releaseId: 'rs1' })).toMatchObject({
        state: 'scheduled',
        publishAt,
      })
    },
  ],
  [
    'releases.unschedule',
    'takes the time back',
    async (client) => {
      const publishAt = new Date(Date.now() + 86_400_000).toISOString()
      await client.releases.create({ releaseId: 'rs2' })
      await client.releases.schedule({ releaseId: 'rs2', publishAt })
      await client.releases.unschedule({ releaseId: 'rs2' })
      expect(await client.releases.get({ releaseId: 'rs2' })).toMatchObject({ state: 'active' })
    },
  ],
  [
    'releases.archive',
    'puts it away',
    async (client) => {
      await client.releases.create({ releaseId: 'ra1' })
      await client.releases.archive({ releaseId: 'ra1' })
      expect(await client.releases.get({ releaseId: 'ra1' })).toMatchObject({ state: 'archived' })
    },
  ],
  [
    'releases.unarchive',
    'brings it back',
    async (client) => {
      await client.releases.create({ releaseId: 'ra2' })
      await client.releases.archive({ releaseId: 'ra2' })
      await client.releases.unarchive({ releaseId: 'ra2' })
      expect(await client.releases.get({ releaseId: 'ra2' })).toMatchObject({ state: 'active' })
    },
  ],
  [
    'releases.delete',
    'deletes what is archived',
    async (client) => {
      await client.releases.create({ releaseId: 'rd1' })
      await client.releases.archive({ releaseId: 'rd1' })
      await client.releases.delete({ releaseId: 'rd1' })
      expect(await client.releases.get({ releaseId: 'rd1' })).toBeUndefined()
    },
  ],
)
