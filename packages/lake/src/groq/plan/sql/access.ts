import { endsWith, type PathIndex } from '../../../store/path-indexes.ts'
import { conjuncts, isPath, isSame, type AttributePath, type Condition } from '../condition.ts'
import type { Ordering } from '../wanted.ts'

/** By which way documents are found. What else is asked of them is checked along it. */
export type Access =
  | { readonly by: 'id' | 'variants' | 'references' | 'words' | 'type' | 'everything' }
  | {
      readonly by: 'attribute'
      readonly index: PathIndex
      /** Whether the index has one value of its first path, and goes on by its second. */
      readonly isEqual: boolean
    }

export interface Choice {
  readonly access: Access
  /** An index that would have been better. */
  readonly wish?: { readonly type: string; readonly paths: readonly AttributePath[] }
}

/** What there is to choose from. */
export interface Chances {
  readonly indexesOf: (type: string) => readonly PathIndex[]
  /** Whether few documents have all of these words. */
  readonly areRare: (words: readonly string[]) => boolean
}

/**
 * The least work for these conditions.
 *
 * @param order in which the documents are wanted, where some of them will do
 */
export function choose(
  condition: Condition,
  order: Ordering | undefined,
  isPart: boolean,
  { indexesOf, areRare }: Chances,
): Choice {
  const all = conjuncts(condition)
  if (all.some((one) => one.kind === 'values' && isPath(one.path, '_id')))
    return { access: { by: 'id' } }
  if (all.some(({ kind }) => kind === 'variants')) return { access: { by: 'variants' } }
  const rest = remaining(all)
  const type = typeOf(all)
  if (type === undefined) return { access: { by: rest ?? 'everything' } }
  const wanted = wantedPaths(all, order)
  const index = wanted.flatMap((paths) => find(indexesOf(type), paths) ?? [])[0]
  const [best] = wanted
  const isBest = best === undefined || (index !== undefined && isFor(index, best))
  // The first ones that have common words are soon found along their order.
  const canWalk = rest === 'words' && isPart && order !== undefined
  const isWished = !isBest && best.length > 0 && (rest === undefined || canWalk)
  const better = isWished ? best : undefined
  const paths = rest === 'references' && isPart ? orderUnknown(indexesOf(type), order) : better
  const wish = paths === undefined ? {} : { wish: { type, paths } }
  const equal = equalPaths(all)
  if (index === undefined) return { access: { by: rest ?? 'type' }, ...wish }
  const isEqual = isEqualIndex(index, equal)
  const walks = canWalk && gives(index, order) && !all.some((one) => isRare(one, areRare))
  const by = rest === undefined || isEqual || walks ? 'attribute' : rest
  return { access: by === 'attribute' ? { by, index, isEqual } : { by }, ...wish }
}

/** Where an index has an order, it is known whether SQLite can put in it what is found otherwise. */
function orderUnknown(indexes: readonly PathIndex[], order: Ordering | undefined) {
  if (order === undefined || isColumn(order.path)) return undefined
  return indexes.some((index) => endsWith(index, order.path)) ? undefined : [order.path]
}

const gives = (index: PathIndex, { path }: Ordering) => index.isOrderable && endsWith(index, path)

const isRare = (one: Condition, areRare: Chances['areRare']) =>
  one.kind === 'words' && areRare(one.words)

const remaining = (all: readonly Condition[]) =>
  all.some(({ kind }) => kind === 'references' || kind === 'mentions')
    ? 'references'
    : all.some(({ kind }) => kind === 'words')
      ? 'words'
      : undefined

/** The one type that the documents must have. */
export function typeOf(all: readonly Condition[]): string | undefined {
  for (const one of all)
    if (one.kind === 'values' && isPath(one.path, '_type') && one.values.length === 1) {
      const [type] = one.values
      if (typeof type === 'string' && !type.includes('\0')) return type
    }
  return undefined
}

/** The attributes that must have one of some values, the deepest first: `slug.current` tells more than `language`. */
function equalPaths(all: readonly Condition[]): readonly AttributePath[] {
  return all
    .flatMap((one) => (one.kind === 'values' && !isPath(one.path, '_type') ? [one.path] : []))
    .toSorted((one, other) => other.length - one.length)
}

/** The indexes that would serve, the best first. */
function wantedPaths(
  all: readonly Condition[],
  order: Ordering | undefined,
): readonly (readonly AttributePath[])[] {
  const single = all.flatMap((one) =>
    one.kind === 'values' && one.values.length === 1 && !isPath(one.path, '_type')
      ? [one.path]
      : [],
  )
  const equal = equalPaths(all)
  const ranges = all.flatMap((one) => (one.kind === 'range' ? [one.path] : []))
  const sorted = order === undefined || isColumn(order.path) ? ranges : [order.path, ...ranges]
  const both = single.flatMap((path) =>
    sorted.filter((last) => !isSame(path, last)).map((last) => [path, last]),
  )
  return [...both, ...equal.map((path) => [path]), ...sorted.map((path) => [path])].filter(
    (paths) => !paths.some(isColumn),
  )
}

/** What the table has a column for needs no index of its own. */
const isColumn = (path: AttributePath) =>
  isPath(path, '_id') || isPath(path, '_updatedAt') || path[0] === '_originalId'

const find = (indexes: readonly PathIndex[], paths: readonly AttributePath[]) =>
  indexes.find((index) => isFor(index, paths)) ??
  // One that begins with it does as well, and gives no order.
  (paths.length === 1
    ? indexes.find(({ paths: [first = []] }) => isSame(first, paths[0] ?? []))
    : undefined)

const isFor = (index: PathIndex, paths: readonly AttributePath[]) =>
  index.paths.length === paths.length &&
  index.paths.every((path, at) => isSame(path, paths[at] ?? []))

const isEqualIndex = ({ paths: [first = []] }: PathIndex, equal: readonly AttributePath[]) =>
  equal.some((path) => isSame(path, first))
