import type { StoredDocument } from '../documents/document.ts'
import { isDraftId, isVersionId, publishedId, releaseOf } from '../documents/ids.ts'
import { badRequest } from '../errors.ts'

/**
 * Which of a document's variants a query sees: every one (`raw`), every one that is no version of a
 * release (`raw-unversioned`: what `raw` was before API 2025-02-19), or the topmost of a stack of
 * layers, highest first. Published is the ground below every stack.
 */
export type Perspective = 'raw' | 'raw-unversioned' | readonly string[]

const DRAFTS = 'drafts'

/**
 * Reads the `perspective` parameter.
 *
 * @param releases whether the API version knows releases. Before, a request without a perspective
 *   means `raw`; since, `published`
 * @throws LakeError 400 when `raw` is combined with anything
 */
export function parsePerspective(text: string | undefined, releases: boolean): Perspective {
  const raw = releases ? 'raw' : 'raw-unversioned'
  if (text === undefined || text === '') return releases ? [] : raw
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  if (names.includes('raw')) {
    if (names.length > 1) throw badRequest('The perspective "raw" cannot be combined with others')
    return raw
  }
  return names
    .filter((name) => name !== 'published')
    .map((name) => (name === 'previewDrafts' ? DRAFTS : name))
}

/** The documents as this perspective shows them, each under its published id. */
export function overlay(
  documents: Iterable<StoredDocument>,
  perspective: Perspective,
): readonly StoredDocument[] {
  if (perspective === 'raw') return [...documents]
  if (perspective === 'raw-unversioned')
    return [...documents].filter(({ _id }) => !isVersionId(_id))
  const top = new Map<string, { rank: number; document: StoredDocument }>()
  for (const document of documents) {
    const rank = rankOf(document._id, perspective)
    if (rank === undefined) continue
    const id = publishedId(document._id)
    const present = top.get(id)
    if (present === undefined || rank < present.rank) top.set(id, { rank, document })
  }
  const shown: StoredDocument[] = []
  for (const [id, { document }] of top) {
    const { _system: inner } = document
    const unpublishes =
      typeof inner === 'object' && inner !== null && 'delete' in inner && inner.delete === true
    if (!unpublishes) shown.push({ ...document, _id: id, _originalId: document._id })
  }
  return shown
}

/** The layer a document lies in, 0 on top; undefined when the stack does not have that layer. */
function rankOf(id: string, stack: readonly string[]): number | undefined {
  if (!isDraftId(id) && !isVersionId(id)) return stack.length
  const layer = isDraftId(id) ? DRAFTS : (releaseOf(id) ?? '')
  const index = stack.indexOf(layer)
  return index === -1 ? undefined : index
}
