import type { ExprNode } from 'groq-js'
import { OPEN } from '../plan/condition.ts'
import { selectionOf } from '../plan/selection.ts'
import { documents, documentWithId } from './documents.ts'
import { arrayOf, cellsOf, NULL, part, type Cell } from './origin.ts'
import type { Scope } from './scope.ts'
import { select } from './select.ts'
import { isFields } from './values.ts'

type Node<Type extends ExprNode['type']> = Extract<ExprNode, { type: Type }>

/** `*`: every document there is. */
export function everything({ context }: Scope): Cell {
  context.reads.scan(undefined)
  return documents(context, [...context.source.find({ condition: OPEN }).documents])
}

/** `base[condition]`. On `*`, only documents for which the condition can be true are read. */
export function filter(node: Node<'Filter'>, scope: Scope): Cell {
  const selection = selectionOf(node)
  if (selection !== undefined) return select(selection, scope)
  const base = scope.evaluate(node.base)
  if (!Array.isArray(base.value)) return NULL
  const kept = cellsOf(base).filter((item) => scope.nested(item).evaluate(node.expr).value === true)
  return arrayOf(kept, scope.context.traced)
}

/** `base[].attribute` and all that is done to each element. */
export function map({ base, expr }: Node<'Map'>, scope: Scope): Cell {
  const cell = scope.evaluate(base)
  if (!Array.isArray(cell.value)) return NULL
  return arrayOf(
    cellsOf(cell).map((item) => scope.hidden(item).evaluate(expr)),
    scope.context.traced,
  )
}

/** As `map`, where each element gives an array and all of them become one. */
export function flatMap({ base, expr }: Node<'FlatMap'>, scope: Scope): Cell {
  const cell = scope.evaluate(base)
  if (!Array.isArray(cell.value)) return NULL
  const cells = cellsOf(cell).flatMap((item) => {
    const inner = scope.hidden(item).evaluate(expr)
    return Array.isArray(inner.value) ? cellsOf(inner) : [inner]
  })
  return arrayOf(cells, scope.context.traced)
}

export function attribute({ base, name }: Node<'AccessAttribute'>, scope: Scope): Cell {
  const cell = base === undefined ? scope.value : scope.evaluate(base)
  if (!isFields(cell.value) || !Object.hasOwn(cell.value, name)) return NULL
  return part(cell, name, cell.value[name] ?? null)
}

export function element({ base, index }: Node<'AccessElement'>, scope: Scope): Cell {
  const cell = firstOf(base, index < 0 ? undefined : index + 1, scope)
  if (!Array.isArray(cell.value)) return NULL
  const position = index < 0 ? index + cell.value.length : index
  const value: unknown = cell.value[position]
  return value === undefined ? NULL : part(cell, position, value)
}

export function slice({ base, left, right, isInclusive }: Node<'Slice'>, scope: Scope): Cell {
  const fromEnd = left < 0 || right < 0
  const cell = firstOf(base, fromEnd ? undefined : right + (isInclusive ? 1 : 0), scope)
  if (!Array.isArray(cell.value)) return NULL
  const { length } = cell.value
  const fromStart = (index: number) => (index < 0 ? index + length : index)
  const start = Math.max(0, fromStart(left))
  const end = Math.max(0, fromStart(right) + (isInclusive ? 1 : 0))
  return arrayOf(cellsOf(cell).slice(start, end), scope.context.traced)
}

/** The first elements of an array, at least so many if there are; from a dataset no more are read. */
function firstOf(base: ExprNode, enough: number | undefined, scope: Scope): Cell {
  const selection = enough === undefined ? undefined : selectionOf(base)
  return selection === undefined ? scope.evaluate(base) : select(selection, scope, enough)
}

/** `base->`: the document a reference points at, as far as it exists for this query. */
export function dereference({ base }: Node<'Deref'>, scope: Scope): Cell {
  const { value } = scope.evaluate(base)
  const id = isFields(value) ? value['_ref'] : undefined
  return typeof id === 'string' ? documentWithId(id, scope.context) : NULL
}
