import { datasetOf, type Api, type Lake } from '../context.ts'

/** `GET /data/export/:dataset`: every document one may see, a line each. */
export function exports(api: Api, lake: Lake): void {
  api.get('/data/export/:dataset', (c) => {
    const lines = datasetOf(c, lake).export(c.req.query('types')?.split(','), c.get('identity'))
    const encoder = new TextEncoder()
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const next = lines.next()
        if (next.done === true) controller.close()
        else controller.enqueue(encoder.encode(`${JSON.stringify(next.value)}\n`))
      },
    })
    c.header('Content-Type', 'application/x-ndjson; charset=utf-8')
    return c.body(body)
  })
}
