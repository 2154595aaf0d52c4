import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { openLake, type TestLake } from '@onrecord/lake/testing/lake'
import type { SanityClient } from '@sanity/client'
import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createApp } from './app.ts'
import { openNews } from './news.ts'
import { readSettings } from './settings.ts'

const SECRET = 'a secret between the dataset and the feeds'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
  open.push(() => lake.close())
})

/** What must be closed at the end, the last opened first. */
const open: (() => unknown)[] = []
afterAll(async () => {
  for (const close of open.toReversed()) await close()
})

/** Serves an app that is told its own address. */
async function serve(app: (url: string) => Hono): Promise<string> {
  let answer: Hono
  const server = createAdaptorServer({ fetch: (request) => answer.fetch(request) })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  // A TCP server's address is never a path.
  const { port } = server.address() as AddressInfo
  const url = `http://localhost:${port}`
  answer = app(url)
  open.push(() => server.close())
  return url
}

/** A hub as WebSub has it: it asks subscribers whether they mean it, reads what is new, and passes it on. */
function hub(): Hono {
  const callbacks = new Map<string, string[]>()
  return new Hono().post('/', async (c) => {
    const form = new URLSearchParams(await c.req.text())
    const topic = form.get('hub.topic') ?? ''
    if (form.get('hub.mode') === 'subscribe') {
      const callback = new URL(form.get('hub.callback') ?? '')
      const asked = new URLSearchParams({ 'hub.topic': topic, 'hub.challenge': 'do you?' })
      const said = await (await fetch(`${callback.href}?${asked.toString()}`)).text()
      if (said !== 'do you?') return c.text('The subscriber did not mean it.', 400)
      callbacks.set(topic, [...(callbacks.get(topic) ?? []), callback.href])
      return c.body(null, 202)
    }
    for (const published of form.getAll('hub.url'))
      for (const callback of callbacks.get(published) ?? []) {
        const body = await (await fetch(published)).text()
        await fetch(callback, { method: 'POST', body })
      }
    return c.body(null, 204)
  })
}

describe('a subscriber of the feeds', () => {
  const received: string[] = []
  let editor: SanityClient
  let hubUrl: string
  let feeds: string

  beforeAll(async () => {
    const { projectId, dataset } = lake
    editor = lake.editor
    hubUrl = `${await serve(hub)}/`
    feeds = await serve((url) => {
      const settings = readSettings({
        ONRECORD_API_HOST: lake.url,
        ONRECORD_PROJECT_ID: projectId,
        ONRECORD_DATASET: dataset,
        ONRECORD_SYNDICATION_URL: url,
        ONRECORD_WEBSUB_HUB: hubUrl,
        ONRECORD_WEBHOOK_SECRET: SECRET,
      })
      return createApp({ news: openNews(settings), settings })
    })
    await editor.request({
      method: 'POST',
      url: `/hooks/projects/${projectId}`,
      body: {
        name: 'feeds',
        url: `${feeds}/webhook`,
        secret: SECRET,
        rule: { on: ['create', 'update', 'delete'], filter: '_type == "article"' },
        allowPrivateNetwork: true,
      },
    })
  })

  const links = async (at: string) => (await fetch(`${feeds}${at}`)).headers.get('link')
  const webhook = async (secret: string) =>
    fetch(`${feeds}/webhook`, {
      method: 'POST',
      headers: { [SIGNATURE_HEADER_NAME]: await encodeSignatureHeader('{}', Date.now(), secret) },
      body: '{}',
    })

  it('finds the hub in the header and in the feed', async () => {
    for (const at of ['/rss.xml', '/atom.xml', '/feed.json', '/rss.xml?section=local']) {
      expect(await links(at)).toBe(`<${feeds}${at}>; rel="self", <${hubUrl}>; rel="hub"`)
      expect(await (await fetch(`${feeds}${at}`)).text()).toContain(hubUrl)
    }
    // However it was found, a feed is subscribed to by one address.
    const found = '/rss.xml?utm_source=elsewhere&section=local'
    expect(await links(found)).toContain(`<${feeds}/rss.xml?section=local>; rel="self"`)
  })

  it.each(['/rss.xml', '/rss.xml?section=local'])(
    'of %s is given a story by the hub',
    async (at) => {
      const subscriber = await serve(() =>
        new Hono()
          .get('/', (c) => c.text(c.req.query('hub.challenge') ?? ''))
          .post('/', async (c) => {
            received.push(await c.req.text())
            return c.body(null, 204)
          }),
      )
      const topic = `${feeds}${at}`
      const body = new URLSearchParams({
        'hub.mode': 'subscribe',
        'hub.topic': topic,
        'hub.callback': subscriber,
      })
      expect((await fetch(hubUrl, { method: 'POST', body })).status).toBe(202)
      received.length = 0

      await editor.createOrReplace({
        _id: 'article-quay',
        _type: 'article',
        headline: 'The quay opens',
        slug: { _type: 'slug', current: 'the-quay-opens' },
        articleType: 'report',
        language: 'en',
        section: 'local',
        datePublished: new Date(Date.now() - 60_000).toISOString(),
        body: [],
      })
      await expect.poll(() => received.at(-1), { timeout: 30_000 }).toContain('The quay opens')
    },
  )

  it('hears nothing from who has not our secret', async () => {
    // Both subscribers are given the last story, one after the other.
    await expect.poll(() => received.length).toBe(2)
    const before = received.length
    expect((await fetch(`${feeds}/webhook`, { method: 'POST', body: '{}' })).status).toBe(401)
    expect((await webhook('another secret')).status).toBe(401)
    expect(received).toHaveLength(before)
    expect((await webhook(SECRET)).status).toBe(200)
    expect(received.length, 'control').toBeGreaterThan(before)
  })
})

describe('a hub', () => {
  const secret = { ONRECORD_WEBHOOK_SECRET: SECRET }
  const told = async (env: Record<string, string>) => {
    const { url, projectId, dataset } = lake
    const settings = readSettings({
      ONRECORD_API_HOST: url,
      ONRECORD_PROJECT_ID: projectId,
      ONRECORD_DATASET: dataset,
      ...env,
    })
    return createApp({ news: openNews(settings), settings }).request('/webhook', {
      method: 'POST',
      headers: { [SIGNATURE_HEADER_NAME]: await encodeSignatureHeader('{}', Date.now(), SECRET) },
      body: '{}',
    })
  }

  it('that is away makes the webhook fail, so that it is sent again', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    const answer = await told({ ...secret, ONRECORD_WEBSUB_HUB: 'http://localhost:2/' })
    expect(answer.status).toBe(502)
    expect(error.mock.lastCall?.[0]).toContain('http://localhost:2/')
    error.mockRestore()
  })

  it('is not there unless it is named, and needs a secret', async () => {
    expect((await told(secret)).status).toBe(503)
    expect(() => readSettings({ ONRECORD_WEBSUB_HUB: 'https://hub.example/' })).toThrow(
      'ONRECORD_WEBHOOK_SECRET',
    )
  })
})
