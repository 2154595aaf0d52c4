import { z } from 'zod'
import { draftId } from '../documents/ids.ts'
import { TransactionError } from '../errors.ts'
import { defineAction } from './action.ts'
import { assertVariantOf } from './variants.ts'

/**
 * Deletes the published document and the drafts and versions that are named. `purge` forgets the
 * history of all of them, too, also of drafts and versions that were deleted before.
 */
export const deleteDocument = defineAction(
  {
    publishedId: z.string(),
    includeDrafts: z.array(z.string()).optional(),
    includeVersions: z.array(z.string()).optional(),
    purge: z.boolean().optional(),
  },
  ({ publishedId, includeDrafts = [], includeVersions = [], purge }, transaction) => {
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
    // What was deleted before can be purged still.
    if (present.length === 0 && purge !== true) transaction.require(publishedId)
    for (const id of present) transaction.remove(id)
    if (purge === true) {
      const variants = [publishedId, draft, ...named, ...transaction.formerVersions(publishedId)]
      for (const id of variants) if (transaction.read(id) === undefined) transaction.forget(id)
    }
  },
)
