import { z } from 'zod'
import { membersOf, requireStep } from '../../releases/release.ts'
import { defineAction } from '../action.ts'

/** Deletes a release that is archived or published, with every version that is left of it. */
export const deleteRelease = defineAction(
  { releaseId: z.string() },
  ({ releaseId }, transaction) => {
    const step = { from: ['archived', 'published'], to: 'deleted' } as const
    const { document } = requireStep(transaction, releaseId, step)
    for (const { _id } of membersOf(transaction, releaseId)) transaction.remove(_id)
    transaction.remove(document._id)
  },
)
