import { fileURLToPath } from 'node:url'
import { QUERIES, type QueryName } from '../queries.ts'
import type { Peer } from './peer.ts'
import { Served } from '../http/served.ts'

const PROGRAM = fileURLToPath(new URL('../../bin/onrecord-lake.mjs', import.meta.url))
const DATA = '/v2025-02-19/data'

/** Where the answer to a query is. */
function queryAt(groq: string, params: object = {}): string {
  const asked = Object.entries(params).map(
    ([name, value]) =>
      `&${encodeURIComponent(`$${name}`)}=${encodeURIComponent(JSON.stringify(value))}`,
  )
  return `${DATA}/query/production?query=${encodeURIComponent(groq)}${asked.join('')}`
}

/**
 * The lake with so many articles in a folder, as Sanity's clients ask it.
 *
 * @param asked whether questions repeat, or none was asked before
 */
export function lake(folder: string, articles: number, asked: 'again' | 'anew'): Peer {
  let turn = 0
  const at = (name: QueryName, params: object) =>
    // A parameter that no query looks at makes a question that nobody has asked.
    queryAt(QUERIES[name], asked === 'again' ? params : { ...params, turn: turn++ })
  const refer = (_ref: string, more = {}) => ({ _type: 'reference', _ref, ...more })
  return {
    name: `lake, asked ${asked}`,
    articles,
    serve: () => Served.by(PROGRAM, ['start', '--data', folder, '--port', '0', '--json']),
    article: (slug) => at('article', { slug }),
    newest: (section) => at('newest', { section }),
    articlesIn: (answer) => [Object(answer).result].flat(),
    async writer(served) {
      const known = '{"source": *[_type == "source"][0]._id, "event": *[_type == "event"][0]._id}'
      const { source, event } = Object(JSON.parse(await served.get(queryAt(known)))).result
      return ({ slug, article, quotes }) => {
        const created = quotes.map((quote, index) => ({
          ...quote,
          _id: `quote-${slug}-${index}`,
          _type: 'quote',
          speaker: refer(source),
          via: refer(source),
          event: refer(event),
        }))
        const written = {
          ...article,
          _id: `article-${slug}`,
          _type: 'article',
          slug: { _type: 'slug', current: slug },
          quotes: created.map(({ _id }) => refer(_id, { _key: _id })),
          events: [refer(event, { _key: 'event' })],
        }
        const mutations = [...created, written].map((create) => ({ create }))
        return served.post(`${DATA}/mutate/production`, { mutations })
      }
    },
  }
}
