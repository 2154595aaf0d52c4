import { isObject } from './document.ts'

/**
 * A value with the keys of its objects in the order of their code units. Two documents that say the
 * same are then the same bytes, however they were written.
 */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (!isObject(value)) return value
  const keys = Object.keys(value).toSorted()
  return Object.fromEntries(keys.map((key) => [key, canonical(value[key])]))
}
