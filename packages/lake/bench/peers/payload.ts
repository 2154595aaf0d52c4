import path from 'node:path'
import { fill } from './fill.ts'
import { installed } from './installed.ts'
import type { Peer } from './peer.ts'
import { Served } from '../http/served.ts'

const PACKAGES = {
  payload: '3.90.2',
  '@payloadcms/db-sqlite': '3.90.2',
  graphql: '16.15.0',
  hono: '4.13.19',
  '@hono/node-server': '2.1.8',
}

const only = (name: string, ...attributes: string[]) =>
  attributes.map((attribute) => `populate[${name}][${attribute}]=true`).join('&')
/** An article with what it refers to, and of that no more than is wanted. */
const DEEP = [
  'depth=2',
  only('quotes', 'text', 'saidAt', 'context', 'speaker', 'via'),
  only('sources', 'name', 'organization', 'url'),
  only('events', 'name', 'startDate', 'occurrenceStatus'),
].join('&')
const CARD = ['headline', 'dek', 'section', 'publishedAt', 'slug', 'byline']
  .map((attribute) => `select[${attribute}]=true`)
  .join('&')

/** Payload with so many articles, by its REST interface. Nothing is counted that nobody asked for. */
export async function payload(articles: number): Promise<Peer> {
  const folder = installed('payload', PACKAGES, path.join(import.meta.dirname, 'payload'))
  const data = await fill(path.join(folder, 'fill.mjs'), articles)
  return {
    name: `Payload ${PACKAGES.payload}`,
    articles,
    serve: () => Served.by(path.join(folder, 'serve.mjs'), [], data),
    article: (slug) => `/api/articles?where[slug][equals]=${slug}&limit=1&pagination=false&${DEEP}`,
    newest: (section) =>
      `/api/articles?where[section][equals]=${section}&sort=-publishedAt&limit=20&pagination=false&depth=0&${CARD}`,
    articlesIn: (answer) => Object(answer).docs,
    async writer(served) {
      const idOf = async (type: string) =>
        Object(JSON.parse(await served.get(`/api/${type}?limit=1&depth=0`))).docs[0].id
      const [source, event] = [await idOf('sources'), await idOf('events')]
      const create = async (type: string, document: object) =>
        Object(await served.post(`/api/${type}?depth=0`, document)).doc.id
      return async ({ slug, article, quotes }) => {
        const ids: unknown[] = []
        for (const quote of quotes)
          ids.push(await create('quotes', { ...quote, speaker: source, via: source, event }))
        return create('articles', { ...article, slug, quotes: ids, events: [event] })
      }
    },
  }
}
