import { isRetracted } from '@onrecord/client'
import { quoteHtml } from '@onrecord/client/html'
import { attributionWords, english, quoteWords } from '@onrecord/client/words'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { Service } from './app.ts'
import { quoteOf } from './records.ts'

/** Pixels. */
const WIDTH = 550

/**
 * A card of a quote for other people's pages (oembed.com): the address of a quote's page in, HTML
 * out, with its speaker and every label. A paraphrase is no `blockquote`, and a retracted quote says
 * that it was retracted, so that pages that ask again pass it on.
 */
export function oembedRoute({ news, settings: { publication } }: Service): Hono {
  const { addresses, name, url: providerUrl } = publication
  const quotes = addresses.quote('')

  return new Hono().get('/oembed', async (c) => {
    const { url, format = 'json', maxwidth } = c.req.query()
    if (format !== 'json')
      throw new HTTPException(501, { message: `The format is json, not "${format}".` })
    const width = z.coerce.number().int().positive().max(WIDTH).catch(WIDTH).parse(maxwidth)
    const quote = await quoteOf(news, quoteIdOf(url, quotes))
    const by = attributionWords(quote.attribution)
    return c.json({
      version: '1.0',
      type: 'rich',
      // What a card is called says no more than the card: a paraphrase is not put in quotation marks.
      title: `${quoteWords(quote)}${isRetracted(quote) ? ` (${english.retracted})` : ''}`,
      author_name: by,
      author_url: addresses.quote(quote._id),
      provider_name: name,
      provider_url: providerUrl,
      // As long as its text: the page that shows it knows how tall that is.
      width,
      height: null,
      html: quoteHtml(quote, { addresses }),
    })
  })
}

/** @throws HTTPException when this is not the address of a quote's page */
function quoteIdOf(url: string | undefined, quotes: string): string {
  const wanted = `the address of a quote, which begins with ${quotes}`
  if (url === undefined || url === '')
    throw new HTTPException(400, { message: `Give ${wanted}, as "url".` })
  const [address = ''] = url.split(/[?#]/)
  const [id, ...rest] = address.startsWith(quotes) ? address.slice(quotes.length).split('/') : []
  try {
    if (id !== undefined && id !== '' && rest.length === 0) return decodeURIComponent(id)
  } catch {
    // Not an encoded address either.
  }
  throw new HTTPException(404, { message: `"${url}" is not ${wanted}.` })
}
