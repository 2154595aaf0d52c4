import type { IncomingMessage } from 'node:http'
import { createMiddleware } from 'hono/factory'
import { gatewayError } from '../errors.ts'
import type { Identity } from '../identity.ts'
import type { Env, Lake } from './context.ts'

/** The sign-in page: the one form of this lake, with a check of its own. */
export const LOGIN_PATH = '/v1/auth/login/local'

export const guardHost = (lake: Lake) =>
  createMiddleware<Env>(async (c, next) => {
    const host = c.req.header('host')
    if (!lake.reach.isOwnHost(host)) {
      throw gatewayError(
        421,
        'Misdirected Request',
        `This lake does not answer to the host "${host ?? ''}". Use localhost, or start it with --host and that name.`,
      )
    }
    const project = c.req.header('x-sanity-project-id')
    if (project !== undefined && project !== lake.store.projectId) {
      throw gatewayError(
        404,
        'Not Found',
        `This lake holds the project "${lake.store.projectId}", not "${project}"`,
        {
          attributes: { type: 'project' },
        },
      )
    }
    await next()
  })

/** Refuses other web origins, and answers what browsers ask before they send a request. */
export const guardOrigin = (lake: Lake) =>
  createMiddleware<Env>(async (c, next) => {
    const origin = c.req.header('origin')
    const permission = origin === undefined ? undefined : lake.reach.permission(origin)
    if (origin !== undefined && permission === undefined) {
      throw gatewayError(
        403,
        'Forbidden',
        `Pages of ${origin} may not use this lake. If they should, start it with --allow-origin ${origin}, or add it with "sanity cors add".`,
      )
    }
    if (c.req.method === 'OPTIONS') {
      c.res = new Response(null, {
        status: 204,
        headers: {
          'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
          'access-control-allow-headers': c.req.header('access-control-request-headers') ?? '',
          'access-control-max-age': '86400',
        },
      })
    } else {
      await next()
    }
    if (permission === undefined || origin === undefined) return
    c.res.headers.set('access-control-allow-origin', origin)
    if (permission.tokens) c.res.headers.set('access-control-allow-credentials', 'true')
    c.res.headers.set(
      'access-control-expose-headers',
      'traceparent, x-sanity-warning, x-sanity-shard',
    )
    c.res.headers.append('vary', 'Origin')
  })

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A page can send text, form data, or bytes of no type at all without asking first; it cannot send
 * what says that it is JSON.
 */
export const guardContentType = createMiddleware<Env>(async (c, next) => {
  const upload = /\/assets\/(images|files)\//.test(c.req.path)
  const hasBody =
    (c.req.header('content-length') ?? '0') !== '0' ||
    c.req.header('transfer-encoding') !== undefined
  if (
    !SAFE.has(c.req.method) &&
    !upload &&
    c.req.path !== LOGIN_PATH &&
    hasBody &&
    !isJson(c.req.header('content-type'))
  ) {
    throw gatewayError(
      415,
      'Unsupported Media Type',
      'Send JSON, with the header "Content-Type: application/json"',
    )
  }
  await next()
})

/** Refuses the tokens of pages that were allowed in without. */
export const guardTokens = (lake: Lake) =>
  createMiddleware<Env>(async (c, next) => {
    const origin = c.req.header('origin')
    const withToken = c.req.header('authorization') !== undefined
    if (withToken && origin !== undefined && lake.reach.permission(origin)?.tokens !== true) {
      throw gatewayError(
        403,
        'Forbidden',
        `Pages of ${origin} may use this lake without a token only: their origin was added without credentials`,
      )
    }
    await next()
  })

/** The token in an Authorization header. */
export const bearerOf = (header = ''): string | undefined => /^Bearer\s+(\S+)$/i.exec(header)?.[1]

/** Who sends a request that no guard has a word to say about; undefined where one may. */
export function plainSender(lake: Lake, { headers }: IncomingMessage): Identity | undefined {
  if (headers.origin !== undefined || headers['x-sanity-project-id'] !== undefined) return undefined
  if (!lake.reach.isOwnHost(headers.host)) return undefined
  return lake.accounts.identify(bearerOf(headers.authorization))
}

/** Whether a body says that it is JSON. */
export const isJson = (contentType = ''): boolean => /^application\/json\b/.test(contentType)

/** Reads the bearer token. No token is a visitor; a wrong one is refused, so that a Studio signs out. */
export const authenticate = (lake: Lake) =>
  createMiddleware<Env>(async (c, next) => {
    const identity = lake.accounts.identify(bearerOf(c.req.header('authorization')))
    if (identity === undefined) {
      throw gatewayError(
        401,
        'Unauthorized',
        'This token is not known here, or has expired. Sign in again.',
        {
          errorCode: 'SIO-401-ANF',
        },
      )
    }
    c.set('identity', identity)
    await next()
  })
