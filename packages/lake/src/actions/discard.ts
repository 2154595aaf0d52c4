import { z } from 'zod'
import { defineAction } from './action.ts'

/** Deletes a draft; what is published stays. `purge` forgets its history, too. */
export const discardDraft = defineAction(
  { draftId: z.string(), purge: z.boolean().optional() },
  ({ draftId, purge }, transaction) => {
    transaction.require(draftId)
    transaction.remove(draftId)
    if (purge === true) transaction.forget(draftId)
  },
)

/** Deletes one version. `purge` forgets its history, too. */
export const discardVersion = defineAction(
  { versionId: z.string(), purge: z.boolean().optional() },
  ({ versionId, purge }, transaction) => {
    transaction.require(versionId)
    transaction.remove(versionId)
    if (purge === true) transaction.forget(versionId)
  },
)
