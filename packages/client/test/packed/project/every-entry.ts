// A front end in one file: it uses every entry point of the package, on whatever runs it.
import { createClient } from '@sanity/client'
import { createOnrecord, type Article, type Onrecord } from '@onrecord/client'
import { appleNewsArticle } from '@onrecord/client/apple-news'
import { cdn } from '@onrecord/client/cdn'
import { rssFeed, type Publication } from '@onrecord/client/feeds'
import { card, readable } from '@onrecord/client/groq'
import { addressesUnder, bodyHtml } from '@onrecord/client/html'
import { calendar } from '@onrecord/client/ical'
import { articleJsonLd, jsonLdScript } from '@onrecord/client/json-ld'
import { ninjsArticle } from '@onrecord/client/ninjs'
import { articleCards } from '@onrecord/client/queries'
import { StoryBody } from '@onrecord/client/react'
import { fromSanityClient } from '@onrecord/client/sanity'
import * as is from '@onrecord/client/shape'
import { inMemory } from '@onrecord/client/testing'
import { bodyText } from '@onrecord/client/text'
import { attributionWords } from '@onrecord/client/words'
import { zodOf } from '@onrecord/client/zod'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** A lake to ask. */
export interface Lake {
  readonly url: string
  readonly projectId: string
  readonly dataset: string
}

const publication: Publication = {
  name: 'Varnholm News',
  url: 'https://news.example',
  language: 'en',
  addresses: addressesUnder('https://news.example'),
}

interface Given {
  readonly lake: Lake
  readonly news: Onrecord
  readonly story: Article
}

const uses: Readonly<Record<string, (given: Given) => unknown>> = {
  '.': async ({ news }) => (await news.article.list({ first: 1 })).items[0]?.headline,
  './apple-news': ({ story }) => appleNewsArticle(story, publication)['identifier'],
  './cdn': async ({ news }) => (await news.source.get('source-mayor'))?.name,
  './feeds': ({ story }) =>
    rssFeed([story], { publication, url: 'https://news.example/feed.xml' }).includes('<item>'),
  './groq': async ({ lake }) => {
    const query = encodeURIComponent(`*[${readable} && section == "local"]${card}.headline`)
    const asked = `${lake.url}/v2025-02-19/data/query/${lake.dataset}?query=${query}&$preview=false&$channel="site"`
    const { result } = (await (await fetch(asked)).json()) as { result: readonly string[] }
    return result.length
  },
  './html': ({ story }) => bodyHtml(story.body, { addresses: addressesUnder() }).includes('<p'),
  './ical': ({ story }) => calendar(story.allEvents, publication).includes('BEGIN:VEVENT'),
  './json-ld': ({ story }) => jsonLdScript(articleJsonLd(story, publication)).includes('Quotation'),
  './ninjs': ({ story }) => ninjsArticle(story, publication)['pubStatus'],
  './queries': () => articleCards.name,
  './react': ({ story }) =>
    renderToStaticMarkup(createElement(StoryBody, { body: story.body })).includes('<p'),
  './sanity': async ({ lake: { url, ...rest } }) => {
    const client = createClient({
      ...rest,
      apiHost: url,
      useProjectHostname: false,
      useCdn: false,
      apiVersion: '2025-02-19',
    })
    const news = createOnrecord({ transport: fromSanityClient(client) })
    return (await news.quote.get('quote-doors'))?.text
  },
  './shape': () => is.string.is,
  './testing': async () => {
    const dataset = inMemory([
      { _id: 'a', _type: 'source', name: 'Ane', sourceType: 'person', identification: 'named' },
    ])
    return (await createOnrecord({ transport: dataset }).source.get('a'))?.name
  },
  './text': ({ story }) => bodyText(story.body).includes('said'),
  './words': ({ story }) => story.quotes.map(({ attribution }) => attributionWords(attribution)),
  './zod': () => zodOf(articleCards.result).safeParse([{}]).success,
}

/** What each entry point made of one story. */
export async function useEveryEntry(lake: Lake): Promise<Record<string, unknown>> {
  const { url, dataset } = lake
  const news = createOnrecord({ transport: cdn({ url, dataset }) })
  const story = await news.article.get('doors')
  if (story === null) throw new Error('The lake has no such story')
  const made: Record<string, unknown> = {}
  for (const [entry, use] of Object.entries(uses)) made[entry] = await use({ lake, news, story })
  return made
}
