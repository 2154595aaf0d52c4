import type { SanityClient } from '@sanity/client'
import type { Article } from '../article.ts'
import { createOnrecord } from '../onrecord.ts'
import type { Block, Event, EventRecord, Keyed, Quote, SourceRecord } from '../queries.generated.ts'
import { fromSanityClient } from '../sanity.ts'
import { openNewsroom } from './newsroom.ts'

const reference = (id: string) => ({ _type: 'reference', _ref: id })
const listed = (id: string) => ({ ...reference(id), _key: id })
const by = (speakers: readonly string[], more: Record<string, unknown> = {}) => ({
  _type: 'attribution',
  speakers: speakers.map(listed),
  ...more,
})
const hop = (relation: string, agent: string) => ({
  _key: agent,
  _type: 'attributionHop',
  relation,
  agent: reference(agent),
})
const span = (_key: string, text: string, ...marks: string[]) => ({
  _key,
  _type: 'span',
  text,
  marks,
})

const sources = [
  {
    _id: 'source-envoy',
    _type: 'source',
    name: 'Leyla Haddad',
    sourceType: 'person',
    identification: 'named',
    jobTitle: 'Envoy',
    sameAs: ['https://www.wikidata.org/wiki/Q1'],
  },
  {
    _id: 'source-minister',
    _type: 'source',
    name: 'Oskar Brandt',
    sourceType: 'person',
    identification: 'named',
    jobTitle: 'Foreign minister',
  },
  {
    _id: 'source-central-agency',
    _type: 'source',
    name: 'Central Agency',
    sourceType: 'newsOrganization',
    identification: 'named',
    country: 'KP',
    url: 'https://agency.example/',
    stateMedia: { typology: 'SC', basis: 'https://monitor.example/list', asOf: '2025' },
  },
  {
    _id: 'source-4b2f6f2c-7a55-4f0e-9a53-0c3cf5a1d9e7',
    _type: 'source',
    name: 'a person in the delegation',
    sourceType: 'person',
    identification: 'unnamed',
    anonymity: { reason: 'notAuthorised', statement: 'who was not authorised to speak' },
    // Left behind by a careless editor: it must not go out with somebody who is not named.
    sameAs: ['https://www.wikidata.org/wiki/CANARY-IDENTITY'],
    url: 'https://people.example/CANARY-IDENTITY',
    alternateNames: [
      { _key: 'n', _type: 'localizedName', value: 'CANARY-IDENTITY', language: 'en' },
    ],
  },
  {
    _id: 'source-local-media',
    _type: 'source',
    name: 'local media',
    sourceType: 'newsOrganization',
    identification: 'collective',
  },
]

const quotes = [
  {
    _id: 'quote-harbour',
    _type: 'quote',
    text: 'The harbour stays open to both of us.',
    quoteType: 'direct',
    language: 'en',
    originalLanguage: 'ar',
    originalText: 'يبقى الميناء مفتوحا لكلينا.',
    translator: 'Central Agency',
    verification: 'secondHand',
    medium: 'broadcast',
    attribution: by(['source-envoy'], { via: [hop('broadcastBy', 'source-central-agency')] }),
    event: reference('event-talks'),
    citation: {
      _type: 'citation',
      title: 'Transcript of the talks',
      url: 'https://records.example/talks?a=1&b=2',
    },
  },
  {
    _id: 'quote-unfair',
    _type: 'quote',
    text: 'unfair and unwise',
    quoteType: 'partial',
    language: 'en',
    verification: 'firstHand',
    attribution: by(['source-envoy', 'source-minister'], { asDescribed: 'Both' }),
    event: reference('event-talks'),
  },
  {
    _id: 'quote-paraphrase',
    _type: 'quote',
    text: 'called the treaty the ground under years to come',
    quoteType: 'indirect',
    language: 'en',
    verification: 'secondHand',
    attribution: by(['source-minister'], { via: [hop('reportedBy', 'source-local-media')] }),
  },
  {
    _id: 'quote-retracted',
    _type: 'quote',
    text: 'We never met.',
    quoteType: 'direct',
    language: 'en',
    verification: 'unverified',
    attribution: by(['source-4b2f6f2c-7a55-4f0e-9a53-0c3cf5a1d9e7']),
    updates: [
      {
        _key: 'u',
        _type: 'update',
        kind: 'retraction',
        date: '2026-03-05T08:00:00Z',
        text: 'The source took it back.',
      },
    ],
  },
]

