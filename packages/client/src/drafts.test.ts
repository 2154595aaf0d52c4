import { describe, expect, expectTypeOf, it } from 'vitest'
import { cdn } from './cdn/index.ts'
import { createOnrecord, type Article, type DraftArticle } from './index.ts'
import { fromSanityClient } from './sanity.ts'
import { inMemory } from './testing/index.ts'
import { story } from './testing/newsroom.ts'
import { createClient } from '@sanity/client'

describe('drafts', () => {
  const published = story('doors')
  const dataset = inMemory([
    published,
    { ...published, _id: `drafts.${published._id}`, headline: 'Being changed' },
    { _id: 'drafts.article-begun', _type: 'article' },
  ])
  const news = createOnrecord({ transport: dataset })
  const preview = news.drafts()

  it('stand over what is published', async () => {
    expect((await preview.article.get('doors'))?.headline).toBe('Being changed')
    expect((await news.article.get('doors'))?.headline).toBe('The story of doors')
  })

  it('may lack everything an editor fills in', async () => {
    const begun = await preview.article.get({ id: 'article-begun' })
    expect(begun).toMatchObject({ headline: null, slug: null, body: null, quotes: [] })
    expect(await news.article.get({ id: 'article-begun' })).toBeNull()
  })

  it('stand before all others when they have no date', async () => {
    const { items } = await preview.article.list()
    expect(items.map(({ _id }) => _id)).toEqual(['article-begun', 'article-doors'])
  })

  it('have types of their own', () => {
    type Draft = Awaited<ReturnType<(typeof preview)['article']['get']>>
    expectTypeOf<Draft>().toEqualTypeOf<DraftArticle | null>()
    expectTypeOf<Article['headline']>().toEqualTypeOf<string>()
    const headline: DraftArticle['headline'] = null
    expect(headline).toBeNull()
  })

  it('are also read as readers would get them, with what is missing named in its place', async () => {
    const asRead = news.preview()
    expectTypeOf(asRead).toEqualTypeOf(news)
    const begun = await asRead.article.get({ id: 'article-begun' })
    expect(begun).toMatchObject({
      headline: '[headline]',
      articleType: 'report',
      description: null,
      body: [],
    })
    expect((await asRead.article.get('doors'))?.headline).toBe('Being changed')
    const { items } = await asRead.article.list()
    expect(items.map(({ headline }) => headline)).toEqual(['[headline]', 'Being changed'])
    expect(await asRead.article.get('no such story')).toBeNull()
  })

  it('claim nothing of what an editor has not said yet', async () => {
    const mark = { _type: 'quoteMention', _key: 'm', quote: { _type: 'reference', _ref: 'q' } }
    const body = [{ _type: 'block', _key: 'b', children: [], markDefs: [mark] }]
    const bare = inMemory([
      { _id: 'drafts.q', _type: 'quote', text: 'Closed.' },
      { _id: 'drafts.e', _type: 'event' },
      { ...published, body },
    ])
    const asRead = createOnrecord({ transport: bare }).preview()
    expect((await asRead.article.get('doors'))?.quotes).toMatchObject([
      { text: 'Closed.', quoteType: 'indirect', verification: 'unverified', attribution: {} },
    ])
    expect((await asRead.event.get('e'))?.event).toMatchObject({
      name: '[name]',
      occurrenceStatus: 'possible',
    })
  })

  it('need a token, and say so', async () => {
    const client = createClient({
      projectId: 'a',
      dataset: 'b',
      apiVersion: '2025-02-19',
      useCdn: true,
    })
    for (const transport of [fromSanityClient(client), cdn({ projectId: 'a', dataset: 'b' })]) {
      const drafts = createOnrecord({ transport }).drafts()
      await expect(drafts.article.list()).rejects.toThrow('Drafts need a token')
    }
  })
})
