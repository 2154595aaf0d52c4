import type { ExprNode } from 'groq-js'
import { attributesUsed } from '../plan/attributes.ts'
import { selectionOf } from '../plan/selection.ts'
import { documents, documentWithId } from './documents.ts'
import { arrayOf, cellsOf, NULL, part, type Cell } from './origin.ts'
import type { Scope } from './scope.ts'
import { nearestLevel } from './free.ts'
import { select, type Part } from './select.ts'
import { isFields } from './values.ts'

type Node<Type extends ExprNode['type']> = Extract<ExprNode, { type: Type }>

/** `*`: every document there is. */
export function everything({ context }: Scope): Cell {
  context.reads.scan(undefined)
  return documents(context, [...context.source.find({ parts: [] }).documents])
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
  const cell = lookedAtBy(expr, base, scope)
  if (!Array.isArray(cell.value)) return NULL
  return arrayOf(
    cellsOf(cell).map((item) => scope.hidden(item).evaluate(expr)),
    scope.context.traced,
  )
}

/** As `map`, where each element gives an array and all of them become one. */
export function flatMap({ base, expr }: Node<'FlatMap'>, scope: Scope): Cell {
  const cell = lookedAtBy(expr, base, scope)
  if (!Array.isArray(cell.value)) return NULL
  const cells = cellsOf(cell).flatMap((item) => {
    const inner = scope.hidden(item).evaluate(expr)
    return Array.isArray(inner.value) ? cellsOf(inner) : [inner]
  })
  return arrayOf(cells, scope.context.traced)
}

export function attribute(node: Node<'AccessAttribute'>, scope: Scope): Cell {
  const { base, name } = node
  const cell = base === undefined ? scope.value : lookedAtBy(node, base, scope)
  if (!isFields(cell.value) || !Object.hasOwn(cell.value, name)) return NULL
  return part(cell, name, cell.value[name] ?? null)
}

/** `base{…}`. */
export function projection({ base, expr }: Node<'Projection'>, scope: Scope): Cell {
  const cell = lookedAtBy(expr, base, scope)
  return isFields(cell.value) ? scope.nested(cell).evaluate(expr) : NULL
}

export function element(node: Node<'AccessElement'>, scope: Scope, only?: Names): Cell {
  const { base, index } = node
  const cell = firstOf(base, { enough: index < 0 ? undefined : index + 1, only }, scope)
  if (!Array.isArray(cell.value)) return NULL
  const position = index < 0 ? index + cell.value.length : index
  const value: unknown = cell.value[position]
  return value === undefined ? NULL : part(cell, position, value)
}

export function slice(node: Node<'Slice'>, scope: Scope, only?: Names): Cell {
  const { base, left, right, isInclusive } = node
  const enough = left < 0 || right < 0 ? undefined : right + (isInclusive ? 1 : 0)
  const cell = firstOf(base, { enough, only }, scope)
  if (!Array.isArray(cell.value)) return NULL
  const { length } = cell.value
  const fromStart = (index: number) => (index < 0 ? index + length : index)
  const start = Math.max(0, fromStart(left))
  const end = Math.max(0, fromStart(right) + (isInclusive ? 1 : 0))
  return arrayOf(cellsOf(cell).slice(start, end), scope.context.traced)
}

type Names = ReadonlySet<string> | undefined

/** The first elements of an array, at least so many if there are; from a dataset no more are read. */
function firstOf(base: ExprNode, wanted: Part, scope: Scope): Cell {
  const selection =
    wanted.enough === undefined && wanted.only === undefined ? undefined : selectionOf(base)
  return selection === undefined ? scope.evaluate(base) : select(selection, scope, wanted)
}

/**
 * The value of `base`, of which only what `user` looks at is used. Documents of the dataset need not
 * be read wholly for that, unless they may be known already.
 */
function lookedAtBy(user: ExprNode, base: ExprNode, scope: Scope): Cell {
  const isAskedOnce = scope.parent === undefined || nearestLevel(base) === 0
  const only = isAskedOnce && !scope.context.traced ? attributesUsed(user) : 'all'
  if (only === 'all') return scope.evaluate(base)
  switch (base.type) {
    case 'AccessElement':
      return element(base, scope, only)
    case 'Slice':
      return slice(base, scope, only)
    case 'Deref':
      return dereference(base, scope, only)
    case 'Filter':
    case 'PipeFuncCall':
      return firstOf(base, { only }, scope)
    default:
      return scope.evaluate(base)
  }
}

/** `base->`: the document a reference points at, as far as it exists for this query. */
export function dereference({ base }: Node<'Deref'>, scope: Scope, only?: Names): Cell {
  const { value } = scope.evaluate(base)
  const id = isFields(value) ? value['_ref'] : undefined
  return typeof id === 'string' ? documentWithId(id, scope.context, only) : NULL
}
