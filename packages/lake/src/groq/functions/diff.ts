import type { ExprNode } from 'groq-js'
import { isDeepStrictEqual } from 'node:util'
import { NULL } from '../evaluate/origin.ts'
import type { Scope } from '../evaluate/scope.ts'
import { isFields, typeOf } from '../evaluate/values.ts'
import type { GroqFunction } from './function.ts'
import { selected, valueAt, type KeyPath } from './selector.ts'

/** `diff::*`: whether two values differ at the places a selector names, or nowhere else. */
export const diffFunctions: Record<string, GroqFunction> = {
  'diff::changedAny': comparing(changedAny),
  'diff::changedOnly': comparing(changedOnly),
}

export type Compare = (before: unknown, after: unknown, selector: ExprNode, scope: Scope) => boolean

function comparing(compare: Compare): GroqFunction {
  return ([left, right, selector], scope) => {
    if (left === undefined || right === undefined || selector === undefined) return NULL
    const before = scope.evaluate(left).value
    const after = scope.evaluate(right).value
    return { value: compare(before, after, selector, scope) }
  }
}

export function changedAny(
  before: unknown,
  after: unknown,
  selector: ExprNode,
  scope: Scope,
): boolean {
  const paths = selected(selector, before, scope)
  if (paths.length !== selected(selector, after, scope).length) return true
  return paths.some(
    (path) =>
      passesThroughChangedLength(before, after, path) ||
      !isDeepStrictEqual(valueAt(before, path), valueAt(after, path)),
  )
}

/** Elements of arrays of different lengths cannot be held against each other. */
function passesThroughChangedLength(before: unknown, after: unknown, path: KeyPath): boolean {
  return path.some((key, index) => {
    if (typeof key !== 'number') return false
    const [left, right] = [before, after].map((value) => valueAt(value, path.slice(0, index)))
    return !Array.isArray(left) || !Array.isArray(right) || left.length !== right.length
  })
}

export function changedOnly(
  before: unknown,
  after: unknown,
  selector: ExprNode,
  scope: Scope,
): boolean {
  const allowed = selected(selector, before, scope)
  return [...changedPaths(before, after, [])].every((changed) =>
    allowed.some((path) => path.every((key, index) => key === changed[index])),
  )
}

function* changedPaths(before: unknown, after: unknown, path: KeyPath): Generator<KeyPath> {
  if (isDeepStrictEqual(before, after)) return
  if (isFields(before) && isFields(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
      yield* changedPaths(before[key], after[key], [...path, key])
  } else if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    for (const [index, item] of before.entries())
      yield* changedPaths(item, after[index], [...path, index])
  } else if (typeOf(before) !== 'null' || typeOf(after) !== 'null') {
    yield path
  }
}
