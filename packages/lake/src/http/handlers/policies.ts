import { assertAdministrator, assertInsider } from '../../identity.ts'
import { policySchema } from '../../policy/policy.ts'
import { datasetOf, type Api, type Lake } from '../context.ts'
import { readJson } from '../json.ts'

/**
 * `/lake/datasets/:dataset/policy`: what must hold of every change. Ours; hosted Sanity has roles for
 * it, on some plans.
 */
export function policies(api: Api, lake: Lake): void {
  api.get('/lake/datasets/:dataset/policy', (c) => {
    assertInsider(c.get('identity'))
    return c.json(datasetOf(c, lake).policy.policy)
  })
  api.put('/lake/datasets/:dataset/policy', async (c) => {
    assertAdministrator(c.get('identity'))
    const dataset = datasetOf(c, lake)
    dataset.policy.set(await readJson(c, policySchema))
    return c.json(dataset.policy.policy)
  })
  api.delete('/lake/datasets/:dataset/policy', (c) => {
    assertAdministrator(c.get('identity'))
    datasetOf(c, lake).policy.set([])
    return c.body(null, 204)
  })
}
