import type { ExprNode } from 'groq-js'
import type { StoredDocument } from '../../documents/document.ts'
import { attributesOf } from '../plan/attributes.ts'
import { boundsOf } from '../plan/bounds.ts'
import { conditionOf, selectionOf, type Selection } from '../plan/selection.ts'
import { sorted } from './sort.ts'
import type { Cell } from './origin.ts'
import type { Scope } from './scope.ts'
import { documents } from './documents.ts'

/** What of a selection will do: so many documents, these attributes of each. */
export interface Part {
  readonly enough?: number | undefined
  readonly only?: ReadonlySet<string> | undefined
}

/** The documents that a selection gives, in its order. */
export function select(selection: Selection, scope: Scope, part: Part = {}): Cell {
  const { enough } = part
  const { context } = scope
  const { order, orderings } = selection
  const condition = conditionOf(selection, scope)
  context.reads.scan(boundsOf(condition))
  const found = context.source.find({
    condition,
    order: orderings,
    enough,
    only: lookedAt(selection, part.only),
  })
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

/** The filters and the order look at attributes, too. */
function lookedAt({ filters, order }: Selection, only: ReadonlySet<string> | undefined) {
  if (only === undefined) return undefined
  const used = attributesOf([...filters, ...(order?.args ?? [])])
  return used === 'all' ? undefined : new Set([...only, ...used])
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
