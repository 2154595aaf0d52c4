import type { ExprNode } from 'groq-js'
import { levelsUsed } from '../../evaluate/free.ts'
import type { Scope } from '../../evaluate/scope.ts'
import type { AttributePath, Condition, Scalar } from '../condition.ts'

/** Understands one form of condition; undefined when the expression has another form. */
export type Rule = (node: ExprNode, scope: Scope) => Condition | undefined

/** The value of an operand that is the same for every document; undefined when it is not. */
export function constantOf(node: ExprNode, scope: Scope): unknown {
  if (node.type === 'Value') return node.value
  if (node.type === 'Parameter') return scope.context.params[node.name] ?? null
  if (levelsUsed(node).has(0)) return undefined
  return scope.nested({ value: null }).evaluate(node).value
}

const paths = new WeakMap<ExprNode, AttributePath | null>()

/** The attribute of the document that an expression names. */
export function pathOf(node: ExprNode): AttributePath | undefined {
  let known = paths.get(node)
  if (known === undefined) paths.set(node, (known = readPath(node) ?? null))
  return known ?? undefined
}

function readPath(node: ExprNode): AttributePath | undefined {
  if (node.type === 'Group') return pathOf(node.base)
  if (node.type !== 'AccessAttribute') return undefined
  if (node.base === undefined || node.base.type === 'This') return [node.name]
  const above = pathOf(node.base)
  return above === undefined ? undefined : [...above, node.name]
}

export const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
