import { datasetOf, flag, type Api, type Lake } from '../context.ts'

/** `GET /data/doc/:dataset/:ids` */
export function documents(api: Api, lake: Lake): void {
  api.get('/data/doc/:dataset/:ids', (c) => {
    const answer = datasetOf(c, lake)
      .readBy(c.get('identity'))
      .documents(c.req.param('ids').split(','), {
        includeAllVersions: flag(c, 'includeAllVersions'),
      })
    if (!flag(c, 'excludeContent')) return c.json(answer)
    const bare = answer.documents.map(({ _id, _type, _rev, _createdAt, _updatedAt }) => ({
      _id,
      _type,
      _rev,
      _createdAt,
      _updatedAt,
    }))
    return c.json({ ...answer, documents: bare })
  })
}
