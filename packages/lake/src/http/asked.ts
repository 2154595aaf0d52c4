import { asksForGroups, groupsOf } from '../accounts/groups.ts'
import type { Answered } from '../aside/question.ts'
import type { Dataset } from '../dataset.ts'
import type { Manner } from '../dataset/reading.ts'
import { badRequest } from '../errors.ts'
import type { Parameters } from '../groq/parse.ts'
import { parsePerspective } from '../groq/perspective.ts'
import type { ArraySelector } from '../groq/source-map/json-path.ts'
import type { Identity } from '../identity.ts'
import { given, type Lake } from './context.ts'
import { notTooDeep } from './json.ts'
import { assertQuery, type Posted } from './posted.ts'

/** The query in an address. @throws LakeError 400 when there is none, or its parameters are no JSON */
export function queryOf(search: URLSearchParams): Posted {
  const groq = search.get('query') ?? ''
  assertQuery(groq)
  return { groq, params: parametersOf(search) }
}

/** Parameters in an address: `$name=<JSON>`. */
export function parametersOf(search: URLSearchParams): Parameters {
  const params: Record<string, unknown> = {}
  for (const [name, text] of search) {
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

/** Who asks, and of what. */
interface Place {
  readonly lake: Pick<Lake, 'accounts'>
  readonly identity: Identity
  readonly dataset: Dataset
}

/**
 * How an address asks a query.
 *
 * @param asked the query, or what holds it
 * @param releases whether the API version knows releases
 */
export function mannerOf(
  search: URLSearchParams,
  asked: string | Buffer,
  releases: boolean,
  of: Place,
): Manner {
  return {
    perspective: parsePerspective(search.get('perspective') ?? undefined, releases),
    beside: groupsFor(asked, of),
    ...given({ sourceMap: sourceMapWish(search.get('resultSourceMap')) }),
  }
}

function sourceMapWish(text: string | null): ArraySelector | undefined {
  switch (text) {
    case null:
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
const groupsFor = (asked: string | Buffer, { lake, identity, dataset }: Place) =>
  asksForGroups(asked) && identity.role !== 'none'
    ? groupsOf(lake.accounts.members(), dataset.info)
    : []

/** An answer as it is sent. The result is JSON already, perhaps since somebody else asked. */
export function written(
  search: URLSearchParams,
  { groq, json, ms, syncTags, resultSourceMap }: Answered,
): string {
  const around = JSON.stringify({ ms, syncTags, ...given({ resultSourceMap }) })
  const echo = search.get('returnQuery') ?? 'true'
  const query = echo === 'true' ? `"query":${JSON.stringify(groq)},` : ''
  return `{${query}"result":${json},${around.slice(1)}`
}
