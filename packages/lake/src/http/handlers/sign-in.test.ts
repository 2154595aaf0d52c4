import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { API, openLake, type TestLake } from '../../testing/lake.ts'
import { addPerson } from '../../testing/people.ts'

const STUDIO = 'http://localhost:3333/desk'
const email = 'ann@example.org'
const password = 'a very memorable sentence'

let lake: TestLake
let page: string
beforeAll(async () => {
  lake = await openLake({ allowedOrigins: ['https://desk.example'] })
  const providers = await fetch(`${lake.url}${API}/auth/providers`)
  page = Object(await providers.json()).providers[0].url
})
afterAll(() => lake.close())

const address = (origin: string) => `${page}?${new URLSearchParams({ origin, withSid: 'true' })}`

/** A browser with cookies, without JavaScript: opens the page, fills the form in, sends it. */
async function visit(origin = STUDIO) {
  const shown = await fetch(address(origin))
  const html = await shown.text()
  const action = /action="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const csrf = /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const cookie = shown.headers.get('set-cookie')?.split(';')[0] ?? ''
  const send = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(new URL(action || address(origin), page), {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: lake.url, cookie, ...headers },
      body: new URLSearchParams({ csrf, email, password, ...fields }),
    })
  return { shown, html, cookie, send }
}

const sidOf = (answer: Response) =>
  new URL(answer.headers.get('location') ?? '').hash.replace('#sid=', '')

const trade = (sid: string, origin = 'http://localhost:3333') =>
  fetch(`${lake.url}${API}/auth/fetch?sid=${sid}`, { headers: { origin } })

describe('a laptop', () => {
  it('has no password, and says where the link is', async () => {
    const { html, shown } = await visit()
    expect(shown.status).toBe(200)
    expect(html).toContain('sign-in link')
    expect(html).not.toContain('<form')
  })

  it('opens nothing without one', async () => {
    const { send } = await visit()
    expect((await send({ email: 'editor@localhost', password: '' })).status).toBe(403)
  })
})

