import type { Unread } from '../../dataset/reading.ts'
import { mannerOf, parametersOf, queryOf, written } from '../asked.ts'
import { datasetOf, knowsReleases, searchOf, type Api, type Ctx, type Lake } from '../context.ts'
import { readBytes } from '../json.ts'
import { queryIn, type Posted } from '../posted.ts'

/** Reading this much keeps others waiting for a moment: it is read where slow queries are answered. */
const BULKY_BYTES = 100_000

const JSON_TYPE = { 'content-type': 'application/json' }

/** `GET|POST /data/query/:dataset` */
export function query(api: Api, lake: Lake): void {
  api.get('/data/query/:dataset', (c) => answer(c, lake, queryOf(searchOf(c))))
  api.post('/data/query/:dataset', async (c) => {
    const body = await readBytes(c)
    const params = parametersOf(searchOf(c))
    if (body.length > BULKY_BYTES) return answer(c, lake, { body, params })
    const posted = queryIn(body)
    return answer(c, lake, { ...posted, params: { ...params, ...posted.params } })
  })
}

async function answer(c: Ctx, lake: Lake, asked: Posted | Unread): Promise<Response> {
  const dataset = datasetOf(c, lake)
  const identity = c.get('identity')
  const search = searchOf(c)
  const text = 'body' in asked ? Buffer.from(asked.body.buffer) : asked.groq
  const manner = mannerOf(search, text, knowsReleases(c), { lake, identity, dataset })
  const answered = await dataset.ask(identity, { ...asked, ...manner })
  return c.body(written(search, answered), 200, JSON_TYPE)
}
