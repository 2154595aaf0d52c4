import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { isValidSignature, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import type { Editions } from './editions.ts'

const MEGABYTE = 1024 * 1024

/** Serves the newest whole edition, and takes webhooks that ask for the next. */
export function createApp(editions: Editions, webhookSecret: string | undefined): Hono {
  const app = new Hono()
  app.use(
    secureHeaders({
      // No script runs here, whoever wrote it; styles stand in the page.
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'unsafe-inline'"],
        imgSrc: ['data:'],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    }),
  )
  app.use(compress())
  app.use(etag())

  app.post('/webhook', bodyLimit({ maxSize: MEGABYTE }), async (c) => {
    if (webhookSecret === undefined)
      return c.json({ error: 'Webhooks are off: set ONRECORD_WEBHOOK_SECRET to take them.' }, 503)
    const signature = c.req.header(SIGNATURE_HEADER_NAME)
    const body = await c.req.text()
    if (signature === undefined || !(await isValidSignature(body, signature, webhookSecret)))
      return c.json({ error: 'The signature is missing or was not made with our secret.' }, 401)
    void editions.renew()
    return c.json({ building: true }, 202)
  })

  app.get('/edition.json', (c) => {
    const { asOf, building, failure } = editions.state
    c.header('cache-control', 'no-store')
    // Why a build failed is for the log: it may name what readers must not know.
    return c.json({ asOf: asOf ?? null, building, lastBuildFailed: failure !== undefined })
  })

  app.get('*', async (c, next) => {
    const { folder } = editions.state
    if (folder === undefined) {
      c.header('retry-after', '5')
      return c.text('The first edition is being built.\n', 503)
    }
    // Caches may keep a copy, and ask each time whether it still stands.
    c.header('cache-control', 'public, no-cache')
    return serveStatic({ root: folder })(c, next)
  })
  app.notFound(async (c) => {
    const { folder } = editions.state
    c.header('cache-control', 'no-store')
    if (folder === undefined) return c.text('There is no such page.\n', 404)
    return c.html(await readFile(path.join(folder, '404.html'), 'utf8'), 404)
  })
  return app
}
