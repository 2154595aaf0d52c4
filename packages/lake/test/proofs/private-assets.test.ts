import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { exported } from '../round-trip/archive.ts'
import { API, openLake, type TestLake } from '../../src/testing/lake.ts'
import { addRobot } from '../../src/testing/people.ts'
import { figure } from './proof.ts'

// Whoever has the address of a picture of a private dataset has nothing: it is shown to those whose
// token opens the dataset, in a header, in the cookie of a signed-in browser, or in a key in the
// address that an export was given.

const CLOSED = 'closed'
const TRANSFORMATIONS = ['', '?w=9', '?dl', '?dlRaw=true', '?fm=json', '?auto=format']

let lake: TestLake
/** By dataset: where a picture and a file of it are. */
const addresses = new Map<string, readonly string[]>()
let camera: Buffer
beforeAll(async () => {
  lake = await openLake()
  camera = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#c33' } })
    .withExif({ IFD0: { Artist: 'whoever held the camera' } })
    .jpeg()
    .toBuffer()
  await lake.editor.datasets.create(CLOSED, { aclMode: 'private' })
  for (const dataset of ['production', CLOSED]) {
    const client = lake.editor.withConfig({ dataset })
    const image = await client.assets.upload('image', camera)
    const file = await client.assets.upload('file', Buffer.from('what the source sent'))
    const pictures = TRANSFORMATIONS.map((search) => `${image.url}${search}`)
    addresses.set(dataset, [...pictures, file.url])
  }
})
afterAll(() => lake.close())

const of = (dataset: string) => addresses.get(dataset) ?? []
const ask = async (url: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(url, { headers })
  await answer.arrayBuffer()
  return answer.status
}
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** What a browser has after its Studio asked who is signed in. */
async function cookieOf(token: string): Promise<string> {
  const answer = await fetch(`${lake.url}${API}/users/me`, { headers: bearer(token) })
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

/** The addresses in an export. */
async function exportedBy(token: string): Promise<string[]> {
  const path = `${API}/data/export/${CLOSED}`
  const text = await (await fetch(`${lake.url}${path}`, { headers: bearer(token) })).text()
  const documents = text.trimEnd().split('\n')
  return documents.map((line) => String(Object(JSON.parse(line)).url))
}

it('a private dataset shows its assets to whoever has a token for it, and to nobody else', async () => {
  const robots = {
    viewer: await addRobot(lake, 'viewer'),
    own: await addRobot(lake, 'viewer', { dataset: CLOSED }),
    other: await addRobot(lake, 'administrator', { dataset: 'production' }),
  }
  const asking: [who: string, headers: Record<string, string>, open: number, closed: number][] = [
    ['a visitor', {}, 200, 401],
    ['a wrong token', bearer('onr_wrong'), 401, 401],
    ['a wrong cookie', { cookie: 'lake-assets-main=x.1.y' }, 200, 401],
    ['a viewer', bearer(robots.viewer.token), 200, 200],
    ['a token for this dataset', bearer(robots.own.token), 403, 200],
    ['a token for another dataset', bearer(robots.other.token), 200, 403],
    ['the browser of a viewer', { cookie: await cookieOf(robots.viewer.token) }, 200, 200],
    ['the browser of another dataset', { cookie: await cookieOf(robots.other.token) }, 200, 403],
  ]
  let cells = 0
  for (const [who, headers, open, closed] of asking) {
    for (const [dataset, status] of [
      ['production', open],
      [CLOSED, closed],
    ] as const) {
      for (const url of of(dataset)) {
        expect(await ask(url, headers), `${who}: ${url}`).toBe(status)
        cells++
      }
    }
  }
  figure('private assets', `0 of ${cells} cells are wrong`)
})

it('whether there is such an asset is not told to a visitor', async () => {
  const [url = ''] = of(CLOSED)
  const nothing = url.replace(/[0-9a-f]{40}/, '0'.repeat(40))
  const [there, missing] = await Promise.all([fetch(url), fetch(nothing)])
  expect(await there.text()).toBe(await missing.text())
  expect(await ask(nothing, bearer(lake.token)), 'the control').toBe(404)
})

it('a key in an address opens that one asset, as it was uploaded, and nothing else', async () => {
  const { token } = await addRobot(lake, 'viewer')
  const [image = '', file = ''] = (await exportedBy(token)).toSorted((a, b) => b.localeCompare(a))
  expect(image).toContain('/images/')
  const bytes = Buffer.from(await (await fetch(image)).arrayBuffer())
  expect(bytes.equals(camera)).toBe(true)
  const key = new URL(image).searchParams.get('key') ?? ''
  const withKey = (url: string, other: string) => {
    const { origin, pathname } = new URL(url)
    return `${origin}${pathname}?${new URLSearchParams({ key: other }).toString()}`
  }
  const [id = '', until = '', signature = ''] = key.split('.')
  const attempts = [
    withKey(file, key),
    withKey(image, ''),
    withKey(image, `${id}.${until}.${signature.slice(1)}A`),
    withKey(image, `${id}.${Number(until) + 1}.${signature}`),
    withKey(image, `${id}.1.${signature}`),
    withKey(image, `console.${until}.${signature}`),
    withKey(image, `${id}.${until}.${'A'.repeat(43)}`),
  ]
  for (const url of attempts) expect(await ask(url), url).toBe(401)
  expect(await ask(withKey(image, key)), 'the control').toBe(200)
  expect(await ask(`${lake.url}${API}/users/me`, bearer(key))).toBe(401)
  const query = `${lake.url}${API}/data/query/${CLOSED}?query=*&key=${key}`
  expect(Object(await (await fetch(query)).json()).result).toEqual([])
})

it('a cookie opens assets, and nothing else', async () => {
  const cookie = await cookieOf(lake.token)
  const query = `${lake.url}${API}/data/query/${CLOSED}?query=*`
  const seen = async (headers: Record<string, string>) =>
    Object(await (await fetch(query, { headers })).json()).result.length
  expect(await seen({ cookie })).toBe(0)
  expect(await seen(bearer(lake.token)), 'the control').toBe(2)
  const written = await fetch(`${lake.url}${API}/data/mutate/${CLOSED}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: '{"mutations":[{"create":{"_type":"note"}}]}',
  })
  expect(written.status).toBe(403)
})

it('keys and cookies end with the token they were made for', async () => {
  const { id, token } = await addRobot(lake, 'viewer')
  const [cookie, [url = '']] = [await cookieOf(token), await exportedBy(token)]
  const [address = ''] = of(CLOSED)
  const now = async () => [await ask(url), await ask(address, { cookie })]
  expect(await now(), 'the control').toEqual([200, 200])
  const robot = `${API}/access/project/${lake.projectId}/robots/${id}`
  await lake.request(robot, { method: 'DELETE' })
  expect(await now()).toEqual([401, 401])
})

it('no cache keeps what not everybody may see', async () => {
  const caching = async (url: string) =>
    (await lake.request(url.replace(lake.url, ''))).headers.get('cache-control')
  for (const url of of(CLOSED)) expect(await caching(url)).toBe('private, no-cache')
  const raw = of('production').filter((url) => url.includes('dlRaw'))
  for (const url of raw) expect(await caching(url)).toBe('private, no-cache')
  expect(await caching(of('production')[0] ?? ''), 'the control').toMatch(/^public/)
})

it("Sanity's own export gets them as they were uploaded", async () => {
  const { assets } = await exported(lake.editor.withConfig({ dataset: CLOSED }))
  const pictures = [...assets].filter(([name]) => name.startsWith('images/'))
  expect(pictures.map(([, bytes]) => bytes.equals(camera))).toEqual([true])
})
