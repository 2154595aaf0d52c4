import { isObject } from '../documents/document.ts'

/**
 * Mendoza patches, the format in which Sanity's listeners and history carry a change. npm has only
 * a decoder, so this is the encoder. A patch is a flat list: opcode, operands, opcode, …; fields are
 * named by their index in the sorted keys of the object on the left.
 */
export type Effect = readonly unknown[]

/** Which opcode does what. Only the ones this encoder emits. */
const VALUE = 0
const PUSH_FIELD_COPY = 10
const PUSH_FIELD_BLANK = 11
const PUSH_ELEMENT_COPY = 12
const RETURN_INTO_OBJECT_SAME_KEY_POP = 15
const RETURN_INTO_ARRAY_POP = 16
const OBJECT_SET_FIELD_VALUE = 17
const OBJECT_DELETE_FIELD = 19
const ARRAY_APPEND_VALUE = 20
const ARRAY_APPEND_SLICE = 21
const STRING_APPEND_STRING = 22
const STRING_APPEND_SLICE = 23

/** A shared part shorter than this is not worth two opcodes. */
const WORTH_SHARING = 4

/** The patch that turns `left` into `right`. Null is a document that does not exist. */
export function encode(left: unknown, right: unknown): Effect {
  if (equal(left, right)) return []
  if (!isObject(left) || !isObject(right)) return [VALUE, right]
  const patch: unknown[] = []
  encodeObject(left, right, patch)
  return patch
}

/** Whether two JSON values are the same, whatever the order of their keys. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) && a.length === b.length && a.every((item, index) => equal(item, b[index]))
    )
  }
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]))
  )
}

function encodeObject(
  left: Record<string, unknown>,
  right: Record<string, unknown>,
  patch: unknown[],
): void {
  const keys = Object.keys(left).toSorted()
  for (const [index, key] of keys.entries()) {
    if (!Object.hasOwn(right, key)) patch.push(OBJECT_DELETE_FIELD, index)
  }
  for (const [key, after] of Object.entries(right)) {
    const index = keys.indexOf(key)
    const before = left[key]
    if (index === -1) patch.push(OBJECT_SET_FIELD_VALUE, after, key)
    else if (!equal(before, after)) encodeField(index, key, before, after, patch)
  }
}

function encodeField(
  index: number,
  key: string,
  before: unknown,
  after: unknown,
  patch: unknown[],
): void {
  if (isObject(before) && isObject(after)) {
    patch.push(PUSH_FIELD_COPY, index)
    encodeObject(before, after, patch)
    patch.push(RETURN_INTO_OBJECT_SAME_KEY_POP)
    return
  }
  const inside =
    Array.isArray(before) && Array.isArray(after)
      ? encodeArray(before, after)
      : typeof before === 'string' && typeof after === 'string'
        ? encodeString(before, after)
        : undefined
  if (inside === undefined) patch.push(OBJECT_SET_FIELD_VALUE, after, key)
  else patch.push(PUSH_FIELD_BLANK, index, ...inside, RETURN_INTO_OBJECT_SAME_KEY_POP)
}

function encodeArray(left: readonly unknown[], right: readonly unknown[]): unknown[] {
  if (right.length === 0) return [ARRAY_APPEND_SLICE, 0, 0]
  const patch: unknown[] = []
  for (let position = 0; position < right.length;) {
    const item = right[position]
    const same = left.findIndex((candidate) => equal(candidate, item))
    if (same !== -1) {
      let length = 1
      while (
        position + length < right.length &&
        same + length < left.length &&
        equal(left[same + length], right[position + length])
      ) {
        length++
      }
      patch.push(ARRAY_APPEND_SLICE, same, same + length)
      position += length
      continue
    }
    const key = isObject(item) ? item['_key'] : undefined
    const keyed =
      typeof key === 'string'
        ? left.findIndex((candidate) => isObject(candidate) && candidate['_key'] === key)
        : -1
    const before = left[keyed]
    if (isObject(before) && isObject(item)) {
      patch.push(PUSH_ELEMENT_COPY, keyed)
      encodeObject(before, item, patch)
      patch.push(RETURN_INTO_ARRAY_POP)
    } else {
      patch.push(ARRAY_APPEND_VALUE, item)
    }
    position++
  }
  return patch
}

/** The characters of a text, by code point: an offset must not fall inside one. */
type Characters = string | readonly string[]

const textOf = (characters: Characters) =>
  typeof characters === 'string' ? characters : characters.join('')
const bytes = (characters: Characters) => Buffer.byteLength(textOf(characters))

const isAscii = (text: string) => Buffer.byteLength(text) === text.length

/** The new string as parts of the old one, or undefined when they share too little. */
function encodeString(left: string, right: string): unknown[] | undefined {
  // Where every character is a byte, a string is what its characters are.
  const isPlain = isAscii(left) && isAscii(right)
  const [a, b]: [Characters, Characters] = isPlain
    ? [left, right]
    : [Array.from(left), Array.from(right)]
  let prefix = 0
  while (prefix < a.length && prefix < b.length && a[prefix] === b[prefix]) prefix++
  let suffix = 0
  while (
    suffix < a.length - prefix &&
    suffix < b.length - prefix &&
    a.at(-1 - suffix) === b.at(-1 - suffix)
  )
    suffix++
  // npm's whole-document decoder counts bytes wrongly for a slice that begins behind a character
  // outside ASCII; such a suffix is written out instead.
  const head = a.slice(0, a.length - suffix)
  if (bytes(head) !== textOf(head).length) suffix = 0
  if (prefix + suffix < WORTH_SHARING) return undefined
  const patch: unknown[] = []
  if (prefix > 0) patch.push(STRING_APPEND_SLICE, 0, bytes(a.slice(0, prefix)))
  const middle = textOf(b.slice(prefix, b.length - suffix))
  if (middle !== '') patch.push(STRING_APPEND_STRING, middle)
  if (suffix > 0) patch.push(STRING_APPEND_SLICE, bytes(a.slice(0, a.length - suffix)), bytes(a))
  return patch
}
