import type { ExprNode } from 'groq-js'
import type { Scope } from '../../evaluate/scope.ts'
import type { Condition } from '../condition.ts'
import { constantOf, isScalar, pathOf, type Rule } from './rule.ts'

/** `slug.current == $slug`, either way round. */
export const equality: Rule = (node, scope) => {
  if (node.type !== 'OpCall' || node.op !== '==') return undefined
  return sides(node.left, node.right, scope) ?? sides(node.right, node.left, scope)
}

function sides(left: ExprNode, right: ExprNode, scope: Scope): Condition | undefined {
  const path = pathOf(left)
  const value = path === undefined ? undefined : constantOf(right, scope)
  return path !== undefined && isScalar(value)
    ? { kind: 'values', path, values: [value] }
    : undefined
}
