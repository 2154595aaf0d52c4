import type { IncomingDocument, StoredDocument } from '../documents/document.ts'
import { assertValidId, isDraftId, isVersionId, publishedId } from '../documents/ids.ts'
import { TransactionError } from '../errors.ts'

/** A document's content under another of its ids. What the lake owns stays behind. */
export function copyTo(id: string, document: StoredDocument): IncomingDocument {
  const { _rev, _updatedAt, _system, ...content } = document
  return { ...content, _id: id }
}

/**
 * Makes sure an id is the draft or a version of the document the action is about.
 *
 * @throws TransactionError that quotes both
 */
export function assertVariantOf(published: string, variant: string): void {
  assertValidId(published)
  assertValidId(variant)
  if ((isDraftId(variant) || isVersionId(variant)) && publishedId(variant) === published) return
  throw new TransactionError({
    type: 'validationError',
    description: `"${variant}" is neither the draft nor a version of "${published}"`,
  })
}
