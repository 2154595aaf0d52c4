import { expect } from 'vitest'
import { failure } from '../../src/testing/lake.ts'
import { cases } from './case.ts'

export const writing = cases(
  [
    'create',
    'makes a document and gives it back, with an id of its own',
    async (client) => {
      const made = await client.create({ _type: 'note', text: 'kept' })
      expect(made).toMatchObject({ _type: 'note', text: 'kept', _rev: expect.any(String) })
      expect(await client.getDocument(made._id)).toEqual(made)
    },
  ],
  [
    'create',
    'refuses an id that is taken',
    async (client) => {
      await client.create({ _id: 'write-a', _type: 'note' })
      expect(await failure(client.create({ _id: 'write-a', _type: 'note' }))).toMatchObject({
        statusCode: 409,
        message: expect.stringContaining('Document by ID "write-a" already exists'),
      })
    },
  ],
  [
    'create',
    'gives back what is asked: ids, the first, all',
    async (client) => {
      const note = (_id: string) => ({ _id, _type: 'note' })
      expect(await client.create(note('write-b'), { returnDocuments: false })).toMatchObject({
        documentId: 'write-b',
        transactionId: expect.any(String),
      })
      expect(await client.create(note('write-c'), { returnFirst: false })).toMatchObject([
        { _id: 'write-c' },
      ])
    },
  ],
  [
    'createIfNotExists',
    'leaves what is there',
    async (client) => {
      const first = await client.createIfNotExists({ _id: 'write-d', _type: 'note', n: 1 })
      expect(await client.createIfNotExists({ _id: 'write-d', _type: 'note', n: 2 })).toEqual(first)
    },
  ],
  [
    'createOrReplace',
    'replaces what is there, all of it',
    async (client) => {
      await client.createOrReplace({ _id: 'write-e', _type: 'note', n: 1, old: true })
      const replaced = await client.createOrReplace({ _id: 'write-e', _type: 'note', n: 2 })
      expect(replaced).toMatchObject({ n: 2 })
      expect(replaced).not.toHaveProperty('old')
    },
  ],
  [
    'delete',
    'deletes by id; what is not there is no error',
    async (client) => {
      await client.create({ _id: 'write-f', _type: 'note' })
      await client.delete('write-f')
      expect(await client.getDocument('write-f')).toBeUndefined()
      await client.delete('write-f')
    },
  ],
  [
    'delete',
    'deletes by query',
    async (client) => {
      for (const _id of ['write-g', 'write-h']) await client.create({ _id, _type: 'doomed' })
      await client.delete({ query: '*[_type == $type]', params: { type: 'doomed' } })
      expect(await client.fetch('count(*[_type == "doomed"])')).toBe(0)
    },
  ],
  [
    'delete',
    'refuses while something points at the document',
    async (client) => {
      await client.create({ _id: 'write-i', _type: 'person' })
      const by = { _type: 'reference', _ref: 'write-i' }
      await client.create({ _id: 'write-j', _type: 'note', by })
      expect(await failure(client.delete('write-i'))).toMatchObject({
        statusCode: 409,
        message: expect.stringContaining('references to it from "write-j"'),
      })
    },
  ],
  [
    'patch',
    'sets, adds, removes and counts',
    async (client) => {
      const list = [
        { _key: 'a', n: 1 },
        { _key: 'b', n: 2 },
      ]
      await client.create({ _id: 'write-k', _type: 'note', n: 1, m: 9, gone: true, list })
      const patched = await client
        .patch('write-k')
        .setIfMissing({ n: 7, fresh: 'yes' })
        .set({ 'deep.text': 'made', 'list[_key=="b"].n': 20 })
        .unset(['gone'])
        .inc({ n: 2 })
        .dec({ m: 4 })
        .commit()
      expect(patched).toMatchObject({
        n: 3,
        m: 5,
        fresh: 'yes',
        deep: { text: 'made' },
        list: [{ n: 1 }, { n: 20 }],
      })
      expect(patched).not.toHaveProperty('gone')
    },
  ],
  [
    'patch',
    'inserts, appends, prepends, splices',
    async (client) => {
      await client.create({ _id: 'write-l', _type: 'note', list: ['a', 'd'] })
      const commit = (patch: ReturnType<typeof client.patch>) => patch.commit()
      await commit(client.patch('write-l').insert('after', 'list[0]', ['b']))
      await commit(client.patch('write-l').append('list', ['e']))
      await commit(client.patch('write-l').prepend('list', ['z']))
      await commit(client.patch('write-l').splice('list', 0, 1, ['0']))
      expect(await client.getDocument('write-l')).toMatchObject({ list: ['0', 'a', 'b', 'd', 'e'] })
    },
  ],
  [
    'patch',
    'merges text (diffMatchPatch)',
    async (client) => {
      await client.create({ _id: 'write-m', _type: 'note', text: 'one two' })
      const patch = '@@ -1,7 +1,9 @@\n-one\n+three\n  two\n'
      await client.patch('write-m').diffMatchPatch({ text: patch }).commit()
      expect(await client.getDocument('write-m')).toMatchObject({ text: 'three two' })
    },
  ],
  [
    'patch',
    'holds only for the revision it was made for',
    async (client) => {
      const { _rev } = await client.create({ _id: 'write-n', _type: 'note' })
      const patch = () => client.patch('write-n').ifRevisionId(_rev).set({ n: 1 }).commit()
      await patch()
      expect(await failure(patch())).toMatchObject({
        statusCode: 409,
        message: expect.stringContaining('unexpected revision ID'),
      })
    },
  ],
  [
    'patch',
    'changes every document of a query',
    async (client) => {
      for (const _id of ['write-o', 'write-p']) await client.create({ _id, _type: 'many' })
      await client.patch({ query: '*[_type == "many"]' }).set({ seen: true }).commit()
      expect(await client.fetch('count(*[_type == "many" && seen])')).toBe(2)
    },
  ],
  [
    'transaction',
    'does all or nothing',
    async (client) => {
      const refused = client
        .transaction()
        .create({ _id: 'write-q', _type: 'note' })
        .patch('write-none', (patch) => patch.set({ n: 1 }))
        .commit()
      expect(await failure(refused)).toMatchObject({ statusCode: 404 })
      expect(await client.getDocument('write-q')).toBeUndefined()
      const { results } = await client
        .transaction()
        .create({ _id: 'write-q', _type: 'note' })
        .patch('write-q', (patch) => patch.set({ n: 1 }))
        .createOrReplace({ _id: 'write-r', _type: 'note' })
        .createIfNotExists({ _id: 'write-r', _type: 'note' })
        .delete('write-r')
        .transactionId('write-transaction')
        .commit()
      expect(results.map(({ id, operation }) => [id, operation])).toEqual([
        ['write-q', 'create'],
        ['write-q', 'update'],
        ['write-r', 'create'],
        ['write-r', 'none'],
        ['write-r', 'delete'],
      ])
      expect(await client.getDocument('write-q')).toMatchObject({ n: 1, _rev: 'write-transaction' })
    },
  ],
  [
    'mutate',
    'takes plain mutations; a dry run writes nothing',
    async (client) => {
      const mutations = [{ create: { _id: 'write-s', _type: 'note' } }]
      const answer = await client.mutate(mutations, { dryRun: true })
      expect(answer).toMatchObject({ documentIds: ['write-s'] })
      expect(await client.getDocument('write-s')).toBeUndefined()
      await client.mutate(mutations, {
        visibility: 'async',
        skipCrossDatasetReferenceValidation: true,
      })
      expect(await client.getDocument('write-s')).toMatchObject({ _id: 'write-s' })
    },
  ],
  [
    'mutate',
    'gives the objects in arrays their keys',
    async (client) => {
      const document = { _id: 'write-t', _type: 'note', list: [{ n: 1 }, { n: 2 }] }
      await client.mutate([{ create: document }], { autoGenerateArrayKeys: true })
      const keys = await client.fetch<string[]>('*[_id == "write-t"][0].list[]._key')
      expect(new Set(keys).size).toBe(2)
    },
  ],
  [
    'assets.upload',
    'keeps an image and describes it',
    async (client) => {
      const asset = await client.assets.upload('image', PNG, {
        filename: 'dot.png',
        title: 'A dot',
        source: { id: 's1', name: 'archive' },
      })
      expect(asset).toMatchObject({
        _type: 'sanity.imageAsset',
        originalFilename: 'dot.png',
        title: 'A dot',
        mimeType: 'image/png',
        metadata: { dimensions: { width: 1, height: 1 } },
        source: { id: 's1', name: 'archive' },
      })
      const served = await fetch(asset.url)
      expect(Buffer.from(await served.arrayBuffer())).toEqual(PNG)
      expect(await client.assets.upload('image', PNG)).toMatchObject({ _id: asset._id })
    },
  ],
  [
    'assets.upload',
    'keeps a file, byte by byte',
    async (client) => {
      const asset = await client.assets.upload('file', Buffer.from('words'), { filename: 'a.txt' })
      expect(asset).toMatchObject({ _type: 'sanity.fileAsset', extension: 'txt', size: 5 })
      expect(await (await fetch(asset.url)).text()).toBe('words')
      await client.delete(asset._id)
      expect(await client.getDocument(asset._id)).toBeUndefined()
    },
  ],
)

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
