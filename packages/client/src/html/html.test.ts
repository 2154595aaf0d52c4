import { beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '../article.ts'
import { NotForReadersError } from '../for-readers.ts'
import { harmIn } from '../testing/harm.ts'
import { payloads, poisoned } from '../testing/payloads.ts'
import { paragraphWith, readRichStory } from '../testing/rich-story.ts'
import {
  addressesUnder,
  articleHtml,
  bodyHtml,
  claimHtml,
  eventHtml,
  figureHtml,
  quoteHtml,
  recordHtml,
  updatesHtml,
} from './index.ts'

const options = { addresses: addressesUnder() }
let article: Article

beforeAll(async () => {
  ;({ article } = await readRichStory())
})

const quote = (id: string) => {
  const found = article.quotes.find(({ _id }) => _id === id)
  if (found === undefined) throw new Error(`The story has no ${id}`)
  return found
}

describe('a quote', () => {
  it('is a figure with the words, their language, who said them and how they came', () => {
    const html = quoteHtml(quote('quote-harbour'), options)
    expect(html).toContain(
      '<blockquote lang="en" dir="ltr" cite="https://records.example/talks?a=1&amp;b=2"><p>“The harbour stays open to both of us.”</p></blockquote>',
    )
    expect(html).toContain(
      '<a href="/source/source-envoy">Leyla Haddad</a>, as broadcast by <a href="/source/source-central-agency">Central Agency</a> <a class="label state" href="https://monitor.example/list" rel="external">state-controlled media, North Korea</a>',
    )
    expect(html).toContain(
      'Said in Arabic: <span lang="ar" dir="rtl">يبقى الميناء مفتوحا لكلينا.</span>',
    )
    expect(html).toContain('. Translated by Central Agency')
    expect(html).toContain('>Transcript of the talks</a></cite>')
  })

  it('is no quotation when it is a paraphrase', () => {
    const html = quoteHtml(quote('quote-paraphrase'))
    expect(html).not.toContain('blockquote')
    expect(html).not.toContain('“')
    expect(html).toContain('<span class="label">paraphrased</span>')
  })

  it('says that it was retracted, and why its source is not named', () => {
    const html = quoteHtml(quote('quote-retracted'))
    expect(html).toContain('<span class="label warn">retracted</span>')
    expect(html).toContain(
      'a person in the delegation<span class="why">, who was not authorised to speak</span>',
    )
  })

  it('has no links where this front end has no page for a record', () => {
    const source = (id: string) => (id === 'source-envoy' ? `/people/${id}` : undefined)
    const html = quoteHtml(quote('quote-harbour'), { addresses: { source } })
    expect(html).toContain('<a href="/people/source-envoy">Leyla Haddad</a>')
    expect(html).toContain(', as broadcast by Central Agency <a class="label state"')
  })

  it('has no links where nothing has an address', () => {
    expect(quoteHtml(quote('quote-unfair'))).not.toContain('<a')
    expect(quoteHtml(quote('quote-unfair'))).toContain('<p>Leyla Haddad and Oskar Brandt</p>')
  })
})

describe('running text', () => {
  it('keeps marks that lie inside each other', () => {
    expect(bodyHtml(article.body, options)).toContain(
      '“<span class="words partial" lang="en" dir="ltr"><strong>unfair</strong><a href="https://tolls.example/2026" rel="external"> and unwise</a></span>”',
    )
  })

  it('leads to one place from the same words', () => {
    const [paragraph] = article.body
    if (paragraph?._type !== 'block') throw new Error('The story does not begin with text')
    const children = [
      { _type: 'span' as const, _key: 'a', text: 'The envoy', marks: ['s', 'q'] },
      { _type: 'span' as const, _key: 'b', text: ' voted', marks: ['s', 'l', 'e'] },
    ]
    expect(bodyHtml([{ ...paragraph, children }], options)).toBe(
      '<p><span class="words partial" lang="en" dir="ltr"><a href="/source/source-envoy">The envoy</a></span>' +
        '<a href="https://tolls.example/2026" rel="external"> voted</a></p>',
    )
  })

  it('says behind words that were retracted that they were', () => {
    expect(bodyHtml([paragraphWith(quote('quote-retracted'))])).toBe(
      '<p><span class="words direct" lang="en" dir="ltr">“We never <em>met</em></span> <span class="label warn">retracted</span>”, they said.</p>',
    )
  })

  it('links sources and events, breaks lines, and escapes addresses', () => {
    const html = bodyHtml(article.body, options)
    expect(html).toContain('said <a href="/source/source-envoy">the envoy</a>')
    expect(html).toContain(
      '<a class="event-mention expected" href="/event/event-vote"><em>a vote</em></a>',
    )
    expect(html).toContain('<br>and ')
    expect(html).toContain('href="https://example.org/?a=1&amp;b=%222%22"')
  })

  it('has headings, lists, embeds as links, and marks what is attributed', () => {
    const html = bodyHtml(article.body)
    expect(html).toContain(
      '<h2>What was agreed</h2><ul><li>Tolls end</li><li>Pilots are shared</li></ul>',
    )
    expect(html).toContain(
      '<p class="embed"><a href="https://video.example/1" rel="external">The handshake</a></p>',
    )
    expect(html).toContain('<span class="words indirect">The minister saw it otherwise</span>.')
  })

  it('leaves a claim that is only recorded to the record', () => {
    expect(bodyHtml(article.body)).not.toContain('Ships wait two days.')
    expect(recordHtml(article)).toContain('Ships wait two days.')
  })

  it('takes renderers for kinds of blocks that a newsroom added', () => {
    const poll = { _type: 'poll', _key: 'k', question: 'Tolls?' } as const
    const body: (Article['body'][number] | typeof poll)[] = [poll, ...article.body]
    const html = bodyHtml(body, { blocks: { poll: ({ question }) => `<b>${question}</b>` } })
    expect(html).toMatch(/^<b>Tolls\?<\/b><p>/)
    // @ts-expect-error -- the poll has no renderer
    expect(() => bodyHtml(body, {})).toBeDefined()
  })
})

it('shows a claim with its claimant, its status, the answers and the evidence', () => {
  const [claim] = article.claims
  if (claim === undefined) throw new Error('The story has no claim')
  const html = claimHtml(claim)
  expect(html).toContain('<strong>Allegation</strong> <span class="label">Disputed</span>')
  expect(html).toContain('No named claimant (the story says “allegations”)')
  expect(html).toContain('<time datetime="2026-03-04">4 March 2026</time>')
  expect(html).toContain('<li><strong>Oskar Brandt</strong> denies it: Not one coin.</li>')
  expect(html).toContain('<cite><a href="https://audit.example/" rel="external">Audit</a></cite>')
})

it('tells what only may happen with who says so, and gives machines no uncertain date', () => {
  const signing = article.allEvents.find(({ _id }) => _id === 'event-signing')
  if (signing === undefined) throw new Error('The story has no signing')
  expect(eventHtml(signing)).toBe(
    '<div class="event possible"><p><span class="label">Possible</span> <span class="date">1 April 2026, unconfirmed</span></p>' +
      '<p class="event-name">A treaty is signed</p>' +
      '<p class="doubt">According to “reports”. As of <time datetime="2026-03-04">4 March 2026</time>.</p></div>',
  )
})

it('shows a picture with its alternative text, credit, who handed it out, and that a machine made it', () => {
  if (article.image === null) throw new Error('The story has no picture')
  const html = figureHtml(article.image)
  expect(html).toMatch(
    /<img src="http[^"]+" width="1" height="1" alt="Two people at a table" loading="lazy">/,
  )
  expect(html).toContain('Handout. Handed out by Central Agency')
  expect(html).toContain('state-controlled media, North Korea')
  expect(html).toContain('Generated by AI')
})

