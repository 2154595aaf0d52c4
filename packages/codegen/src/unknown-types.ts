import type { ExprNode } from 'groq-js'
import type { SchemaType } from './type-node.ts'

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A name that a query compares `_type` with and that nothing in the schema has; undefined when all
 * are known. Such a query would be typed as one that finds nothing, which is never what was meant.
 */
export function unknownType(query: ExprNode, schema: SchemaType): string | undefined {
  const known = new Set(schema.map(({ name }) => name))
  collectTags(schema, known)
  // What a projection calls itself may be asked for again.
  collectProjected(query, known)
  return comparedWith(query).find((name) => !known.has(name))
}

/** Every `_type` that an object of the schema has, those without a name of their own included. */
function collectTags(value: unknown, into: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collectTags(item, into)
  if (!isNode(value)) return
  const tag = isNode(value['_type']) ? value['_type']['value'] : undefined
  if (isNode(tag) && typeof tag['value'] === 'string') into.add(tag['value'])
  for (const item of Object.values(value)) collectTags(item, into)
}

function collectProjected(value: unknown, into: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collectProjected(item, into)
  if (!isNode(value)) return
  if (value['type'] === 'ObjectAttributeValue' && value['name'] === '_type')
    for (const name of strings(value['value'])) into.add(name)
  for (const item of Object.values(value)) collectProjected(item, into)
}

function comparedWith(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(comparedWith)
  if (!isNode(value)) return []
  const { type, op, left, right } = value
  if (type === 'OpCall' && (op === '==' || op === 'in') && isType(left)) return strings(right)
  if (type === 'OpCall' && op === '==' && isType(right)) return strings(left)
  return Object.values(value).flatMap(comparedWith)
}

const isType = (value: unknown): boolean =>
  isNode(value) && value['type'] === 'AccessAttribute' && value['name'] === '_type'

function strings(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(strings)
  if (!isNode(value)) return []
  if (value['type'] === 'Value') return typeof value['value'] === 'string' ? [value['value']] : []
  return [...strings(value['elements']), ...strings(value['value'])]
}
