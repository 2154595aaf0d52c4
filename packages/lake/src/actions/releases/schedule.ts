import { z } from 'zod'
import { patchDocument } from '../../mutations/patch.ts'
import { publishRelease } from '../../releases/publish.ts'
import { moment, requireStep } from '../../releases/release.ts'
import { defineAction } from '../action.ts'

/**
 * Has a release published at a time, and locks its documents until then. A scheduled release can be
 * given another time. A time that has passed is now.
 */
export const scheduleRelease = defineAction(
  { releaseId: z.string(), publishAt: moment },
  ({ releaseId, publishAt }, transaction) => {
    const step = { from: ['active', 'scheduled'], to: 'scheduled' } as const
    const release = requireStep(transaction, releaseId, step)
    const due = new Date(publishAt).toISOString()
    if (due <= transaction.timestamp) return publishRelease(transaction, release, due)
    patchDocument(transaction, release.document._id, {
      set: { state: 'scheduled', publishAt: due },
      unset: ['error'],
    })
  },
)

/** Takes the time back: the documents of the release can be edited again. */
export const unscheduleRelease = defineAction(
  { releaseId: z.string() },
  ({ releaseId }, transaction) => {
    const { document } = requireStep(transaction, releaseId, { from: ['scheduled'], to: 'active' })
    patchDocument(transaction, document._id, { set: { state: 'active' }, unset: ['publishAt'] })
  },
)
