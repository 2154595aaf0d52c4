import type { ExprNode } from 'groq-js'
import { constantOf, pathOf, type Rule } from './rule.ts'

/** `$speaker in speakers[]._ref`, `$id in body[].markDefs[].quote._ref`: the id is a `_ref` somewhere. */
export const mention: Rule = (node, scope) => {
  if (node.type !== 'OpCall' || node.op !== 'in' || !areReferences(node.right)) return undefined
  const id = constantOf(node.left, scope)
  return typeof id === 'string' ? { kind: 'mentions', id } : undefined
}

/** Whether an expression takes its values from the `_ref`s of things in lists of the document. */
function areReferences(node: ExprNode): boolean {
  switch (node.type) {
    case 'Group':
      return areReferences(node.base)
    case 'Map':
      return isWithin(node.base) && pathOf(node.expr)?.at(-1) === '_ref'
    case 'FlatMap':
      return isWithin(node.base) && areReferences(node.expr)
    default:
      return false
  }
}

/** Whether an expression stays in the document: it follows no reference, and makes nothing. */
function isWithin(node: ExprNode): boolean {
  switch (node.type) {
    case 'This':
      return true
    case 'AccessAttribute':
      return node.base === undefined || isWithin(node.base)
    case 'ArrayCoerce':
    case 'Group':
    case 'Filter':
      return isWithin(node.base)
    case 'Map':
    case 'FlatMap':
      return isWithin(node.base) && isWithin(node.expr)
    default:
      return false
  }
}
