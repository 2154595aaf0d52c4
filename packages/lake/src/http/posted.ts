import { z } from 'zod'
import { badRequest } from '../errors.ts'
import type { Parameters } from '../groq/parse.ts'
import { jsonAs } from './json.ts'

/** A query in a body, for one that is too long for an address. */
export const posted = z.object({
  query: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
})

export interface Posted {
  readonly groq: string
  readonly params: Parameters
}

/** @throws LakeError 400 when the body holds no query */
export function queryIn(body: Uint8Array): Posted {
  const { query, params = {} } = jsonAs(posted, body)
  assertQuery(query)
  return { groq: query, params }
}

/** @throws LakeError 400 when nothing is asked */
export function assertQuery(groq: string): void {
  if (groq.trim() === '') throw badRequest('The parameter "query" is missing')
}