it('prints corrections with what was wrong', () => {
  expect(updatesHtml(article.updates ?? [])).toContain(
    '<strong>Correction</strong>, <time datetime="2026-03-06T09:30:00Z">6 March 2026</time>: The talks lasted two days. An earlier version said: “three days”',
  )
})

describe('a whole story', () => {
  it('is an article in its language, with its byline', () => {
    const html = articleHtml(article, options)
    expect(html).toMatch(
      /^<article class="story" lang="en" dir="ltr"><header><h1>Two ports &amp; one treaty/,
    )
    expect(html).toContain('By Mia Torv, Coast Wire')
    expect(articleHtml({ ...article, language: 'ar' })).toMatch(/lang="ar" dir="rtl"/)
  })

  it('is refused while it is a draft or under embargo', () => {
    expect(() => articleHtml({ ...article, _id: 'drafts.x' })).toThrow(NotForReadersError)
    expect(() => articleHtml({ ...article, datePublished: null })).toThrow('no date of publication')
    const embargoed = { ...article, embargoUntil: '2999-01-01T00:00:00Z' }
    expect(() => articleHtml(embargoed)).toThrow(
      'article-treaty is not for readers: it is under embargo',
    )
    const over = { ...article, embargoUntil: '2020-01-01T00:00:00Z' }
    expect(articleHtml(over)).toContain('<h1>')
  })
})

describe('what an attacker writes', () => {
  it.each(payloads)('is harmless in every field: %j', (payload) => {
    expect(harmIn(articleHtml(poisoned(article, payload), options))).toEqual([])
  })

  it('would be found if a renderer let it through (control)', () => {
    const careless = ({ headline, citations }: Article) =>
      `<h1>${headline}</h1><a href="${citations?.[0]?.url}">x</a>`
    const caught = payloads.filter((p) => harmIn(careless(poisoned(article, p))).length > 0)
    // A few do harm only in places that this careless renderer does not have.
    expect(caught.length).toBeGreaterThan(payloads.length * 0.9)
    expect(payloads.length).toBeGreaterThanOrEqual(120)
  })
})
