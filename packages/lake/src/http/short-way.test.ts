import { afterAll, beforeAll, expect, it } from 'vitest'
import { API, openLake, type TestLake } from '../testing/lake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
  await lake.editor.createOrReplace({ _id: 'one', _type: 'note', text: 'first' })
  await lake.editor.createOrReplace({ _id: 'drafts.one', _type: 'note', text: 'second' })
})
afterAll(() => lake.close())

interface Sent {
  readonly status: number
  readonly type: string | null
  readonly body: Record<string, unknown>
  /** What only the long way says to a web page. */
  readonly vary: string | null
}

async function ask(path: string, headers: Record<string, string>): Promise<Sent> {
  const answer = await fetch(`${lake.url}${path}`, { headers })
  const { ms: _ms, ...body } = Object(await answer.json())
  const { status, headers: sent } = answer
  return { status, type: sent.get('content-type'), body, vary: sent.get('vary') }
}

const data = (search: string, { version = API, dataset = 'production' } = {}) =>
  `${version}/data/query/${dataset}?${search}`
const groq = (text: string) => `query=${encodeURIComponent(text)}`
const NOTES = groq('*[_type == "note" && text != $text] | order(_id){_id, text}')

it.each([
  ['a query', 200, data(`${NOTES}&$text="x"`)],
  ['in a perspective', 200, data(`${NOTES}&$text=%22x%22&perspective=drafts`)],
  ['in an older version of the API', 200, data(`${NOTES}&$text="x"`, { version: '/v1' })],
  ['with a plus for a space', 200, data(`query=*[_type+==+"note"]._id`)],
  ['without its own text', 200, data(`${NOTES}&$text="x"&returnQuery=false`)],
  ['with a source map', 200, data(`${NOTES}&$text="x"&resultSourceMap=true`)],
  ['a wrong wish for one', 400, data(`${NOTES}&$text="x"&resultSourceMap=perhaps`)],
  ['no query', 400, data('perspective=raw')],
  ['a parameter that is no JSON', 400, data(`${NOTES}&$text=x`)],
  ['a mistake in the query', 400, data(groq('*[_type =='))],
  ['a perspective that is none', 400, data(`${NOTES}&$text="x"&perspective=raw,drafts`)],
  ['a dataset that is not there', 404, data(groq('*'), { dataset: 'nowhere' })],
])('a program is answered as a web page is: %s', async (_what, status, path) => {
  for (const headers of [{}, { authorization: `Bearer ${lake.token}` }]) {
    const program = await ask(path, headers)
    const page = await ask(path, { ...headers, origin: 'http://localhost:3333' })
    expect(program).toEqual({ ...page, vary: null })
    expect(program.status).toBe(status)
    expect(page.vary, 'control: it went another way').toBe('Origin')
  }
})
