import { z } from 'zod'
import { draftId } from '../documents/ids.ts'
import { TransactionError } from '../errors.ts'
import { defineAction } from './action.ts'
import { assertVariantOf } from './variants.ts'

/** Deletes the published document and the drafts and versions that are named. */
export const deleteDocument = defineAction(
  {
    publishedId: z.string(),
    includeDrafts: z.array(z.string()).optional(),
    includeVersions: z.array(z.string()).optional(),
  },
  ({ publishedId, includeDrafts = [], includeVersions = [] }, transaction) => {
    const named = [...includeDrafts, ...includeVersions]
    for (const id of named) assertVariantOf(publishedId, id)
    const draft = draftId(publishedId)
    if (transaction.read(draft) !== undefined && !named.includes(draft)) {
      throw new TransactionError({
        type: 'validationError',
        description: `Document "${publishedId}" has a draft that would be left behind: include "${draft}" in the deletion`,
      })
    }
    const present = [publishedId, ...named].filter((id) => transaction.read(id) !== undefined)
    if (present.length === 0) transaction.require(publishedId)
    for (const id of present) transaction.remove(id)
  },
)