const events = [
  {
    _id: 'event-talks',
    _type: 'event',
    name: 'Talks in Varnholm',
    occurrenceStatus: 'occurred',
    startDate: '2026-03-03',
    endDate: '2026-03-04',
    timeZone: 'Europe/Oslo',
    location: { _type: 'place', name: 'Town hall', locality: 'Varnholm', countryCode: 'NO' },
  },
  {
    _id: 'event-signing',
    _type: 'event',
    name: 'A treaty is signed',
    occurrenceStatus: 'possible',
    startDate: '2026-04-01?',
    statusAsOf: '2026-03-04',
    attribution: { _type: 'attribution', asDescribed: 'reports' },
    superEvent: reference('event-talks'),
  },
  {
    _id: 'event-vote',
    _type: 'event',
    name: 'Parliament votes',
    occurrenceStatus: 'expected',
    startDate: '2026-05',
    statusAsOf: '2026-03-04',
    attribution: by(['source-minister']),
  },
]

const picture = (asset: string) => ({
  _type: 'figure',
  alt: 'Two people at a table',
  caption: 'The envoy and the minister on Tuesday.',
  creditText: 'Handout',
  digitalSourceType: 'trainedAlgorithmicMedia',
  source: reference('source-central-agency'),
  asset: reference(asset),
})

const story = (asset: string) => ({
  _id: 'article-treaty',
  _type: 'article',
  headline: 'Two ports & one treaty: “unfair and unwise” tolls to end',
  slug: { _type: 'slug', current: 'treaty' },
  description: 'The envoy and the minister met for two days.',
  articleType: 'analysis',
  language: 'en',
  section: 'world',
  datePublished: '2026-03-04T18:00:00.000Z',
  dateline: { text: 'VARNHOLM', place: { _type: 'place', name: 'Varnholm', countryCode: 'NO' } },
  credits: [
    {
      _key: 'a',
      _type: 'credit',
      role: 'author',
      name: 'Mia Torv',
      url: 'https://news.example/mia',
    },
    { _key: 'p', _type: 'credit', role: 'provider', name: 'Coast Wire' },
  ],
  topics: [
    { _key: 't', _type: 'topic', scheme: 'medtop', code: '20000641', name: 'treaty' },
    { _key: 'l', _type: 'topic', scheme: 'local', code: 'harbour', name: 'Harbour' },
  ],
  events: [listed('event-talks'), listed('event-signing')],
  updates: [
    {
      _key: 'c',
      _type: 'update',
      kind: 'correction',
      date: '2026-03-06T09:30:00Z',
      text: 'The talks lasted two days.',
      wasWrong: 'three days',
    },
  ],
  citations: [
    {
      _key: 'd',
      _type: 'citation',
      title: 'Draft of the treaty',
      url: 'https://records.example/draft.pdf',
      publisher: 'Records office',
    },
  ],
  backstory: 'A reporter was in the hall on both days.',
  rights: {
    copyrightHolder: 'Varnholm News',
    copyrightNotice: '© 2026 Varnholm News',
    usageTerms: 'Ask first.',
    license: 'https://news.example/licence',
  },
  image: picture(asset),
  body: [
    {
      _key: 'p1',
      _type: 'block',
      style: 'normal',
      markDefs: [
        { _key: 'q', _type: 'quoteMention', quote: reference('quote-unfair') },
        { _key: 's', _type: 'sourceMention', source: reference('source-envoy') },
        { _key: 'e', _type: 'eventMention', event: reference('event-vote') },
        { _key: 'l', _type: 'link', href: 'https://tolls.example/2026' },
        { _key: 'x', _type: 'link', href: 'https://example.org/?a=1&b="2"' },
      ],
      children: [
        span('a', 'The tolls were “'),
        span('b', 'unfair', 'q', 'strong'),
        span('c', ' and unwise', 'q', 'l'),
        span('d', '”, said '),
        span('e', 'the envoy', 's'),
        span('f', ', before '),
        span('g', 'a vote', 'e', 'em'),
        span('h', '\nand '),
        span('i', 'more', 'x'),
        span('j', '.'),
      ],
    },
    { _key: 'h', _type: 'block', style: 'h2', children: [span('a', 'What was agreed')] },
    ...['Tolls end', 'Pilots are shared'].map((text, index) => ({
      _key: `li${index}`,
      _type: 'block',
      style: 'normal',
      listItem: 'bullet',
      level: 1,
      children: [span('a', text)],
    })),
    { _key: 'qb', _type: 'quoteBlock', display: 'block', quote: reference('quote-harbour') },
    { _key: 'qp', _type: 'quoteBlock', display: 'pull', quote: reference('quote-paraphrase') },
    { _key: 'qr', _type: 'quoteBlock', quote: reference('quote-retracted') },
    {
      _key: 'p2',
      _type: 'block',
      style: 'normal',
      markDefs: [
        {
          _key: 'm',
          ...by(['source-minister'], { via: [hop('reportedBy', 'source-local-media')] }),
        },
      ],
      children: [span('a', 'The minister saw it otherwise', 'm'), span('b', '.')],
    },
    {
      _key: 'claim',
      _type: 'claim',
      claimType: 'allegation',
      text: 'Tolls were pocketed.',
      status: 'disputed',
      statusAsOf: '2026-03-04',
      display: 'box',
      attribution: { _type: 'attribution', asDescribed: 'allegations' },
      about: [listed('source-minister')],
      responses: [
        {
          _key: 'r',
          _type: 'claimResponse',
          stance: 'denies',
          text: 'Not one coin.',
          attribution: by(['source-minister']),
        },
      ],
      citations: [{ _key: 'a', _type: 'citation', title: 'Audit', url: 'https://audit.example/' }],
    },
    {
      _key: 'recorded',
      _type: 'claim',
      claimType: 'assertion',
      text: 'Ships wait two days.',
      status: 'supported',
      display: 'data',
      attribution: by(['source-envoy']),
    },
    { _key: 'v', _type: 'embed', url: 'https://video.example/1', title: 'The handshake' },
    { _key: 'f', ...picture(asset) },
  ],
})

