import { z } from 'zod'
import type { MutateRequest } from '../dataset/writing.ts'
import { assertMayEnter, type Identity } from '../identity.ts'
import { hasReleases, type Lake } from './context.ts'
import { jsonAs } from './json.ts'

const posted = z.object({
  mutations: z.array(z.unknown()),
  transactionId: z.string().min(1).optional(),
})

/** A request to mutate, whichever way it came. */
export interface Mutating {
  readonly identity: Identity
  readonly dataset: string
  /** The API version in its address. */
  readonly version: string
  readonly search: URLSearchParams
  readonly body: Uint8Array
}

/** @returns the answer, once what was written is on disk @throws LakeError where nothing was */
export async function mutate(
  lake: Lake,
  { identity, dataset, version, search, body }: Mutating,
): Promise<object> {
  const { mutations, transactionId } = jsonAs(posted, body)
  const asks = (name: string) => search.get(name) === 'true'
  const request: MutateRequest = {
    mutations,
    transactionId: transactionId ?? search.get('transactionId') ?? undefined,
    identity,
    dryRun: asks('dryRun'),
    autoGenerateArrayKeys: asks('autoGenerateArrayKeys'),
    perspective: hasReleases(version) ? 'raw' : 'raw-unversioned',
  }
  const done = await lake.store.commits.add(() => {
    assertMayEnter(identity, dataset)
    return lake.store.dataset(dataset).mutate(request)
  })
  const [withIds, withDocuments] = [asks('returnIds'), asks('returnDocuments')]
  return {
    transactionId: done.transactionId,
    results: done.results.map(({ id, operation, document }) => ({
      ...(withIds ? { id } : {}),
      operation,
      ...(withDocuments && document !== undefined ? { document } : {}),
    })),
  }
}
