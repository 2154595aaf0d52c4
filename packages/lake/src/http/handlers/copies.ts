import { z } from 'zod'
import { randomId } from '../../documents/ids.ts'
import { gatewayError } from '../../errors.ts'
import { assertAdministrator } from '../../identity.ts'
import { copyDataset } from '../../store/copy.ts'
import type { Api, Ctx, Lake } from '../context.ts'
import { readJson } from '../json.ts'
import { eventStream } from '../sse.ts'

const request = z.looseObject({
  targetDataset: z.string(),
  skipContentReleases: z.boolean().optional(),
})

/**
 * Copies of datasets, and the jobs they are to hosted Sanity. A lake has finished when it answers,
 * so a job here is always completed.
 */
export function copies(api: Api, lake: Lake): void {
  const jobs: Record<string, unknown>[] = []

  const copy = async (c: Ctx) => {
    assertAdministrator(c.get('identity'))
    const { targetDataset, skipContentReleases = false } = await readJson(c, request)
    const from = c.req.param('dataset') ?? ''
    const createdAt = new Date().toISOString()
    await copyDataset(lake.store, lake.assets, { from, to: targetDataset, skipContentReleases })
    const id = `j${randomId(12)}`
    jobs.unshift({
      id,
      state: 'completed',
      progress: 100,
      authors: [c.get('identity').id],
      sourceDataset: from,
      targetDataset,
      withHistory: false,
      withContentReleases: !skipContentReleases,
      createdAt,
      updatedAt: new Date().toISOString(),
      acknowledged: true,
    })
    return c.json({ jobId: id, datasetName: targetDataset, message: 'The dataset is copied' })
  }
  api.put('/datasets/:dataset/copy', copy)
  api.put('/projects/:project/datasets/:dataset/copy', copy)

  api.get('/projects/:project/datasets/copy', (c) => {
    assertAdministrator(c.get('identity'))
    const { offset = '0', limit = '10' } = c.req.query()
    return c.json(jobs.slice(Number(offset), Number(offset) + Number(limit)))
  })

  const job = (c: Ctx) => {
    const id = c.req.param('id') ?? ''
    const found = jobs.find((one) => one['id'] === id)
    if (found === undefined) throw gatewayError(404, 'Not Found', `There is no job "${id}"`)
    return found
  }
  api.get('/jobs/:id', (c) => {
    assertAdministrator(c.get('identity'))
    return c.json(job(c))
  })
  // Whoever listens has no way to send a token: the id of the job is what was given to them.
  api.get('/jobs/:id/listen', (c) => {
    const data = job(c)
    return eventStream((send) => {
      send([
        { event: 'welcome', data: {} },
        { event: 'job', data },
        { event: 'done', data: {} },
      ])
      return () => {}
    })
  })
}
