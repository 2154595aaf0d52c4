import { once } from 'node:events'
import { request } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { API, openLake, type TestLake } from '../testing/lake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
})
afterAll(() => lake.close())

/** What only the long way says to a web page. */
const VARY = 'Origin'

interface Sent {
  readonly status: number
  readonly type: string | null
  readonly text: string
  readonly vary: string | null
  /** What there is afterwards. */
  readonly notes: unknown
}

/** The same mutation each time, on the same two notes. */
async function send(path: string, body: string, headers: Record<string, string>): Promise<Sent> {
  await lake.editor.delete({ query: '*[_type == "note"]' })
  const given = ['one', 'drafts.one'].map((_id) => ({ create: { _id, _type: 'note', n: 1 } }))
  await lake.editor.mutate(given)
  const answer = await fetch(`${lake.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  const { status, headers: sent } = answer
  const text = (await answer.text()).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'a time')
  const notes = await lake.editor.fetch('*[_type == "note"] | order(_id){_id, n, _rev}')
  const type = sent.get('content-type')
  return { status, type, text: withoutIds(text), vary: sent.get('vary'), notes: withoutIds(notes) }
}

/** Ids that the lake made are others each time. */
const withoutIds = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value).replaceAll(/\b([\da-zA-Z]{22}|[\da-zA-Z]{12})\b/g, 'an id'))

const at = (search = '', { version = API, dataset = 'production' } = {}) =>
  `${version}/data/mutate/${dataset}${search}`
const mutations = (...all: object[]) => JSON.stringify({ mutations: all })
const patch = { patch: { id: 'one', set: { n: 2 } } }
const all = { patch: { query: '*[_type == "note"]', inc: { n: 1 } } }
const made = { create: { _id: 'two', _type: 'note', tags: [{ name: 'harbour' }] } }

it.each([
  ['a patch', 200, at(), mutations(patch)],
  ['with documents', 200, at('?returnDocuments=true&returnIds=true'), mutations(patch, made)],
  ['by a query', 200, at(), mutations(all)],
  ['in an older version of the API', 200, at('', { version: '/v1' }), mutations(all)],
  ['only tried', 200, at('?dryRun=true'), mutations(patch)],
  ['with keys', 200, at('?autoGenerateArrayKeys=true&returnDocuments=true'), mutations(made)],
  ['with an id for all of it', 200, at(), JSON.stringify({ mutations: [], transactionId: 'mine' })],
  ['what is there already', 409, at(), mutations({ create: { _id: 'one', _type: 'note' } })],
  ['half of it right', 400, at(), mutations(patch, { create: { _id: 'two' } })],
  ['nothing that is known', 400, at(), mutations({ destroy: { id: 'one' } })],
  ['no list', 400, at(), '{}'],
  ['no JSON', 400, at(), '{'],
  ['nothing', 400, at(), ''],
  ['a dataset that is not there', 404, at('', { dataset: 'nowhere' }), mutations(patch)],
])('a program is answered as a web page is: %s', async (_what, status, path, body) => {
  const editor = { authorization: `Bearer ${lake.token}` }
  const program = await send(path, body, editor)
  const page = await send(path, body, { ...editor, origin: 'http://localhost:3333' })
  expect(program).toEqual({ ...page, vary: null })
  expect(program.status, program.text).toBe(status)
  expect(page.vary, 'control: it went another way').toBe(VARY)
})

it('a visitor writes nothing either way', async () => {
  const visitor = await send(at(), mutations(patch), {})
  const page = await send(at(), mutations(patch), { origin: 'http://localhost:3333' })
  expect(visitor).toEqual({ ...page, vary: null })
  expect(visitor.status).toBe(403)
})

it('a body without a length is read as well', async () => {
  const sent = request(`${lake.url}${at()}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${lake.token}` },
  })
  sent.write('{"mutations":')
  sent.end('[{"create":{"_id":"sent","_type":"letter"}}]}')
  const [answer] = await once(sent, 'response')
  expect(answer.statusCode).toBe(200)
  expect(await lake.editor.getDocument('sent')).toMatchObject({ _type: 'letter' })
})
