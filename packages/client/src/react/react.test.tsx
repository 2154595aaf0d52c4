import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { parseFragment, serialize } from 'parse5'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '../article.ts'
import { bodyHtml, claimHtml, eventHtml, figureHtml, quoteHtml } from '../html/index.ts'
import { harmIn } from '../testing/harm.ts'
import { payloads, poisoned } from '../testing/payloads.ts'
import { paragraphWith, readRichStory } from '../testing/rich-story.ts'
import {
  addressesUnder,
  ClaimBox,
  EventEntry,
  Picture,
  QuoteFigure,
  StoryBody,
  Timeline,
  type Parts,
} from './index.ts'

const options = { addresses: addressesUnder() }
let article: Article

beforeAll(async () => {
  ;({ article } = await readRichStory())
})

/** HTML as a browser’s parser reads it, whatever the spelling of attributes and entities. */
const read = (html: string) =>
  serialize(
    parseFragment(html.replaceAll(/<\/?span>/g, '').replaceAll(/ dir="ltr"| (?=<\/p>)/g, '')),
  )

describe('the components', () => {
  it('render what the HTML entry writes: quotes, claims, pictures, events', () => {
    for (const quote of article.quotes)
      expect(read(renderToStaticMarkup(<QuoteFigure quote={quote} {...options} />))).toBe(
        read(quoteHtml(quote, options)),
      )
    for (const claim of article.claims)
      expect(read(renderToStaticMarkup(<ClaimBox claim={claim} {...options} />))).toBe(
        read(claimHtml(claim, options)),
      )
    for (const event of article.allEvents)
      expect(read(renderToStaticMarkup(<EventEntry event={event} {...options} />))).toBe(
        read(eventHtml(event, options)),
      )
    if (article.image === null) throw new Error('The story has no picture')
    const picture = renderToStaticMarkup(<Picture figure={article.image} {...options} />)
    expect(read(picture.replace(/<link[^>]*>/, '')).length).toBe(
      read(figureHtml(article.image, options)).length,
    )
  })

  it('render the text of a story as the HTML entry writes it', () => {
    const text = article.body.filter(({ _type }) => _type !== 'figure')
    const html = renderToStaticMarkup(<StoryBody body={text} {...options} />)
    expect(read(html)).toBe(read(bodyHtml(text, options)))
    for (const quote of article.quotes) {
      const body = [paragraphWith(quote)]
      const paragraph = renderToStaticMarkup(<StoryBody body={body} {...options} />)
      expect(read(paragraph)).toBe(read(bodyHtml(body, options)))
    }
  })
})

describe('parts', () => {
  it('can be drawn differently, links among them', () => {
    const html = renderToStaticMarkup(
      <StoryBody
        body={article.body}
        {...options}
        link={({ href, children }) => <b data-to={href}>{children}</b>}
        parts={{ embed: ({ value }) => <i>{value.title}</i> }}
      />,
    )
    expect(html).toContain('<i>The handshake</i>')
    expect(html).toContain('<b data-to="/source/source-envoy">the envoy</b>')
    expect(html).not.toContain('<a ')
  })

  it('are needed for kinds of blocks that a newsroom added', () => {
    const poll = { _type: 'poll', _key: 'k', question: 'Tolls?' } as const
    const body: (Article['body'][number] | typeof poll)[] = [poll]
    const html = renderToStaticMarkup(
      <StoryBody body={body} parts={{ poll: ({ value }) => <b>{value.question}</b> }} />,
    )
    expect(html).toBe('<b>Tolls?</b>')
    // @ts-expect-error -- the poll has no part
    expect(() => <StoryBody body={body} />).toBeDefined()
  })

  it('are needed however the component is made', () => {
    const element = createElement(StoryBody, { body: article.body, ...options })
    expect(renderToStaticMarkup(element)).toContain('quotation direct')
    const poll = { _type: 'poll', _key: 'k', question: 'Tolls?' } as const
    const own = createElement(StoryBody<typeof poll>, {
      body: [poll],
      parts: { poll: ({ value }) => <b>{value.question}</b> },
    })
    expect(renderToStaticMarkup(own)).toBe('<b>Tolls?</b>')
    // @ts-expect-error -- the poll has no part
    expect(() => createElement(StoryBody<typeof poll>, { body: [poll], parts: {} })).toBeDefined()
  })

  it('are complete: a kind without a component does not compile', () => {
    // @ts-expect-error -- everything but quotes is missing
    const parts: Parts = { quoteBlock: () => null }
    expect(parts).toBeDefined()
  })
})

describe('what an attacker writes', () => {
  const page = (story: Article) =>
    renderToStaticMarkup(
      <>
        <StoryBody body={story.body} {...options} />
        <Timeline events={story.allEvents} {...options} />
      </>,
    ).replaceAll(/<link rel="preload"[^>]*>/g, '')

  it.each(payloads)('is harmless in every field: %j', (payload) => {
    expect(harmIn(page(poisoned(article, payload)))).toEqual([])
  })

  it('would be found if a component let it through (control)', () => {
    const careless = (href: string) => renderToStaticMarkup(<a href={`x:${href}`}>x</a>)
    expect(harmIn(careless('y'))).not.toEqual([])
  })
})
