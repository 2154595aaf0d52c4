import { isRetracted, type Onrecord, type Quote } from '@onrecord/client'
import { appleNewsArticle } from '@onrecord/client/apple-news'
import { articleJsonLd, eventJsonLd, quoteJsonLd, type JsonObject } from '@onrecord/client/json-ld'
import { ninjsArticle, ninjsCancellation, ninjsEvent } from '@onrecord/client/ninjs'
import { Hono, type Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Service } from './app.ts'

/** One story, event or quote at a time, as agencies (ninjs), Apple News and search engines (JSON-LD) read it. */
export function recordRoutes({ news, settings: { publication } }: Service): Hono {
  const story = async (c: Context) =>
    (await news.article.get(key(c))) ?? missing(`There is no story "${key(c)}".`)
  /** A story that was retracted leaves only in a format that can say so. */
  const standing = async (c: Context) => {
    const found = await story(c)
    if (!isRetracted(found)) return found
    throw new HTTPException(410, { message: `The story "${key(c)}" was retracted.` })
  }
  const event = async (c: Context) =>
    (await news.event.get(key(c))) ?? missing(`There is no event "${key(c)}".`)

  return new Hono()
    .get('/ninjs/stories/:key', async (c) => {
      const found = await story(c)
      // Who has received a story that was retracted is told that it no longer stands.
      return isRetracted(found)
        ? c.json(ninjsCancellation(found, publication))
        : c.json(ninjsArticle(found, publication))
    })
    .get('/ninjs/events/:key', async (c) => c.json(ninjsEvent(await event(c), publication)))
    .get('/apple-news/stories/:key', async (c) =>
      c.json(appleNewsArticle(await standing(c), publication)),
    )
    .get('/json-ld/stories/:key', async (c) =>
      linkedData(c, articleJsonLd(await standing(c), publication)),
    )
    .get('/json-ld/events/:key', async (c) => {
      const parts = await news.timeline({ superEvent: key(c) })
      return linkedData(c, eventJsonLd(await event(c), publication, parts))
    })
    .get('/json-ld/quotes/:key', async (c) => {
      const quote = await quoteOf(news, key(c))
      // A paraphrase is nobody's words, and a retracted quote is no quote.
      const data =
        quoteJsonLd(quote, publication) ?? missing(`"${key(c)}" is not a quotation that stands.`)
      return linkedData(c, data)
    })
}

/** @throws HTTPException 404 when readers have no such quote */
export async function quoteOf(news: Onrecord, id: string): Promise<Quote> {
  return (await news.quote.get(id)) ?? missing(`There is no quote "${id}".`)
}

function missing(message: string): never {
  throw new HTTPException(404, { message })
}

const key = (c: Context): string => c.req.param('key') ?? ''

const linkedData = (c: Context, data: JsonObject) =>
  c.body(JSON.stringify(data), 200, { 'content-type': 'application/ld+json' })
