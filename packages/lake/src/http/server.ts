import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { WebSocketServer } from 'ws'
import { LakeError, StartError } from '../errors.ts'
import { Rooms } from '../presence/rooms.ts'
import { servePresence } from '../presence/socket.ts'
import { STREAMS_PATH } from '../streams/frames.ts'
import { serveStreams } from '../streams/server.ts'
import { createApp } from './app.ts'
import type { Lake } from './context.ts'
import { answerShortly } from './short-mutations.ts'
import { ShortWay } from './short-way.ts'

const HEADERS_TIMEOUT_MS = 10_000
/** Longer than clients keep an idle connection: none is closed while a request is on its way. */
const KEEP_ALIVE_MS = 65_000
const MAX_FRAME_BYTES = 1_000_000
const PRESENCE_PATH = /^\/v[^/]+\/socket\/([^/?]+)/
/** Both addresses of this machine that a browser may take for `localhost`. */
const LOOPBACK = ['127.0.0.1', '::1']

export interface Binding {
  /** 0 picks a free one. */
  readonly port: number
  /** An address of this machine that other machines reach; loopback only unless given. */
  readonly listen?: string
}

export interface RunningServer {
  readonly port: number
  close(): Promise<void>
}

/**
 * Serves the lake, on loopback unless told otherwise.
 *
 * @throws StartError when the port is taken, or the address is not one of this machine
 */
export async function serve(lake: Lake, { port, listen }: Binding): Promise<RunningServer> {
  const app = createApp(lake)
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES })
  const rooms = new Rooms()
  const listener = getRequestListener(app.fetch)
  const shortWay = new ShortWay(lake)

  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const { host, origin } = request.headers
    const path = request.url ?? ''
    const presence = PRESENCE_PATH.exec(path)?.[1]
    if (
      !lake.reach.isOwnHost(host) ||
      (origin !== undefined && lake.reach.permission(origin)?.tokens !== true)
    ) {
      return refuse(stream, '403 Forbidden')
    }
    if (presence === undefined && path.split('?')[0] !== STREAMS_PATH)
      return refuse(stream, '404 Not Found')
    if (presence !== undefined && !exists(lake, presence)) return refuse(stream, '404 Not Found')
    sockets.handleUpgrade(request, stream, head, (socket) => {
      if (presence !== undefined) return servePresence(socket, presence, rooms, lake.accounts)
      serveStreams(socket, async (target, headers) => {
        // The socket's own origin was checked above and stands for every stream in it.
        const all = new Headers({ ...headers, host: host ?? '' })
        return app.fetch(new Request(`http://${host}${target}`, { headers: all }))
      })
    })
  }

  const servers: Server[] = []
  let bound = port
  for (const host of listen === undefined ? LOOPBACK : [listen]) {
    const server = createServer(
      { headersTimeout: HEADERS_TIMEOUT_MS, keepAliveTimeout: KEEP_ALIVE_MS },
      (request, response) => {
        // Two Host headers are a trick: one for us to check, one for somebody else to believe.
        if (
          request.rawHeaders.filter(
            (name, index) => index % 2 === 0 && name.toLowerCase() === 'host',
          ).length > 1
        ) {
          response.writeHead(400).end()
          return
        }
        if (shortWay.answer(request, response) || answerShortly(lake, request, response)) return
        void listener(request, response)
      },
    )
    server.on('upgrade', upgrade)
    try {
      bound = await bind(server, bound, host)
      servers.push(server)
    } catch (error) {
      // A machine without IPv6 is served on IPv4 alone.
      if (
        host === '::1' &&
        error instanceof Error &&
        'code' in error &&
        error.code !== 'EADDRINUSE'
      )
        continue
      for (const started of servers) started.close()
      throw asStartError(error, bound, host)
    }
  }
  return {
    port: bound,
    async close() {
      for (const client of sockets.clients) client.terminate()
      await Promise.all(
        servers.map((server) => {
          const closed = new Promise((resolve) => server.close(resolve))
          server.closeAllConnections()
          return closed
        }),
      )
    },
  }
}

function exists(lake: Lake, dataset: string): boolean {
  try {
    lake.store.dataset(dataset)
    return true
  } catch (error) {
    if (error instanceof LakeError) return false
    throw error
  }
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`)
}

function bind(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    // A TCP server's address is never a path.
    server.listen({ port, host, exclusive: true }, () =>
      resolve((server.address() as AddressInfo).port),
    )
  })
}

function asStartError(error: unknown, port: number, host: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return new StartError(`Port ${port} is taken. Stop what uses it, or give another with --port.`)
  if (code === 'EACCES')
    return new StartError(`This user may not open port ${port}. Give one above 1023 with --port.`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new StartError(
      `"${host}" is not an address of this machine. Give --listen one that is, or 0.0.0.0 for all.`,
    )
  return error
}
