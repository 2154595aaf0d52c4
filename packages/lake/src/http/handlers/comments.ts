import { z } from 'zod'
import { changedComment, Comments, newComment, shortName } from '../../comments/comment.ts'
import { commentsDataset, placeOf, type Place } from '../../comments/place.ts'
import { badRequest, gatewayError } from '../../errors.ts'
import { assertInsider, assertMayEnter, mayWrite } from '../../identity.ts'
import { parametersOf } from '../asked.ts'
import { datasetOf, searchOf, type Api, type Ctx, type Lake } from '../context.ts'
import { readJson } from '../json.ts'
import { mutationStream } from './listen.ts'
import { posted } from '../posted.ts'

const PATH = '/collaboration/comments'

/** Comments as the Studio writes and reads them, and the dataset in which they and the tasks live. */
export function comments(api: Api, lake: Lake): void {
  const place = (c: Ctx): Place => {
    assertInsider(c.get('identity'))
    const { resourceType = '', resourceId = '' } = c.req.query()
    const at = placeOf(lake.store, resourceType, resourceId)
    assertMayEnter(c.get('identity'), at.subject.info.name)
    return at
  }
  // Who asks comes before what they ask: a refusal tells nothing of what is there.
  api.use(`${PATH}/*`, async (c, next) => {
    const { comments: kept } = place(c)
    const reads = c.req.method === 'GET' || c.req.path.endsWith(`${PATH}/query`)
    if (!reads && !mayWrite(kept.grants(c.get('identity'))))
      throw gatewayError(403, 'Forbidden', 'A viewer may read comments, not write them')
    await next()
  })

  const write = async (c: Ctx, mutationsFor: (of: Comments) => object[]) => {
    const at = place(c)
    const identity = c.get('identity')
    const transactionId = c.req.query('transactionId')
    const mutations = mutationsFor(new Comments(at, identity))
    const request = { mutations, identity, transactionId }
    return c.json(asWritten(await lake.store.commits.add(() => at.comments.mutate(request))))
  }
  const query = async (c: Ctx, groq: string, params: Readonly<Record<string, unknown>>) => {
    if (groq.trim() === '') throw badRequest('The parameter "query" is missing')
    const request = { groq, params, perspective: 'raw' as const }
    const { json, ms } = await place(c).comments.ask(c.get('identity'), request)
    const result: unknown = JSON.parse(json)
    return c.json({ query: groq, result, ms })
  }

  api.get(`${PATH}/query`, (c) => query(c, c.req.query('query') ?? '', parametersOf(searchOf(c))))
  api.post(`${PATH}/query`, async (c) => {
    const body = await readJson(c, posted)
    return query(c, body.query, body.params ?? {})
  })
  api.get(`${PATH}/listen`, (c) => mutationStream(c, lake, place(c).comments))

  api.post(PATH, async (c) => {
    const body = await readJson(c, newComment)
    return write(c, (of) => of.create(body))
  })
  api.patch(`${PATH}/:id`, async (c) => {
    const body = await readJson(c, changedComment)
    return write(c, (of) => of.update(c.req.param('id'), body))
  })
  api.delete(`${PATH}/:id`, (c) => write(c, (of) => of.delete(c.req.param('id'))))
  api.post(`${PATH}/:id/reactions`, async (c) => {
    const body = await readJson(c, z.object({ shortName }))
    return write(c, (of) => of.addReaction(c.req.param('id'), body.shortName))
  })
  api.delete(`${PATH}/:id/reactions/:name`, (c) => {
    const name = shortName.safeParse(c.req.param('name'))
    if (!name.success) throw badRequest(`A reaction is one of ${shortName.options.join(', ')}`)
    return write(c, (of) => of.removeReaction(c.req.param('id'), name.data))
  })

  /** Makes the dataset in which the comments and tasks of another live. */
  api.post('/comments/:dataset/setup', (c) => {
    const dataset = datasetOf(c, lake)
    if (!mayWrite(dataset.grants(c.get('identity'))))
      throw gatewayError(403, 'Forbidden', 'A viewer may read comments, not begin them')
    return c.json({ datasetName: commentsDataset(lake.store, dataset.info.name).info.name })
  })
}

interface Result {
  readonly id: string
  readonly operation: string
  readonly document?: object
}

/** Several patches of one comment are one result: the comment as it is after all of them. */
function asWritten({ transactionId, results }: { transactionId: string; results: Result[] }) {
  return { transactionId, results: [...new Map(results.map((one) => [one.id, one])).values()] }
}
