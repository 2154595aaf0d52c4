import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '../article.ts'
import { NotForReadersError } from '../for-readers.ts'
import { addressesUnder } from '../render/addresses.ts'
import { harmIn } from '../testing/harm.ts'
import { payloads, poisoned } from '../testing/payloads.ts'
import { readRichStory } from '../testing/rich-story.ts'
import {
  atomFeed,
  jsonFeed,
  newsSitemap,
  rssFeed,
  sitemap,
  type Feed,
  type FeedStory,
  type Publication,
} from './index.ts'

const publication: Publication = {
  name: 'Varnholm News & Views',
  url: 'https://news.example',
  language: 'en',
  description: 'All the port’s news.',
  logo: 'https://news.example/logo.png',
  addresses: addressesUnder('https://news.example'),
}
const feed: Feed = {
  publication,
  url: 'https://news.example/feed',
  hub: 'https://hub.example/',
}
const update = {
  _key: 'r',
  _type: 'update' as const,
  kind: 'retraction' as const,
  date: '2026-03-07',
  text: 'Wrong.',
  wasWrong: null,
}
const ID = 'tag:news.example,2026-03-04:article-treaty'

let article: Article
let card: FeedStory
let retracted: Article

beforeAll(async () => {
  ;({ article } = await readRichStory())
  const { _id, headline, slug, description, articleType, language, section, datePublished } =
    article
  card = {
    _id,
    headline,
    slug,
    description,
    articleType,
    language,
    section,
    datePublished,
    _type: 'articleCard',
    image: null,
    credits: article.credits,
    updates: null,
  }
  retracted = {
    ...article,
    _id: 'article-gone',
    headline: 'WITHDRAWN',
    updates: [update],
  }
})

describe('RSS', () => {
  it('is read by others as it was meant', () => {
    const xml = rssFeed([article, retracted], feed)
    expect(XMLValidator.validate(xml)).toBe(true)
    const { items = [], ...channel } = parseRssFeed(xml)
    expect(channel).toMatchObject({
      title: 'Varnholm News & Views',
      link: 'https://news.example',
      language: 'en',
      lastBuildDate: 'Fri, 06 Mar 2026 09:30:00 GMT',
    })
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      title: 'Two ports & one treaty: “unfair and unwise” tolls to end',
      link: 'https://news.example/story/treaty',
      guid: { value: ID, isPermaLink: false },
      pubDate: 'Wed, 04 Mar 2026 18:00:00 GMT',
      description: 'The envoy and the minister met for two days.',
      categories: [
        { name: 'world' },
        { name: 'treaty', domain: 'http://cv.iptc.org/newscodes/mediatopic/20000641' },
        { name: 'Harbour' },
      ],
      enclosures: [{ type: 'image/png', length: article.image?.asset?.size }],
      dc: { creators: ['Mia Torv'], rights: ['© 2026 Varnholm News'], languages: ['en'] },
    })
    expect(items[0]?.content?.encoded).toContain('<blockquote lang="en"')
  })

  it('has corrections before the text, and labels state media in it', () => {
    const content = parseRssFeed(rssFeed([article], feed)).items?.[0]?.content?.encoded ?? ''
    expect(content.indexOf('The talks lasted two days.')).toBeLessThan(
      content.indexOf('<p>The tolls'),
    )
    expect(content).toContain('state-controlled media, North Korea')
  })

  it('of cards has summaries', () => {
    const [item] = parseRssFeed(rssFeed([card], feed)).items ?? []
    expect(item?.description).toBe('The envoy and the minister met for two days.')
    expect(item?.content).toBeUndefined()
  })
})

describe('Atom', () => {
  it('is read by others as it was meant', () => {
    const xml = atomFeed([article, retracted], feed)
    expect(XMLValidator.validate(xml)).toBe(true)
    expect(parseAtomFeed(xml)).toMatchObject({
      id: 'https://news.example/feed',
      title: { value: 'Varnholm News & Views' },
      updated: '2026-03-06T09:30:00.000Z',
      entries: [
        {
          id: ID,
          title: { value: article.headline },
          published: '2026-03-04T18:00:00.000Z',
          updated: '2026-03-06T09:30:00.000Z',
          authors: [{ name: 'Mia Torv', uri: 'https://news.example/mia' }],
          content: { type: 'html', value: expect.stringContaining('<blockquote lang="en"') },
        },
      ],
    })
    expect(xml).toContain('<entry xml:lang="en">')
    expect(xml).toMatch(/<link rel="enclosure" type="image\/png" length="\d+"/)
  })

  it('says when it was made, when there is nothing in it', () => {
    const now = new Date('2026-01-01T00:00:00Z')
    expect(parseAtomFeed(atomFeed([], { ...feed, now })).updated).toBe('2026-01-01T00:00:00.000Z')
  })
})