describe('a shared lake', () => {
  beforeAll(() => addPerson(lake, { name: 'Ann', email, role: 'editor', password }))

  it('leads from the Studio through the form and back, and gives a token once', async () => {
    const { send, cookie } = await visit()
    expect(cookie).not.toBe('')
    const answer = await send({})
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(/^http:\/\/localhost:3333\/desk#sid=\w{20,}$/)
    const sid = sidOf(answer)
    const traded = await trade(sid)
    expect(traded.headers.get('cache-control')).toBe('no-store')
    const { token } = Object(await traded.json())
    expect((await trade(sid)).status, 'only once').toBe(401)

    const headers = { authorization: `Bearer ${token}` }
    const me = await fetch(`${lake.url}${API}/users/me`, { headers })
    expect(await me.json()).toMatchObject({ name: 'Ann', email, role: 'editor' })
    await fetch(`${lake.url}${API}/auth/logout`, { method: 'POST', headers })
    expect((await fetch(`${lake.url}${API}/users/me`, { headers })).status).toBe(401)
  })

  it('gives the token to the Studio that asked, and to no other page', async () => {
    const { send } = await visit()
    expect((await trade(sidOf(await send({})), 'http://localhost:4444')).status).toBe(401)
  })

  it.each([
    ['https://evil.example/'],
    ['http://localhost.evil.example/'],
    ['https://desk.example.evil.example/'],
    ['https://desk.example@evil.example/'],
    ['//evil.example'],
    ['javascript:alert(1)'],
    ['http://user:word@localhost:3333/'],
    [''],
  ])('leads nobody to %j', async (origin) => {
    const { shown, html, send } = await visit(origin)
    expect(shown.status).toBe(400)
    expect(html).not.toContain('<form')
    const answer = await send({})
    expect(answer.status).toBe(400)
    expect(answer.headers.get('location')).toBeNull()
  })

  it('leads to an origin that was allowed (control)', async () => {
    const { send } = await visit('https://desk.example/')
    expect((await send({})).headers.get('location')).toContain('https://desk.example/#sid=')
  })

  it.each<[string, Record<string, string>, Record<string, string>, number]>([
    ['a form of another page', {}, { origin: 'https://evil.example' }, 403],
    ['a form of another page of this machine', {}, { origin: 'http://localhost:3333' }, 403],
    ['a form without our cookie', {}, { cookie: '' }, 403],
    ['a form with a cookie of its own', { csrf: 'x' }, {}, 403],
    ['a wrong password', { password: 'wrong' }, {}, 401],
    ['an unknown address', { email: 'nobody@example.org' }, {}, 401],
    ['the right one', {}, {}, 303],
  ])('%s', async (_what, fields, headers, status) => {
    const { send } = await visit()
    expect((await send(fields, headers)).status).toBe(status)
  })

  it('says the same whether the address is known or not', async () => {
    const { send } = await visit()
    const words = async (fields: Record<string, string>) =>
      /role="alert"[^>]*>([^<]+)/.exec(await (await send(fields)).text())?.[1]
    const known = await words({ password: 'wrong' })
    expect(known).toContain('do not belong together')
    expect(await words({ email: 'nobody@example.org' })).toBe(known)
  })

  it('shows what was typed as text, never as part of the page', async () => {
    const { send } = await visit()
    const html = await (await send({ email: '"><script>alert(1)</script>' })).text()
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script')
  })

  it('may not be shown in a frame, and loads nothing', async () => {
    const { shown, html } = await visit()
    const policy = shown.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("default-src 'none'")
    expect(html).not.toMatch(/<script|src=|url\(/)
    expect(html).toMatch(/<label for="email">[\s\S]+<label for="password">/)
  })

  it('ends a session when the password changes', async () => {
    const id = await addPerson(lake, {
      name: 'Cy',
      email: 'cy@example.org',
      role: 'viewer',
      password,
    })
    const { send } = await visit()
    const { token } = Object(
      await (await trade(sidOf(await send({ email: 'cy@example.org' })))).json(),
    )
    const headers = { authorization: `Bearer ${token}` }
    expect((await fetch(`${lake.url}${API}/auth/id`, { headers })).status).toBe(200)
    const change = { password: 'another memorable sentence' }
    await lake.request(`${API}/lake/users/${id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(change),
    })
    expect((await fetch(`${lake.url}${API}/auth/id`, { headers })).status).toBe(401)
    expect((await send({ email: 'cy@example.org' })).status).toBe(401)
    expect((await send({ email: 'cy@example.org', ...change })).status).toBe(303)
  })

  it.each(['short', 'x'.repeat(2000)])('takes no password of %# length', async (bad) => {
    const answer = await lake.request(`${API}/lake/users`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'D', email: 'd@example.org', role: 'viewer', password: bad }),
    })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('A password')
  })

  it('stops guessing, also from many addresses, and does not reach the hasher then', async () => {
    const { send } = await visit()
    const guess = (from: number, fields: Record<string, string>) =>
      send(fields, { 'x-forwarded-for': `2001:db8:0:${from.toString(16)}::1` })
    const guessed = { email: 'd@example.org', password: 'wrong' }
    const answers = []
    for (let from = 0; from < 24; from++) answers.push((await guess(from, guessed)).status)
    expect(answers.filter((status) => status === 401)).toHaveLength(20)
    const refused = await guess(99, guessed)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60)
    expect((await guess(99, {})).status, 'somebody else signs in (control)').toBe(303)
  })

  it('stops one network that guesses many accounts', async () => {
    const { send } = await visit()
    const guess = (n: number) =>
      send(
        { email: `n${n}@example.org`, password: 'x'.repeat(1100) },
        { 'x-forwarded-for': `2001:db8:1:1::${n.toString(16)}` },
      )
    const answers = []
    for (let n = 0; n < 62; n++) answers.push((await guess(n)).status)
    expect(answers.filter((status) => status === 429)).toHaveLength(2)
  })
})

describe('a lake that others reach', () => {
  it('answers to its name and leads to its own address, and to no other name', async () => {
    const shared = await openLake({ hosts: [new URL('https://lake.example.org')] })
    try {
      const { default: http } = await import('node:http')
      expect(shared.url).toBe('https://lake.example.org')
      const { url } = Object(JSON.parse(await ask('lake.example.org'))).providers[0]
      expect(url).toBe('https://lake.example.org/v1/auth/login/local')
      expect(await ask('evil.example')).toContain('--host')

      function ask(host: string): Promise<string> {
        return new Promise((resolve, reject) => {
          const options = { port: shared.port, path: `${API}/auth/providers`, headers: { host } }
          http
            .get({ host: '127.0.0.1', ...options }, (response) => {
              let text = ''
              response.on('data', (part: Buffer) => (text += part.toString()))
              response.on('end', () => resolve(text))
            })
            .on('error', reject)
        })
      }
    } finally {
      await shared.close()
    }
  })
})
