import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { openLake, type TestLake } from '@onrecord/lake/testing/lake'
import { loadSample } from '@onrecord/newsroom/sample/load.ts'
import type { SanityClient } from '@sanity/client'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { sync } from 'node-ical'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createApp } from './app.ts'
import { openNews } from './news.ts'
import { readSettings } from './settings.ts'

const SITE = 'https://news.example'
const SUMMIT = 'kim-promises-putin-his-backing'
/** Stands in everything that must not leave the newsroom. */
const CANARY = 'CANARY'

let lake: TestLake
let editor: SanityClient
let url: string
const app = { close: () => {} }

beforeAll(async () => {
  lake = await openLake()
  const { projectId, dataset } = lake
  editor = lake.editor
  await loadSample(editor)
  const settings = readSettings({
    ONRECORD_API_HOST: lake.url,
    ONRECORD_PROJECT_ID: projectId,
    ONRECORD_DATASET: dataset,
    ONRECORD_SITE_URL: `${SITE}/`,
    ONRECORD_SYNDICATION_URL: 'https://feeds.example',
  })
  const server = createAdaptorServer(createApp({ news: openNews(settings), settings }))
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  url = `http://localhost:${typeof address === 'object' && address !== null ? address.port : ''}`
  app.close = () => void server.close()
})

afterAll(async () => {
  app.close()
  await lake.close()
})

const get = (at: string, headers: Record<string, string> = {}) => fetch(`${url}${at}`, { headers })
const read = async (at: string) => {
  const answer = await get(at)
  const body = await answer.text()
  expect(answer.status, body).toBe(200)
  return body
}
const readJson = async (at: string): Promise<unknown> => JSON.parse(await read(at))

/** Every kind of address, with records of the sample newsroom. */
const addresses = [
  '/',
  '/rss.xml',
  '/rss.xml?section=world',
  '/atom.xml',
  '/feed.json',
  '/news-sitemap.xml',
  '/events.ics',
  `/ninjs/stories/${SUMMIT}`,
  '/ninjs/events/event-kim-putin-talks',
  `/apple-news/stories/${SUMMIT}`,
  `/json-ld/stories/${SUMMIT}`,
  '/json-ld/events/event-kim-putin-talks',
  '/json-ld/quotes/quote-osei-every-drill',
  `/oembed?url=${encodeURIComponent(`${SITE}/quote/quote-osei-every-drill`)}`,
  '/openapi.json',
]

const schema = path.join(
  import.meta.dirname,
  '../../../packages/client/src/testing/iptc/ninjs-schema_3.1.json',
)
const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
// We write no coordinates: the schema of GeoJSON is named, and never asked.
ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' })
// A schema is an object, whatever it says.
const isNinjs = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object)

/** A story as an editor publishes it. */
const publish = (slug: string, more: Record<string, unknown> = {}) =>
  editor.createOrReplace({
    _id: `article-${slug}`,
    _type: 'article',
    headline: `${CANARY} ${slug}`,
    slug: { _type: 'slug', current: slug },
    articleType: 'report',
    language: 'en',
    section: 'local',
    datePublished: new Date(Date.now() - 60_000).toISOString(),
    body: [
      {
        _key: 'p',
        _type: 'block',
        style: 'normal',
        markDefs: [],
        children: [{ _key: 's', _type: 'span', text: 'The quay opens.', marks: [] }],
      },
    ],
    ...more,
  })
const update = (kind: string) => [
  { _key: kind, _type: 'update', kind, date: '2026-03-02T09:00:00Z', text: 'It was not true.' },
]

describe.each(addresses)('%s', (at) => {
  it('answers, to anybody, with an ETag; who has that copy is told so', async () => {
    const first = await get(at)
    expect(first.status, await first.text()).toBe(200)
    expect(first.headers.get('cache-control')).toBe('public, no-cache')
    expect(first.headers.get('access-control-allow-origin')).toBe('*')
    const tag = first.headers.get('etag') ?? ''
    expect(tag).toMatch(/^"\w+"$/)
    const again = await get(at, { 'if-none-match': tag })
    expect(again.status).toBe(304)
    expect(again.headers.get('etag')).toBe(tag)
    expect(await again.text()).toBe('')
    expect((await get(at, { 'if-none-match': '"another"' })).status).toBe(200)
  })
})

