import { canonical } from '../../documents/canonical.ts'
import type { StoredDocument } from '../../documents/document.ts'
import { assetSearch } from '../asset-access.ts'
import { datasetOf, given, type Api, type Lake } from '../context.ts'

/** Documents of one page, where pages are asked for. */
const PAGE = 1000

/**
 * `GET /data/export/:dataset`: every document one may see, a line each, ordered by id and with its
 * keys in order. With `nextCursor` a page of them, and where the next one begins.
 */
export function exports(api: Api, lake: Lake): void {
  api.get('/data/export/:dataset', (c) => {
    const cursor = c.req.query('nextCursor')
    const documents = datasetOf(c, lake)
      .readBy(c.get('identity'))
      .export({
        ...given({ types: c.req.query('types')?.split(','), after: cursor }),
        ...(cursor === undefined ? {} : { limit: PAGE }),
      })
    const last = cursor !== undefined && documents.length === PAGE ? documents.at(-1) : undefined
    c.header('Content-Type', 'application/x-ndjson; charset=utf-8')
    const own = {
      base: new URL(c.req.url).origin,
      projectId: lake.store.projectId,
      search: (path: string) => assetSearch(lake, c.get('identity'), path),
    }
    const shown = documents.values().map((document) => reachable(document, own))
    return c.body(lines(shown, last?._id))
  })
}

interface Own {
  readonly base: string
  readonly projectId: string
  readonly search: (path: string) => string
}

/**
 * An asset was given the address that the lake had then; who exports fetches it from where it is now:
 * an insider as it was uploaded, with a key in the address, because `@sanity/export` sends no token.
 */
function reachable(document: StoredDocument, { base, projectId, search }: Own) {
  const { _type, path } = document
  const asset = _type === 'sanity.imageAsset' || _type === 'sanity.fileAsset'
  return asset && typeof path === 'string' && path.split('/')[1] === projectId
    ? { ...document, url: `${base}/${path}${search(path)}` }
    : document
}

/** Written as they are read, so that a large dataset is never one string in memory. */
function lines(documents: Iterator<StoredDocument>, nextCursor: string | undefined) {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const write = (value: unknown) =>
        controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`))
      const next = documents.next()
      if (next.done !== true) return write(canonical(next.value))
      if (nextCursor !== undefined) write({ nextCursor })
      controller.close()
    },
  })
}
