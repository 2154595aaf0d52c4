import type { StoredDocument } from '../../documents/document.ts'
import { datasetOf, type Api, type Lake } from '../context.ts'

/** `GET /data/export/:dataset`: every document one may see, a line each. */
export function exports(api: Api, lake: Lake): void {
  api.get('/data/export/:dataset', (c) => {
    const lines = datasetOf(c, lake).export(c.req.query('types')?.split(','), c.get('identity'))
    const encoder = new TextEncoder()
    const own = { base: new URL(c.req.url).origin, projectId: lake.store.projectId }
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const next = lines.next()
        if (next.done === true) controller.close()
        else controller.enqueue(encoder.encode(`${JSON.stringify(reachable(next.value, own))}\n`))
      },
    })
    c.header('Content-Type', 'application/x-ndjson; charset=utf-8')
    return c.body(body)
  })
}

/** An asset was given the address that the lake had then; who exports fetches it from where it is now. */
function reachable(document: StoredDocument, own: { base: string; projectId: string }) {
  const { _type, path } = document
  const asset = _type === 'sanity.imageAsset' || _type === 'sanity.fileAsset'
  return asset && typeof path === 'string' && path.split('/')[1] === own.projectId
    ? { ...document, url: `${own.base}/${path}` }
    : document
}
