import type { Condition } from './condition.ts'

/** An attribute that must have this value: `['slug', 'current']`, `"hello"`. */
export interface Attribute {
  readonly path: readonly string[]
  readonly value: string | number | boolean
}

/**
 * What a document must be like so that a condition can be true for it. A list of bounds means any
 * one of them.
 *
 * - `id`: it is stored under this id, or shown under it by a perspective
 * - `variant`: it is this document, or a draft or version of it
 * - `type`: it has this type, and the attribute if one is named
 * - `reference`: somewhere in it is a reference to this id
 */
export type Bound =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'variant'; readonly id: string }
  | { readonly kind: 'type'; readonly type: string; readonly attribute?: Attribute }
  | { readonly kind: 'reference'; readonly id: string }

/** An attribute alone bounds nothing we can name; together with a type it does. */
type Clue = Bound | { readonly kind: 'attribute'; readonly attribute: Attribute }

/** More combinations of types and values than these are not worth telling apart. */
const MAX_COMBINATIONS = 50

/** The bounds of a condition on `*`, or undefined when any document may fulfil it. */
export function boundsOf(condition: Condition): readonly Bound[] | undefined {
  const clues = cluesOf(condition)
  return clues?.every((clue) => clue.kind !== 'attribute') === true ? clues : undefined
}

function cluesOf(condition: Condition): readonly Clue[] | undefined {
  switch (condition.kind) {
    case 'all':
      return condition.of.map(cluesOf).reduce(narrower, undefined)
    case 'any': {
      const ways = condition.of.map(cluesOf)
      return ways.every((way) => way !== undefined) ? ways.flat() : undefined
    }
    case 'values':
      return cluesFor(condition.path, condition.values)
    case 'references':
      return condition.ids.map((id) => ({ kind: 'reference', id }))
    case 'mentions':
      return [{ kind: 'reference', id: condition.id }]
    case 'variants':
      return [{ kind: 'variant', id: condition.id }]
    default:
      return undefined
  }
}

function cluesFor(
  path: readonly string[],
  values: readonly unknown[],
): readonly Clue[] | undefined {
  const clues = values.map((value) => clueFor(path, value))
  return clues.every((clue) => clue !== undefined) ? clues : undefined
}

function clueFor(path: readonly string[], value: unknown): Clue | undefined {
  const [first = ''] = path
  if (path.length === 1 && first === '_id' && typeof value === 'string')
    return { kind: 'id', id: value }
  if (path.length === 1 && first === '_type' && typeof value === 'string')
    return { kind: 'type', type: value }
  if (!isTellingPath(path) || !isTellingValue(value)) return undefined
  return { kind: 'attribute', attribute: { path, value } }
}

/** Attributes are told apart two levels deep: `slug.current` is as deep as names lie. */
export const MAX_ATTRIBUTE_DEPTH = 2

const isTellingPath = (path: readonly string[]) =>
  path.length <= MAX_ATTRIBUTE_DEPTH && path.every((key) => !key.startsWith('_'))

export function isTellingValue(value: unknown): value is Attribute['value'] {
  return (
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    (typeof value === 'string' && value.length <= 200)
  )
}

function narrower(
  left: readonly Clue[] | undefined,
  right: readonly Clue[] | undefined,
): readonly Clue[] | undefined {
  if (left === undefined || right === undefined) return left ?? right
  return (
    combined(left, right) ?? combined(right, left) ?? (rank(left) <= rank(right) ? left : right)
  )
}

/** Types on one side and an attribute on the other say more together. */
function combined(
  types: readonly Clue[],
  attributes: readonly Clue[],
): readonly Clue[] | undefined {
  if (types.length * attributes.length > MAX_COMBINATIONS) return undefined
  const made: Clue[] = []
  for (const type of types) {
    for (const clue of attributes) {
      if (type.kind !== 'type' || clue.kind !== 'attribute') return undefined
      // The deeper attribute is the more telling one: `slug.current` before `language`.
      const { attribute: present } = type
      const deeper = present === undefined || clue.attribute.path.length > present.path.length
      made.push(deeper ? { ...type, attribute: clue.attribute } : type)
    }
  }
  return made
}

/** How little a list of bounds lets through: the less the better. */
function rank(clues: readonly Clue[]): number {
  return Math.max(-1, ...clues.map(rankOf))
}

function rankOf(clue: Clue): number {
  switch (clue.kind) {
    case 'id':
    case 'variant':
      return 0
    case 'type':
      return clue.attribute === undefined ? 3 : 1
    case 'reference':
      return 2
    case 'attribute':
      return 4 - clue.attribute.path.length / 10
  }
}
