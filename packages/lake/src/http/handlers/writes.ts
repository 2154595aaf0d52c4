import { z } from 'zod'
import type { MutateRequest } from '../../dataset/writing.ts'
import { datasetOf, flag, knowsReleases, type Api, type Lake } from '../context.ts'
import { readJson } from '../json.ts'

const mutationsBody = z.object({
  mutations: z.array(z.unknown()),
  transactionId: z.string().min(1).optional(),
})

const actionsBody = z.object({
  actions: z.array(z.unknown()),
  transactionId: z.string().min(1).optional(),
  dryRun: z.boolean().optional(),
})

/** `POST /data/mutate/:dataset` and `POST /data/actions/:dataset` */
export function writes(api: Api, lake: Lake): void {
  api.post('/data/mutate/:dataset', async (c) => {
    const body = await readJson(c, mutationsBody)
    const request: MutateRequest = {
      mutations: body.mutations,
      transactionId: body.transactionId ?? c.req.query('transactionId'),
      identity: c.get('identity'),
      dryRun: flag(c, 'dryRun'),
      autoGenerateArrayKeys: flag(c, 'autoGenerateArrayKeys'),
      perspective: knowsReleases(c) ? 'raw' : 'raw-unversioned',
    }
    const { transactionId, results } = await lake.store.commits.add(() =>
      datasetOf(c, lake).mutate(request),
    )
    const withIds = flag(c, 'returnIds')
    const withDocuments = flag(c, 'returnDocuments')
    return c.json({
      transactionId,
      results: results.map(({ id, operation, document }) => ({
        ...(withIds ? { id } : {}),
        operation,
        ...(withDocuments && document !== undefined ? { document } : {}),
      })),
    })
  })

  api.post('/data/actions/:dataset', async (c) => {
    const body = await readJson(c, actionsBody)
    const request = { ...body, identity: c.get('identity'), releases: knowsReleases(c) }
    return c.json(await lake.store.commits.add(() => datasetOf(c, lake).act(request)))
  })
}
