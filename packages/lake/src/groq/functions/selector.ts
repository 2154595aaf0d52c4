import type { ExprNode } from 'groq-js'
import { isObject } from '../../documents/document.ts'
import type { Scope } from '../evaluate/scope.ts'

/** The way to a value: names of attributes and indexes of elements. */
export type KeyPath = readonly (string | number)[]

export function valueAt(value: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>((current, key) => {
    if (Array.isArray(current) && typeof key === 'number') return current[key]
    return isObject(current) && typeof key === 'string' && Object.hasOwn(current, key)
      ? current[key]
      : undefined
  }, value)
}

/** The places in a value that a selector names: `title`, `(a, b)`, `items[].label`, `anywhere(…)`. */
export function selected(node: ExprNode, value: unknown, scope: Scope): readonly KeyPath[] {
  const below = (base: ExprNode) => selected(base, value, scope)
  switch (node.type) {
    case 'Group':
      return below(node.base)
    case 'Tuple':
      return node.members.flatMap(below)
    case 'AccessAttribute': {
      const bases: readonly KeyPath[] = node.base === undefined ? [[]] : below(node.base)
      return bases.map((path) => [...path, node.name])
    }
    case 'ArrayCoerce':
      return below(node.base).flatMap((path) => elementsAt(value, path))
    case 'Filter':
      return below(node.base)
        .flatMap((path) => elementsAt(value, path))
        .filter((path) => isTrue(node.expr, valueAt(value, path), scope))
    case 'SelectorFuncCall':
      return [...anywhere(node.arg, value, scope, [])]
    case 'SelectorNested':
      return below(node.base).flatMap((path) =>
        selected(node.nested, valueAt(value, path), scope).map((inner) => [...path, ...inner]),
      )
    default:
      throw new Error('this argument must be a selector')
  }
}

function elementsAt(value: unknown, path: KeyPath): readonly KeyPath[] {
  const items = valueAt(value, path)
  return Array.isArray(items) ? items.map((_item, index) => [...path, index]) : []
}

const isTrue = (condition: ExprNode, value: unknown, scope: Scope) =>
  scope.nested({ value: value ?? null }).evaluate(condition).value === true

function* anywhere(
  condition: ExprNode,
  value: unknown,
  scope: Scope,
  path: KeyPath,
): Generator<KeyPath> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      yield* anywhere(condition, item, scope, [...path, index])
  } else if (isObject(value)) {
    if (isTrue(condition, value, scope)) yield path
    for (const [key, item] of Object.entries(value))
      yield* anywhere(condition, item, scope, [...path, key])
  }
}
