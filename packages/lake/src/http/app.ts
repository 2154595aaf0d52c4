import { Hono } from 'hono'
import { gatewayError } from '../errors.ts'
import type { Env, Lake } from './context.ts'
import { authenticate, guardContentType, guardHost, guardOrigin, guardTokens } from './guards.ts'
import { accounts } from './handlers/accounts.ts'
import { assetFiles, uploads } from './handlers/assets.ts'
import { cloud } from './handlers/cloud.ts'
import { comments } from './handlers/comments.ts'
import { control } from './handlers/control.ts'
import { cors } from './handlers/cors.ts'
import { copies } from './handlers/copies.ts'
import { datasets } from './handlers/datasets.ts'
import { documents } from './handlers/documents.ts'
import { forget } from './handlers/forget.ts'
import { exports } from './handlers/exports.ts'
import { history } from './handlers/history.ts'
import { listen } from './handlers/listen.ts'
import { members } from './handlers/members.ts'
import { projects } from './handlers/projects.ts'
import { query } from './handlers/query.ts'
import { references } from './handlers/references.ts'
import { resources } from './handlers/resources.ts'
import { webhooks } from './handlers/webhooks.ts'
import { policies } from './handlers/policies.ts'
import { schemas } from './handlers/schemas.ts'
import { signIn } from './handlers/sign-in.ts'
import { writes } from './handlers/writes.ts'
import { refused } from './refused.ts'

/** Every endpoint. To add one, write its handler and name it here. */
const handlers = [
  query,
  documents,
  writes,
  listen,
  history,
  exports,
  references,
  uploads,
  accounts,
  signIn,
  schemas,
  policies,
  forget,
  members,
  projects,
  copies,
  cors,
  datasets,
  comments,
  webhooks,
  control,
  cloud,
]

/** The lake's HTTP side: guards first, then one small handler per endpoint. */
export function createApp(lake: Lake): Hono<Env> {
  const app = new Hono<Env>()
  app.use(
    guardOrigin(lake),
    guardHost(lake),
    guardContentType,
    guardTokens(lake),
    authenticate(lake),
  )
  const api = new Hono<Env>()
  for (const handler of handlers) handler(api, lake)
  resources(app)
  app.route('/:version{v[^/]+}', api)
  assetFiles(app, lake)
  app.notFound((c) => {
    const { status, body } = gatewayError(
      404,
      'Not Found',
      `This lake has no ${c.req.method} ${c.req.path}`,
    )
    return c.json(body, asStatus(status))
  })
  app.onError((error, c) => {
    const { status, headers, body } = refused(error)
    return c.json(body, asStatus(status), { ...headers })
  })
  return app
}

/** Hono wants a literal type where an error carries any number. */
const asStatus = (status: number) => status as 400
