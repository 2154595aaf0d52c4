import { NEVER } from '../condition.ts'
import { constantOf, isScalar, pathOf, type Rule } from './rule.ts'

/** `_id in $ids`, `section in ["world", "politics"]`. */
export const membership: Rule = (node, scope) => {
  if (node.type !== 'OpCall' || node.op !== 'in') return undefined
  const path = pathOf(node.left)
  const list = path === undefined ? undefined : constantOf(node.right, scope)
  if (path === undefined || !Array.isArray(list)) return undefined
  // What is missing equals null, and dates are no scalars.
  if (list.some((item) => item === null || item === undefined || isMade(item))) return undefined
  const values = list.filter(isScalar)
  return values.length === 0 ? NEVER : { kind: 'values', path, values }
}

/** Objects of JSON equal nothing; a date that a query made may equal another. */
const isMade = (item: unknown) =>
  typeof item === 'object' &&
  item !== null &&
  !Array.isArray(item) &&
  Object.getPrototypeOf(item) !== Object.prototype
