import { createClient, type SanityClient } from '@sanity/client'
import { createClient as createClient7 } from 'sanity-client-7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { API, failure, openLake, type TestLake } from '../testing/lake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
})
afterAll(() => lake.close())

/** Text and place of an error, as hosted Sanity gives them. */
const errors: readonly [groq: string, text: string, start: number, end: number][] = [
  // Known of production: its parser's tests, and those of the official client.
  ['*[_type == ', 'unexpected end-of-file, expected expression', 11, 11],
  ['*[true] /', 'unexpected end-of-file, expected expression', 9, 9],
  ['*[a && ]', 'unexpected token "]", expected expression', 7, 8],
  ['*[true', "expected ']' following expression", 6, 6],
  ['(1 + 2', "expected ')' following parenthesized expression", 6, 6],
  ['count(1', "expected ')' following function arguments", 7, 7],
  ['[1, 2', "expected ']' following array body", 5, 5],
  ['{"a": 1', "expected '}' following object body", 7, 7],
  ['*[true] ]', 'unable to parse entire expression', 8, 9],
  ['foo::', 'expected a function following namespace expression', 5, 5],
  ['*[nope(title)]', 'unknown function "nope"', 2, 6],
  ['*[_id == $id]', 'param $id referenced, but not provided', 9, 12],
  // The same, where they are harder to tell.
  ['*[_type == "a"]{title, "n": count(tags}', "expected ')' following function arguments", 37, 37],
  ['*[a == ]', 'unexpected token "]", expected expression', 7, 8],
  ['*[title match "] ("', "expected ']' following expression", 19, 19],
  ['*[] | order(title', "expected ')' following function arguments", 17, 17],
  ['string::nope("a")', 'unknown function "string::nope"', 0, 12],
  ['nowhere::nope("a")', 'unknown function "nowhere::nope"', 0, 13],
  ['* | nope()', 'unknown function "nope"', 4, 8],
  ['*[0...$n]', 'param $n referenced, but not provided', 6, 8],
  ['*["$id" == $id]', 'param $id referenced, but not provided', 11, 14],
  ['// $id\n*[_id == $id]', 'param $id referenced, but not provided', 16, 19],
]

describe('a query that is wrong', () => {
  it.each(errors)('%j: %s, at %i to %i', async (query, description, start, end) => {
    const response = await lake.request(`${API}/data/query/production`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({
      error: { type: 'queryParseError', description, query, start, end },
    })
  })

  it('is told to a listener on its channel, since a client hears of nothing else', async () => {
    const query = encodeURIComponent('*[_type == ')
    const response = await lake.request(`${API}/data/listen/production?query=${query}`)
    const reader = response.body?.getReader()
    const { value } = (await reader?.read()) ?? {}
    await reader?.cancel()
    const event = new TextDecoder().decode(value)
    expect(event).toContain('event: channelError')
    expect(event).toContain('"type":"queryParseError"')
    expect(event).toContain('"start":11')
  })
})

describe.each([
  ['8', createClient],
  // Both versions are called alike; their classes are different ones for TypeScript.
  ['7', createClient7 as unknown as typeof createClient],
] as const)('@sanity/client %s', (_version, create) => {
  const client = (): SanityClient =>
    create({
      projectId: lake.projectId,
      dataset: lake.dataset,
      apiHost: lake.url,
      useProjectHostname: false,
      useCdn: false,
      apiVersion: '2025-02-19',
      token: lake.token,
    })

  it('draws the place of the mistake', async () => {
    const error = await failure(client().fetch('*[_type == "note"]{\n  title,\n  nope(body)\n}'))
    expect(String(error)).toContain(
      [
        'GROQ query parse error:',
        '  1 | *[_type == "note"]{',
        '  2 |   title,',
        '> 3 |   nope(body)',
        // The client draws the mark one column to the left of the place.
        '    |  ^^^^ unknown function "nope"',
        '  4 | }',
      ].join('\n'),
    )
  })

  it('tells what was refused, and why', async () => {
    await lake.editor.createOrReplace({ _id: 'taken', _type: 'note' })
    const error = await failure(client().create({ _id: 'taken', _type: 'note' }))
    expect(error).toMatchObject({
      statusCode: 409,
      message: expect.stringContaining('Mutation failed: Document by ID "taken" already exists'),
      details: {
        type: 'mutationError',
        items: [{ index: 0, error: { type: 'documentAlreadyExistsError', id: 'taken' } }],
      },
    })
  })
})
