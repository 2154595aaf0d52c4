import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  readonly method: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Receiver {
  readonly url: string
  readonly requests: readonly Received[]
  /** Resolves when that many requests have come. */
  count(wanted: number): Promise<readonly Received[]>
  close(): Promise<void>
}

type Answer = number | { status: number; headers: Record<string, string> }

/** A real HTTP server that keeps what it is sent. */
export async function openReceiver(
  answer: (request: Received, index: number) => Answer | Promise<Answer> = () => 200,
  port = 0,
): Promise<Receiver> {
  const requests: Received[] = []
  const waiting: { wanted: number; done: () => void }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (part: string) => (body += part))
    request.on('end', () => {
      const received = { method: request.method ?? '', headers: request.headers, body }
      requests.push(received)
      for (const { wanted, done } of waiting) if (requests.length >= wanted) done()
      void Promise.resolve(answer(received, requests.length - 1)).then((given) => {
        const { status, headers } =
          typeof given === 'number' ? { status: given, headers: {} } : given
        response.writeHead(status, headers).end()
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  // A TCP server's address is never a path.
  const { port: bound } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${bound}/hook`,
    requests,
    count: (wanted) =>
      new Promise((resolve) => {
        const done = () => resolve(requests)
        if (requests.length >= wanted) done()
        else waiting.push({ wanted, done })
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
