// Serves the built Studio on this machine: `node serve.ts --port 3333 --api-host http://localhost:3030`.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { port: { type: 'string', default: '3333' }, 'api-host': { type: 'string' } },
})
const folder = path.join(import.meta.dirname, 'dist')
const page = path.join(folder, 'index.html')
if (!existsSync(page)) {
  console.error('The Studio is not built yet. Build it first: pnpm run build')
  process.exit(1)
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/svg+xml',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const file = path.join(folder, path.normalize(decodeURIComponent(pathname)))
  const found =
    file.startsWith(folder + path.sep) &&
    existsSync(file) &&
    statSync(file).isFile() &&
    file !== page
  response.setHeader('x-content-type-options', 'nosniff')
  if (!found && pathname.startsWith('/static/')) {
    response.writeHead(404).end()
    return
  }
  if (!found) {
    // Every other address is a place inside the Studio.
    response
      .writeHead(200, { 'content-type': TYPES['.html'], 'cache-control': 'no-cache' })
      .end(studioPage())
    return
  }
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    // Built files carry a hash of their content in their names.
    'cache-control': /-[\w-]{8,}\.\w+$/.test(file)
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
  })
  createReadStream(file).pipe(response)
})

/** The built page, told which lake it belongs to. */
function studioPage(): string {
  const html = readFileSync(page, 'utf8')
  const host = values['api-host']
  if (host === undefined) return html
  return html.replace(
    '<head>',
    `<head><meta name="onrecord-api-host" content="${new URL(host).origin}">`,
  )
}

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
    server.closeAllConnections()
    server.close()
  })
}
