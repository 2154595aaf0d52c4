import { isStreamPath, STREAMS_PATH, type ClientFrame, type ServerFrame } from './frames.ts'

export { STREAMS_PATH }

/** What `@sanity/client` calls instead of the browser's own `fetch`. */
export type StreamingFetch = (url: string, init?: RequestInit) => Promise<Response>

/**
 * A `fetch` for a lake that does not run out of connections. Listeners and live events travel over
 * one WebSocket per host; everything else is the browser's own fetch. Against hosted Sanity there is
 * no need for it.
 *
 * @param fetch for all other requests
 *
 * @example
 * ```ts
 * import { createClient } from '@sanity/client'
 * import { streamingFetch } from '@onrecord/lake/streams'
 *
 * const fetch = streamingFetch()
 * const client = createClient({ ...config, useProjectHostname: false, resolveFetch: () => fetch })
 * ```
 */
export function streamingFetch(
  fetch: typeof globalThis.fetch = globalThis.fetch.bind(globalThis),
): StreamingFetch {
  const sockets = new Map<string, Promise<StreamSocket>>()
  return async (url, init) => {
    const target = new URL(url, globalThis.location?.href)
    if (!isStreamPath(target.pathname)) return fetch(url, init)
    const known = sockets.get(target.origin)
    const opening = known ?? StreamSocket.open(target.origin, () => sockets.delete(target.origin))
    if (known === undefined) {
      sockets.set(target.origin, opening)
      opening.catch(() => sockets.delete(target.origin))
    }
    const socket = await opening
    return socket.request(target, init)
  }
}

interface Stream {
  head(status: number, headers: Record<string, string>): void
  data(text: string): void
  end(): void
  fail(): void
}

class StreamSocket {
  readonly #socket: WebSocket
  readonly #streams = new Map<number, Stream>()
  #lastId = 0

  /** @param closed called when the socket is gone, so that the next request opens another */
  static open(origin: string, closed: () => void): Promise<StreamSocket> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(`${origin.replace(/^http/, 'ws')}${STREAMS_PATH}`)
      const streams = new StreamSocket(socket)
      socket.addEventListener('open', () => resolve(streams))
      socket.addEventListener('close', () => {
        closed()
        streams.#failAll()
        reject(new TypeError('The lake does not answer'))
      })
    })
  }

  constructor(socket: WebSocket) {
    this.#socket = socket
    socket.addEventListener('message', ({ data }) => {
      // Only the lake speaks on this socket, and this is what it says.
      const frame = JSON.parse(String(data)) as ServerFrame
      const stream = this.#streams.get(frame.id)
      if (frame.op === 'head') stream?.head(frame.status, frame.headers)
      else if (frame.op === 'data') stream?.data(frame.text)
      else stream?.end()
    })
  }

  request(target: URL, init: RequestInit | undefined): Promise<Response> {
    const id = ++this.#lastId
    const { promise, resolve, reject } = Promise.withResolvers<Response>()
    const encoder = new TextEncoder()
    const signal = init?.signal
    let controller: ReadableStreamDefaultController<Uint8Array> | undefined
    const forget = () => {
      signal?.removeEventListener('abort', abort)
      return this.#streams.delete(id)
    }
    const close = () => {
      if (forget()) this.#send({ id, op: 'close' })
    }
    const abort = () => {
      close()
      const reason: unknown =
        signal?.reason ?? new DOMException('The request was aborted', 'AbortError')
      reject(reason)
      controller?.error(reason)
    }
    const body = new ReadableStream<Uint8Array>({
      start(made) {
        controller = made
      },
      cancel: close,
    })
    this.#streams.set(id, {
      head(status, headers) {
        const response = new Response(body, { status, headers })
        // A made response has no address; EventSource compares it with the one it asked for.
        Object.defineProperty(response, 'url', { value: target.href })
        resolve(response)
      },
      data: (text) => controller?.enqueue(encoder.encode(text)),
      end() {
        if (forget()) controller?.close()
      },
      // As a broken connection: the client comes back by itself, with the last event it had.
      fail() {
        if (!forget()) return
        const broken = new TypeError('The connection to the lake was lost')
        reject(broken)
        controller?.error(broken)
      },
    })
    if (signal?.aborted === true) {
      abort()
      return promise
    }
    signal?.addEventListener('abort', abort)
    const headers = Object.fromEntries(new Headers(init?.headers))
    this.#send({ id, op: 'open', path: `${target.pathname}${target.search}`, headers })
    return promise
  }

  #send(frame: ClientFrame): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame))
  }

  #failAll(): void {
    for (const stream of this.#streams.values()) stream.fail()
  }
}
