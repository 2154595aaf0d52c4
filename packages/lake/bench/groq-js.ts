import { evaluateSync, parse } from 'groq-js'
import type { Engine } from './measure.ts'
import type { Document } from './newsroom.ts'
import { named, QUERIES } from './queries.ts'

/** groq-js over an array as one uses it best: references by a map, no promises. */
export function groqJs(documents: Iterable<Document>): Engine {
  const published = [...documents].filter(({ _id }) => !_id.startsWith('drafts.'))
  const dataset = published.toSorted((one, other) => (one._id < other._id ? -1 : 1))
  const byId = new Map(dataset.map((document) => [document._id, document]))
  return {
    name: 'groq-js',
    run(name, given) {
      const params = named(name, given)
      const { data } = evaluateSync(parse(QUERIES[name], { params }), {
        dataset,
        params,
        dereference: ({ _ref }) => byId.get(_ref),
      })
      return JSON.stringify(data)
    },
  }
}
