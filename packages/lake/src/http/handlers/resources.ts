import type { Hono } from 'hono'
import type { Env } from '../context.ts'

/** What a dataset can be asked for by its address as a resource. */
const OPERATIONS = 'query|mutate|doc|listen|actions|live/events|history|export'

/**
 * `/projects/:project/datasets/:dataset/{query,doc,…}`: the same data endpoints, as clients that are
 * given a `resource` address them.
 */
export function resources(app: Hono<Env>): void {
  app.all(
    `/:version{v[^/]+}/projects/:project/datasets/:dataset/:path{(?:${OPERATIONS})(?:/.*)?}`,
    (c) => {
      const { version, dataset, path } = c.req.param()
      const url = new URL(c.req.url)
      const operation = new RegExp(`^(?:${OPERATIONS})`).exec(path)?.[0] ?? ''
      url.pathname = `/${version}/data/${operation}/${dataset}${path.slice(operation.length)}`
      return app.fetch(new Request(url, c.req.raw), c.env)
    },
  )
}
