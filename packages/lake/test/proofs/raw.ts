import http from 'node:http'

export interface RawRequest {
  readonly method: string
  readonly path: string
  /** Names and values in turn, so that a name may stand twice. */
  readonly headers: readonly string[]
  readonly body?: string | Uint8Array
}

export interface RawAnswer {
  /** 0 when the connection was cut. */
  readonly status: number
  /** Empty when it is a stream, or no text. */
  readonly text: string
}

/** Plain HTTP to a port of this machine, with every header as it is given. `fetch` would not let Host through. */
export function rawClient(port: number) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 16 })
  return {
    /** Of a stream only that it began. */
    send(asked: RawRequest): Promise<RawAnswer> {
      const { method, path, headers, body } = asked
      return new Promise((resolve) => {
        const cut = () => resolve({ status: 0, text: '' })
        const sized = body === undefined ? [] : ['content-length', String(Buffer.byteLength(body))]
        const given = [...headers, ...sized]
        const request = http.request(
          { host: '127.0.0.1', port, method, path, headers: given, agent, setHost: false },
          (response) => {
            const status = response.statusCode ?? 0
            const type = response.headers['content-type'] ?? ''
            if (/event-stream/.test(type)) {
              resolve({ status, text: '' })
              response.destroy()
              return
            }
            const parts: Buffer[] = []
            response.on('data', (part: Buffer) => parts.push(part))
            response.on('error', cut)
            response.on('end', () => resolve({ status, text: Buffer.concat(parts).toString() }))
          },
        )
        request.on('error', () => {
          // The server may close a connection that it was not asked anything on, just as it is.
          if (request.reusedSocket) resolve(this.send(asked))
          else cut()
        })
        request.end(body)
      })
    },
    close: () => agent.destroy(),
  }
}
