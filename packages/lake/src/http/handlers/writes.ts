import { z } from 'zod'
import {
  apiVersionOf,
  datasetOf,
  knowsReleases,
  searchOf,
  type Api,
  type Lake,
} from '../context.ts'
import { readBytes, readJson } from '../json.ts'
import { mutate } from '../mutating.ts'

const actionsBody = z.object({
  actions: z.array(z.unknown()),
  transactionId: z.string().min(1).optional(),
  dryRun: z.boolean().optional(),
})

/** `POST /data/mutate/:dataset` and `POST /data/actions/:dataset` */
export function writes(api: Api, lake: Lake): void {
  api.post('/data/mutate/:dataset', async (c) => {
    const dataset = c.req.param('dataset')
    const body = await readBytes(c)
    const asked = { identity: c.get('identity'), version: apiVersionOf(c), search: searchOf(c) }
    return c.json(await mutate(lake, { ...asked, dataset, body }))
  })

  api.post('/data/actions/:dataset', async (c) => {
    const body = await readJson(c, actionsBody)
    const request = { ...body, identity: c.get('identity'), releases: knowsReleases(c) }
    return c.json(await lake.store.commits.add(() => datasetOf(c, lake).act(request)))
  })
}
