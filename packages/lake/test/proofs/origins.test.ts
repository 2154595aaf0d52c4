import { afterAll, beforeAll, expect, it } from 'vitest'
import { API, openLake, type TestLake } from '../../src/testing/lake.ts'
import { doors, sayNothing } from './grants/table.ts'
import { figure, sized } from './proof.ts'
import { rawClient } from './raw.ts'

// Localhost is not private: every page in a browser can send requests to it, and a page's own name can
// be made to lead there. What of that is let in is decided by Host, Origin and content type.

type Verdict = 'in' | 'out'

const HOSTS: readonly [host: string | readonly string[], Verdict][] = [
  ['localhost', 'in'],
  ['LOCALHOST', 'in'],
  ['127.0.0.1', 'in'],
  ['[::1]', 'in'],
  ['onrecord.localhost', 'in'],
  ['evil.example', 'out'],
  ['evil.example:80', 'out'],
  ['localhost.evil.example', 'out'],
  ['evil-localhost', 'out'],
  ['other.localhost', 'out'],
  ['127.0.0.2', 'out'],
  ['0.0.0.0', 'out'],
  ['localhost@evil.example', 'out'],
  ['localhost.', 'out'],
  ['[::ffff:127.0.0.1]', 'out'],
  [['localhost', 'evil.example'], 'out'],
  ['', 'out'],
]

const ORIGINS: readonly [origin: string | undefined, Verdict][] = [
  [undefined, 'in'],
  ['http://localhost:3333', 'in'],
  ['https://desk.example', 'in'],
  ['https://evil.example', 'out'],
  ['http://localhost.evil.example', 'out'],
  ['https://desk.example.evil', 'out'],
  ['http://desk.example', 'out'],
  ['null', 'out'],
  ['file://', 'out'],
]

const TYPES: readonly [type: string | undefined, Verdict][] = [
  ['application/json', 'in'],
  ['application/json; charset=utf-8', 'in'],
  ['text/plain', 'out'],
  ['application/x-www-form-urlencoded', 'out'],
  ['multipart/form-data; boundary=x', 'out'],
  ['application/jsonp', 'out'],
  [undefined, 'out'],
]

/** Refusals of these guards; whatever else is answered was let in. */
const REFUSED = new Set([400, 403, 415, 421])

/** Uploads take any type: they carry a token that no form can send. */
const TAKES_ANY_TYPE = /^POST \/(assets\/|auth\/login\/local)/

const every = sized({ commit: 4, nightly: 1, release: 1 })
const routes = [...Object.keys(doors), ...sayNothing].filter((_, index) => index % every === 0)
routes.push('POST /data/mutate/:dataset', 'GET /data/query/:dataset', 'POST /data/actions/:dataset')

let lake: TestLake
beforeAll(async () => {
  lake = await openLake({ allowedOrigins: ['https://desk.example'] })
})
afterAll(() => lake.close())

interface Combination {
  readonly route: string
  readonly host: string | readonly string[]
  readonly origin: string | undefined
  readonly type: string | undefined
}

function ask(client: ReturnType<typeof rawClient>, { route, host, origin, type }: Combination) {
  const [method = '', pattern = ''] = route.split(' ')
  const filled = pattern.replace(':dataset', 'production').replaceAll('*', 'x')
  const path = filled.replaceAll(/:\w+\??/g, 'nothing')
  const sent = method === 'ALL' ? 'GET' : method
  const body = sent === 'GET' ? undefined : '{}'
  return client.send({
    method: sent,
    path: /^\/(images|files)\//.test(path) ? path : `${API}${path}`,
    headers: [
      ...[host].flat().flatMap((one) => ['host', one]),
      ...(origin === undefined ? [] : ['origin', origin]),
      ...(type === undefined ? [] : ['content-type', type]),
    ],
    ...(body === undefined ? {} : { body }),
  })
}

it(
  'lets in what names it and comes from its own pages, and nothing else',
  { timeout: 1_800_000 },
  async () => {
    const client = rawClient(lake.port)
    const wrong: string[] = []
    let count = 0
    for (const route of routes) {
      const writes = !/^(GET|ALL) /.test(route) && !TAKES_ANY_TYPE.test(route)
      const combinations = HOSTS.flatMap(([host, hostIs]) =>
        ORIGINS.flatMap(([origin, originIs]) =>
          TYPES.map(([type, typeIs]) => ({
            combination: { route, host, origin, type },
            shallEnter: hostIs === 'in' && originIs === 'in' && (!writes || typeIs === 'in'),
          })),
        ),
      )
      for (const { combination, shallEnter } of combinations) {
        count++
        // Whether a right request is answered well is for other tests: here, no wrong one is.
        if (shallEnter) continue
        const { status } = await ask(client, combination)
        if (!REFUSED.has(status)) wrong.push(`${status}: ${JSON.stringify(combination)}`)
      }
    }
    figure('host, origin, content type', `${wrong.length} wrong admits in ${count} combinations`)
    expect(wrong.slice(0, 10)).toEqual([])

    // The control: a right request is let in, so that refusals mean something.
    const query = 'GET /ping'
    const right = {
      route: query,
      host: 'localhost',
      origin: 'http://localhost:3333',
      type: undefined,
    }
    expect(await ask(client, right)).toMatchObject({ status: 200 })
    expect(await ask(client, { ...right, host: 'evil.example' })).toMatchObject({ status: 421 })
    client.close()
  },
)
