import http from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { API, openLake, type TestLake } from '../testing/lake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake({ allowedOrigins: ['https://desk.example'] })
})
afterAll(() => lake.close())

/** Node's own client: `fetch` does not let a Host header through. */
function send(
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string,
): Promise<{ status: number; headers: http.IncomingHttpHeaders; text: string }> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(lake.url)
    const request = http.request(
      { host: '127.0.0.1', port, method, path: `${API}${path}`, headers },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => (text += part))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        )
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}

const mutation = JSON.stringify({ mutations: [{ create: { _type: 'note' } }] })
const json = 'application/json'
const own = 'localhost'
const page = 'http://localhost:3333'

describe('who may write', () => {
  // Host, origin, content type, token, and what the lake answers.
  it.each([
    [own, undefined, json, 'editor', 200],
    [own, page, json, 'editor', 200],
    ['127.0.0.1', page, json, 'editor', 200],
    ['[::1]', page, json, 'editor', 200],
    ['onrecord.localhost', page, json, 'editor', 200],
    [own, 'https://desk.example', json, 'editor', 200],
    // DNS rebinding: a stranger's name that resolves to this machine.
    ['evil.example', undefined, json, 'editor', 421],
    ['localhost.evil.example', undefined, json, 'editor', 421],
    // A stranger's page, even with a token it should not have.
    [own, 'https://evil.example', json, 'editor', 403],
    [own, 'http://localhost.evil.example', json, 'editor', 403],
    [own, 'null', json, 'editor', 403],
    // What a form on any page can send.
    [own, undefined, 'text/plain', 'editor', 415],
    [own, page, 'application/x-www-form-urlencoded', 'editor', 415],
    [own, page, 'multipart/form-data; boundary=x', 'editor', 415],
    // Without a token, with a wrong one.
    [own, page, json, undefined, 403],
    [own, page, json, 'wrong', 401],
  ])('host %s, origin %s, %s, token %s: %i', async (host, origin, type, token, status) => {
    const answer = await send(
      'POST',
      '/data/mutate/production',
      {
        host,
        'content-type': type,
        ...(origin === undefined ? {} : { origin }),
        ...(token === undefined
          ? {}
          : { authorization: `Bearer ${token === 'editor' ? lake.token : token}` }),
      },
      mutation,
    )
    expect(answer.status, answer.text).toBe(status)
  })

  it('tells a stranger’s page how it could be let in', async () => {
    const { text } = await send('GET', '/users/me', { host: own, origin: 'https://evil.example' })
    expect(text).toContain('--allow-origin https://evil.example')
  })
})

describe('what browsers ask beforehand', () => {
  it('is answered to pages of this machine, with credentials', async () => {
    const { status, headers } = await send('OPTIONS', '/data/mutate/production', {
      host: own,
      origin: page,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    })
    expect(status).toBe(204)
    expect(headers['access-control-allow-origin']).toBe(page)
    expect(headers['access-control-allow-headers']).toBe('authorization,content-type')
    expect(headers['access-control-allow-credentials']).toBe('true')
  })

  it('is refused to others', async () => {
    const { status, headers } = await send('OPTIONS', '/data/mutate/production', {
      host: own,
      origin: 'https://evil.example',
    })
    expect(status).toBe(403)
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })
})

it('is reached from this machine only', async () => {
  const { networkInterfaces } = await import('node:os')
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((address) => address !== undefined && !address.internal && address.family === 'IPv4')
  const { port } = new URL(lake.url)
  // A machine without a network has no other address to be reached at.
  const reached =
    outside !== undefined &&
    (await fetch(`http://${outside.address}:${port}${API}/users/me`).then(
      () => true,
      () => false,
    ))
  expect(reached).toBe(false)
})
