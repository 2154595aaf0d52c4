import { afterAll, beforeAll, expect, it } from 'vitest'
import { LakeError } from '../../src/errors.ts'
import { parseQuery } from '../../src/groq/parse.ts'
import { API, openLake, type TestLake } from '../../src/testing/lake.ts'
import { doors, sayNothing } from './grants/table.ts'
import { action, json, mutation, mutilated, noise, tokenSoup, word } from './malformed.ts'
import { figure, randomFrom, seed, sized, type Random } from './proof.ts'
import { query } from './queries.ts'
import { rawClient, type RawAnswer, type RawRequest } from './raw.ts'

// Whatever is sent is answered: as a refusal in the shape that clients read, which tells nothing of
// the lake's inside. Nothing fails, nothing ends, and no object of the process gets a new attribute.

const QUERIES = sized({ commit: 10_000, nightly: 500_000, release: 5_000_000 })
const REQUESTS = sized({ commit: 2000, nightly: 40_000, release: 200_000 })
const AT_ONCE = 8

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
  await lake.editor.create({ _id: 'target', _type: 'note', items: [1, { _key: 'k', b: 1 }], n: 1 })
})
afterAll(() => lake.close())

/** What every object of this process has from its prototype. */
const inherited = () =>
  [Object, Array, String, Function].map(({ prototype }) => Reflect.ownKeys(prototype).length)

