import { expect, it } from 'vitest'
import { createOnrecord, type ContentIssue, type Onrecord } from './index.ts'
import { inMemory, type StoredDocument } from './testing/index.ts'
import { documents, story } from './testing/newsroom.ts'

const studioUrl = 'https://newsroom.example/studio'
const correction = { _type: 'update', _key: 'c1', kind: 'correction', date: '2026-03-03T09:00:00Z' }

/** The documents of the newsroom, one of them changed for the worse. */
const spoilt = (id: string, more: Record<string, unknown>) =>
  documents.map((document) => (document._id === id ? { ...document, ...more } : document))

type Ask = (news: Onrecord) => Promise<unknown>

/** Every kind of question, what is wrong in the dataset, and where an editor must look. */
const cases: readonly [
  name: string,
  dataset: readonly StoredDocument[],
  ask: Ask,
  where: string,
][] = [
  [
    'a story',
    spoilt('article-doors', { headline: 7 }),
    (n) => n.article.get('doors'),
    'article article-doors headline',
  ],
  [
    'a quote in a story',
    spoilt('quote-doors', { text: null }),
    (n) => n.article.get('doors'),
    'quote quote-doors text',
  ],
  [
    'a card',
    [story('bad', { headline: 7 })],
    (n) => n.article.list(),
    'article article-bad headline',
  ],
  [
    'a card’s address',
    [story('bad', { slug: { current: 7 } })],
    (n) => n.article.list(),
    'article article-bad slug.current',
  ],
  [
    'a quote',
    spoilt('quote-doors', { quoteType: 'said' }),
    (n) => n.quote.get('quote-doors'),
    'quote quote-doors quoteType',
  ],
  [
    'a list of quotes',
    spoilt('quote-doors', { quoteType: 'said' }),
    (n) => n.quote.list(),
    'quote quote-doors quoteType',
  ],
  [
    'a source',
    spoilt('source-mayor', { sourceType: 'ghost' }),
    (n) => n.source.get('source-mayor'),
    'source source-mayor sourceType',
  ],
  [
    'a list of sources',
    spoilt('source-mayor', { sourceType: 'ghost' }),
    (n) => n.source.list(),
    'source source-mayor sourceType',
  ],
  [
    'a statement',
    spoilt('quote-doors', { language: 5 }),
    (n) => n.sourceRecord('source-mayor'),
    'quote quote-doors language',
  ],
  [
    'an event',
    spoilt('event-meeting', { occurrenceStatus: 'maybe' }),
    (n) => n.event.get('event-meeting'),
    'event event-meeting occurrenceStatus',
  ],
  [
    'who took part',
    spoilt('event-meeting', { participants: [{ _key: 'p', name: 7 }] }),
    (n) => n.event.get('event-meeting'),
    'event event-meeting participants[_key=="p"].name',
  ],
  [
    'a timeline',
    spoilt('event-meeting', { occurrenceStatus: 'maybe' }),
    (n) => n.timeline(),
    'event event-meeting occurrenceStatus',
  ],
  [
    'a passage',
    spoilt('article-doors', { body: [{ ...story('doors').body[0], _key: 7 }] }),
    (n) => n.quoteUses('quote-doors'),
    'article article-doors body[0]._key',
  ],
  [
    'a correction',
    spoilt('article-doors', { updates: [{ ...correction, text: 7 }] }),
    (n) => n.corrections(),
    'article article-doors updates[_key=="c1"].text',
  ],
  [
    'a correction without date',
    spoilt('event-meeting', { updates: [{ ...correction, date: null }] }),
    (n) => n.corrections(),
    'event event-meeting updates[_key=="c1"].date',
  ],
  [
    'a picture',
    [
      { _id: 'image-a', _type: 'sanity.imageAsset', url: 7, mimeType: 'image/png', size: 1 },
      story('doors', { image: { _type: 'image', asset: { _type: 'reference', _ref: 'image-a' } } }),
    ],
    (n) => n.article.get('doors'),
    'article article-doors image.asset.url',
  ],
]

it.each(cases)('%s is found by document, field and link', async (_, dataset, ask, where) => {
  const issues: ContentIssue[] = []
  const news = createOnrecord({
    transport: inMemory(dataset),
    studioUrl,
    validate: 'report',
    onInvalid: (found) => issues.push(...found),
  })
  await ask(news)
  expect(issues.map((one) => `${one.documentType} ${one.documentId} ${one.field}`)).toContain(where)
  for (const { documentId, documentType, field, editUrl } of issues) {
    const [path, ...more] = decodeURIComponent(editUrl ?? '')
      .split('/intent/edit/')
      .toReversed()
    expect(more).toEqual([studioUrl])
    expect(path).toBe(`id=${documentId};type=${documentType};path=${field}/`)
  }
})
