import type { ExprNode } from 'groq-js'
import type { Scope } from '../../evaluate/scope.ts'
import type { Condition, RangeOperator } from '../condition.ts'
import { constantOf, pathOf, type Rule } from './rule.ts'

const MIRRORED: Readonly<Record<RangeOperator, RangeOperator>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
}

/** `publishedAt < $date`, either way round. Booleans have an order too; nobody asks for it. */
export const range: Rule = (node, scope) => {
  if (node.type !== 'OpCall' || !isRange(node.op)) return undefined
  return (
    sides(node.left, node.op, node.right, scope) ??
    sides(node.right, MIRRORED[node.op], node.left, scope)
  )
}

const isRange = (operator: string): operator is RangeOperator => Object.hasOwn(MIRRORED, operator)

function sides(
  left: ExprNode,
  operator: RangeOperator,
  right: ExprNode,
  scope: Scope,
): Condition | undefined {
  const path = pathOf(left)
  const value = path === undefined ? undefined : constantOf(right, scope)
  return path !== undefined && (typeof value === 'string' || typeof value === 'number')
    ? { kind: 'range', path, operator, value }
    : undefined
}
