import { parse, type ExprNode } from 'groq-js'

/** A parameter of a query and its TypeScript type, as far as the query tells. */
export interface Parameter {
  readonly name: string
  readonly type: string
}

/** Slices need numbers when a query is parsed: `[0...$first]`. */
const IN_SLICE = /\.\.\.?\s*\$(\w+)|\$(\w+)\s*\.\.\.?/g

/** Parses a query whose parameters have no values yet. */
export function parseForTypes(groq: string): { tree: ExprNode; parameters: Parameter[] } {
  const numbers = [...groq.matchAll(IN_SLICE)].map(([, after, before]) => after ?? before ?? '')
  const tree = parse(groq, { params: Object.fromEntries(numbers.map((name) => [name, 1])) })
  const parameters = new Map<string, Parameter>(
    numbers.map((name) => [name, { name, type: 'number' }]),
  )
  collect(tree, parameters)
  return {
    tree,
    parameters: [...parameters.values()].toSorted((a, b) => a.name.localeCompare(b.name)),
  }
}

function collect(value: unknown, parameters: Map<string, Parameter>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, parameters)
    return
  }
  if (typeof value !== 'object' || value === null) return
  if ('op' in value && value.op === 'in' && 'right' in value)
    add(value.right, 'readonly string[]', parameters)
  add(value, 'string | number | boolean | null', parameters)
  for (const item of Object.values(value)) collect(item, parameters)
}

function add(value: unknown, type: string, parameters: Map<string, Parameter>): void {
  if (
    typeof value !== 'object' ||
    value === null ||
    !('type' in value) ||
    value.type !== 'Parameter'
  )
    return
  if ('name' in value && typeof value.name === 'string' && !parameters.has(value.name)) {
    parameters.set(value.name, { name: value.name, type })
  }
}
