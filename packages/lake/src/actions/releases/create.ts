import { z } from 'zod'
import { alreadyExists } from '../../mutations/mutation.ts'
import { metadataSchema, refusal, releaseDocumentId } from '../../releases/release.ts'
import { defineAction } from '../action.ts'

const NAME = /^[A-Za-z0-9_][\w-]{0,63}$/
/** Perspectives that are there already. */
const TAKEN = new Set(['drafts', 'published', 'raw', 'versions', 'previewDrafts'])

/** Makes a release: a plan to publish several documents at once. It is empty and active. */
export const createRelease = defineAction(
  { releaseId: z.string(), metadata: metadataSchema.prefault({}) },
  ({ releaseId, metadata }, transaction) => {
    assertReleaseName(releaseId)
    const _id = releaseDocumentId(releaseId)
    if (transaction.read(_id) !== undefined) throw alreadyExists(_id)
    const release = {
      _id,
      _type: 'system.release',
      name: releaseId,
      state: 'active',
      metadata: { releaseType: 'undecided', ...metadata },
    }
    transaction.write(release, { create: release })
  },
)

/** @throws TransactionError that says what a release may be called */
export function assertReleaseName(name: string): void {
  if (NAME.test(name) && !TAKEN.has(name)) return
  throw refusal(
    `${JSON.stringify(name)} cannot name a release: use letters, digits, "_" and "-", at most 64, and not ${[...TAKEN].join(', ')}`,
  )
}
