import type { ExprNode } from 'groq-js'
import type { StoredDocument } from '../../documents/document.ts'
import { boundsOf } from '../plan/bounds.ts'
import { conditionOf, selectionOf, type Selection } from '../plan/selection.ts'
import { sorted } from './sort.ts'
import type { Cell } from './origin.ts'
import type { Scope } from './scope.ts'
import { documents } from './documents.ts'

/**
 * The documents that a selection gives, in its order.
 *
 * @param enough how many will do; all of them unless given
 */
export function select(selection: Selection, scope: Scope, enough?: number): Cell {
  const { context } = scope
  const { order, orderings } = selection
  const condition = conditionOf(selection, scope)
  context.reads.scan(boundsOf(condition))
  const found = context.source.find({ condition, order: orderings, enough })
  const isOrdered = order === undefined || (orderings !== undefined && found.isOrdered)
  const kept: StoredDocument[] = []
  if (enough !== 0)
    for (const document of found.documents) {
      if (!found.isExact && !fulfils(document, selection, scope)) continue
      kept.push(document)
      if (isOrdered && kept.length === enough) break
    }
  const cell = documents(context, kept)
  return isOrdered ? cell : sorted(cell, order.args, scope)
}

function fulfils(document: StoredDocument, { filters }: Selection, scope: Scope): boolean {
  const inner = scope.nested(cellOf(document, scope))
  return filters.every((filter) => inner.evaluate(filter).value === true)
}

const cellOf = (document: StoredDocument, { context }: Scope): Cell =>
  context.traced ? { value: document, from: { kind: 'document', document } } : { value: document }

/** How many documents a selection gives, if an index alone can tell. */
export function countSelected(node: ExprNode, scope: Scope): number | undefined {
  const selection = selectionOf(node)
  if (selection === undefined) return undefined
  const condition = conditionOf(selection, scope)
  const found = scope.context.source.count(condition)
  if (found !== undefined) scope.context.reads.scan(boundsOf(condition))
  return found
}
