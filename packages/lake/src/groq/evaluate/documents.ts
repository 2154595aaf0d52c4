import type { StoredDocument } from '../../documents/document.ts'
import { NULL, type Cell } from './origin.ts'
import type { Context } from './scope.ts'

/** Documents as a value. */
export function documents({ traced }: Context, found: readonly StoredDocument[]): Cell {
  if (!traced) return { value: found }
  const items = found.map((document) => ({ kind: 'document' as const, document }))
  return { value: found, from: { kind: 'items', items } }
}

/** The document with this id, as far as it exists for this query. */
export function documentWithId(
  id: string,
  { source, reads, traced }: Context,
  only?: ReadonlySet<string>,
): Cell {
  const document = source.byId(id, only)
  reads.document(id, document)
  if (document === undefined) return NULL
  return traced ? { value: document, from: { kind: 'document', document } } : { value: document }
}
