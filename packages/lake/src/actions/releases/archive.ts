import { z } from 'zod'
import { patchDocument } from '../../mutations/patch.ts'
import { finalStates } from '../../releases/publish.ts'
import { membersOf, requireStep } from '../../releases/release.ts'
import { defineAction } from '../action.ts'

/** Puts a release away with its documents. They stay in history, from where it can take them back. */
export const archiveRelease = defineAction(
  { releaseId: z.string() },
  ({ releaseId }, transaction) => {
    const { document } = requireStep(transaction, releaseId, { from: ['active'], to: 'archived' })
    const members = membersOf(transaction, releaseId)
    for (const { _id } of members) transaction.remove(_id)
    patchDocument(transaction, document._id, {
      set: { state: 'archived', finalDocumentStates: finalStates(members) },
      unset: ['error'],
    })
  },
)

/** Takes an archived release back, with its documents as they were. */
export const unarchiveRelease = defineAction(
  { releaseId: z.string() },
  ({ releaseId }, transaction) => {
    const step = { from: ['archived'], to: 'active' } as const
    const { document, finalIds } = requireStep(transaction, releaseId, step)
    for (const id of finalIds) {
      const version = transaction.lastState(id)
      if (version !== undefined) transaction.write(version, { create: version })
    }
    patchDocument(transaction, document._id, {
      set: { state: 'active' },
      unset: ['finalDocumentStates'],
    })
  },
)
