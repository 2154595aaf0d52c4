import http from 'node:http'

export interface RawRequest {
  readonly method: string
  readonly path: string
  /** Names and values in turn, so that a name may stand twice. */
  readonly headers: readonly string[]
  readonly body?: string
}

/** Plain HTTP to a port of this machine, with every header as it is given. `fetch` would not let Host through. */
export function rawClient(port: number) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 16 })
  return {
    /** @returns the status of the answer; 0 when the connection was cut */
    send({ method, path, headers, body }: RawRequest): Promise<number> {
      return new Promise((resolve) => {
        const request = http.request(
          { host: '127.0.0.1', port, method, path, headers: [...headers], agent, setHost: false },
          (response) => {
            resolve(response.statusCode ?? 0)
            // A stream would go on.
            if (/event-stream/.test(response.headers['content-type'] ?? '')) response.destroy()
            else response.resume()
          },
        )
        request.on('error', () => resolve(0))
        request.end(body)
      })
    },
    close: () => agent.destroy(),
  }
}
