import type { z } from 'zod'
import { badRequest, gatewayError } from '../errors.ts'
import type { Ctx } from './context.ts'

/** As in hosted Sanity: a transaction of one 32 MB document, with room for its envelope. */
export const MAX_BODY_BYTES = 40_000_000
/** A document of 100 levels has room in it. What is deeper ends programs that walk through it. */
const MAX_LEVELS = 200

/** Reads and checks a JSON body. @throws LakeError that says what is wrong with it */
export const readJson = async <Schema extends z.ZodType>(
  c: Ctx,
  schema: Schema,
): Promise<z.infer<Schema>> => jsonAs(schema, await readBytes(c))

/** A body as it came. @throws LakeError 413 */
export async function readBytes(c: Ctx): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(c.req.header('content-length') ?? 0) > MAX_BODY_BYTES) {
    throw gatewayError(
      413,
      'Payload Too Large',
      `The body is larger than ${MAX_BODY_BYTES / 1e6} MB`,
    )
  }
  return new Uint8Array(await c.req.arrayBuffer())
}

/** @throws LakeError that says what is wrong with the JSON that these bytes are */
export function jsonAs<Schema extends z.ZodType>(
  schema: Schema,
  bytes: Uint8Array,
): z.output<Schema> {
  let body: unknown
  try {
    body = JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    throw badRequest(
      `The body is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
  return parseAs(schema, notTooDeep(body, 'The body'))
}

/** @throws LakeError 400 that says what is nested too deep */
export function notTooDeep(value: unknown, what: string): unknown {
  if (reachesBelow(MAX_LEVELS, value))
    throw badRequest(`${what} is nested more than ${MAX_LEVELS} levels deep`)
  return value
}

function reachesBelow(levels: number, value: unknown): boolean {
  if (levels < 0) return true
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some((item) => reachesBelow(levels - 1, item))
}

/** @throws LakeError that says where the value is not as it must be */
export function parseAs<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw badRequest(
    `The body is not right at "${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}`,
  )
}
