import type { ExprNode } from 'groq-js'
import type { StoredDocument } from '../documents/document.ts'
import { queryParseError } from '../errors.ts'
import { inTime } from './in-time.ts'
import { parseQuery, type Parameters } from './parse.ts'
import { isTimeless } from './plan/prepared.ts'
import { View, type Setting } from './view.ts'

/** What a listener asked for. */
export interface Filter {
  /** Whether a document belongs to it. @throws LakeError when it takes too long to tell */
  readonly has: (document: StoredDocument | null) => boolean
  /** Every document that belongs to it has one of these keys. */
  readonly keys: readonly string[]
}

const MAX_KEYS = 100

/** How long it may take to tell whether one document belongs to a filter: commits wait for it. */
const FILTER_MS = 200

const MAX_KEPT = 1000
const kept = new Map<string, Filter>()

/** The filter of a query, which all have in common who listen to the same. @throws as `parseFilter` does */
export function filterOf(groq: string, params: Parameters, setting: Setting): Filter {
  const question = JSON.stringify([groq, params, setting])
  const filter = kept.get(question) ?? parseFilter(groq, params, setting)
  kept.delete(question)
  kept.set(question, filter)
  const [oldest = question] = kept.keys()
  if (kept.size > MAX_KEPT) kept.delete(oldest)
  return filter
}

/**
 * The filter of a query. Listeners are given whole queries, of which only the first `*[…]` counts:
 * projections, order and slices say what to show, not what to hear.
 *
 * @throws LakeError queryParseError when the query cannot be parsed or does not begin with `*`
 */
export function parseFilter(groq: string, params: Parameters, setting: Setting): Filter {
  const tree = parseQuery(groq, params)
  const chain = everythingChain(tree)
  if (chain === undefined)
    throw queryParseError('a listener needs a query that begins with *', groq, 0, groq.length)
  const keys = new View([]).evaluate(chain, setting, groq).reads.keys(MAX_KEYS)
  if (chain.type === 'Everything') return { has: (document) => document !== null, keys }
  const asks = (document: StoredDocument) => {
    const { result: found } = inTime(FILTER_MS, groq, (moment) =>
      new View([document]).evaluate(chain, setting, groq, { moment }),
    )
    return Array.isArray(found) && found.length > 0
  }
  // A document does not change: the next one takes its place.
  const known = new WeakMap<StoredDocument, boolean>()
  const has = (document: StoredDocument | null) => {
    if (document === null) return false
    if (!isTimeless(chain)) return asks(document)
    const answer = known.get(document) ?? asks(document)
    known.set(document, answer)
    return answer
  }
  return { has, keys }
}

/** The innermost `*`, with the filters that stand directly on it. */
function everythingChain(node: ExprNode): ExprNode | undefined {
  if (node.type === 'Everything') return node
  if (!('base' in node) || node.base === undefined) return undefined
  const below = everythingChain(node.base)
  if (below === undefined) return undefined
  // A filter directly on what is already only filters is one more; anything else is left out.
  return node.type === 'Filter' && node.base === below ? node : below
}
