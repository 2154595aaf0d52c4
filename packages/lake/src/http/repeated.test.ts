import http from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { API, openLake, type TestLake } from '../testing/lake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
})
afterAll(() => lake.close())

const query = encodeURIComponent('*[_type == "note"] | order(_id asc){_id, text}')
const path = `${API}/data/query/production?query=${query}&perspective=raw`

interface Got {
  readonly status: number
  readonly contentType: string | undefined
  readonly result: unknown
}

/** Node's own client: `fetch` does not let a Host header through. */
function ask(headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(lake.url)
    http
      .request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (part: string) => (text += part))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            contentType: response.headers['content-type'],
            result: text === '' ? undefined : Object(JSON.parse(text)).result,
          }),
        )
      })
      .on('error', reject)
      .end()
  })
}

const signed = (token = lake.token) => ({ authorization: `Bearer ${token}` })
const texts = async (headers?: Record<string, string>) => (await ask(headers)).result

/** Asks until nothing more is learnt by asking. */
async function askedBefore(headers?: Record<string, string>): Promise<void> {
  for (let times = 0; times < 4; times++) await ask(headers)
}

beforeEach(async () => {
  await lake.editor.createOrReplace({ _id: 'one', _type: 'note', text: 'first' })
  await lake.editor.delete('drafts.one')
})

describe('a question that was asked before in the same words', () => {
  it('is answered as before', async () => {
    const first = await ask()
    expect(first).toMatchObject({ status: 200, result: [{ _id: 'one', text: 'first' }] })
    await askedBefore()
    expect(await ask()).toEqual(first)
  })

  it('is answered anew as soon as something of it was written', async () => {
    await askedBefore()
    await lake.editor.patch('one').set({ text: 'second' }).commit()
    expect(await texts()).toEqual([{ _id: 'one', text: 'second' }])
  })

  it('shows drafts to nobody who may not see them, whoever asked before', async () => {
    await lake.editor.create({ _id: 'drafts.one', _type: 'note', text: 'secret' })
    await askedBefore(signed())
    expect(await texts(signed())).toHaveLength(2)
    await askedBefore()
    expect(await texts()).toHaveLength(1)
    expect(await texts(signed())).toHaveLength(2)
  })

  it('is refused to strangers: their hosts, their pages, their tokens', async () => {
    await askedBefore()
    expect(await ask({ host: 'evil.example' })).toMatchObject({ status: 421 })
    expect(await ask({ origin: 'https://evil.example' })).toMatchObject({ status: 403 })
    expect(await ask(signed('nobody'))).toMatchObject({ status: 401 })
    expect(await ask({ 'x-sanity-project-id': 'other' })).toMatchObject({ status: 404 })
    expect(await ask()).toMatchObject({ status: 200 })
  })

  it('is refused as soon as a token is revoked', async () => {
    const robots = `${API}/access/project/${lake.projectId}/robots`
    const memberships = [{ resourceType: 'project', roleNames: ['viewer'] }]
    const issued = await lake.request(robots, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ label: 'site', memberships }),
    })
    const { id, token } = Object(await issued.json())
    await askedBefore(signed(String(token)))
    expect(await ask(signed(String(token)))).toMatchObject({ status: 200 })
    await lake.request(`${robots}/${id}`, { method: 'DELETE' })
    expect(await ask(signed(String(token)))).toMatchObject({ status: 401 })
  })

  it('is sent without its body to who asks for its head', async () => {
    await askedBefore()
    expect(await ask({}, 'HEAD')).toMatchObject({ status: 200, result: undefined })
  })

  it('shows nothing more to visitors once the dataset is private', async () => {
    await askedBefore()
    const setTo = (aclMode: string) =>
      lake.request(`${API}/projects/${lake.projectId}/datasets/production`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ aclMode }),
      })
    expect((await setTo('private')).status).toBe(200)
    expect(await texts()).toEqual([])
    await setTo('public')
    expect(await texts()).toHaveLength(1)
  })
})
