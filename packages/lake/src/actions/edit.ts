import { z } from 'zod'
import { patchDocument, patchOperations } from '../mutations/patch.ts'
import { defineAction } from './action.ts'
import { assertVariantOf, copyTo } from './variants.ts'

/** Patches a draft or version. The draft of a published document begins as its copy. */
export const edit = defineAction(
  {
    publishedId: z.string(),
    draftId: z.string().optional(),
    versionId: z.string().optional(),
    patch: z.object(patchOperations),
  },
  ({ publishedId, draftId, versionId, patch }, transaction) => {
    const id = draftId ?? versionId ?? `drafts.${publishedId}`
    assertVariantOf(publishedId, id)
    if (transaction.read(id) === undefined) {
      const copy = copyTo(id, transaction.require(publishedId))
      transaction.write(copy, { create: copy })
    }
    patchDocument(transaction, id, patch)
  },
)
