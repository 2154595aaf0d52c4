import { isObject, type StoredDocument } from '../../documents/document.ts'
import type { Place } from '../evaluate/origin.ts'

/** How elements of arrays are named in source paths. */
export type ArraySelector = 'index' | 'key'

const ESCAPES: Readonly<Record<string, string>> = {
  '\f': String.raw`\f`,
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
  "'": String.raw`\'`,
  '\\': String.raw`\\`,
}

const escaped = (text: string) => text.replace(/[\f\n\r\t'\\]/g, (sign) => ESCAPES[sign] ?? sign)

/** One step of a JSONPath: `['title']` or `[0]`. */
export const step = (key: string | number): string =>
  typeof key === 'number' ? `[${key}]` : `['${escaped(key)}']`

/** The JSONPath of a place in a document: `$['items'][?(@._key=='a')]['label']`. */
export function pathOf(document: StoredDocument, place: Place, arrays: ArraySelector): string {
  const keys: (string | number)[] = []
  for (let at: Place | undefined = place; at !== undefined; at = at.above) keys.unshift(at.key)
  let value: unknown = document
  let path = '$'
  for (const key of keys) {
    path += arrays === 'key' ? keyedStep(value, key) : step(key)
    value = childOf(value, key)
  }
  return path
}

function childOf(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return typeof key === 'number' ? value[key] : undefined
  return isObject(value) ? value[key] : undefined
}

/** An element is named by its key, unless another one before it has the same. */
function keyedStep(value: unknown, key: string | number): string {
  if (!Array.isArray(value) || typeof key !== 'number') return step(key)
  const keyOf = (item: unknown) => (isObject(item) ? item['_key'] : undefined)
  const name = keyOf(value[key])
  const isFirst = value.findIndex((item) => keyOf(item) === name) === key
  return typeof name === 'string' && name !== '' && isFirst
    ? `[?(@._key=='${escaped(name)}')]`
    : step(key)
}
