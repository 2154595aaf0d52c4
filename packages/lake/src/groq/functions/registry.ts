import type { ExprNode } from 'groq-js'
import { isBulky, joinsToBulk } from '../evaluate/bulky.ts'
import { inLibrary } from '../evaluate/library.ts'
import type { Cell } from '../evaluate/origin.ts'
import type { Scope } from '../evaluate/scope.ts'
import { deltaFunctions } from './delta.ts'
import { diffFunctions } from './diff.ts'
import { documentFunctions } from './documents.ts'
import type { GroqFunction } from './function.ts'
import { geoFunctions } from './geo.ts'
import { globalFunctions } from './global.ts'
import { sanityFunctions } from './sanity.ts'
import { textFunctions } from './text.ts'

/** The functions that are evaluated here; groq-js evaluates all others. */
const functions: Readonly<Record<string, GroqFunction>> = {
  ...globalFunctions,
  ...deltaFunctions,
  ...diffFunctions,
  ...documentFunctions,
  ...geoFunctions,
  ...sanityFunctions,
  ...textFunctions,
}

export function callFunction(node: Extract<ExprNode, { type: 'FuncCall' }>, scope: Scope): Cell {
  const ours = functions[`${node.namespace}::${node.name}`]
  if (ours !== undefined) return ours(node.args, scope)
  const values = node.args.map((arg) => scope.evaluate(arg).value)
  if (values.some(isBulky) || (node.name === 'join' && joinsToBulk(values[0], values[1])))
    scope.context.moment.assertAlone()
  const args = values.map((value): ExprNode => ({ type: 'Value', value }))
  return inLibrary({ ...node, args }, scope)
}
