// Serves the built Studio on this machine:
// `node serve.ts --port 3333 --api-host http://localhost:3030 --site http://localhost:3000`.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { createAdaptorServer } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3333' },
    'api-host': { type: 'string' },
    site: { type: 'string' },
  },
})
const root = path.join(import.meta.dirname, 'dist')
const page = path.join(root, 'index.html')
if (!existsSync(page)) {
  console.error('The Studio is not built yet. Build it first: pnpm run build')
  process.exit(1)
}

const app = new Hono()
app.use(async (c, next) => {
  await next()
  c.header('x-content-type-options', 'nosniff')
})
app.get(
  '/static/*',
  serveStatic({
    root,
    onFound: (file, c) => {
      // Built files carry a hash of their content in their names.
      const hashed = /-[\w-]{8,}\.\w+$/.test(file)
      c.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  }),
  (c) => c.notFound(),
)
// Every other address is a place inside the Studio.
app.get('*', (c) => c.html(studioPage(), 200, { 'cache-control': 'no-cache' }))

/** The built page, told which lake it belongs to, and which site shows what is written in it. */
function studioPage(): string {
  const told = { 'onrecord-api-host': values['api-host'], 'onrecord-site': values.site }
  const metas = Object.entries(told).map(([name, address]) =>
    address === undefined ? '' : `<meta name="${name}" content="${new URL(address).origin}">`,
  )
  return readFileSync(page, 'utf8').replace('<head>', `<head>${metas.join('')}`)
}

const server = createAdaptorServer(app)
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${values.port} is taken. Give another with --port.`
      : error.message,
  )
  process.exit(1)
})
server.listen(Number(values.port), 'localhost', () => {
  const address = server.address()
  // With --port 0 the system chose; a TCP server's address is never a path.
  const port = typeof address === 'object' && address !== null ? address.port : values.port
  console.log(`The Studio is at http://localhost:${port}`)
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if ('closeAllConnections' in server) server.closeAllConnections()
    server.close()
  })
}
