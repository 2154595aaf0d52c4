import type { StoredDocument } from '../../documents/document.ts'
import type { Source } from '../evaluate/scope.ts'
import type { Bound } from './bounds.ts'

/** The documents that can lie within the bounds, in the order of the dataset. */
export function candidates(
  source: Source,
  bounds: readonly Bound[] | undefined,
): readonly StoredDocument[] {
  if (bounds === undefined) return source.documents
  const ids = bounds.flatMap((bound) => (bound.kind === 'id' ? [bound.id] : []))
  if (ids.length === bounds.length) return source.withIds(ids)
  const types = bounds.flatMap((bound) => (bound.kind === 'type' ? [bound.type] : []))
  if (types.length === bounds.length) return source.ofTypes(types)
  return source.documents
}
