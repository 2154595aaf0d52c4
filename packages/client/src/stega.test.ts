import { stegaClean } from '@sanity/client/stega'
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appleNewsArticle } from './apple-news/index.ts'
import type { Article } from './article.ts'
import { atomFeed, jsonFeed, newsSitemap, rssFeed, sitemap } from './feeds/index.ts'
import { addressesUnder, articleHtml, recordHtml } from './html/index.ts'
import { calendar } from './ical/index.ts'
import { createOnrecord, InvalidContentError, type EventRecord, type Onrecord } from './index.ts'
import { articleJsonLd, eventJsonLd, quoteJsonLd, sourceJsonLd } from './json-ld/index.ts'
import { ninjsArticle, ninjsEvent } from './ninjs/index.ts'
import type { Publication } from './publication/publication.ts'
import type { SourceRecord } from './queries.generated.ts'
import { StoryBody } from './react/index.ts'
import { fromSanityClient } from './sanity.ts'
import { openNewsroom, type TestNewsroom } from './testing/newsroom.ts'
import { writeRichStory } from './testing/rich-story.ts'
import { articleText } from './text/index.ts'
import type { Transport } from './transport.ts'

const publication: Publication = {
  name: 'Varnholm News',
  url: 'https://news.example',
  language: 'en',
  addresses: addressesUnder('https://news.example'),
}
const feed = { publication, url: 'https://news.example/feed.xml' }
const addresses = addressesUnder()
const now = new Date('2026-03-05T00:00:00Z')

interface Records {
  readonly article: Article
  readonly event: EventRecord
  readonly source: SourceRecord
}

let newsroom: TestNewsroom
/** As a site has it whose editors click on a preview. */
let clicking: ReturnType<TestNewsroom['editor']['withConfig']>
let news: Onrecord
let published: Records
let preview: Records

beforeAll(async () => {
  newsroom = await openNewsroom()
  await writeRichStory(newsroom.editor)
  const stega = { enabled: true, studioUrl: 'https://abc.sanity.studio' }
  clicking = newsroom.editor.withConfig({ stega })
  news = createOnrecord({ transport: fromSanityClient(clicking) })
  published = await recordsOf(news)
  preview = await recordsOf(news.preview())
})
afterAll(() => newsroom.close())

async function recordsOf(asked: Onrecord): Promise<Records> {
  const article = await asked.article.get('treaty')
  const event = await asked.event.get('event-talks')
  const source = await asked.source.get('source-mayor')
  if (article === null || event === null || source === null) throw new Error('A record is missing')
  return { article, event, source }
}

/** Whether the official client finds anything hidden. */
const isMarked = (value: unknown) => JSON.stringify(stegaClean(value)) !== JSON.stringify(value)

/** The fields, by the last part of their path, whose text has something hidden. */
function markedFields(value: unknown, field = ''): string[] {
  if (typeof value === 'string') return isMarked(value) ? [field] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inside]) =>
    markedFields(inside, Array.isArray(value) ? `${field}[]` : name),
  )
}

describe('invisible characters for click-to-edit', () => {
  it('arrive in what an editor reads in a preview', () => {
    expect(isMarked(preview.article.headline)).toBe(true)
    expect(preview.article.quotes.some(({ text }) => isMarked(text))).toBe(true)
    expect(isMarked(preview.event.event.name)).toBe(true)
    expect(isMarked(preview.source.name)).toBe(true)
  })

  it('stand in text that people read, and nowhere else', () => {
    const fields = new Set(markedFields(preview))
    expect([...fields].toSorted()).toMatchInlineSnapshot(`
      [
        "asDescribed",
        "backstory",
        "caption",
        "description",
        "headline",
        "jobTitle",
        "name",
        "originalText",
        "statement",
        "text",
        "title",
        "wasWrong",
      ]
    `)
    expect(stegaClean(preview)).toEqual(published)
  })

  it('would stand in choices and dates without our filter, and then nothing fits (control)', async () => {
    const unfiltered: Transport = {
      query: async ({ groq, params, perspective }) => ({
        result: await clicking.fetch<unknown>(groq, { ...params }, { perspective }),
      }),
    }
    const asked = createOnrecord({ transport: unfiltered }).preview().event.get('event-talks')
    await expect(asked).rejects.toThrow(InvalidContentError)
    await expect(asked).rejects.toThrow('occurrenceStatus')
  })

  it('never come to readers, whose client has them enabled too', () => {
    expect(markedFields(published)).toEqual([])
  })

  it('do not get into cursors', async () => {
    const { next } = await news.preview().source.list({ first: 1 })
    expect(atob((next ?? '').replaceAll('-', '+').replaceAll('_', '/'))).not.toMatch(/[^ -~]/)
    const [first] = (await news.preview().source.list({ first: 1, after: next })).items
    const [, second] = (await news.preview().source.list({ first: 2 })).items
    expect(first?._id).toBe(second?._id)
  })
})

const formats: Record<string, (records: Records) => unknown> = {
  'JSON-LD of a story': ({ article }) => articleJsonLd(article, publication),
  'JSON-LD of quotes': ({ article }) =>
    article.quotes.map((quote) => quoteJsonLd(quote, publication)),
  'JSON-LD of an event': ({ event }) => eventJsonLd(event, publication, [event.event]),
  'JSON-LD of a source': ({ source }) => sourceJsonLd(source, publication),
  RSS: ({ article }) => rssFeed([article], feed),
  Atom: ({ article }) => atomFeed([article], feed),
  'JSON Feed': ({ article }) => jsonFeed([article], feed),
  'a sitemap': ({ article }) => sitemap([article], publication),
  'a news sitemap': ({ article }) => newsSitemap([article], publication, now),
  'ninjs of a story': ({ article }) => ninjsArticle(article, publication),
  'ninjs of an event': ({ event }) => ninjsEvent(event, publication),
  'Apple News': ({ article }) => appleNewsArticle(article, publication),
  'a calendar': ({ article }) => calendar(article.allEvents, publication, { now }),
  'plain text': ({ article }) => articleText(article),
}

it.each(Object.keys(formats))('%s of a preview is what readers’ programs get', (name) => {
  const made = formats[name]?.(preview)
  expect(made).toEqual(formats[name]?.(published))
  expect(made).toBeDefined()
})

type Node = DefaultTreeAdapterMap['node']

/** Every attribute, and every text, of a page. */
function partsOf(html: string) {
  const attributes: string[] = []
  const texts: string[] = []
  const look = (node: Node) => {
    if ('attrs' in node) attributes.push(...node.attrs.map(({ name, value }) => `${name}=${value}`))
    if (node.nodeName === '#text' && 'value' in node) texts.push(node.value)
    if ('childNodes' in node) node.childNodes.forEach(look)
  }
  look(parseFragment(html))
  return { attributes, texts }
}

describe.each<[string, (article: Article) => string]>([
  ['/html', (article) => articleHtml(article, { addresses }) + recordHtml(article, { addresses })],
  ['/react', ({ body }) => renderToStaticMarkup(createElement(StoryBody, { body, addresses }))],
])('a page of %s', (_, render) => {
  it('has them in its text, where a click finds them, and in no attribute', () => {
    const { attributes, texts } = partsOf(render(preview.article))
    expect(texts.some(isMarked)).toBe(true)
    expect(attributes.length).toBeGreaterThan(20)
    expect(attributes.filter(isMarked)).toEqual([])
  })

  it('is the page that readers get, but for them', () => {
    expect(stegaClean(render(preview.article))).toBe(render(published.article))
  })
})