describe('feeds', () => {
  it('are RSS, Atom and JSON Feed of the same stories, with their text', async () => {
    const [rss, atom] = [await read('/rss.xml'), await read('/atom.xml')]
    expect([XMLValidator.validate(rss), XMLValidator.validate(atom)]).toEqual([true, true])
    const links = parseRssFeed(rss).items?.map(({ link }) => link) ?? []
    expect(links).toContain(`${SITE}/story/${SUMMIT}`)
    expect(parseAtomFeed(atom).entries?.map(({ links: all }) => all?.[0]?.href)).toEqual(links)
    const json = parseJsonFeed(await read('/feed.json'))
    expect(json.items?.map((item) => item.url)).toEqual(links)
    expect(parseRssFeed(rss).items?.every(({ content }) => content?.encoded)).toBe(true)
    expect(atom).toContain('href="https://feeds.example/atom.xml"')
  })

  it('of a section have its stories only', async () => {
    const { items = [] } = parseRssFeed(await read('/rss.xml?section=world'))
    expect(items.map(({ link }) => link)).toContain(`${SITE}/story/${SUMMIT}`)
    expect(items.every(({ categories }) => categories?.[0]?.name === 'world')).toBe(true)
    expect(items.length).toBeLessThan(parseRssFeed(await read('/rss.xml')).items?.length ?? 0)
  })

  it('have events as a calendar', async () => {
    const entries = Object.values(sync.parseICS(await read('/events.ics')))
    const names = entries.flatMap((entry) => (entry?.type === 'VEVENT' ? [entry.uid] : []))
    expect(names).toContain('event-kim-putin-talks@news.example')
  })
})

describe('a record', () => {
  it('is ninjs as IPTC’s schema has it, story and event', async () => {
    for (const at of [`/ninjs/stories/${SUMMIT}`, '/ninjs/events/event-kim-putin-talks'])
      expect([isNinjs(await readJson(at)), isNinjs.errors]).toEqual([true, null])
    expect(isNinjs({ uri: 'x' }), 'control').toBe(false)
  })

  it('is Apple News Format, its direct quotes with who said them', async () => {
    expect(await readJson(`/apple-news/stories/${SUMMIT}`)).toMatchObject({
      identifier: expect.stringMatching(/^[\w-]{1,64}$/),
      metadata: { canonicalURL: `${SITE}/story/${SUMMIT}` },
      components: expect.arrayContaining([
        expect.objectContaining({ role: 'title' }),
        expect.objectContaining({ role: 'body', format: 'html' }),
      ]),
    })
  })

  it('is JSON-LD', async () => {
    expect(await readJson(`/json-ld/stories/${SUMMIT}`)).toMatchObject({
      '@context': 'https://schema.org',
      '@id': `${SITE}/story/${SUMMIT}`,
    })
    expect(await readJson('/json-ld/events/event-kim-putin-talks')).toMatchObject({
      '@type': 'Event',
    })
    expect(await readJson('/json-ld/quotes/quote-osei-every-drill')).toMatchObject({
      '@type': 'Quotation',
    })
  })

  it('that is a paraphrase is no quotation', async () => {
    expect((await get('/json-ld/quotes/quote-board-no-fault')).status).toBe(404)
    const card = await readJson(`/oembed?url=${SITE}/quote/quote-board-no-fault`)
    expect(JSON.stringify(card)).toContain('too early to speak of fault')
    expect(JSON.stringify(card)).not.toMatch(/blockquote|“/)
  })

  it('that is not there is said to be so, by name', async () => {
    for (const at of ['/ninjs/stories/nothing', '/json-ld/events/nothing', '/nothing']) {
      const answer = await get(at)
      expect(answer.status).toBe(404)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(await answer.json()).toHaveProperty('error', expect.stringContaining('nothing'))
    }
  })
})