// One grey pixel.
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

/** Writes the story `treaty`, and all it rests on, into a dataset. */
export async function writeRichStory(editor: SanityClient): Promise<void> {
  const asset = await editor.assets.upload('image', PICTURE, { filename: 'pixel.png' })
  const transaction = editor.transaction()
  for (const document of [...sources, ...quotes, ...events, story(asset._id)])
    transaction.create<Record<string, unknown>>(document)
  await transaction.commit()
}

/**
 * A story with every kind of block and mark, sources of every kind, and the events it tells of, as
 * the client returns it from a real lake, with an event’s record and
 * its parts.
 */
export async function readRichStory(): Promise<{
  article: Article
  event: EventRecord
  parts: readonly Event[]
  unnamed: SourceRecord
}> {
  const newsroom = await openNewsroom()
  try {
    await writeRichStory(newsroom.editor)
    const news = createOnrecord({ transport: fromSanityClient(newsroom.reader) })
    const article = await news.article.get('treaty')
    const event = await news.event.get('event-talks')
    const parts = await news.timeline({ superEvent: 'event-talks' })
    const unnamed = await news.source.get('source-4b2f6f2c-7a55-4f0e-9a53-0c3cf5a1d9e7')
    if (article === null || event === null || unnamed === null)
      throw new Error('The lake lost the story.')
    return { article, event, parts, unnamed }
  } finally {
    await newsroom.close()
  }
}

/** What must never be said of a source that is not named. */
export const IDENTITY_CANARY = 'CANARY-IDENTITY'

/** A paragraph that quotes: the words, and who said them. */
export const paragraphWith = (quote: Quote): Keyed<Block> => ({
  _type: 'block',
  _key: 'paragraph',
  style: 'normal',
  listItem: null,
  level: null,
  markDefs: [{ _type: 'quoteMention', _key: 'q', quote }],
  children: [
    { _type: 'span', _key: 'a', text: '“We never ', marks: ['q'] },
    { _type: 'span', _key: 'b', text: 'met', marks: ['q', 'em'] },
    { _type: 'span', _key: 'c', text: '”, they said.', marks: [] },
  ],
})
