import { asksForGroups, groupsOf } from '../../accounts/groups.ts'
import type { Answered } from '../../aside/question.ts'
import type { Dataset } from '../../dataset.ts'
import type { Unread } from '../../dataset/reading.ts'
import { badRequest } from '../../errors.ts'
import type { Parameters } from '../../groq/parse.ts'
import type { ArraySelector } from '../../groq/source-map/json-path.ts'
import { parsePerspective } from '../../groq/perspective.ts'
import { datasetOf, flag, given, knowsReleases, type Api, type Ctx, type Lake } from '../context.ts'
import { notTooDeep, readBytes } from '../json.ts'
import { assertQuery, queryIn, type Posted } from '../posted.ts'

/** Reading this much keeps others waiting for a moment: it is read where slow queries are answered. */
const BULKY_BYTES = 100_000

const JSON_TYPE = { 'content-type': 'application/json' }

/** `GET|POST /data/query/:dataset` */
export function query(api: Api, lake: Lake): void {
  api.get('/data/query/:dataset', (c) => {
    const groq = c.req.query('query') ?? ''
    assertQuery(groq)
    return answer(c, lake, { groq, params: parametersOf(c) })
  })
  api.post('/data/query/:dataset', async (c) => {
    const body = await readBytes(c)
    const params = parametersOf(c)
    if (body.length > BULKY_BYTES) return answer(c, lake, { body, params })
    const posted = queryIn(body)
    return answer(c, lake, { ...posted, params: { ...params, ...posted.params } })
  })
}

async function answer(c: Ctx, lake: Lake, asked: Posted | Unread): Promise<Response> {
  const dataset = datasetOf(c, lake)
  const identity = c.get('identity')
  const text = 'body' in asked ? Buffer.from(asked.body.buffer) : asked.groq
  const request = {
    ...asked,
    perspective: parsePerspective(c.req.query('perspective'), knowsReleases(c)),
    beside: groupsFor(c, lake, dataset, text),
    ...given({ sourceMap: sourceMapWish(c.req.query('resultSourceMap')) }),
  }
  const kept = 'body' in request ? undefined : dataset.known(identity, request)
  if (kept === undefined || 'body' in request)
    return sent(c, written(c, await dataset.ask(identity, request)))
  const again = written(c, { ...kept, groq: request.groq, ms: 0 })
  const { incoming } = c.env
  if (incoming?.method === 'GET' && incoming.url !== undefined)
    lake.repeated.keep(identity, incoming.url, dataset, kept, again)
  return sent(c, again)
}

const sent = (c: Ctx, text: string) => c.body(text, 200, JSON_TYPE)

function written(c: Ctx, { groq, json, ms, syncTags, resultSourceMap }: Answered): string {
  // The result is JSON already, perhaps since somebody else asked.
  const around = JSON.stringify({ ms, syncTags, ...given({ resultSourceMap }) })
  const echo = flag(c, 'returnQuery', true) ? `"query":${JSON.stringify(groq)},` : ''
  return `{${echo}"result":${json},${around.slice(1)}`
}

function sourceMapWish(text: string | undefined): ArraySelector | undefined {
  switch (text) {
    case undefined:
    case '':
    case 'false':
      return undefined
    case 'true':
      return 'index'
    case 'withKeyArraySelector':
      return 'key'
    default:
      throw badRequest(
        `resultSourceMap is "true", "false" or "withKeyArraySelector", not ${JSON.stringify(text)}`,
      )
  }
}

/** Whoever has no role learns nothing of those who have. */
const groupsFor = (c: Ctx, lake: Lake, { info }: Dataset, asked: string | Buffer) =>
  asksForGroups(asked) && c.get('identity').role !== 'none'
    ? groupsOf(lake.accounts.members(), info)
    : []

/** Parameters in the URL: `$name=<JSON>`. */
export function parametersOf(c: Ctx): Parameters {
  const params: Record<string, unknown> = {}
  for (const [name, text] of new URL(c.req.url).searchParams) {
    if (!name.startsWith('$')) continue
    params[name.slice(1)] = notTooDeep(parameter(name, text), `The parameter "${name}"`)
  }
  return params
}

function parameter(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw badRequest(`Unable to parse value of "${name}=${text}". Please quote string values.`)
  }
}
