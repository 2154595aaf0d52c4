import { isObject, type IncomingDocument, type StoredDocument } from '../documents/document.ts'
import { assertValidId, isDraftId, isVersionId, publishedId } from '../documents/ids.ts'
import { strengthened } from '../documents/references.ts'
import { TransactionError } from '../errors.ts'
import type { Transaction } from '../transaction.ts'

/** A document's content under another of its ids. What the lake owns stays behind. */
export function copyTo(id: string, document: StoredDocument): IncomingDocument {
  const { _rev, _updatedAt, _system, ...content } = document
  return { ...content, _id: id }
}

/** A draft or version becomes what readers see, and is gone. What was published before keeps its age. */
export function publishVariant(transaction: Transaction, variant: StoredDocument): void {
  const id = publishedId(variant._id)
  const content = strengthened(copyTo(id, variant))
  if (!isObject(content))
    throw new Error('a document stays an object when its references are strengthened')
  const { _createdAt } = transaction.read(id) ?? variant
  const published = { ...content, _id: id, _type: variant._type, _createdAt }
  transaction.write(published, { createOrReplace: published })
  transaction.remove(variant._id)
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

/** @throws TransactionError when the id is not that of a version: a draft belongs to no release */
export function assertVersionOf(published: string, version: string): void {
  assertVariantOf(published, version)
  if (isVersionId(version)) return
  throw new TransactionError({
    type: 'validationError',
    description: `"${version}" is not a version of "${published}": its id begins with "versions." and the name of a release`,
  })
}
