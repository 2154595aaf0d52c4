import { z } from 'zod'
import { alreadyExists } from '../../mutations/mutation.ts'
import {
  metadataSchema,
  moment,
  refusal,
  RELEASE_STATES,
  releaseDocumentId,
  type ReleaseState,
} from '../../releases/release.ts'
import { defineAction } from '../action.ts'
import { assertReleaseName } from './create.ts'

/** Where a release that was exported in the middle of a step arrives. */
const SETTLED: Readonly<Record<string, ReleaseState>> = {
  scheduling: 'scheduled',
  publishing: 'active',
  archiving: 'archived',
  unarchiving: 'active',
}

const attributes = z.looseObject({
  state: z
    .string()
    .transform((state) => SETTLED[state] ?? state)
    .pipe(z.enum(RELEASE_STATES)),
  publishAt: moment.optional(),
  metadata: metadataSchema,
})

/** Writes a release as another dataset had it, whatever its state. Its documents are written on their own. */
export const importRelease = defineAction(
  {
    releaseId: z.string(),
    attributes: attributes.optional(),
    document: attributes.optional(),
    ifExists: z.enum(['fail', 'ignore', 'replace']).default('fail'),
  },
  ({ releaseId, attributes: given, document = given, ifExists }, transaction) => {
    assertReleaseName(releaseId)
    if (document === undefined)
      throw refusal('A release is imported from its "attributes", the release document')
    const _id = releaseDocumentId(releaseId)
    const present = transaction.read(_id)
    if (present !== undefined && ifExists === 'ignore') return
    if (present !== undefined && ifExists === 'fail') throw alreadyExists(_id)
    const release = {
      ...document,
      ...missed(document, transaction.timestamp),
      _id,
      _type: 'system.release',
      name: releaseId,
    }
    transaction.write(release, { createOrReplace: release })
  },
)

/**
 * A release whose time passed on the way must not be published by the clock: its documents may not
 * have arrived yet.
 */
function missed({ state, publishAt }: z.infer<typeof attributes>, now: string): object {
  if (state !== 'scheduled') return {}
  if (publishAt !== undefined && new Date(publishAt).toISOString() > now) return {}
  const message = `It was to be published at ${publishAt ?? 'a time that was not given'}, before it was imported`
  return { state: 'active', error: { message } }
}
