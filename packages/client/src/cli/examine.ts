import type { ContentIssue } from '../errors.ts'
import { locate } from '../locate.ts'
import type { StoredDocument } from './documents.ts'
import type { Fitting } from './fitting.ts'

const UNPUBLISHED = /^(?:drafts|versions\.[^.]+)\./

/** Everything in a document that does not fit. What it says is in none of it. */
export function examine(
  document: StoredDocument,
  fitting: Fitting,
  studioUrl: string | undefined,
): ContentIssue[] {
  // Assets, and what else Sanity itself writes.
  if (/^(?:sanity|system)\./.test(document._type)) return []
  const id = document._id.replace(UNPUBLISHED, '')
  const hidden = id.includes('.')
  const type = fitting.knows(document._type) || !hidden ? document._type : 'document'
  // Of a private document not even its keys: the path is told with places in their stead.
  const shown = hidden ? { _id: document._id, _type: type } : document
  return fitting
    .misfits(document, document._type, id !== document._id)
    .map(({ path, message }) => locate(shown, path, message, studioUrl))
}
