import type { Settings } from './settings.ts'

/** What a path answers with: a description and its media type, and what it must be told. */
const get = (
  summary: string,
  type: string,
  parameters: readonly object[] = [],
  more: Record<string, { description: string }> = {},
) => ({
  get: {
    summary,
    parameters: [...parameters, { $ref: '#/components/parameters/ifNoneMatch' }],
    responses: {
      200: {
        description: summary,
        headers: { etag: { $ref: '#/components/headers/etag' } },
        content: { [type]: {} },
      },
      304: { description: 'The copy with this ETag is the newest.' },
      ...more,
    },
  },
})

const text = { type: 'string' }
const section = {
  name: 'section',
  in: 'query',
  description: 'Only stories of this section.',
  schema: text,
}
const key = (description: string) => ({
  name: 'key',
  in: 'path',
  required: true,
  description,
  schema: text,
})
const slug = key('The last part of the story’s address.')
const id = key('The id of the record.')
const none = { 404: { description: 'Readers have no such record.' } }

/** Every path of this service (OpenAPI 3.1). */
export const paths = {
  '/': get('A page that lists it all.', 'text/html'),
  '/rss.xml': get('The newest stories as RSS 2.0.', 'application/rss+xml', [section]),
  '/atom.xml': get('The newest stories as Atom.', 'application/atom+xml', [section]),
  '/feed.json': get('The newest stories as JSON Feed 1.1.', 'application/feed+json', [section]),
  '/news-sitemap.xml': get('The last two days as a Google News sitemap.', 'application/xml'),
  '/events.ics': get('Events as a calendar.', 'text/calendar'),
  '/ninjs/stories/{key}': get(
    'A story as IPTC ninjs 3.1; a retracted one as its cancellation.',
    'application/json',
    [slug],
    none,
  ),
  '/ninjs/events/{key}': get('An event as IPTC ninjs 3.1.', 'application/json', [id], none),
  '/json-ld/stories/{key}': get(
    'A story as schema.org NewsArticle.',
    'application/ld+json',
    [slug],
    { ...none, 410: { description: 'The story was retracted.' } },
  ),
  '/json-ld/events/{key}': get('An event as schema.org Event.', 'application/ld+json', [id], none),
  '/json-ld/quotes/{key}': get(
    'A quote as schema.org Quotation; a paraphrase or a retracted quote is none.',
    'application/ld+json',
    [id],
    none,
  ),
  '/apple-news/stories/{key}': get('A story as Apple News Format.', 'application/json', [slug], {
    ...none,
    410: { description: 'The story was retracted.' },
  }),
  '/oembed': get(
    'A quote as a card for other pages (oEmbed).',
    'application/json',
    [
      {
        name: 'url',
        in: 'query',
        required: true,
        description: 'The address of the quote’s page.',
        schema: { type: 'string', format: 'uri' },
      },
      { name: 'maxwidth', in: 'query', description: 'Pixels.', schema: { type: 'integer' } },
      { name: 'format', in: 'query', schema: { type: 'string', enum: ['json'] } },
    ],
    {
      400: { description: 'No address is given.' },
      ...none,
      501: { description: 'Another format than JSON is asked for.' },
    },
  ),
  '/openapi.json': get('What this service answers, as OpenAPI.', 'application/json'),
}

/** The description of this service for programs. */
export const openapi = ({ url, publication: { name } }: Settings) => ({
  openapi: '3.1.0',
  info: { title: `Feeds of ${name}`, version: '1.0.0' },
  servers: [{ url }],
  paths,
  components: {
    parameters: {
      ifNoneMatch: {
        name: 'if-none-match',
        in: 'header',
        description: 'The ETag of the copy you have.',
        schema: text,
      },
    },
    headers: { etag: { description: 'Names this version of the answer.', schema: text } },
  },
})
