import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Lake } from './context.ts'
import { isJson, plainSender } from './guards.ts'
import { MAX_BODY_BYTES } from './json.ts'
import { mutate, type Mutating } from './mutating.ts'
import { refused } from './refused.ts'
import { send } from './short-way.ts'

/** No name in it that is written in another way than it reads. */
const MUTATE = /^\/v([^/?#%]+)\/data\/mutate\/([\w-]+)(?:\?([^#]*))?$/

/**
 * Answers mutations that come as plain requests, as the short way does with queries.
 *
 * @returns whether this was one
 */
export function answerShortly(
  lake: Lake,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const { method, headers, url = '' } = request
  if (method !== 'POST' || !isJson(headers['content-type'])) return false
  // Whatever has no length is measured on the long way.
  const length = Number(headers['content-length'] ?? NaN)
  if (!(length <= MAX_BODY_BYTES)) return false
  const [, version, dataset, search] = MUTATE.exec(url) ?? []
  if (version === undefined || dataset === undefined) return false
  const identity = plainSender(lake, request)
  if (identity === undefined) return false
  const asked = { identity, version, dataset, search: new URLSearchParams(search) }
  read(request, (body) => void answer(lake, response, { ...asked, body }))
  return true
}

/** Whoever goes away in the middle of a body is not answered. */
function read(request: IncomingMessage, then: (body: Uint8Array) => void): void {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => then(Buffer.concat(parts)))
}

async function answer(lake: Lake, response: ServerResponse, asked: Mutating): Promise<void> {
  try {
    send(response, 200, JSON.stringify(await mutate(lake, asked)))
  } catch (error) {
    const { status, headers, body } = refused(error)
    send(response, status, JSON.stringify(body), headers)
  }
}
