import { datasetOf, flag, type Api, type Lake } from '../context.ts'

/** The most that are named; the others are counted. */
const NAMED = 100

/**
 * `GET /data/references/:dataset/documents/:id/to`: what would be left pointing at nothing, were the
 * document deleted. Also in other datasets, where only the lake can look.
 */
export function references(api: Api, lake: Lake): void {
  const { store } = lake
  api.get('/data/references/:dataset/documents/:id/to', (c) => {
    const { name } = datasetOf(c, lake).info
    const identity = c.get('identity')
    const others = flag(c, 'excludeInternalReferences')
    const withPaths = !flag(c, 'excludePaths')
    // A token for one dataset learns nothing of the others.
    const searched = store
      .datasets()
      .map((info) => info.name)
      .filter((other) => identity.dataset === undefined || other === identity.dataset)
      .filter((other) => !others || other !== name)
    const found = searched.flatMap((datasetName) =>
      store
        .dataset(datasetName)
        .readBy(identity)
        .referrers(c.req.param('id'), name)
        .map(({ documentId, paths }) => ({
          projectId: store.projectId,
          datasetName,
          documentId,
          ...(withPaths ? { paths } : {}),
        })),
    )
    return c.json({ totalCount: found.length, references: found.slice(0, NAMED) })
  })
}
