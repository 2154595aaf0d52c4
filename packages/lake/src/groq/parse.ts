import { GroqSyntaxError, parse as parseGroq, type ExprNode } from 'groq-js'
import { LakeError, queryParseError } from '../errors.ts'
import { assertCallable } from './arguments.ts'
import { codeOf } from './code.ts'
import { Effort, TooLaborious } from './effort.ts'
import { spellGeoCalls, withGeoCalls } from './geo-call.ts'
import { assertDepth, assertSize, tooDeep, tooLaborious } from './size.ts'
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
  const effort = new Effort()
  try {
    const tree = parseGroq(effort.counted(spelled.groq), { params: { ...params }, mode })
    assertDepth(tree, groq)
    return withGeoCalls(tree)
  } catch (error) {
    if (error instanceof LakeError) throw error
    if (error instanceof TooLaborious) throw tooLaborious(groq)
    // The parser goes a level down with each level of the query, and ran out of room.
    if (error instanceof RangeError) throw tooDeep(groq)
    // A slice needs the value of its parameter to be parsed at all.
    const missing = parametersIn(groq).find(({ 1: name = '' }) => !Object.hasOwn(params, name))
    if (missing !== undefined && !(error instanceof GroqSyntaxError))
      throw missingParameter(groq, missing[1])
    throw inProductionWords(error, groq, spelled, effort)
  }
}

const parametersIn = (groq: string) => [...codeOf(groq).matchAll(/\$(\w+)/g)]

function missingParameter(groq: string, missing = '') {
  const at = parametersIn(groq).find(([, name]) => name === missing)?.index ?? 0
  const description = `param $${missing} referenced, but not provided`
  return queryParseError(description, groq, at, at + missing.length + 1)
}
