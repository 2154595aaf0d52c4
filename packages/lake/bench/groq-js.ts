import type { DatabaseSync } from 'node:sqlite'
import { evaluateSync, parse } from 'groq-js'
import type { Engine } from './measure.ts'
import type { Document } from './newsroom.ts'
import { NAMES, named, QUERIES } from './queries.ts'

/** What is published, with the times of its writing: some queries order by them. */
export const publishedIn = (db: DatabaseSync): Document[] =>
  db
    .prepare(
      "SELECT json(body) AS body FROM documents WHERE dataset = 1 AND layer = '' ORDER BY id",
    )
    .all()
    // The lake wrote the rows itself, from documents.
    .map(({ body }) => JSON.parse(String(body)) as Document)

/**
 * groq-js over an array as one uses it best: parsed once, references by a map, no promises.
 *
 * @param dataset in the order of ids
 */
export function groqJs(dataset: readonly Document[]): Engine {
  const byId = new Map(dataset.map((document) => [document._id, document]))
  const trees = new Map(NAMES.map((name) => [name, parse(QUERIES[name])]))
  return {
    name: 'groq-js',
    run(name, given) {
      const tree = trees.get(name)
      if (tree === undefined) throw new Error(`${name} is not parsed`)
      const params = named(name, given)
      const dereference = ({ _ref }: { _ref: string }) => byId.get(_ref)
      return JSON.stringify(evaluateSync(tree, { dataset, params, dereference }).data)
    },
  }
}
