import { GroqSyntaxError, parse as parseGroq, type ExprNode } from 'groq-js'
import { badRequest, queryParseError, type LakeError } from '../errors.ts'
import { withTextSearch } from './text-query.ts'
import { nodesIn } from './walk.ts'

export type Parameters = Readonly<Record<string, unknown>>

/** 64 KB of query is a mistake or an attack. */
const MAX_LENGTH = 65_536

/**
 * Parses a query with its parameters, which slices need to be known.
 *
 * @throws LakeError `queryParseError` with the texts and positions that production gives
 */
export function parseQuery(groq: string, params: Parameters): ExprNode {
  if (groq.length > MAX_LENGTH)
    throw badRequest(`The query is longer than ${MAX_LENGTH} characters`)
  let tree: ExprNode
  try {
    tree = parseGroq(groq, { params: { ...params } })
  } catch (error) {
    throw inProductionWords(error, groq)
  }
  for (const node of nodesIn(tree)) {
    if (node['type'] !== 'Parameter' || typeof node['name'] !== 'string') continue
    const start = Math.max(0, groq.indexOf(`$${node['name']}`))
    throw queryParseError(
      `param $${node['name']} referenced, but not provided`,
      groq,
      start,
      start + node['name'].length + 1,
    )
  }
  return withTextSearch(tree)
}

const WORDS: readonly [RegExp, string][] = [
  [/Expected "\]" after array/, "expected ']' following array body"],
  [/Expected "\]"/, "expected ']' following expression"],
  [/Expected "\)" after function arguments/, "expected ')' following function arguments"],
  [/Expected "\)"/, "expected ')' following parenthesized expression"],
  [/Expected "\}"/, "expected '}' following object body"],
  [/Expected function name/, 'expected a function following namespace expression'],
]

function inProductionWords(error: unknown, groq: string): LakeError {
  const message = error instanceof Error ? error.message : String(error)
  const unknownFunction = /Undefined function: (\S+)/.exec(message)?.[1]
  if (unknownFunction !== undefined) {
    const start = Math.max(0, groq.indexOf(unknownFunction))
    return queryParseError(
      `unknown function ${JSON.stringify(unknownFunction)}`,
      groq,
      start,
      start + unknownFunction.length,
    )
  }
  if (!(error instanceof GroqSyntaxError)) return queryParseError(message, groq, 0, groq.length)
  const { position } = error
  const rest = groq.slice(position).trimStart()
  const named = WORDS.find(([pattern]) => pattern.test(message))?.[1]
  if (named !== undefined) return queryParseError(named, groq, position, position)
  if (rest === '' || message.includes('Unexpected end of query')) {
    const unread = unreadRest(groq, position)
    if (unread !== undefined)
      return queryParseError('unable to parse entire expression', groq, unread, groq.length)
    return queryParseError(
      'unexpected end-of-file, expected expression',
      groq,
      groq.length,
      groq.length,
    )
  }
  return queryParseError(
    `unexpected token ${JSON.stringify(rest.charAt(0))}, expected expression`,
    groq,
    position,
    position + 1,
  )
}

/** groq-js says "end of query" too when a whole expression is followed by something that is none. */
function unreadRest(groq: string, position: number): number | undefined {
  const head = groq.slice(0, position)
  if (position >= groq.trimEnd().length || head.trim() === '') return undefined
  try {
    parseGroq(head)
    return position
  } catch {
    return undefined
  }
}
