import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cdn } from './cdn/index.ts'
import { createOnrecord, type Mode, type Onrecord } from './index.ts'
import { fromSanityClient } from './sanity.ts'
import { inMemory } from './testing/index.ts'
import { canaries, documents, openNewsroom, type TestNewsroom } from './testing/newsroom.ts'
import type { Transport } from './transport.ts'

let newsroom: TestNewsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})

afterAll(() => newsroom.close())

const found = (answer: unknown) =>
  Object.values(canaries).filter((canary) => JSON.stringify(answer)?.includes(canary))

const everythingOf = async <Item>(items: AsyncIterable<Item>) => {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

const quote = 'quote-doors'
const mayor = 'source-mayor'
const meeting = 'event-meeting'

/** Every way to ask, and every filter that reaches into what is hidden. */
const calls: Record<string, (news: Onrecord | Onrecord<'draft'>) => Promise<unknown>> = {
  'article.get': (news) =>
    Promise.all(
      ['doors', 'embargoed', 'killed', 'elsewhere'].flatMap((slug) => [
        news.article.get(slug),
        news.article.get({ id: `article-${slug}` }),
        news.article.get({ id: `drafts.article-${slug}` }),
      ]),
    ),
  'article.list': (news) => news.article.list({ first: 1000 }),
  'article.list by section': (news) => news.article.list({ section: 'local' }),
  'article.list by event': (news) => news.article.list({ event: meeting }),
  'article.list by source': (news) => news.article.list({ source: mayor }),
  'article.list by speaker': (news) => news.article.list({ speaker: mayor }),
  'article.list by language': (news) => news.article.list({ language: 'en' }),
  'article.list by date': (news) => news.article.list({ from: '2026', until: '2027' }),
  'article.list by words': (news) => news.article.list({ search: 'CANARY*' }),
  'article.all': (news) => everythingOf(news.article.all()),
  'quote.get': (news) => news.quote.get(quote),
  'quote.get of a killed story': (news) => news.quote.get('quote-killed'),
  'quote.get of no story': (news) => news.quote.get('quote-alone'),
  'quote.list by event': (news) => news.quote.list({ event: meeting }),
  'quote.list': (news) => news.quote.list({ article: 'article-embargoed' }),
  'quote.all': (news) => everythingOf(news.quote.all()),
  quoteUses: (news) => news.quoteUses(quote),
  'source.get': (news) => news.source.get(mayor),
  'source.get of a dossier': (news) => news.source.get('private.dossier-mayor'),
  'source.get of an embargoed story': (news) => news.source.get('source-embargoed'),
  'source.get of a killed quote': (news) => news.source.get('source-killed'),
  'source.list by words': (news) => news.source.list({ search: 'CANARY*' }),
  'source.all': (news) => everythingOf(news.source.all()),
  sourceRecord: (news) => news.sourceRecord(mayor),
  'sourceRecord of an embargoed story': (news) => news.sourceRecord('source-embargoed'),
  'quote.list by source': (news) => news.quote.list({ source: mayor }),
  'quote.list by speaker': (news) => news.quote.list({ speaker: mayor }),
  'event.get': (news) => news.event.get(meeting),
  'event.get of an embargoed story': (news) => news.event.get('event-embargoed'),
  'event.get of a killed quote': (news) => news.event.get('event-killed'),
  'event.list by superEvent': (news) => news.event.list({ superEvent: meeting }),
  'event.all': (news) => everythingOf(news.event.all()),
  timeline: (news) => news.timeline(),
  sourcingSummary: (news) => news.sourcingSummary('embargoed'),
  corrections: (news) =>
    news.corrections({ kinds: ['kill', 'correction', 'retraction', 'clarification', 'update'] }),
}

/** What a preview must show: the calls above that lead to stories. */
const leadToStories = [
  'article.get',
  'article.list',
  'article.list by section',
  'article.list by event',
  'article.list by source',
  'article.list by speaker',
  'article.list by language',
  'article.list by date',
  'article.list by words',
  'article.all',
  'quoteUses',
  'sourceRecord',
  'corrections',
]

/** The worst case: front ends that were given the editor's token. */
const transports: Record<string, () => Transport> = {
  'the official client': () => fromSanityClient(newsroom.editor),
  'fetch alone': () => cdn(newsroom.address),
  memory: () => inMemory(documents),
}

describe.each(Object.keys(transports))('over %s', (name) => {
  const open = () => createOnrecord({ transport: transports[name]?.() ?? inMemory() })

  it.each(Object.keys(calls))('%s lets nothing out that readers may not see', async (call) => {
    expect(found(await calls[call]?.(open()))).toEqual([])
  })

  it.each(leadToStories)('%s shows an editor what is hidden (control)', async (call) => {
    const answer = await calls[call]?.(open().drafts())
    expect(found(answer)).toContain(canaries.embargo)
    expect(found(answer)).not.toContain(canaries.dossier)
  })
})

it('a quote is found again once a story for readers uses it', async () => {
  const news = createOnrecord({ transport: fromSanityClient(newsroom.reader) })
  expect(await news.quote.get('quote-killed')).toBeNull()
  await newsroom.editor
    .patch('article-next')
    .set({ 'body[0].markDefs[0].quote._ref': 'quote-killed' })
    .commit()
  expect(await news.quote.get('quote-killed')).toMatchObject({ text: canaries.quote })
})

it('an event is told of once a story for readers mentions it, or what was said there', async () => {
  const news = createOnrecord({ transport: fromSanityClient(newsroom.reader) })
  const told = async () => (await news.timeline({ superEvent: meeting })).map(({ _id }) => _id)
  expect(await told()).toEqual(['event-killed'])
  await newsroom.editor
    .patch('article-next')
    .append('events', [{ _type: 'reference', _key: 'e', _ref: 'event-embargoed' }])
    .commit()
  expect(await told()).toEqual(['event-killed', 'event-embargoed'])
})

it('a source is known once a story for readers names it, or a quote of theirs', async () => {
  const news = createOnrecord({ transport: fromSanityClient(newsroom.reader) })
  const known = async () => (await everythingOf(news.source.all())).map(({ _id }) => _id).toSorted()
  const before = await known()
  expect(before).not.toContain('source-embargoed')
  await newsroom.editor
    .patch('article-next')
    .set({ 'body[0].markDefs[1].source._ref': 'source-embargoed' })
    .commit()
  expect(await known()).toEqual([...before, 'source-embargoed'].toSorted())
})

it('would find what leaked (control)', async () => {
  const everything = await newsroom.editor.fetch('*', {}, { perspective: 'raw' })
  expect(found(everything)).toEqual(Object.values(canaries))
})

it('goes to another channel only by name', async () => {
  const news: Onrecord<Mode> = createOnrecord({ transport: fromSanityClient(newsroom.reader) })
  const { items } = await news.article.list({ channel: 'print' })
  expect(found(items)).toEqual([canaries.otherChannel])
})
