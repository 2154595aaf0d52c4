import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  createOnrecord,
  InvalidContentError,
  InvalidCursorError,
  type ContentIssue,
  type Onrecord,
} from './index.ts'
import { fromSanityClient } from './sanity.ts'
import { inMemory } from './testing/index.ts'
import { documents, openNewsroom, story, type TestNewsroom } from './testing/newsroom.ts'
import type { Transport } from './transport.ts'

let newsroom: TestNewsroom
let requests: string[]
let news: Onrecord
const left: ContentIssue[] = []

beforeAll(async () => {
  newsroom = await openNewsroom()
  const transport = fromSanityClient(newsroom.reader)
  requests = []
  const counted: Transport = {
    query: (request) => {
      requests.push(request.groq)
      return transport.query(request)
    },
  }
  news = createOnrecord({ transport: counted, onInvalid: (issues) => left.push(...issues) })
})

afterAll(() => newsroom.close())

describe('a story', () => {
  it('comes with everything it rests on, in one request', async () => {
    requests.length = 0
    const article = await news.article.get('doors')
    expect(requests).toHaveLength(1)
    expect(article).toMatchObject({
      headline: 'The story of doors',
      events: [{ name: 'The council meets', occurrenceStatus: 'occurred' }],
      quotes: [
        {
          text: 'The doors stay open.',
          attribution: {
            speakers: [{ name: 'Ane Holt', jobTitle: 'Mayor of Varnholm' }],
            via: [{ relation: 'reportedBy', agent: { stateMedia: { typology: 'SC' } } }],
          },
        },
      ],
      claims: [{ text: 'The ferry was never inspected.', about: [{ name: 'Ane Holt' }] }],
    })
    expect(article?.sources.map(({ name }) => name)).toEqual(['Ane Holt', 'The State Wire'])
    expect(article?.sourcing).toMatchObject({ statements: 1, viaStateMedia: 1 })
  })

  it('is null where readers have none', async () => {
    expect(await news.article.get('nothing-here')).toBeNull()
  })

  it('is found by an address it had before', async () => {
    await newsroom.editor.createOrReplace({ ...story('gates'), previousSlugs: ['gate', 'fence'] })
    expect(await news.article.movedTo('fence')).toBe('gates')
    expect(await news.article.movedTo('gates')).toBeNull()
    await newsroom.editor
      .patch('article-gates')
      .set({ embargoUntil: '9999-01-01T00:00:00Z' })
      .commit()
    expect(await news.article.movedTo('fence')).toBeNull()
    await newsroom.editor.delete('article-gates')
  })

  it('is not there before its embargo ends, nor once killed, nor for another channel', async () => {
    expect(await news.article.get('embargoed')).toBeNull()
    expect(await news.article.get('killed')).toBeNull()
    expect(await news.article.get('elsewhere')).toBeNull()
    const print = createOnrecord({
      transport: fromSanityClient(newsroom.reader),
      channel: 'print',
    })
    expect(await print.article.get('elsewhere')).not.toBeNull()
  })

  it('names the document and the field when content does not fit the model', async () => {
    const broken = story('broken', { articleType: 'rumour' })
    await newsroom.editor.create(broken)
    const failure = await news.article.get('broken').catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(InvalidContentError)
    expect(failure).toMatchObject({
      code: 'invalid-content',
      issues: [{ documentId: 'article-broken', documentType: 'article', field: 'articleType' }],
    })
    await newsroom.editor.delete(broken._id)
  })

  it('is given up when the request is aborted', async () => {
    await expect(news.article.get('doors', { signal: AbortSignal.abort() })).rejects.toBeInstanceOf(
      Error,
    )
  })
})

describe('a list', () => {
  it('is newest first, page by page, to the end', async () => {
    const first = await news.article.list({ first: 1 })
    expect(first.items.map(({ slug }) => slug)).toEqual(['doors'])
    const second = await news.article.list({ first: 1, after: first.next })
    expect(second.items.map(({ slug }) => slug)).toEqual(['next'])
    expect(second.next).toBeNull()
  })

  it('neither skips nor repeats when a story is published between two pages', async () => {
    const first = await news.article.list({ first: 1 })
    const late = story('late', { datePublished: '2026-03-03T00:00:00.000Z' })
    await newsroom.editor.create(late)
    const second = await news.article.list({ first: 1, after: first.next })
    expect(second.items.map(({ slug }) => slug)).toEqual(['next'])
    await newsroom.editor.delete(late._id)
  })

  it('goes on behind a broken story, and says which it left out', async () => {
    const broken = story('broken', {
      articleType: 'rumour',
      datePublished: '2026-03-04T00:00:00.000Z',
    })
    await newsroom.editor.create(broken)
    const first = await news.article.list({ first: 1 })
    expect(first.items).toEqual([])
    expect(left.map(({ documentId, field }) => [documentId, field])).toContainEqual([
      'article-broken',
      'articleType',
    ])
    const second = await news.article.list({ first: 1, after: first.next })
    expect(second.items.map(({ slug }) => slug)).toEqual(['doors'])
    await newsroom.editor.delete(broken._id)
  })

  it('tells a stranger’s cursor from its own', async () => {
    const strange = news.article.list({ after: 'x' })
    await expect(strange).rejects.toThrow('This is no cursor of articleCards: hand back')
    await expect(strange).rejects.toBeInstanceOf(InvalidCursorError)
  })

  it('prints what it leaves out when nobody asked to be told', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const broken = story('broken', { articleType: 'rumour' })
    await newsroom.editor.create(broken)
    await createOnrecord({ transport: fromSanityClient(newsroom.reader) }).article.list()
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('article-broken, articleType'))
    await newsroom.editor.delete(broken._id)
    warn.mockRestore()
  })
})

describe('the record', () => {
  it('tells where a quote is used', async () => {
    expect((await news.quote.get('quote-doors'))?.text).toBe('The doors stay open.')
    const { items } = await news.quoteUses('quote-doors')
    expect(items.map(({ article }) => article.slug)).toEqual(['doors', 'next'])
  })

  it('tells what a source said', async () => {
    const { items } = await news.sourceRecord('source-mayor')
    expect(items.map(({ quote }) => quote.text)).toEqual(['The doors stay open.'])
  })

  it('names twenty stories beside a statement, and all that printed it page by page', async () => {
    const printed = Array.from({ length: 25 }, (_, number) => story(`story-${number}`))
    const record = createOnrecord({ transport: inMemory([...documents, ...printed]) })
    const [statement] = (await record.sourceRecord('source-mayor')).items
    expect(statement?.articles).toHaveLength(20)
    const { items, next } = await record.quoteUses('quote-doors', { first: 25 })
    const { items: rest } = await record.quoteUses('quote-doors', { after: next })
    // The two that are there anyway, and these.
    expect([...items, ...rest]).toHaveLength(27)
  })

  it('tells what was said at an event, and its place in the timeline', async () => {
    const found = await news.event.get('event-meeting')
    expect(found?.event.name).toBe('The council meets')
    expect((await news.quote.list({ event: 'event-meeting' })).items).toHaveLength(1)
    expect((await news.timeline()).map(({ name }) => name)).toEqual(['The council meets'])
  })
})
