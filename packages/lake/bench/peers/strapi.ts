import path from 'node:path'
import { fill } from './fill.ts'
import { installed } from './installed.ts'
import type { Peer } from './peer.ts'
import { Served } from '../http/served.ts'

const PACKAGES = { '@strapi/strapi': '5.54.0', 'better-sqlite3': '13.2.0' }

/** An article with what it refers to, and of that no more than is wanted. */
const DEEP = [
  'populate[quotes][fields]=text,saidAt,context',
  'populate[quotes][populate][speaker][fields]=name,organization',
  'populate[quotes][populate][via][fields]=name,url',
  'populate[events][fields]=name,startDate,occurrenceStatus',
].join('&')
const CARD = 'fields=headline,dek,section,issuedAt,slug,byline'

/** Strapi with so many articles, by its REST interface. Nothing is counted that nobody asked for. */
export async function strapi(articles: number): Promise<Peer> {
  const folder = installed('strapi', PACKAGES, path.join(import.meta.dirname, 'strapi'))
  const data = await fill(path.join(folder, 'fill.cjs'), articles)
  return {
    name: `Strapi ${PACKAGES['@strapi/strapi']}`,
    articles,
    serve: () => Served.by(path.join(folder, 'serve.cjs'), [], data),
    article: (slug) =>
      `/api/articles?filters[slug][$eq]=${slug}&pagination[limit]=1&pagination[withCount]=false&${DEEP}`,
    newest: (section) =>
      `/api/articles?filters[section][$eq]=${section}&sort=issuedAt:desc&pagination[limit]=20&pagination[withCount]=false&${CARD}`,
    articlesIn: (answer) => Object(answer).data,
    async writer(served) {
      const idOf = async (type: string) =>
        Object(JSON.parse(await served.get(`/api/${type}?pagination[limit]=1`))).data[0].documentId
      const [source, event] = [await idOf('sources'), await idOf('events')]
      const create = async (type: string, document: object) =>
        Object(await served.post(`/api/${type}`, { data: document })).data.documentId
      return async ({ slug, article, quotes }) => {
        const ids: unknown[] = []
        for (const quote of quotes)
          ids.push(await create('quotes', { ...quote, speaker: source, via: source, event }))
        const { publishedAt: issuedAt, ...rest } = article
        return create('articles', { ...rest, issuedAt, slug, quotes: ids, events: [event] })
      }
    },
  }
}
