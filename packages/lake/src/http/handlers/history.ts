import type { LoggedChange, LoggedTransaction } from '../../history/log.ts'
import { datasetOf, flag, given, type Api, type Ctx, type Lake } from '../context.ts'

const PAGE = 50

/** `GET /data/history/:dataset/{documents,transactions,events}/…` */
export function history(api: Api, lake: Lake): void {
  api.get('/data/history/:dataset/documents/:ids', (c) => {
    const when = given({
      revision: c.req.query('revision'),
      time: c.req.query('time'),
      lastRevision: flag(c, 'lastRevision'),
    })
    const past = pastOf(c, lake)
    const documents = c.req
      .param('ids')
      .split(',')
      .map((id) => past.document(id, when))
      .filter((document) => document !== undefined)
    return c.json({ documents })
  })

  api.get('/data/history/:dataset/transactions/:ids', (c) => {
    const ids = c.req.param('ids').split(',')
    const transactions = pastOf(c, lake).transactions(ids, {
      ...given({
        fromTransaction: c.req.query('fromTransaction'),
        toTransaction: c.req.query('toTransaction'),
        fromTime: c.req.query('fromTime'),
        toTime: c.req.query('toTime'),
        authors: c.req.query('authors')?.split(','),
      }),
      reverse: flag(c, 'reverse'),
      limit: Number(c.req.query('limit') ?? PAGE),
    })
    const withMutations = !flag(c, 'excludeMutations') && !flag(c, 'excludeContent')
    const lines = transactions.map((entry) => JSON.stringify(line(entry, withMutations)))
    c.header('Content-Type', 'application/x-ndjson; charset=utf-8')
    return c.body(lines.map((text) => `${text}\n`).join(''))
  })

  api.get('/data/history/:dataset/events/documents/:id', (c) => {
    const id = c.req.param('id')
    const page = pageOf(c, pastOf(c, lake).events(id))
    return c.json({ events: { [id]: page.events }, nextCursor: page.nextCursor })
  })

  api.get('/data/history/:dataset/events/releases/:id', (c) => {
    const name = c.req.param('id')
    return c.json(pageOf(c, pastOf(c, lake).releaseEvents(name)))
  })
}

const pastOf = (c: Ctx, lake: Lake) => datasetOf(c, lake).past(c.get('identity'))

/** A page of a list, and where the next one begins. */
function pageOf<T>(c: Ctx, events: readonly T[]): { events: readonly T[]; nextCursor: string } {
  const start = Number(c.req.query('nextCursor') || 0)
  const end = start + Number(c.req.query('limit') ?? 100)
  return {
    events: events.slice(start, end),
    nextCursor: end < events.length ? String(end) : '',
  }
}

function line(
  { transaction, changes }: { transaction: LoggedTransaction; changes: LoggedChange[] },
  withMutations: boolean,
) {
  const { id, timestamp, author } = transaction
  return {
    id,
    timestamp,
    author,
    documentIDs: changes.map(({ documentId }) => documentId),
    ...(withMutations ? { mutations: changes.flatMap(({ mutations }) => mutations) } : {}),
    effects: Object.fromEntries(
      changes.map(({ documentId, apply, revert }) => [documentId, { apply, revert }]),
    ),
  }
}
