import { z } from 'zod'
import { defineAction } from './action.ts'
import { assertVariantOf, copyTo } from './variants.ts'

/** What readers saw becomes a draft again. A draft that exists already is kept. */
export const unpublish = defineAction(
  { publishedId: z.string(), draftId: z.string() },
  ({ publishedId, draftId }, transaction) => {
    assertVariantOf(publishedId, draftId)
    const published = transaction.require(publishedId)
    if (transaction.read(draftId) === undefined) {
      const draft = copyTo(draftId, published)
      transaction.write(draft, { create: draft })
    }
    transaction.remove(publishedId)
  },
)
