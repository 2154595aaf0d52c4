import { InvalidContentError, type Onrecord } from '@onrecord/client'
import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { feedRoutes } from './feeds.ts'
import { index } from './index-page.ts'
import { oembedRoute } from './oembed.ts'
import { openapi } from './openapi.ts'
import { recordRoutes } from './records.ts'
import type { Settings } from './settings.ts'
import { websubRoute } from './websub.ts'

/** What every route reads from. */
export interface Service {
  readonly news: Onrecord
  readonly settings: Settings
}

/**
 * Everything this service answers. It keeps nothing: each request asks the newsroom, so what is
 * published, corrected or taken back is so at once. Who has the newest copy is told so by its ETag.
 */
export function createApp(service: Service): Hono {
  const app = new Hono()
  app.use(secureHeaders({ crossOriginResourcePolicy: 'cross-origin' }))
  app.use(cors({ origin: '*', allowMethods: ['GET', 'HEAD'], exposeHeaders: ['etag'] }))
  app.use(etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'access-control-allow-origin'] }))
  app.use(async (c, next) => {
    await next()
    // Caches may keep a copy, and ask each time whether it still stands.
    c.header('cache-control', c.res.ok ? 'public, no-cache' : 'no-store')
  })

  app.route('/', feedRoutes(service))
  app.route('/', recordRoutes(service))
  app.route('/', oembedRoute(service))
  app.route('/', websubRoute(service))
  app.get('/openapi.json', (c) => c.json(openapi(service.settings)))
  app.get('/', async (c) => c.html(await index(service)))

  app.notFound((c) =>
    c.json({ error: `There is no ${c.req.path}. What there is: /openapi.json` }, 404),
  )
  app.onError((error, c) => {
    if (error instanceof HTTPException) return c.json({ error: error.message }, error.status)
    console.error(error)
    const reason = InvalidContentError.is(error)
      ? 'This record is not complete in the newsroom'
      : 'The newsroom could not be read'
    return c.json({ error: `${reason}; the log of this service says why.` }, 500)
  })
  return app
}
