import { writtenAnswer } from './answer.ts'
import type { Setting, Source } from './evaluate/scope.ts'
import type { Parameters } from './parse.ts'
import type { Perspective } from './perspective.ts'
import type { Step } from './plan/explanation.ts'
import { prepare } from './plan/prepared.ts'
import { StoredDocuments, type Shelves } from './stored.ts'

/** How a query was answered. */
export interface Explanation {
  readonly result: unknown
  /** How long all of it took, in milliseconds. */
  readonly ms: number
  /** Where documents were looked for, in the order in which that ended. */
  readonly steps: readonly Step[]
  /** How often a document was asked for by its id, as references do. */
  readonly byId: { readonly times: number; readonly ms: number }
}

/**
 * Answers a query as whoever sees all, and tells how.
 *
 * @throws LakeError when the query cannot be parsed or evaluated
 */
export function explain(
  shelves: Shelves,
  setting: Setting,
  asked: { groq: string; params: Parameters; perspective: Perspective },
): Explanation {
  const { groq, params, perspective } = asked
  const steps: Step[] = []
  const stored = new StoredDocuments(shelves, 'all', perspective, (step) => steps.push(step))
  const byId = { times: 0, ms: 0 }
  const source: Source = {
    find: (wanted) => stored.find(wanted),
    count: (wanted) => stored.count(wanted),
    mentioning: (id) => stored.mentioning(id),
    table: stored,
    byId(id, only) {
      const started = performance.now()
      const document = stored.byId(id, only)
      byId.times++
      byId.ms += performance.now() - started
      return document
    },
  }
  const started = performance.now()
  const tree = prepare(groq, params)
  const { json } = writtenAnswer(source, { tree, groq }, setting, { params })
  return { result: JSON.parse(json), ms: performance.now() - started, steps, byId }
}
