import { z } from 'zod'
import { assertAdministrator } from '../../identity.ts'
import type { Api, Lake } from '../context.ts'
import { readJson } from '../json.ts'
import type { CorsOrigin } from '../origins.ts'

const newOrigin = z.object({ origin: z.string(), allowCredentials: z.boolean().default(false) })

/** `/projects/:project/cors`: whose pages may use the lake, besides those of this machine. */
export function cors(api: Api, lake: Lake): void {
  const { origins } = lake.reach
  const path = '/projects/:project/cors'
  for (const guarded of [path, `${path}/*`]) {
    api.use(guarded, async (c, next) => {
      assertAdministrator(c.get('identity'))
      await next()
    })
  }
  const describe = (origin: CorsOrigin) => ({
    ...origin,
    updatedAt: origin.createdAt,
    deletedAt: null,
    projectId: lake.store.projectId,
  })
  api.get(path, (c) => c.json(origins.list().map(describe)))
  api.post(path, async (c) => c.json(describe(origins.add(await readJson(c, newOrigin))), 201))
  api.delete(`${path}/:id`, (c) => {
    const id = c.req.param('id')
    origins.remove(id)
    return c.json({ id, deleted: true })
  })
}
