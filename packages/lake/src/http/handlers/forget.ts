import { z } from 'zod'
import { forget as forgetDocuments } from '../../forget/forget.ts'
import { assertAdministrator } from '../../identity.ts'
import { datasetOf, type Api, type Lake } from '../context.ts'
import { readJson } from '../json.ts'

const request = z.object({ ids: z.array(z.string().min(1)).min(1) })

/** `POST /lake/datasets/:dataset/forget`: documents, and every trace of them. Ours. */
export function forget(api: Api, lake: Lake): void {
  api.post('/lake/datasets/:dataset/forget', async (c) => {
    const identity = c.get('identity')
    assertAdministrator(identity)
    const dataset = datasetOf(c, lake).info.name
    const { ids } = await readJson(c, request)
    return c.json(forgetDocuments(lake, { dataset, ids, identity }))
  })
}
