import { z } from 'zod'
import { isDraftId, publishedId as publishedIdOf } from '../documents/ids.ts'
import { TransactionError } from '../errors.ts'
import { defineAction } from './action.ts'
import { publishVariant } from './variants.ts'

/** The draft becomes what readers see, and is gone. */
export const publish = defineAction(
  {
    publishedId: z.string(),
    draftId: z.string(),
    ifDraftRevisionId: z.string().optional(),
    ifPublishedRevisionId: z.string().optional(),
  },
  ({ publishedId, draftId, ifDraftRevisionId, ifPublishedRevisionId }, transaction) => {
    if (!isDraftId(draftId) || publishedIdOf(draftId) !== publishedId) {
      throw new TransactionError({
        type: 'validationError',
        description: `"${draftId}" is not the draft of "${publishedId}"`,
      })
    }
    const draft = transaction.require(draftId)
    transaction.requireRevision(draftId, ifDraftRevisionId)
    transaction.requireRevision(publishedId, ifPublishedRevisionId)
    publishVariant(transaction, draft)
  },
)
