import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Article } from '../article.ts'
import { NotForReadersError } from '../for-readers.ts'
import type { JsonObject } from '../publication/json.ts'
import type { Quote } from '../queries.generated.ts'
import { addressesUnder } from '../render/addresses.ts'
import { faultsOf } from '../testing/compiler.ts'
import { harmIn } from '../testing/harm.ts'
import { payloads, poisoned } from '../testing/payloads.ts'
import { IDENTITY_CANARY, readRichStory } from '../testing/rich-story.ts'
import { appleNewsArticle } from './index.ts'

const publication = {
  name: 'Varnholm News',
  url: 'https://news.example',
  language: 'en',
  addresses: addressesUnder('https://news.example'),
}

/**
 * Apple publishes no schema, but its format is kept as types by a publisher who sends to it: documents
 * are right if they compile, where unknown properties and roles do not.
 */
const source = (...documents: readonly JsonObject[]) =>
  [
    `import type { AppleNews } from '@wanews/apple-news-format'`,
    `export const sent: AppleNews.ArticleDocument[] = ${JSON.stringify(documents)}`,
  ].join('\n')

const component = z.object({
  role: z.string(),
  text: z.string().optional(),
  format: z.string().optional(),
  URL: z.string().optional(),
  get components() {
    return z.array(component).optional()
  },
})
type Component = z.infer<typeof component>

/** Every component of a document, those within others too. */
function componentsOf(document: JsonObject): Component[] {
  const all = (components: readonly Component[]): Component[] =>
    components.flatMap((one) => [one, ...all(one.components ?? [])])
  return all(z.array(component).parse(document['components']))
}
const textsOf = (document: JsonObject, ...roles: string[]) =>
  componentsOf(document).flatMap(({ role, text }) =>
    roles.includes(role) && text !== undefined ? [text] : [],
  )

let article: Article
let document: JsonObject
/** The same story with a payload in every field. */
let hostile: readonly JsonObject[]

beforeAll(async () => {
  ;({ article } = await readRichStory())
  document = appleNewsArticle(article, publication)
  hostile = payloads.map((payload) => appleNewsArticle(poisoned(article, payload), publication))
})

const update = (kind: 'retraction' | 'kill') => [
  {
    _key: 'u',
    _type: 'update' as const,
    kind,
    date: '2026-03-07',
    text: 'None of it held.',
    wasWrong: null,
  },
]

it('is what Apple’s format is, whatever it says, and would be found wanting if it were not (control)', () => {
  const { version: _, ...unversioned } = document
  const controls = {
    'property.ts': source({ ...document, speaker: 'x' }),
    'role.ts': source({ ...document, components: [{ role: 'quotation', text: 'x' }] }),
    'part.ts': source({ ...document, components: [{ role: 'quote', text: 'x', speaker: 'x' }] }),
    'unversioned.ts': source(unversioned),
  }
  const found = faultsOf({ 'sent.ts': source(document, ...hostile), ...controls })
  expect(found.filter((fault) => fault.startsWith('sent.ts'))).toEqual([])
  expect(new Set(found.map((fault) => fault.split(':')[0]))).toEqual(new Set(Object.keys(controls)))
})

it('has the style that every document must have', () => {
  expect(document['componentTextStyles']).toHaveProperty('default')
})

describe('quotes', () => {
  it('have beside them who said it, how it came and how we know', () => {
    const told = componentsOf(document).find(({ components }) => components?.[0]?.role === 'quote')
    expect(told?.components?.map(({ text }) => text)).toEqual([
      '“The harbour stays open to both of us.”',
      '— Leyla Haddad, as broadcast by Central Agency (state-controlled media, North Korea)\n  Second hand: others report it. Said in Arabic',
    ])
  })

  const body = (quote: Quote): Article => ({
    ...article,
    body: [{ _key: 'q', _type: 'quoteBlock', display: 'pull', quote }],
  })
  const quoted = (id: string) => {
    const quote = article.quotes.find(({ _id }) => _id === id)
    if (quote === undefined) throw new Error(`The story has no ${id}`)
    return appleNewsArticle(body(quote), publication)
  }

  it('are somebody’s own words only: a paraphrase and a retracted quote are text that says so', () => {
    for (const [id, label, words] of [
      ['quote-paraphrase', 'paraphrased', 'called the treaty the ground'],
      ['quote-retracted', 'retracted', 'We never met.'],
    ] as const) {
      expect(textsOf(quoted(id), 'quote', 'pullquote')).toEqual([])
      const [text = ''] = textsOf(quoted(id), 'body').filter((one) => one.includes(words))
      expect(text).toContain(label)
    }
    expect(textsOf(quoted('quote-paraphrase'), 'body').join()).not.toMatch(/“called/)
    expect(textsOf(quoted('quote-harbour'), 'pullquote'), 'control').toHaveLength(1)
  })
})

it('has the correction before the text, the claim with its answers, and events with their status', () => {
  const texts = componentsOf(document).map(({ text = '' }) => text)
  const at = (words: string) => texts.findIndex((text) => text.includes(words))
  expect(at('The talks lasted two days.')).toBeGreaterThan(0)
  expect(at('The talks lasted two days.')).toBeLessThan(at('The tolls were'))
  expect(texts[at('Tolls were pocketed.')]).toContain('Oskar Brandt denies it: Not one coin.')
  expect(texts[at('A treaty is signed')]).toContain('[Possible]')
  expect(texts.join()).not.toContain(IDENTITY_CANARY)
})

it('says of a picture what it shows and that a machine made it', () => {
  const [photo] = componentsOf(document).filter(({ role }) => role === 'photo')
  expect(photo).toMatchObject({ URL: article.image?.asset?.url })
  expect(textsOf(document, 'caption')[0]).toBe(
    'The envoy and the minister on Tuesday. · Handout. Handed out by Central Agency (state-controlled media, North Korea) · Generated by AI',
  )
})

it('knows the story again after a correction, and when that was', () => {
  expect(document).toMatchObject({
    identifier: 'article-treaty',
    language: 'en',
    metadata: {
      canonicalURL: 'https://news.example/story/treaty',
      datePublished: '2026-03-04T18:00:00.000Z',
      dateModified: '2026-03-06T09:30:00.000Z',
      authors: ['Mia Torv'],
      keywords: ['treaty', 'Harbour'],
    },
  })
  const long = { ...article, _id: 'a'.repeat(65) }
  expect(() => appleNewsArticle(long, publication)).toThrow('at most 64 letters')
})

it('is refused once retracted, killed, or before its hour', () => {
  for (const withheld of [
    { ...article, updates: update('retraction') },
    { ...article, updates: update('kill') },
    { ...article, datePublished: null },
    { ...article, embargoUntil: '2999-01-01T00:00:00Z' },
  ])
    expect(() => appleNewsArticle(withheld, publication)).toThrow(NotForReadersError)
})

it('does no harm, whatever it says', () => {
  const components = hostile.flatMap(componentsOf)
  const html = components.filter(({ format }) => format === 'html')
  expect(html.flatMap(({ text = '' }) => harmIn(text))).toEqual([])
  // Text that is not said to be HTML is said to be none: a document may set another rule.
  const others = components.filter(({ text, format }) => text !== undefined && format !== 'html')
  expect(new Set(others.map(({ format }) => format))).toEqual(new Set(['none']))
  const addresses = [
    ...components.flatMap(({ URL: url }) => url ?? []),
    ...hostile.map(
      ({ metadata }) => z.object({ canonicalURL: z.url() }).parse(metadata).canonicalURL,
    ),
  ]
  expect(addresses.filter((url) => !/^https?:/.test(url))).toEqual([])
})
