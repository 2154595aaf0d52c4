import { z } from 'zod'
import { defineAction } from './action.ts'

/** Deletes a draft; what is published stays. */
export const discardDraft = defineAction({ draftId: z.string() }, ({ draftId }, transaction) => {
  transaction.require(draftId)
  transaction.remove(draftId)
})

/** Deletes one version. */
export const discardVersion = defineAction(
  { versionId: z.string() },
  ({ versionId }, transaction) => {
    transaction.require(versionId)
    transaction.remove(versionId)
  },
)
