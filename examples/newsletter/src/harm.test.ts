import { simpleParser } from 'mailparser'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { beforeAll, describe, expect, it } from 'vitest'
import { payloads, poisoned } from '../../../packages/client/src/testing/payloads.ts'
import { readRichStory } from '../../../packages/client/src/testing/rich-story.ts'
import type { Article, Correction } from '@onrecord/client'
import type { Edition } from './edition.ts'
import { messageSource } from './message.ts'
import { renderEdition, type Written } from './render.tsx'
import { readSettings } from './settings.ts'

const settings = readSettings({ ONRECORD_API_HOST: 'http://lake.example' })
const UNSUBSCRIBE = 'https://letters.example/unsubscribe/a/b'

const corrected: Correction = {
  _id: 'article-treaty',
  _type: 'correction',
  documentType: 'article',
  quoteType: null,
  title: 'Two ports & one treaty',
  slug: 'treaty',
  entry: 'c',
  kind: 'correction',
  date: '2026-03-06T09:30:00Z',
  text: 'The talks lasted two days.',
  wasWrong: 'three days',
}

/** A story with every kind of block and mark, and the letter that tells it. */
let article: Article
let harmless: Written
let harmlessHeaders: readonly string[]
beforeAll(async () => {
  ;({ article } = await readRichStory())
  harmless = await letterOf(article, corrected)
  harmlessHeaders = [...(await headersOf(harmless)).keys()]
})

async function letterOf(story: Article, correction: Correction): Promise<Written> {
  const date = new Date('2026-03-07T06:00:00Z')
  const edition: Edition = { date, stories: [story], corrections: [correction], incomplete: [] }
  return (await renderEdition(edition, settings)).forSubscriber(UNSUBSCRIBE)
}

/** The headers with which a letter arrives. */
async function headersOf(letter: Written) {
  const envelope = { id: '2026-03-07', date: new Date(0), to: 'ada@example.org' }
  const source = await messageSource({ ...envelope, unsubscribe: UNSUBSCRIBE, letter }, settings)
  return (await simpleParser(source)).headers
}

/** What a browser's parser makes of a letter: the tags, attributes and styles that do something. */
function drawn(html: string) {
  const found = {
    tags: new Set<string>(),
    attributes: new Set<string>(),
    styles: new Set<string>(),
  }
  const counts = new Map<string, number>()
  const links: string[] = []
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if ('tagName' in node) {
      found.tags.add(node.tagName)
      counts.set(node.tagName, (counts.get(node.tagName) ?? 0) + 1)
      for (const { name, value } of node.attrs) {
        found.attributes.add(name)
        if (name === 'style') found.styles.add(value)
        if (['href', 'src', 'cite'].includes(name)) links.push(value)
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parse(html))
  const head = ['meta', 'title', 'style', 'img'].map((tag) => `${tag} ${counts.get(tag)}`).join()
  return { ...found, head, links }
}

/** What a letter draws or leads to that a harmless one does not. */
function harmIn(html: string, model: string): string[] {
  const [is, may] = [drawn(html), drawn(model)]
  return [
    ...[...is.tags].filter((tag) => !may.tags.has(tag)),
    ...[...is.attributes].filter((name) => !may.attributes.has(name)),
    ...[...is.styles].filter((style) => !may.styles.has(style)),
    ...(is.head === may.head ? [] : [is.head]),
    ...is.links.filter(
      (link) =>
        !URL.canParse(link) || !['http:', 'https:', 'mailto:'].includes(new URL(link).protocol),
    ),
  ]
}

describe('a payload in every text and link', () => {
  it.each(payloads)('does nothing in HTML, text, subject and headers: %j', async (payload) => {
    const correction = { ...poisoned(corrected, payload), documentType: corrected.documentType }
    const letter = await letterOf(poisoned(article, payload), correction)
    expect(harmIn(letter.html, harmless.html)).toEqual([])
    // Nothing that moves a cursor, and no line of mail that ends before its time.
    expect(letter.text).not.toMatch(/(?![\n\t])\p{Cc}/u)
    expect(letter.subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
    const headers = await headersOf(letter)
    expect([...headers.keys()]).toEqual(harmlessHeaders)
    expect(headers.get('to')).toMatchObject({ text: 'ada@example.org' })
  })

  it('would be found (control)', async () => {
    const { html } = harmless
    const among = (text: string) => html.replace('</h1>', `</h1>${text}`)
    expect(harmIn(among('<script>alert(1)</script>'), html)).toContain('script')
    expect(harmIn(among('<p onclick="alert(1)">x</p>'), html)).toContain('onclick')
    expect(harmIn(among('<p style="background:url(x)">x</p>'), html)).toContain('background:url(x)')
    expect(harmIn(among('<a href="javascript:alert(1)">x</a>'), html)).toContain(
      'javascript:alert(1)',
    )
    expect(harmIn(among('<img src="https://evil.example/x">'), html)).toHaveLength(1)
  })
})

describe('a retracted quote', () => {
  it('is marked where it stands, in HTML and text', async () => {
    const { html, text } = harmless
    expect(html.replaceAll(/<[^>]*>/g, '')).toMatch(/We never met\.”.{0,200}retracted/s)
    expect(text).toMatch(/“We never met\.”\n— [^\n]*\[retracted\]/)
  })

  it('is marked in running text too', async () => {
    const retraction = {
      _key: 'r',
      _type: 'update',
      kind: 'retraction',
      date: '2026-03-05',
    } as const
    const body = article.body.map((item) =>
      item._type !== 'block'
        ? item
        : {
            ...item,
            markDefs: (item.markDefs ?? []).map((mark) =>
              mark._type !== 'quoteMention' || mark.quote === null
                ? mark
                : {
                    ...mark,
                    quote: {
                      ...mark.quote,
                      updates: [{ ...retraction, text: null, wasWrong: null }],
                    },
                  },
            ),
          },
    )
    const marked = (await letterOf({ ...article, body }, corrected)).html
    const count = (html: string) => html.replaceAll('<!-- -->', '').split('[retracted]').length
    expect(count(marked)).toBeGreaterThan(count(harmless.html))
  })
})
