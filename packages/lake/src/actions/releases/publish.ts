import { z } from 'zod'
import { publishRelease as publishAll } from '../../releases/publish.ts'
import { requireStep } from '../../releases/release.ts'
import { defineAction } from '../action.ts'

/** Publishes every document of a release at once, or none when one of them cannot be. */
export const publishRelease = defineAction(
  { releaseId: z.string() },
  ({ releaseId }, transaction) => {
    const step = { from: ['active', 'scheduled'], to: 'published' } as const
    publishAll(transaction, requireStep(transaction, releaseId, step), undefined)
  },
)
