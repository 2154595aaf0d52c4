import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { result } from '../testing/command.ts'
import { API, openLake, type TestLake } from '../testing/lake.ts'

// What a query asks for is limited in time where it is answered. Parsing it has a limit of its own:
// nothing can stop a parser, and everybody waits for it.

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
})
afterAll(() => lake.close())

/** Behind a step, groq-js parses what is in brackets twice if there is a mistake in it. */
const doubling = (depth: number) => `*[${'a.b['.repeat(depth)}!${']'.repeat(depth)}]`
const LIMIT = 'more than 32,000 steps to parse'

async function send(method: string, path: string, body: unknown): Promise<string> {
  const response = await lake.request(`${API}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return `${response.status} ${await response.text()}`
}

const ask = (query: string) => send('POST', '/data/query/production', { query })

const hook = (rule: object) =>
  send('POST', '/hooks/projects/onrecord', {
    name: 'site',
    url: 'http://localhost:1/',
    rule: { on: ['create'], ...rule },
  })

/** What is said at each door through which a query comes in. */
const doors: Readonly<Record<string, (query: string) => Promise<string>>> = {
  query: ask,
  'mutation by query': (query) =>
    send('POST', '/data/mutate/production', { mutations: [{ delete: { query } }] }),
  listener: async (query) => {
    const search = new URLSearchParams({ query })
    const response = await lake.request(`${API}/data/listen/production?${search}`)
    const reader = response.body?.getReader()
    const { value } = (await reader?.read()) ?? {}
    await reader?.cancel()
    return new TextDecoder().decode(value)
  },
  'filter of a hook': (filter) => hook({ filter }),
  'projection of a hook': (projection) => hook({ projection }),
  policy: (condition) =>
    send('PUT', '/lake/datasets/production/policy', [{ name: 'one', condition, message: 'no' }]),
  command: async (query) => {
    const { code, stderr } = await result('explain', query, '--data', lake.data)
    return `${code === 1 ? '400' : code} ${stderr}`
  },
}

describe('brackets with a mistake within', () => {
  it.each(Object.entries(doors))('are given up: as a %s', async (_door, said) => {
    expect(await said(doubling(40))).toContain(LIMIT)
  })

  it('are told in the shape that clients read, with what to do', async () => {
    const query = doubling(40)
    const told = await ask(query)
    expect(told.slice(0, 4)).toBe('400 ')
    expect(JSON.parse(told.slice(4))).toEqual({
      error: {
        type: 'queryParseError',
        description: `the query takes ${LIMIT}: look for a mistake within its brackets, and send long lists as parameters`,
        query,
        start: 0,
        end: query.length,
      },
    })
  })

  it('are found where people make the mistake: the control', async () => {
    expect(await ask(doubling(5))).toContain('unexpected token')
    expect(await ask(doubling(40).replace('!', '1'))).toContain('"result":[]')
  })
})

// Each held the lake for a minute, or was answered with 500.
it.each([
  ['a slice without an end', `[${'.'.repeat(5000)}`, 'unexpected token'],
  ['brackets that stay open', `*${'[a'.repeat(900)}`, "expected ']'"],
  ['a function of a long name', `${'f'.repeat(200_000)}()`, 'unknown function'],
  ['a parameter of a long name', `$${'p'.repeat(200_000)}`, 'referenced, but not provided'],
  ['a parameter like syntax', `$p.name`, '"result":"x"'],
])('%s is refused in the words of any query', async (_what, query, words) => {
  const params = { p: { type: 'Parameter', name: 'x' } }
  const told = await send('POST', '/data/query/production', { query, params })
  expect(told.includes(words) || told.slice(0, 200)).toBe(true)
})
