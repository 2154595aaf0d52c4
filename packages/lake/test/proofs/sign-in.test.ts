import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { backUp } from '../../src/store/backup.ts'
import { filesOf } from '../../src/testing/bytes.ts'
import { API, openLake, temporaryFolder, type TestLake } from '../../src/testing/lake.ts'
import { addPerson, addRobot } from '../../src/testing/people.ts'
import { figure, sized } from './proof.ts'

// Passwords are not guessed, secrets are not on the disk, and who is shut out is out: with the next
// request, and on every stream that stands open.

const GUESSES = sized({ commit: 300, nightly: 10_000, release: 10_000 })
const AT_ONCE = 10
const PASSWORD = 'a very memorable sentence'
const STUDIO = 'http://localhost:3333/'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
})
afterAll(() => lake.close())

interface Guess {
  readonly email: string
  readonly password: string
  /** Where it comes from: a proxy on this machine says it. */
  readonly address: string
}

/** Fills in the sign-in page and sends it. */
async function enter({ email, password, address }: Guess): Promise<Response> {
  const page = `${lake.url}/v1/auth/login/local?${new URLSearchParams({ origin: STUDIO }).toString()}`
  const csrf = 'as-the-cookie-says'
  return fetch(page, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: `lake-sign-in=${csrf}`, origin: lake.url, 'x-forwarded-for': address },
    body: new URLSearchParams({ csrf, email, password }),
  })
}

async function sessionOf(email: string, password = PASSWORD): Promise<string> {
  const answer = await enter({ email, password, address: '192.0.2.1' })
  const sid = new URL(answer.headers.get('location') ?? '').hash.replace('#sid=', '')
  const traded = await fetch(`${lake.url}${API}/auth/fetch?sid=${sid}`)
  return String(Object(await traded.json()).token)
}

const addEditor = (email: string) =>
  addPerson(lake, { name: email, email, role: 'editor', password: PASSWORD })

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** What became of many guesses, by status. */
async function guess(count: number, make: (index: number) => Guess): Promise<Map<number, number>> {
  const statuses = new Map<number, number>()
  for (let begun = 0; begun < count; begun += AT_ONCE) {
    const some = Array.from({ length: AT_ONCE }, (_, index) => enter(make(begun + index)))
    for (const { status } of await Promise.all(some))
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  return statuses
}

describe('guessing', { timeout: 300_000 }, () => {
  const hex = (index: number) => index.toString(16)

  it('one account from many networks ends after 20 tries, whatever the address', async () => {
    await addEditor('ann@example.org')
    await addEditor('bo@example.org')
    const statuses = await guess(GUESSES, (index) => ({
      email: index % 2 === 0 ? 'ann@example.org' : ' ANN@example.org',
      password: `wrong password ${index}`,
      address: `2001:db8:1:${hex(index)}::${hex(index)}`,
    }))
    const checked = statuses.get(401) ?? 0
    figure('guessing one account', `${GUESSES} guesses, ${checked} reached the password`)
    expect([...statuses.keys()].toSorted((a, b) => a - b)).toEqual([401, 429])
    expect(checked).toBe(20)
    const right = { email: 'ann@example.org', password: PASSWORD, address: '198.51.100.7' }
    expect((await enter(right)).status, 'the right one is not told from a wrong one').toBe(429)
    expect((await enter({ ...right, email: 'bo@example.org' })).status, 'the control').toBe(303)
  })

  it('many accounts from one network ends after 60 tries', async () => {
    const statuses = await guess(Math.min(GUESSES, 300), (index) => ({
      email: `nobody${index}@example.org`,
      password: 'wrong password',
      address: `2001:db8:2:2::${hex(index)}`,
    }))
    expect(statuses.get(401)).toBe(60)
    const elsewhere = { email: 'nobody@example.org', password: 'x', address: '2001:db8:2:3::1' }
    expect((await enter(elsewhere)).status, 'the control').toBe(401)
  })
})

it('no secret stands on the disk, nor in a backup', async () => {
  await addEditor('cy@example.org')
  const session = await sessionOf('cy@example.org')
  const robot = await addRobot(lake, 'viewer')
  const me = await fetch(`${lake.url}${API}/users/me`, { headers: bearer(session) })
  const cookie = me.headers.getSetCookie()[0]?.split(/[=;]/)[1] ?? ''
  const secrets = [PASSWORD, session, robot.token, lake.token, cookie]
  for (const secret of secrets) expect(secret.length).toBeGreaterThan(20)
  const folder = temporaryFolder()
  const backup = path.join(folder.path, 'backup')
  backUp(lake.data, backup)
  let bytes = 0
  for (const data of [lake.data, backup]) {
    const all = Buffer.concat([...filesOf(data).values()])
    bytes += all.length
    expect(all.includes('cy@example.org'), 'the control: what is stored is found').toBe(true)
    for (const secret of secrets) {
      const raw = Buffer.from(secret)
      for (const spelled of [
        secret,
        raw.toString('base64').replaceAll('=', ''),
        raw.toString('hex'),
      ])
        expect(all.includes(spelled)).toBe(false)
      expect(all.includes(Buffer.from(secret, 'utf16le'))).toBe(false)
    }
  }
  folder.remove()
  figure('secrets at rest', `0 of ${secrets.length} in ${bytes} bytes, each in 4 spellings`)
})

/** Every stream that one can open with a token, and when all of them have ended. */
async function openStreams(token: string): Promise<{ readonly ended: Promise<unknown> }> {
  const place = `resourceType=dataset&resourceId=${lake.projectId}.production`
  const paths = [
    '/data/listen/production?query=*',
    '/data/live/events/production?includeDrafts=true',
    `/collaboration/comments/listen?query=*&${place}`,
  ]
  const ended = []
  for (const stream of paths) {
    const answer = await fetch(`${lake.url}${API}${stream}`, { headers: bearer(token) })
    expect(answer.status, stream).toBe(200)
    ended.push(answer.text())
  }
  const socket = new WebSocket(`${lake.url.replace('http', 'ws')}${API}/socket/production`)
  ended.push(new Promise((resolve) => socket.on('close', resolve)))
  await new Promise((resolve) => socket.on('open', resolve))
  const params = { authorization: `Bearer ${token}` }
  socket.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'authorization', params }))
  await new Promise((resolve) => socket.once('message', resolve))
  return { ended: Promise.all(ended) }
}

