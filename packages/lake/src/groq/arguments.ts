import { isObject } from '../documents/document.ts'
import { queryParseError } from '../errors.ts'
import { placeOf } from './code.ts'

/** How many arguments a function takes that groq-js lets take any number. */
const ARITIES: Readonly<Record<string, readonly number[]>> = {
  'global::geo': [1],
  'geo::latLng': [2],
  'geo::contains': [2],
  'geo::intersects': [2],
  'geo::distance': [2],
  'documents::get': [1],
}

/** @throws LakeError queryParseError for a call that hosted Sanity refuses and groq-js does not */
export function assertCallable(node: Record<string, unknown>, groq: string): void {
  const { type, namespace, name, args, base } = node
  if (type === 'PipeFuncCall' && name === 'score') assertDocuments(base, groq)
  if (type !== 'FuncCall' || !Array.isArray(args)) return
  const allowed = ARITIES[`${String(namespace)}::${String(name)}`]
  if (allowed === undefined || allowed.includes(args.length)) return
  const { start, end } = placeOf(groq, new RegExp(`\\b${String(name)}(?=\\s*\\()`))
  throw queryParseError(
    `function ${String(name)}() takes ${allowed.join(' or ')} arguments, and ${args.length} are given`,
    groq,
    start,
    end,
  )
}

/** What was made by a query has no text to search: only documents are scored. */
function assertDocuments(base: unknown, groq: string): void {
  let current = base
  while (isObject(current) && current['type'] !== 'Everything') {
    if (['Map', 'FlatMap', 'Projection', 'AccessElement'].includes(String(current['type']))) {
      const { start, end } = placeOf(groq, /\bscore(?=\s*\()/)
      const description = 'score() can only be applied to documents: put it before the projection'
      throw queryParseError(description, groq, start, end)
    }
    current = current['base']
  }
}
