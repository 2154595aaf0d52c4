import type { ExprNode } from 'groq-js'
import type { StoredDocument } from '../../documents/document.ts'
import { attributesOf } from '../plan/attributes.ts'
import { boundsOf } from '../plan/bounds.ts'
import { askedBy, selectionOf, type Selection } from '../plan/selection.ts'
import { allOf } from '../plan/understand.ts'
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
export function select(selection: Selection, scope: Scope, { enough, only }: Part = {}): Cell {
  const { context } = scope
  const { order, orderings } = selection
  // No dataset has its documents in the order of what is computed of them.
  const isComputed = orderings === undefined
  const parts = askedBy(selection, scope)
  context.reads.scan(boundsOf(allOf(parts)))
  const found = context.source.find({
    parts,
    order: orderings,
    enough,
    only:
      only === undefined
        ? undefined
        : ({ rest, isOrdered }) =>
            lookedAt(only, isOrdered && !isComputed ? rest : [...rest, ...(order?.args ?? [])]),
  })
  const isOrdered = order === undefined || (!isComputed && found.isOrdered)
  const kept: StoredDocument[] = []
  if (enough !== 0)
    for (const document of found.documents) {
      if (!fulfils(document, found.rest, scope)) continue
      kept.push(document)
      if (isOrdered && kept.length === enough) break
    }
  const cell = documents(context, kept)
  return isOrdered ? cell : sorted(cell, order.args, scope)
}

/** What is evaluated looks at attributes, too. */
function lookedAt(only: ReadonlySet<string>, evaluated: readonly ExprNode[]) {
  const used = attributesOf(evaluated)
  return used === 'all' ? undefined : new Set([...only, ...used])
}

function fulfils(document: StoredDocument, filters: readonly ExprNode[], scope: Scope): boolean {
  if (filters.length === 0) return true
  const inner = scope.nested(cellOf(document, scope))
  return filters.every((filter) => inner.evaluate(filter).value === true)
}

const cellOf = (document: StoredDocument, { context }: Scope): Cell =>
  context.traced ? { value: document, from: { kind: 'document', document } } : { value: document }

const NOTHING: ReadonlySet<string> = new Set()

const unordered = ({ filters }: Selection): Selection => ({
  filters,
  order: undefined,
  orderings: [],
})

/** How many documents a selection gives; undefined for what is none. */
export function countSelected(node: ExprNode, scope: Scope): number | undefined {
  const selection = selectionOf(node)
  if (selection === undefined) return undefined
  const parts = askedBy(selection, scope)
  const found = scope.context.source.count({ selection, parts })
  if (found === undefined) {
    const { value } = select(unordered(selection), scope, { only: NOTHING })
    return Array.isArray(value) ? value.length : undefined
  }
  scope.context.reads.scan(boundsOf(allOf(parts)))
  return found
}
