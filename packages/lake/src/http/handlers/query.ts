import { z } from 'zod'
import { asksForGroups, groupsOf } from '../../accounts/groups.ts'
import type { Dataset } from '../../dataset.ts'
import { badRequest } from '../../errors.ts'
import type { Parameters } from '../../groq/parse.ts'
import type { ArraySelector } from '../../groq/source-map/json-path.ts'
import { parsePerspective } from '../../groq/perspective.ts'
import { datasetOf, flag, given, knowsReleases, type Api, type Ctx, type Lake } from '../context.ts'
import { notTooDeep, readJson } from '../json.ts'

/** A query in a body, for one that is too long for an address. */
export const posted = z.object({
  query: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
})

const JSON_TYPE = { 'content-type': 'application/json' }

/** `GET|POST /data/query/:dataset` */
export function query(api: Api, lake: Lake): void {
  api.get('/data/query/:dataset', (c) =>
    answer(c, lake, c.req.query('query') ?? '', parametersOf(c)),
  )
  api.post('/data/query/:dataset', async (c) => {
    const body = await readJson(c, posted)
    return answer(c, lake, body.query, { ...parametersOf(c), ...body.params })
  })
}

async function answer(c: Ctx, lake: Lake, groq: string, params: Parameters): Promise<Response> {
  if (groq.trim() === '') throw badRequest('The parameter "query" is missing')
  const dataset = datasetOf(c, lake)
  const { json, ms, syncTags, resultSourceMap } = await dataset.ask(c.get('identity'), {
    groq,
    params,
    perspective: parsePerspective(c.req.query('perspective'), knowsReleases(c)),
    beside: groupsFor(c, lake, dataset, groq),
    ...given({ sourceMap: sourceMapWish(c.req.query('resultSourceMap')) }),
  })
  // The result is JSON already, perhaps since somebody else asked.
  const around = JSON.stringify({ ms, syncTags, ...given({ resultSourceMap }) })
  const asked = flag(c, 'returnQuery', true) ? `"query":${JSON.stringify(groq)},` : ''
  return c.body(`{${asked}"result":${json},${around.slice(1)}`, 200, JSON_TYPE)
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
const groupsFor = (c: Ctx, lake: Lake, { info }: Dataset, groq: string) =>
  asksForGroups(groq) && c.get('identity').role !== 'none'
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