const works = async (token: string) =>
  (await fetch(`${lake.url}${API}/data/query/production?query=1`, { headers: bearer(token) })).ok

const change = (id: string, body: object) =>
  lake.request(`${API}/lake/users/${id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

type Way = (token: string, userId: string) => Promise<unknown>
const ways: Record<string, Way> = {
  'signing out': (token) =>
    fetch(`${lake.url}${API}/auth/logout`, { method: 'POST', headers: bearer(token) }),
  'a new password': (_, id) => change(id, { password: 'another memorable sentence' }),
  'being no member any more': (_, id) =>
    lake.request(`${API}/lake/users/${id}`, { method: 'DELETE' }),
}

describe('who is shut out', { timeout: 60_000 }, () => {
  it.each(Object.keys(ways))('by %s is out at once, on every open stream', async (way) => {
    const email = `${way.replaceAll(' ', '-')}@example.org`
    const id = await addEditor(email)
    const token = await sessionOf(email)
    const { ended } = await openStreams(token)
    const bystander = await addRobot(lake, 'viewer')
    let isOut = false
    const others = await openStreams(bystander.token)
    void others.ended.then(() => (isOut = true))
    expect(await works(token), 'the control').toBe(true)
    const begun = performance.now()
    await ways[way]?.(token, id)
    expect(await works(token)).toBe(false)
    await ended
    const took = performance.now() - begun
    figure(`shut out by ${way}`, `4 streams ended ${Math.round(took)} ms after it was asked for`)
    expect(took).toBeLessThan(5000)
    expect(isOut, 'the streams of others go on').toBe(false)
    expect(await works(bystander.token)).toBe(true)
    await lake.request(`${API}/access/project/${lake.projectId}/robots/${bystander.id}`, {
      method: 'DELETE',
    })
    await others.ended
    expect(await works(bystander.token)).toBe(false)
  })

  it('by another role loses its streams, and what the role let it do', async () => {
    const email = 'role@example.org'
    const id = await addEditor(email)
    const token = await sessionOf(email)
    const { ended } = await openStreams(token)
    const write = () =>
      fetch(`${lake.url}${API}/data/mutate/production`, {
        method: 'POST',
        headers: { ...bearer(token), 'content-type': 'application/json' },
        body: '{"mutations":[{"create":{"_type":"note"}}]}',
      })
    expect((await write()).status, 'the control').toBe(200)
    await change(id, { role: 'viewer' })
    await ended
    expect((await write()).status).toBe(403)
    expect(await works(token)).toBe(true)
  })
})
