import { existsSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'

const built = path.join(import.meta.dirname, '../studio/dist')
/** The lake that the Studio was built for, in its `sanity.config.ts`. */
const BUILT_FOR = 'http://localhost:3030'

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

/** Serves the built Studio as any web server would, except that it belongs to the lake of this test. */
export async function serveStudio(lake: string): Promise<{ url: string; close: () => void }> {
  if (!existsSync(built))
    throw new Error('Build the Studio first: pnpm --dir packages/lake/test/studio run build')
  const app = new Hono()
  const files = new Map<string, Uint8Array<ArrayBuffer> | string>()
  const read = (file: string) => {
    const known = files.get(file)
    if (known !== undefined) return known
    const bytes = readFileSync(file)
    const body = file.endsWith('.js')
      ? bytes.toString().replaceAll(BUILT_FOR, lake)
      : new Uint8Array(bytes)
    files.set(file, body)
    return body
  }
  app.get('*', (c) => {
    const file = path.join(built, path.normalize(c.req.path))
    // Every address that is no file is a place inside the Studio.
    const found =
      path.extname(file) !== '' && existsSync(file) ? file : path.join(built, 'index.html')
    return c.body(read(found), 200, {
      'content-type': TYPES[path.extname(found)] ?? 'application/octet-stream',
    })
  })
  const server = createAdaptorServer(app)
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  // A TCP server's address is never a path.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}`,
    close() {
      if ('closeAllConnections' in server) server.closeAllConnections()
      server.close()
    },
  }
}
