import { isPath, type AttributePath, type Condition, type Scalar } from '../condition.ts'
import { isFaithful, isPlain, isUnmistakable } from './values.ts'

/** More values than this in one condition are not worth telling apart. */
const MAX_VALUES = 50

/**
 * All of a condition that its SQL, and the way to its documents, depend on: everything but the values
 * that are bound. Conditions of one shape have one statement. Undefined where that depends on more.
 */
export function shapeOf(condition: Condition): string | undefined {
  switch (condition.kind) {
    case 'open':
      return 'o'
    case 'all':
    case 'any': {
      let shape = condition.kind === 'all' ? '&(' : '|('
      for (const part of condition.of) {
        const inner = shapeOf(part)
        if (inner === undefined) return undefined
        shape += inner
      }
      return `${shape})`
    }
    case 'values': {
      const { path, values } = condition
      if (values.length > MAX_VALUES) return undefined
      // The type stands in the statement, since indexes are of one type.
      const each = isPath(path, '_type') ? JSON.stringify(values) : values.map(sortOf).join('')
      return `=${shapeOfPath(path)}${each};`
    }
    case 'range':
      return `${condition.operator}${shapeOfPath(condition.path)}${sortOf(condition.value)}`
    case 'defined':
      return `d${shapeOfPath(condition.path)}`
    case 'references': {
      const { ids } = condition
      if (ids.length > MAX_VALUES) return undefined
      return `r${ids.length}${ids.every(isPlain) ? 'p' : 'w'}`
    }
    case 'mentions':
      return isPlain(condition.id) ? 'm' : 'mw'
    case 'variants':
      return 'v'
    case 'path':
      return `p${JSON.stringify(condition.pattern)}`
    case 'words':
      // By which way they are found depends on how rare the words are.
      return undefined
  }
}

/** No two paths are written alike, whatever is in their names. */
const shapeOfPath = (path: AttributePath) =>
  path.length === 1 ? `${path[0]?.length}.${path[0]}` : JSON.stringify(path)

/** What kind of value it is to SQLite. */
function sortOf(value: Scalar): string {
  if (!isFaithful(value)) return 'w'
  const sort = typeof value === 'string' ? 's' : typeof value === 'number' ? 'n' : 'b'
  return isUnmistakable(value) ? sort : sort.toUpperCase()
}