/** What is wrong with an answer. */
function faultOf({ status, text }: RawAnswer): string | undefined {
  if (status === 0) return 'the connection was cut'
  if (status >= 500 && ![501, 503, 507].includes(status)) return `it says ${status}`
  if (status < 400) return undefined
  if (/\n? +at \S+ \(|node_modules|\.(ts|js|mjs):\d|SQLITE|\/(home|tmp|usr|work)\//.test(text))
    return 'it tells of the inside'
  try {
    const { statusCode, message, error } = Object(JSON.parse(text))
    const gateway = statusCode === status && typeof message === 'string'
    const own = typeof Object(error).type === 'string' && typeof error.description === 'string'
    return gateway || own ? undefined : 'no client can read it'
  } catch {
    return 'it is not JSON'
  }
}

/** Has random strings parsed. @returns how many of them are queries */
function parsed(parse: (text: string) => unknown, count: number): number {
  const random = randomFrom(seed)
  let valid = 0
  for (let index = 0; index < count; index++) {
    const text = random.one<() => string>([
      () => query(random),
      () => mutilated(random, query(random)),
      () => mutilated(random, query(random)),
      () => tokenSoup(random),
    ])()
    try {
      parse(text)
      valid++
    } catch (error) {
      if (!(error instanceof LakeError) || error.status !== 400)
        throw new Error(`${JSON.stringify(text)} is not refused but fails`, { cause: error })
    }
  }
  return valid
}

it(
  'every string is a query or is refused as none',
  { timeout: sized({ commit: 60_000, nightly: 900_000, release: 7_200_000 }) },
  () => {
    const before = inherited()
    const valid = parsed((text) => parseQuery(text, { a: 1 }), QUERIES)
    expect(inherited()).toEqual(before)
    figure('malformed queries', `${QUERIES} strings, ${valid} are queries, the others refused`)
    expect(valid, 'they are not all refused at the first character').toBeGreaterThan(QUERIES / 5)
    expect(valid).toBeLessThan(QUERIES)
  },
)

it('a parser that fails at one string of a thousand is found, and so is what it leaves to all objects: the control', () => {
  let count = 0
  const before = inherited()
  const failing = () => {
    if (++count < 1000) return
    Reflect.set(Object.prototype, 'polluted', true)
    throw new RangeError('Maximum call stack size exceeded')
  }
  try {
    expect(() => parsed(failing, 1000)).toThrow('is not refused but fails')
    expect(inherited()).not.toEqual(before)
  } finally {
    Reflect.deleteProperty(Object.prototype, 'polluted')
  }
})

const ROUTES: readonly string[] = [...Object.keys(doors), ...sayNothing]
const PARAMETERS = [
  'query',
  '$a',
  '$__proto__',
  'perspective',
  'tag',
  'limit',
  'nextCursor',
  'types',
  'fromTime',
  'revision',
  'time',
  'w',
  'h',
  'rect',
  'fm',
  'q',
  'dl',
  'filename',
  'meta',
  'key',
  'sid',
  'origin',
  'includeDrafts',
  'resourceType',
  'resourceId',
  'resultSourceMap',
  'transactionId',
  'dryRun',
  'addonFor',
] as const

/** A request to one of the lake's doors, in which something is wrong. */
function request(random: Random): RawRequest {
  const headers = [
    'host',
    'localhost',
    'content-type',
    'application/json',
    'authorization',
    `Bearer ${lake.token}`,
  ]
  const post = (path: string, body: string | Uint8Array) => ({
    method: 'POST',
    path: `${API}${path}`,
    headers,
    body,
  })
  const data = random.one(['mutate', 'query', 'actions'])
  return random.one<() => RawRequest>([
    () =>
      post('/data/mutate/production', `{"mutations":[${mutation(random)},${mutation(random)}]}`),
    () => post('/data/mutate/production', `{"mutations":[${mutation(random)}]}`),
    () => post('/data/actions/production', `{"actions":[${action(random)}]}`),
    () =>
      post('/data/query/production', JSON.stringify({ query: mutilated(random, query(random)) })),
    () => post('/data/query/production', `{"query":"*[$a]{$b}","params":${json(random)}}`),
    () => post(`/data/${data}/production`, noise(random)),
    () => anywhere(random, headers),
    () => anywhere(random, headers),
  ])()
}

/** The sign-in page answers people; signing out, or deleting what the others use, would end the proof before its time. */
const APART =
  /POST \/auth\/login|logout|DELETE \/(projects\/:project\/)?datasets|DELETE \/lake\/users|robots\/:id/

function anywhere(random: Random, headers: readonly string[]): RawRequest {
  const [first = '', ...others] = ROUTES.filter((route) => !APART.test(route))
  const [method = '', pattern = ''] = random.one([first, ...others]).split(' ')
  const escaped = () => {
    const text = word(random)
    return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80'
  }
  const path = pattern
    .replace(':dataset', () => (random.chance(0.8) ? 'production' : escaped()))
    .replace(':project', () => (random.chance(0.8) ? 'onrecord' : escaped()))
    .replaceAll(/:\w+\??|\*/g, () => escaped())
  const search = Array.from(
    { length: random.below(4) },
    () => `${encodeURIComponent(random.one(PARAMETERS))}=${escaped()}`,
  ).join('&')
  const version = /^\/(images|files)\//.test(path)
    ? ''
    : random.one([API, API, '/v1', '/vX', '/v2021-06-07', '/v..'])
  const verb = method === 'ALL' ? random.one(['GET', 'POST', 'PUT', 'DELETE']) : method
  const withBody = verb !== 'GET' && random.chance(0.8)
  return {
    method: verb,
    path: `${version}${path}?${search}`,
    headers,
    ...(withBody ? { body: json(random) } : {}),
  }
}

it(
  'every request is answered, and a refusal tells nothing of the inside',
  { timeout: sized({ commit: 120_000, nightly: 1_800_000, release: 7_200_000 }) },
  async () => {
    const random = randomFrom(seed)
    const client = rawClient(lake.port)
    const before = inherited()
    const faults: string[] = []
    let slowest = 0
    const statuses = new Map<number, number>()
    for (let sent = 0; sent < REQUESTS; sent += AT_ONCE) {
      const started = performance.now()
      const requests = Array.from({ length: AT_ONCE }, () => request(random))
      const answers = await Promise.all(requests.map((one) => client.send(one)))
      slowest = Math.max(slowest, performance.now() - started)
      for (const [index, answer] of answers.entries()) {
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
        const fault = faultOf(answer)
        const { method, path, body = '' } = requests[index] ?? { method: '', path: '' }
        if (fault !== undefined)
          faults.push(
            `${method} ${path.slice(0, 300)} ${Buffer.from(body).toString().slice(0, 300)}: ${fault} ${answer.text.slice(0, 200)}`,
          )
      }
      expect(inherited()).toEqual(before)
      expect(Reflect.get({}, 'polluted')).toBeUndefined()
    }
    client.close()
    const seen = [...statuses]
      .toSorted(([a], [b]) => a - b)
      .map(([status, count]) => `${count} × ${status}`)
    figure(
      'malformed requests',
      `${REQUESTS} requests, ${faults.length} faults (${seen.join(', ')}), ${AT_ONCE} together took ${Math.round(slowest)} ms at most`,
    )
    expect(faults).toEqual([])
    expect(await lake.editor.fetch('1 + 1'), 'it still answers').toBe(2)
  },
)

it.each([
  [{ status: 0, text: '' }, 'the connection was cut'],
  [{ status: 500, text: '{"statusCode":500,"message":"no"}' }, 'it says 500'],
  [{ status: 400, text: 'Bad Request' }, 'it is not JSON'],
  [{ status: 400, text: '{"message":"no"}' }, 'no client can read it'],
  [
    { status: 400, text: '{"statusCode":400,"message":"at parse (/home/a/b.ts:1:1)"}' },
    'it tells of the inside',
  ],
])('%j is found to be wrong: the control', (answer, fault) => {
  expect(faultOf(answer)).toBe(fault)
})