describe('JSON Feed', () => {
  it('is read by others as it was meant', () => {
    const parsed = parseJsonFeed(JSON.stringify(jsonFeed([article, retracted], feed)))
    expect(parsed).toMatchObject({
      title: 'Varnholm News & Views',
      hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
      items: [
        {
          id: ID,
          language: 'en',
          tags: ['world', 'treaty', 'Harbour'],
          date_published: expect.anything(),
          attachments: [{ mime_type: 'image/png', size_in_bytes: article.image?.asset?.size }],
        },
      ],
    })
  })

  it('carries quotes in somebody’s own words only, and what the story rests on', () => {
    const [item] = JSON.parse(JSON.stringify(jsonFeed([article], feed)['items'])) as [
      { _onrecord: object },
    ]
    expect(item._onrecord).toMatchObject({
      quotes: [
        { text: 'unfair and unwise', speaker: 'Leyla Haddad and Oskar Brandt', via: [] },
        {
          text: 'The harbour stays open to both of us.',
          via: [
            {
              relation: 'broadcastBy',
              name: 'Central Agency (state-controlled media, North Korea)',
            },
          ],
        },
      ],
      updates: [{ kind: 'correction', text: 'The talks lasted two days.' }],
      sourcing: { statements: 4, viaStateMedia: 1 },
    })
  })

  it('of cards has text in every item, as the format demands', () => {
    const [item] = JSON.parse(JSON.stringify(jsonFeed([card], feed)['items'])) as object[]
    expect(item).toHaveProperty('content_text', 'The envoy and the minister met for two days.')
  })
})

describe('sitemaps', () => {
  const read = (xml: string): unknown => new XMLParser().parse(xml)

  it('have every story with its last change', () => {
    expect(read(sitemap([article, retracted], publication))).toMatchObject({
      urlset: {
        url: { loc: 'https://news.example/story/treaty', lastmod: '2026-03-06T09:30:00.000Z' },
      },
    })
  })

  it('refuse more pages than the standard allows', () => {
    const many = Array.from({ length: 50_001 }, () => card)
    expect(() => sitemap(many, publication)).toThrow('A sitemap holds 50000 pages')
  })

  it('for Google News have the last two days only', () => {
    const on = (now: string) => newsSitemap([article], publication, new Date(now))
    expect(read(on('2026-03-06T17:00:00Z'))).toMatchObject({
      urlset: {
        url: {
          'news:news': {
            'news:publication': { 'news:name': 'Varnholm News & Views', 'news:language': 'en' },
            'news:publication_date': '2026-03-04T18:00:00.000Z',
          },
        },
      },
    })
    expect(on('2026-03-06T19:00:00Z')).not.toContain('<url>')
  })

  it('for Google News name languages as Google does', () => {
    const now = new Date('2026-03-05T00:00:00Z')
    const languages = ['nb-NO', 'zh-Hant', 'zh-CN'].map(
      (language) =>
        /<news:language>([^<]+)/.exec(
          newsSitemap([{ ...article, language }], publication, now),
        )?.[1],
    )
    expect(languages).toEqual(['nb', 'zh-tw', 'zh-cn'])
  })
})

const isWellFormed = (text: string): boolean =>
  text.startsWith('{') ? typeof JSON.parse(text) === 'object' : XMLValidator.validate(text) === true

const kinds: readonly [string, (stories: readonly FeedStory[]) => string][] = [
  ['RSS', (stories) => rssFeed(stories, feed)],
  ['Atom', (stories) => atomFeed(stories, feed)],
  ['JSON Feed', (stories) => JSON.stringify(jsonFeed(stories, feed))],
  ['sitemap', (stories) => sitemap(stories, publication)],
  [
    'news sitemap',
    (stories) => newsSitemap(stories, publication, new Date('2026-03-05T00:00:00Z')),
  ],
]

describe.each(kinds)('%s', (_, write) => {
  it('has nothing of a story that was retracted', () => {
    expect(write([article, retracted])).not.toContain('WITHDRAWN')
    expect(write([article, retracted])).not.toContain('article-gone')
  })

  it('refuses drafts, unpublished and killed stories, and stories under embargo', () => {
    const embargoed = { ...article, embargoUntil: '2999-01-01T00:00:00Z' }
    for (const story of [
      embargoed,
      { ...article, _id: 'drafts.article-treaty' },
      { ...article, datePublished: null },
      { ...article, updates: [{ ...update, kind: 'kill' as const }] },
    ])
      expect(() => write([article, story])).toThrow(NotForReadersError)
  })

  it('stays well-formed, whatever a story says', () => {
    for (const payload of payloads) {
      const written = write([poisoned(article, payload)])
      expect(isWellFormed(written)).toBe(true)
    }
  })
})

it('would see XML that is not well-formed (control)', () => {
  expect(isWellFormed('<title>a & b</title>')).toBe(false)
})

describe('what an attacker writes', () => {
  it('is harmless where programs read it as HTML', () => {
    for (const payload of payloads) {
      const stories = [poisoned(article, payload)]
      const [rss] = parseRssFeed(rssFeed(stories, feed)).items ?? []
      const [atom] = parseAtomFeed(atomFeed(stories, feed)).entries ?? []
      const [json] = parseJsonFeed(JSON.stringify(jsonFeed(stories, feed))).items ?? []
      expect(rss?.content?.encoded).toBeTruthy()
      expect(harmIn(rss?.content?.encoded ?? '')).toEqual([])
      expect(harmIn(rss?.description ?? '')).toEqual([])
      expect(harmIn(atom?.content?.value ?? '')).toEqual([])
      expect(harmIn(json?.content_html ?? '')).toEqual([])
    }
  })

  it('would be found in a description that is escaped only once (control)', () => {
    const xml =
      '<rss version="2.0"><channel><title>t</title><item><description>&lt;img src=x onerror=alert(1)&gt;</description></item></channel></rss>'
    expect(harmIn(parseRssFeed(xml).items?.[0]?.description ?? '')).not.toEqual([])
  })
})
