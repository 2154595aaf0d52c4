import { parse, typeEvaluate, type ExprNode } from 'groq-js'
import { primitives } from './primitives.ts'
import type { SchemaType } from './type-node.ts'

/** A parameter of a query and its TypeScript type, as far as query and schema tell. */
export interface Parameter {
  readonly name: string
  readonly type: string
}

/** Slices need numbers when a query is parsed: `[0...$first]`. */
const IN_SLICE = /\.\.\.?\s*\$(\w+)|\$(\w+)\s*\.\.\.?/g

const ANYTHING = 'string | number | boolean | null'

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Parses a query whose parameters have no values yet. */
export function parseForTypes(
  groq: string,
  schema: SchemaType,
): { tree: ExprNode; parameters: Parameter[] } {
  const numbers = [...groq.matchAll(IN_SLICE)].map(([, after, before]) => after ?? before ?? '')
  const tree = parse(groq, { params: Object.fromEntries(numbers.map((name) => [name, 1])) })
  const reader = new ParameterReader(schema)
  for (const name of numbers) reader.add(name, ['number'])
  reader.read(tree, undefined)
  return { tree, parameters: reader.parameters() }
}

/** Reads the type of each parameter from what it is compared with. */
class ParameterReader {
  readonly #schema: SchemaType
  readonly #types = new Map<string, Set<string>>()

  constructor(schema: SchemaType) {
    this.#schema = schema
  }

  add(name: string, types: readonly string[]): void {
    const known = this.#types.get(name) ?? new Set()
    for (const type of types) known.add(type)
    this.#types.set(name, known)
  }

  parameters(): Parameter[] {
    return [...this.#types]
      .map(([name, types]) => ({ name, type: typeOf(types) }))
      .toSorted((a, b) => a.name.localeCompare(b.name))
  }

  /** @param list what is being filtered where this stands: attributes are those of its items */
  read(value: unknown, list: Node | undefined): void {
    if (Array.isArray(value)) {
      for (const item of value) this.read(item, list)
      return
    }
    if (!isNode(value)) return
    const name = parameterName(value)
    if (name !== undefined) this.add(name, [])
    if (value['type'] === 'OpCall') this.#compared(value, list)
    if (value['type'] === 'FuncCall') this.#given(value)
    if (isNode(value['base']) && ITERATES.has(value['type'])) {
      this.read(value['base'], list)
      const narrowed = value['type'] === 'Filter' ? withoutParameters(value) : value['base']
      this.read(value['expr'], within(list, narrowed))
      return
    }
    for (const item of Object.values(value)) this.read(item, list)
  }

  #compared({ op, left, right }: Node, list: Node | undefined): void {
    const names = [parameterName(left), parameterName(right)]
    const [onLeft, onRight] = names
    if (op === 'match') {
      for (const name of names) if (name !== undefined) this.add(name, ['string'])
    } else if (op === 'in') {
      if (onRight !== undefined) {
        const items = this.#typesOf(left, list)
        this.add(onRight, (items.length === 0 ? ['string'] : items).map(listOf))
      }
      if (onLeft !== undefined) this.add(onLeft, this.#typesOf(right, list))
    } else {
      if (onLeft !== undefined) this.add(onLeft, this.#typesOf(right, list))
      if (onRight !== undefined) this.add(onRight, this.#typesOf(left, list))
    }
  }

  /** `defined($x)` and `coalesce($x, …)` are asked of what may be null; `references($x)` of an id. */
  #given({ name, args }: Node): void {
    const type = name === 'references' ? 'string' : 'null'
    if (type === 'null' && name !== 'defined' && name !== 'coalesce') return
    for (const argument of Array.isArray(args) ? args : []) {
      const parameter = parameterName(argument)
      if (parameter !== undefined) this.add(parameter, [type])
    }
  }

  #typesOf(expression: unknown, list: Node | undefined): string[] {
    if (!isNode(expression)) return []
    if (expression['type'] === 'Value' && expression['value'] === null) return ['null']
    // A node made of nodes of the same grammar: the expression, asked of every item of the list.
    const asked: unknown =
      list === undefined ? expression : { type: 'Map', base: list, expr: expression }
    try {
      return primitives(typeEvaluate(asked as ExprNode, this.#schema), this.#schema)
    } catch {
      // Some expressions have no types in groq-js; the parameter then takes anything.
      return []
    }
  }
}

/** Nodes whose `expr` speaks of the items of their `base`. */
const ITERATES = new Set<unknown>(['Filter', 'Projection', 'Map', 'FlatMap'])

/** A list as it stands inside another: `updates` where stories are being read. */
const within = (outer: Node | undefined, list: Node): Node =>
  outer === undefined || startsAnew(list)
    ? list
    : { type: 'FlatMap', base: outer, expr: { type: 'ArrayCoerce', base: list } }

/** Whether a list begins at `*`. */
function startsAnew(list: Node): boolean {
  return list['type'] === 'Everything' || (isNode(list['base']) && startsAnew(list['base']))
}

const listOf = (type: string) => `readonly ${type}[]`

const parameterName = (value: unknown): string | undefined =>
  isNode(value) && value['type'] === 'Parameter' && typeof value['name'] === 'string'
    ? value['name']
    : undefined

/** What is known of a parameter; a test for null alone says nothing of what else it may be. */
function typeOf(types: ReadonlySet<string>): string {
  const others = [...types].filter((type) => type !== 'null')
  if (others.length === 0) return ANYTHING
  return [...others.toSorted(), ...(types.has('null') ? ['null'] : [])].join(' | ')
}

/** A filter narrowed to its conditions that need no parameter, such as `_type == "article"`. */
function withoutParameters(filter: Node): Node {
  const base = isNode(filter['base']) ? filter['base'] : {}
  const conditions = conjunction(filter['expr']).filter((test) => !mentionsParameter(test))
  if (conditions.length === 0) return base
  const expr = conditions.reduce((left, right) => ({ type: 'And', left, right }))
  return { type: 'Filter', base, expr }
}

function conjunction(test: unknown): unknown[] {
  if (!isNode(test)) return []
  if (test['type'] === 'Group') return conjunction(test['base'])
  if (test['type'] !== 'And') return [test]
  return [...conjunction(test['left']), ...conjunction(test['right'])]
}

function mentionsParameter(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(mentionsParameter)
  if (!isNode(value)) return false
  return value['type'] === 'Parameter' || Object.values(value).some(mentionsParameter)
}
