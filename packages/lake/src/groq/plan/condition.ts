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
 * - `variants`: it is this document, its draft or a version of it
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
  | { readonly kind: 'variants'; readonly id: string }
  | { readonly kind: 'words'; readonly words: readonly string[] }

export const OPEN: Condition = { kind: 'open' }
/** Nothing fulfils it. */
export const NEVER: Condition = { kind: 'any', of: [] }

/** The conditions that must all be fulfilled. */
export function conjuncts(condition: Condition): readonly Condition[] {
  return condition.kind === 'all' ? condition.of.flatMap(conjuncts) : [condition]
}

export const isPath = (path: AttributePath, ...names: readonly string[]): boolean =>
  path.length === names.length && names.every((name, index) => path[index] === name)
