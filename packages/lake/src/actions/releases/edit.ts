import { z } from 'zod'
import type { StoredDocument } from '../../documents/document.ts'
import { equal } from '../../history/mendoza.ts'
import { patchDocument, patchOperations } from '../../mutations/patch.ts'
import { metadataSchema, refusal, requireRelease } from '../../releases/release.ts'
import { defineAction } from '../action.ts'

/** Changes what is said about a release. Its state changes through the other actions only. */
export const editRelease = defineAction(
  { releaseId: z.string(), patch: z.object(patchOperations) },
  ({ releaseId, patch }, transaction) => {
    const { document } = requireRelease(transaction, releaseId)
    const edited = patchDocument(transaction, document._id, patch)
    const foreign = Object.keys({ ...document, ...edited }).find(
      (key) => !EDITABLE.has(key) && !equal(document[key], edited[key]),
    )
    if (foreign !== undefined)
      throw refusal(
        `The patch of release "${releaseId}" changes "${foreign}": only its metadata can be edited`,
      )
    assertMetadata(releaseId, edited)
  },
)

/** The metadata, and what the lake sets itself at every write. */
const EDITABLE = new Set(['metadata', '_rev', '_updatedAt'])

function assertMetadata(releaseId: string, { metadata }: StoredDocument): void {
  const [issue] = metadataSchema.safeParse(metadata).error?.issues ?? []
  if (issue === undefined) return
  const path = ['metadata', ...issue.path].join('.')
  throw refusal(`The "${path}" of release "${releaseId}" is not right: ${issue.message}`)
}
