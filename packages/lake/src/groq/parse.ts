import { GroqSyntaxError, parse as parseGroq, type ExprNode } from 'groq-js'
import { LakeError, queryParseError } from '../errors.ts'
import { assertCallable } from './arguments.ts'
import { codeOf, placeOf } from './code.ts'
import { spellGeoCalls, withGeoCalls } from './geo-call.ts'
import { assertDepth, assertSize, tooDeep } from './size.ts'
import { inProductionWords } from './syntax-error.ts'
import { nodesIn } from './walk.ts'

export type Parameters = Readonly<Record<string, unknown>>

/** `delta` knows `before()`, `after()` and `delta::*`, for the rules of webhooks. */
export type Mode = 'normal' | 'delta'

/**
 * Parses a query with its parameters, which slices need to be known.
 *
 * @throws LakeError `queryParseError` with the texts and positions that production gives
 */
export function parseQuery(groq: string, params: Parameters, mode: Mode = 'normal'): ExprNode {
  assertSize(groq)
  const tree = parseTree(groq, params, mode)
  for (const node of nodesIn(tree)) {
    if (node['type'] === 'Parameter' && typeof node['name'] === 'string')
      throw missingParameter(groq, node['name'])
    assertCallable(node, groq)
  }
  return tree
}

/** A query in which parameters stay open, except these; undefined when it cannot be parsed like that. */
export function parseTemplate(groq: string, params: Parameters): ExprNode | undefined {
  try {
    const tree = parseTree(groq, params, 'normal')
    for (const node of nodesIn(tree)) assertCallable(node, groq)
    return tree
  } catch {
    return undefined
  }
}

function parseTree(groq: string, params: Parameters, mode: Mode): ExprNode {
  const spelled = spellGeoCalls(groq)
  try {
    const tree = parseGroq(spelled.groq, { params: { ...params }, mode })
    assertDepth(tree, groq)
    return withGeoCalls(tree)
  } catch (error) {
    if (error instanceof LakeError) throw error
    // The parser goes a level down with each level of the query, and ran out of room.
    if (error instanceof RangeError) throw tooDeep(groq)
    // A slice needs the value of its parameter to be parsed at all.
    const missing = parametersIn(groq).find((name) => !Object.hasOwn(params, name))
    if (missing !== undefined && !(error instanceof GroqSyntaxError))
      throw missingParameter(groq, missing)
    throw inProductionWords(error, groq, spelled)
  }
}

const parametersIn = (groq: string) =>
  [...codeOf(groq).matchAll(/\$(\w+)/g)].map(([, name = '']) => name)

function missingParameter(groq: string, name: string) {
  const { start, end } = placeOf(groq, new RegExp(`\\$${name}\\b`))
  return queryParseError(`param $${name} referenced, but not provided`, groq, start, end)
}
