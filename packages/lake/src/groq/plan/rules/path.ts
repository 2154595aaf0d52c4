import { Path } from 'groq-js'
import { isPath } from '../condition.ts'
import { constantOf, pathOf, type Rule } from './rule.ts'

/** `_id in path("drafts.**")`. */
export const path: Rule = (node, scope) => {
  if (node.type !== 'OpCall' || node.op !== 'in') return undefined
  const attribute = pathOf(node.left)
  if (attribute === undefined || !isPath(attribute, '_id')) return undefined
  const value = constantOf(node.right, scope)
  return value instanceof Path ? { kind: 'path', pattern: value.toJSON() } : undefined
}
