import { expect } from 'vitest'
import { failure } from '../../src/testing/lake.ts'
import { cases } from './case.ts'

export const reading = cases(
  [
    'fetch',
    'answers a query with parameters',
    async (client) => {
      await client.create({ _id: 'read.a', _type: 'note', text: 'æøå' })
      const query = '*[_id == $id][0]{text, "n": $n}'
      expect(await client.fetch(query, { id: 'read.a', n: 2 })).toEqual({ text: 'æøå', n: 2 })
    },
  ],
  [
    'fetch',
    'sends a query too long for an address as a body',
    async (client) => {
      const words = Array.from({ length: 3000 }, (_, index) => `word ${index}`)
      expect(await client.fetch('count($words)', { words })).toBe(words.length)
    },
  ],
  [
    'fetch',
    'gives the whole answer when asked',
    async (client) => {
      const answer = await client.fetch('1 + 1', {}, { filterResponse: false })
      expect(answer).toMatchObject({ result: 2, query: '1 + 1', ms: expect.any(Number) })
      const bare = await client.fetch('1 + 1', {}, { filterResponse: false, returnQuery: false })
      expect(bare).not.toHaveProperty('query')
    },
  ],
  [
    'fetch',
    'says where a query is wrong',
    async (client) => {
      expect(await failure(client.fetch('*[_type == '))).toMatchObject({
        statusCode: 400,
        details: { type: 'queryParseError', start: expect.any(Number) },
        message: expect.stringContaining('unexpected end-of-file, expected expression'),
      })
    },
  ],
  [
    'fetch',
    'says which parameter is missing',
    async (client) => {
      expect(await failure(client.fetch('$missing'))).toMatchObject({
        message: expect.stringContaining('param $missing referenced, but not provided'),
      })
    },
  ],
  [
    'getDocument',
    'gives a document, or undefined',
    async (client) => {
      const made = await client.create({ _id: 'read-b', _type: 'note' })
      expect(await client.getDocument('read-b')).toEqual(made)
      expect(await client.getDocument('read-none')).toBeUndefined()
    },
  ],
  [
    'getDocument',
    'gives all versions when asked',
    async (client) => {
      for (const _id of ['read-c', 'drafts.read-c', 'versions.r1.read-c'])
        await client.create({ _id, _type: 'note' })
      const found = await client.getDocument('read-c', { includeAllVersions: true })
      expect(found.map(({ _id }) => _id)).toEqual(['read-c', 'drafts.read-c', 'versions.r1.read-c'])
      expect(await client.getDocument('read-c', { releaseId: 'r1' })).toMatchObject({
        _id: 'versions.r1.read-c',
      })
    },
  ],
  [
    'getDocuments',
    'keeps the order and says null for what is missing',
    async (client) => {
      await client.create({ _id: 'read-d', _type: 'note' })
      await client.create({ _id: 'read-e', _type: 'note' })
      const found = await client.getDocuments(['read-e', 'read-none', 'read-d'])
      expect(found.map((document) => document?._id ?? null)).toEqual(['read-e', null, 'read-d'])
    },
  ],
  [
    'documentsExists',
    'tells which ids exist',
    async (client) => {
      await client.create({ _id: 'read-f', _type: 'note' })
      const found = await client.documentsExists(['read-f', 'read-none'])
      expect([...found]).toEqual(['read-f'])
    },
  ],
  [
    'withConfig',
    'reads through a perspective',
    async (client) => {
      await client.create({ _id: 'read-g', _type: 'note', text: 'published' })
      await client.create({ _id: 'drafts.read-g', _type: 'note', text: 'draft' })
      await client.create({ _id: 'versions.r2.read-g', _type: 'note', text: 'version' })
      const query = '*[_id == "read-g"][0]{text, _originalId}'
      const through = (perspective: 'published' | 'drafts' | string[]) =>
        client.withConfig({ perspective }).fetch(query)
      expect(await through('published')).toMatchObject({ text: 'published' })
      expect(await through('drafts')).toEqual({ text: 'draft', _originalId: 'drafts.read-g' })
      expect(await through(['r2', 'drafts'])).toMatchObject({ text: 'version' })
    },
  ],
  [
    'observable',
    'answers through RxJS',
    async (client) => {
      const answered = new Promise((resolve, reject) => {
        client.observable.fetch('6 * 7').subscribe({ next: resolve, error: reject })
      })
      expect(await answered).toBe(42)
    },
  ],
  [
    'request',
    'reaches any endpoint',
    async (client) => {
      expect(await client.request({ url: '/ping' })).toEqual({ pong: true })
    },
  ],
  [
    'dataRequest',
    'reaches a data endpoint',
    async (client) => {
      const answer: unknown = await client.dataRequest('mutate', {
        mutations: [{ create: { _id: 'read-i', _type: 'note' } }],
      })
      expect(answer).toMatchObject({ results: [{ id: 'read-i', operation: 'create' }] })
    },
  ],
  [
    'getUrl',
    'names an address that answers',
    async (client) => {
      expect(await (await fetch(client.getUrl('/ping'))).json()).toEqual({ pong: true })
    },
  ],
  [
    'getDataUrl',
    'names the path of a data endpoint',
    async (client) => {
      expect(client.getDataUrl('doc', 'x')).toBe('/data/doc/production/x')
    },
  ],
  [
    'config',
    'tells what the client is set to',
    async (client, lake) => {
      expect(client.config()).toMatchObject({ projectId: lake.projectId, dataset: lake.dataset })
    },
  ],
  [
    'clone',
    'makes a client that is set alike',
    async (client) => {
      expect(client.clone().config()).toEqual(client.config())
    },
  ],
)
