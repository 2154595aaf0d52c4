import { z } from 'zod'
import { patchDocument } from '../mutations/patch.ts'
import { alreadyExists } from '../mutations/mutation.ts'
import { TransactionError } from '../errors.ts'
import { defineAction, documentAttributes } from './action.ts'
import { assertVariantOf, assertVersionOf, copyTo } from './variants.ts'

/** Makes a version from a document given whole, or from another variant. */
export const createVersion = defineAction(
  {
    publishedId: z.string(),
    document: documentAttributes.optional(),
    baseId: z.string().optional(),
    versionId: z.string().optional(),
    ifBaseRevisionId: z.string().optional(),
  },
  ({ publishedId, document, baseId, versionId, ifBaseRevisionId }, transaction) => {
    if (document === undefined && (baseId === undefined || versionId === undefined)) {
      throw new TransactionError({
        type: 'validationError',
        description: 'A version is made from a "document", or from a "baseId" to a "versionId"',
      })
    }
    if (baseId !== undefined) transaction.requireRevision(baseId, ifBaseRevisionId)
    const base = baseId === undefined ? undefined : transaction.require(baseId)
    const version =
      document ??
      (base && versionId !== undefined
        ? { ...copyTo(versionId, base), _system: { base: { id: base._id, rev: base._rev } } }
        : undefined)
    if (version === undefined) return
    assertVariantOf(publishedId, version._id)
    if (transaction.read(version._id) !== undefined) throw alreadyExists(version._id)
    transaction.write(version, { create: version })
  },
)

/** Replaces the whole content of a version. */
export const replaceVersion = defineAction(
  { document: documentAttributes },
  ({ document }, transaction) => {
    const present = transaction.require(document._id)
    transaction.write(
      { ...document, _createdAt: present._createdAt },
      { createOrReplace: document },
    )
  },
)

/**
 * Says that the document is to be unpublished with the release, in a version made for it where there is
 * none. An edit that unsets `_system.delete` takes it back.
 */
export const unpublishVersion = defineAction(
  { publishedId: z.string(), versionId: z.string() },
  ({ publishedId, versionId }, transaction) => {
    assertVersionOf(publishedId, versionId)
    if (transaction.read(versionId) === undefined) {
      const copy = copyTo(versionId, transaction.require(publishedId))
      transaction.write(copy, { create: copy })
    }
    patchDocument(transaction, versionId, { set: { '_system.delete': true } })
  },
)
