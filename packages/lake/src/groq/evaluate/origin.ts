import type { StoredDocument } from '../../documents/document.ts'
import { isObject } from '../../documents/document.ts'

/** A place in a document: the last step and the place it was taken from. */
export interface Place {
  readonly above: Place | undefined
  readonly key: string | number
}

/**
 * Where a value came from. A value without an origin was computed, or nobody asked.
 *
 * - `document`: the value is exactly what stands at that place of that document
 * - `built`: an array or object made by the query, of parts that have origins of their own
 * - `literal`: it stands in the query
 */
export type Origin =
  | { readonly kind: 'document'; readonly document: StoredDocument; readonly place?: Place }
  | { readonly kind: 'items'; readonly items: readonly (Origin | undefined)[] }
  | { readonly kind: 'fields'; readonly fields: ReadonlyMap<string, Origin> }
  | { readonly kind: 'literal' }

/** A value and where it came from. */
export interface Cell {
  readonly value: unknown
  readonly from?: Origin | undefined
}

export const NULL: Cell = { value: null }
export const TRUE: Cell = { value: true }
export const FALSE: Cell = { value: false }

/** The cell of one attribute or element of a value. */
export function part(cell: Cell, key: string | number, value: unknown): Cell {
  return cell.from === undefined ? { value } : { value, from: partOf(cell.from, key) }
}

function partOf(from: Origin, key: string | number): Origin | undefined {
  switch (from.kind) {
    case 'document':
      if (from.place === undefined && isAssigned(from.document, key)) return undefined
      return { kind: 'document', document: from.document, place: { above: from.place, key } }
    case 'items':
      return typeof key === 'number' ? from.items[key] : undefined
    case 'fields':
      return typeof key === 'string' ? from.fields.get(key) : undefined
    case 'literal':
      return from
  }
}

/** A perspective shows a draft under another id than it is stored under: no document holds that value. */
function isAssigned(document: StoredDocument, key: string | number): boolean {
  if (key === '_originalId') return true
  const { _originalId: stored } = document
  return key === '_id' && typeof stored === 'string' && stored !== document._id
}

/** An array of cells as one cell. */
export function arrayOf(cells: readonly Cell[], traced: boolean): Cell {
  const value = cells.map((cell) => cell.value)
  return traced
    ? { value, from: { kind: 'items', items: cells.map(({ from }) => from) } }
    : { value }
}

/** The elements of an array as cells. */
export function cellsOf(cell: Cell): readonly Cell[] {
  const { value } = cell
  return Array.isArray(value) ? value.map((item: unknown, index) => part(cell, index, item)) : []
}

/** The attributes of an object as cells. */
export function fieldsOf(cell: Cell): readonly (readonly [string, Cell])[] {
  const { value } = cell
  if (!isObject(value)) return []
  return Object.entries(value).map(([key, item]) => [key, part(cell, key, item)] as const)
}