describe('a quote’s card', () => {
  const card = z.object({ html: z.string(), width: z.number(), author_name: z.string() })
  const oembed = async (query: string) => (await get(`/oembed${query}`)).status

  it('names the speaker and fits the width asked for', async () => {
    const at = `/oembed?maxwidth=300&url=${SITE}/quote/quote-osei-every-drill`
    const { html, width, author_name } = card.parse(await readJson(at))
    expect(html).toContain('<blockquote')
    expect(author_name).not.toBe('')
    expect(html).toContain(author_name.split(/[,(]/)[0])
    expect(width).toBe(300)
  })

  it('is of our quotes only, in JSON only', async () => {
    expect(await oembed('')).toBe(400)
    expect(await oembed('?url=https://elsewhere.example/quote/quote-osei-every-drill')).toBe(404)
    expect(await oembed(`?url=${SITE}/quote/%25E0`)).toBe(404)
    expect(await oembed(`?url=${SITE}/quote/quote-osei-every-drill&format=xml`)).toBe(501)
  })
})

describe('what is published', () => {
  it('is there with the next request, and gone when it is taken back', async () => {
    const listed = async () => {
      const all = await Promise.all(
        ['/rss.xml', '/atom.xml', '/feed.json', '/news-sitemap.xml', '/'].map(read),
      )
      return all.map((body) => body.includes('/quay-opens') || body.includes('quay-opens'))
    }
    const tag = (await get('/rss.xml')).headers.get('etag') ?? ''
    expect(new Set(await listed())).toEqual(new Set([false]))
    await publish('quay-opens', { headline: 'The quay opens' })
    expect(new Set(await listed())).toEqual(new Set([true]))
    expect((await get('/rss.xml', { 'if-none-match': tag })).status).toBe(200)
    expect((await get('/ninjs/stories/quay-opens')).status).toBe(200)
    const sitemap: unknown = new XMLParser().parse(await read('/news-sitemap.xml'))
    expect(sitemap).toMatchObject({ urlset: { url: { loc: `${SITE}/story/quay-opens` } } })

    await publish('quay-opens', { headline: 'The quay opens', updates: update('retraction') })
    expect(await readJson('/ninjs/stories/quay-opens')).toMatchObject({ pubStatus: 'canceled' })
    expect((await get('/json-ld/stories/quay-opens')).status).toBe(410)
    expect((await get('/apple-news/stories/quay-opens')).status).toBe(410)
    expect(await read('/rss.xml')).not.toContain('quay-opens')

    await editor.delete('article-quay-opens')
    expect(new Set(await listed())).toEqual(new Set([false]))
    expect((await get('/ninjs/stories/quay-opens')).status).toBe(404)
  })
})

describe('what readers may not see', () => {
  const quote = (id: string) => ({
    _id: id,
    _type: 'quote',
    text: `${CANARY} words`,
    quoteType: 'direct',
    language: 'en',
    verification: 'firstHand',
    attribution: {
      _type: 'attribution',
      speakers: [{ _key: 's', _type: 'reference', _ref: 'source-ida-strand' }],
    },
  })
  const using = (id: string) => ({
    body: [{ _key: 'q', _type: 'quoteBlock', quote: { _type: 'reference', _ref: id } }],
  })
  const secrets = {
    embargoed: { embargoUntil: '2999-01-01T00:00:00Z', ...using('quote-embargoed') },
    killed: { updates: update('kill') },
    elsewhere: { channels: ['newsletter'] },
    tomorrow: { datePublished: '2999-01-01T00:00:00Z' },
    unwritten: { _id: 'drafts.article-unwritten' },
  }
  const places = [
    ...addresses,
    ...Object.keys(secrets).flatMap((slug) => [
      `/ninjs/stories/${slug}`,
      `/json-ld/stories/${slug}`,
      `/apple-news/stories/${slug}`,
    ]),
    '/json-ld/quotes/quote-embargoed',
    `/oembed?url=${SITE}/quote/quote-embargoed`,
  ]
  /** Where the word stands that must stand nowhere. */
  async function leaks(): Promise<string[]> {
    const found: string[] = []
    for (const at of places) if ((await (await get(at)).text()).includes(CANARY)) found.push(at)
    return found
  }

  it('is nowhere, and what they may see is (control)', async () => {
    await editor.createOrReplace(quote('quote-embargoed'))
    for (const [slug, more] of Object.entries(secrets)) await publish(slug, more)
    expect(await leaks()).toEqual([])

    await publish('embargoed', using('quote-embargoed'))
    expect(await leaks()).toEqual([
      '/',
      '/rss.xml',
      '/atom.xml',
      '/feed.json',
      '/news-sitemap.xml',
      '/ninjs/stories/embargoed',
      '/json-ld/stories/embargoed',
      '/apple-news/stories/embargoed',
      '/json-ld/quotes/quote-embargoed',
      `/oembed?url=${SITE}/quote/quote-embargoed`,
    ])
  })
})

describe('the description', () => {
  it('is OpenAPI, and tells of every path that is tested here', async () => {
    const document = z.looseObject({ paths: z.record(z.string(), z.unknown()) })
    const description = document.parse(await readJson('/openapi.json'))
    const { valid, errors } = await new Validator().validate(description)
    expect([valid, errors]).toEqual([true, undefined])
    const tested = addresses.map((at) =>
      at.replace(/\?.*/, '').replace(/^(\/(?:ninjs|apple-news|json-ld)\/\w+)\/.*/, '$1/{key}'),
    )
    expect(new Set(Object.keys(description.paths))).toEqual(new Set(tested))
  })
})

describe('settings', () => {
  it('that are wrong are named', () => {
    expect(() => readSettings({ ONRECORD_SITE_URL: 'news.example' })).toThrow('ONRECORD_SITE_URL')
    expect(() => readSettings({ ONRECORD_SYNDICATION_PORT: '70000' })).toThrow(
      'ONRECORD_SYNDICATION_PORT',
    )
    expect(readSettings({ ONRECORD_API_HOST: '' }).apiHost).toBeUndefined()
  })
})
