import { isDeepStrictEqual } from 'node:util'
import { isObject } from '../../documents/document.ts'

/** The names that lead to an attribute: `['slug', 'current']`. */
export type AttributePath = readonly string[]

export type Scalar = string | number | boolean

export type RangeOperator = '<' | '<=' | '>' | '>='

/**
 * What a filter on `*` asks of a document, as far as an index can know. `open` stands for what only
 * the evaluation can tell.
 *
 * - `values`: the attribute is one of these
 * - `range`: the attribute has this order to the value, and its type
 * - `defined`: the attribute is there
 * - `references`: `references()` finds one of these ids
 * - `mentions`: this id is the `_ref` of something in it
 * - `variants`: it is this document, its draft or a version of it
 * - `path`: its id has this pattern
 * - `words`: its texts have all of these words; `climat*` is one that begins like this
 */
export type Condition =
  | { readonly kind: 'open' }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'values'; readonly path: AttributePath; readonly values: readonly Scalar[] }
  | {
      readonly kind: 'range'
      readonly path: AttributePath
      readonly operator: RangeOperator
      readonly value: string | number
    }
  | { readonly kind: 'defined'; readonly path: AttributePath }
  | { readonly kind: 'references'; readonly ids: readonly string[] }
  | { readonly kind: 'mentions' | 'variants'; readonly id: string }
  | { readonly kind: 'path'; readonly pattern: string }
  | { readonly kind: 'words'; readonly words: readonly string[] }

export const OPEN: Condition = { kind: 'open' }
/** Nothing fulfils it. */
export const NEVER: Condition = { kind: 'any', of: [] }
/** Everything fulfils it. */
export const ALWAYS: Condition = { kind: 'all', of: [] }

/** At least one of these must be fulfilled. */
export function anyOf(ways: readonly Condition[]): Condition {
  if (ways.some((way) => way.kind === 'all' && way.of.length === 0)) return ALWAYS
  const possible = ways.filter((way) => way.kind !== 'any' || way.of.length > 0)
  const open = possible.filter(
    (way, at) => !possible.slice(0, at).some((other) => isDeepStrictEqual(way, other)),
  )
  const [only] = open
  return open.length === 1 && only !== undefined ? only : { kind: 'any', of: open }
}

/** The conditions that must all be fulfilled. */
export function conjuncts(condition: Condition): readonly Condition[] {
  return condition.kind === 'all' ? condition.of.flatMap(conjuncts) : [condition]
}

/** The value of an attribute of a document, null where there is none. */
export const valueAt = (document: object, path: AttributePath): unknown =>
  path.reduce<unknown>(
    (value, name) => (isObject(value) && Object.hasOwn(value, name) ? value[name] : null),
    document,
  )

export const isPath = (path: AttributePath, ...names: readonly string[]): boolean =>
  path.length === names.length && names.every((name, index) => path[index] === name)

export const isSame = (one: AttributePath, other: AttributePath): boolean => isPath(one, ...other)
