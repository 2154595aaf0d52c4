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

describe('origins that are added while the lake runs', () => {
  const cors = '/projects/onrecord/cors'
  const asEditor = () => ({ authorization: `Bearer ${lake.token}` })
  const add = async (origin: string, allowCredentials?: boolean) => {
    const { status, text } = await send(
      'POST',
      cors,
      { host: own, 'content-type': json, ...asEditor() },
      JSON.stringify({ origin, allowCredentials }),
    )
    return { status, body: Object(JSON.parse(text)) }
  }
  const asked = async (origin: string, headers: Record<string, string> = {}) =>
    send('GET', '/projects', { host: own, origin, ...headers })

  it('are listed, take effect at once, and end when they are deleted', async () => {
    expect((await asked('https://site.example')).status).toBe(403)
    const { status, body } = await add('https://site.example', true)
    expect(status).toBe(201)
    expect(body).toMatchObject({ origin: 'https://site.example', allowCredentials: true })
    const answer = await asked('https://site.example', asEditor())
    expect(answer.status).toBe(200)
    expect(answer.headers['access-control-allow-origin']).toBe('https://site.example')
    expect(answer.headers['access-control-allow-credentials']).toBe('true')
    const list = await send('GET', cors, { host: own, ...asEditor() })
    expect(JSON.parse(list.text)).toMatchObject([{ id: body.id, projectId: 'onrecord' }])
    expect((await add('https://site.example')).status).toBe(409)

    const gone = await send('DELETE', `${cors}/${body.id}`, { host: own, ...asEditor() })
    expect(JSON.parse(gone.text)).toEqual({ id: body.id, deleted: true })
    expect((await asked('https://site.example')).status).toBe(403)
  })

  it('may send no token unless they were added with credentials', async () => {
    await add('https://reader.example')
    const { status, headers } = await asked('https://reader.example')
    expect(status).toBe(200)
    expect(headers['access-control-allow-credentials']).toBeUndefined()
    expect((await asked('https://reader.example', asEditor())).status).toBe(403)
  })

  it.each([
    ['https://*.news.example', 'https://a.news.example', true],
    ['https://*.news.example', 'https://news.example', false],
    ['https://*.news.example', 'https://evil.example/.news.example', false],
    ['http://port.example:*', 'http://port.example:8080', true],
    ['http://port.example:*', 'http://port.example', true],
    ['http://port.example:*', 'http://port.example.evil:80', false],
    ['null', 'null', true],
  ])('%s lets %s in: %s', async (pattern, origin, lets) => {
    await add(pattern)
    expect((await asked(origin)).status).toBe(lets ? 200 : 403)
  })

  it.each([
    ['site.example', undefined, 'give a protocol and a host'],
    ['https://site.example/path', undefined, 'give a protocol and a host'],
    ['*', true, 'the pages of anybody'],
    ['null', true, 'the pages of anybody'],
  ])('%s with credentials %s is refused: %s', async (origin, credentials, reason) => {
    const { status, body } = await add(origin, credentials)
    expect(status).toBe(400)
    expect(body.message).toContain(reason)
  })

  it('are nobody’s business but an administrator’s', async () => {
    expect((await send('GET', cors, { host: own })).status).toBe(401)
  })
})
