import { DateTime } from 'groq-js'
import { arrayOf, cellsOf, NULL, type Cell } from '../evaluate/origin.ts'
import { countSelected } from '../evaluate/select.ts'
import { typeOf } from '../evaluate/values.ts'
import { IdPath } from '../id-path.ts'
import { ofValues, type GroqFunction } from './function.ts'

/** Functions that pass values on, so that it stays known where those came from, and the commonest ones. */
export const globalFunctions: Record<string, GroqFunction> = {
  'global::coalesce': (args, scope) => {
    for (const arg of args) {
      const cell = scope.evaluate(arg)
      if (typeOf(cell.value) !== 'null') return cell
    }
    return NULL
  },
  'array::compact': keeping((cells) => cells.filter(({ value }) => value !== null)),
  /** Only simple values can be equal, so only they are found twice. */
  'array::unique': keeping((cells) => {
    const seen = new Set<unknown>()
    return cells.filter(({ value }) => {
      const simple = value instanceof DateTime ? value.toString() : value
      if (typeof simple === 'object' && simple !== null) return true
      return !seen.has(simple) && seen.add(simple)
    })
  }),
  'global::dateTime': ofValues((value) => {
    if (value instanceof DateTime) return value
    return typeof value === 'string' ? DateTime.parseToValue(value).data : null
  }),
  'global::path': ofValues((pattern) => (typeof pattern === 'string' ? new IdPath(pattern) : null)),
  'global::count': ([arg], scope) => {
    const counted = arg === undefined ? undefined : countSelected(arg, scope)
    if (counted !== undefined) return { value: counted }
    const value = arg === undefined ? null : scope.evaluate(arg).value
    return { value: Array.isArray(value) ? value.length : null }
  },
  'global::defined': ofValues((value) => typeOf(value) !== 'null'),
}

/** A function that gives some elements of an array. */
function keeping(choose: (cells: readonly Cell[]) => readonly Cell[]): GroqFunction {
  return ([arg], scope) => {
    const cell = arg === undefined ? NULL : scope.evaluate(arg)
    return Array.isArray(cell.value) ? arrayOf(choose(cellsOf(cell)), scope.context.traced) : NULL
  }
}
