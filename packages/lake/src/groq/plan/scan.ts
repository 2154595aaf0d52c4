import type { StoredDocument } from '../../documents/document.ts'
import type { Bound } from './bounds.ts'

/** Documents in memory. */
interface Listed {
  readonly documents: readonly StoredDocument[]
  /** The documents of these types, in the order of all. */
  ofTypes(types: readonly string[]): readonly StoredDocument[]
  /** The documents with these ids, in the order of all. */
  withIds(ids: readonly string[]): readonly StoredDocument[]
}

/** The documents that can lie within the bounds, in the order of all. */
export function candidates(
  source: Listed,
  bounds: readonly Bound[] | undefined,
): readonly StoredDocument[] {
  if (bounds === undefined) return source.documents
  const ids = bounds.flatMap((bound) => (bound.kind === 'id' ? [bound.id] : []))
  if (ids.length === bounds.length) return source.withIds(ids)
  const types = bounds.flatMap((bound) => (bound.kind === 'type' ? [bound.type] : []))
  if (types.length === bounds.length) return source.ofTypes(types)
  return source.documents
}
