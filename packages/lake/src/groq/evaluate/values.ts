import { DateTime, Path } from 'groq-js'
import { TextQuery } from '../text-query.ts'

/** The types of GROQ, and the query objects that only functions and operators understand. */
export type ValueType =
  'null' | 'boolean' | 'number' | 'string' | 'array' | 'object' | 'datetime' | 'path' | 'text query'

export function typeOf(value: unknown): ValueType {
  switch (typeof value) {
    case 'string':
      return 'string'
    case 'number':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'object':
      if (value === null) return 'null'
      if (Array.isArray(value)) return 'array'
      if (value instanceof DateTime) return 'datetime'
      if (value instanceof Path) return 'path'
      return value instanceof TextQuery ? 'text query' : 'object'
    default:
      return 'null'
  }
}

/** Whether a value is an object of attributes. */
export function isFields(value: unknown): value is Record<string, unknown> {
  return typeOf(value) === 'object'
}

/** `==`: true for equal values of one simple type, false for everything else. */
export function equal(a: unknown, b: unknown): boolean {
  if (a instanceof DateTime && b instanceof DateTime) return a.equals(b)
  if (typeof a === 'object' && a !== null) return false
  return (a ?? null) === (b ?? null)
}

/** The order of two values, or null when they have none. */
export function compare(a: unknown, b: unknown): number | null {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  return a instanceof DateTime && b instanceof DateTime ? a.compareTo(b) : null
}

const RANKS: Partial<Record<ValueType, number>> = { datetime: 1, number: 2, string: 3, boolean: 4 }
const LAST = 100

/** The order in which `order()` puts any two values. */
export function totalCompare(a: unknown, b: unknown): number {
  const byType = (RANKS[typeOf(a)] ?? LAST) - (RANKS[typeOf(b)] ?? LAST)
  return byType === 0 ? (compare(a, b) ?? 0) : byType
}
