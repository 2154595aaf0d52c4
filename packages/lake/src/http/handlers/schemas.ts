import { assertAdministrator, assertInsider } from '../../identity.ts'
import { schemaSchema } from '../../schema/schema.ts'
import { datasetOf, type Api, type Lake } from '../context.ts'
import { readJson } from '../json.ts'

/**
 * `/lake/datasets/:dataset/schema`: the schema that published documents must fit. Ours; hosted Sanity
 * takes any document.
 */
export function schemas(api: Api, lake: Lake): void {
  api.get('/lake/datasets/:dataset/schema', (c) => {
    assertInsider(c.get('identity'))
    return c.json(datasetOf(c, lake).schema.schema)
  })
  api.put('/lake/datasets/:dataset/schema', async (c) => {
    assertAdministrator(c.get('identity'))
    const dataset = datasetOf(c, lake)
    return c.json({ misfits: dataset.schema.set(await readJson(c, schemaSchema)) })
  })
  api.delete('/lake/datasets/:dataset/schema', (c) => {
    assertAdministrator(c.get('identity'))
    datasetOf(c, lake).schema.set(null)
    return c.body(null, 204)
  })
}
