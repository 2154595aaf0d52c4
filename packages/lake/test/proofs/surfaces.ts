import { API, type TestLake } from '../../src/testing/lake.ts'
import type { Receiver } from '../../src/testing/receiver.ts'

/** Where something could come out, and what came out there. */
export interface Surface {
  readonly name: string
  readonly bytes: () => Promise<Buffer>
}

const ALL = encodeURIComponent('*')

/** Everything that a visitor, a hook or a reader of the terminal gets from a lake. */
export function surfaces(
  lake: TestLake,
  {
    ids,
    words,
    streams,
    receiver,
    terminal,
  }: {
    /** Ids that a visitor may guess. */
    ids: readonly string[]
    /** Words that a visitor may search for; what merely repeats them is taken out of the answers. */
    words: readonly string[]
    streams: Streams
    receiver: Receiver
    terminal: () => string
  },
): readonly Surface[] {
  const get = (name: string, ...paths: readonly string[]): Surface => ({
    name,
    bytes: async () => {
      const answers = await Promise.all(
        paths.map(async (path) => {
          const answer = await fetch(`${lake.url}${path}`, { redirect: 'manual' })
          const headers = JSON.stringify([...answer.headers])
          return Buffer.concat([Buffer.from(headers), Buffer.from(await answer.arrayBuffer())])
        }),
      )
      return Buffer.concat(answers)
    },
  })
  const query = (groq: string, more = '') =>
    `${API}/data/query/production?returnQuery=false&query=${encodeURIComponent(groq)}${more}`
  const each = (path: (id: string) => string) => ids.map(path)
  return [
    get('query', query('*'), query('*{..., "to": by->, "refs": *[references(^._id)]}')),
    get(
      'query in every perspective',
      ...['raw', 'drafts', 'spring,drafts'].map((p) => query('*', `&perspective=${p}`)),
    ),
    get('query with source map', query('*', '&resultSourceMap=true&perspective=raw')),
    get(
      'search',
      ...words.map((word) => query(`*[@ match text::query($w)]`, `&$w=%22${word.slice(0, 6)}*%22`)),
    ),
    get(
      'counts and orders',
      query('{"n": count(*), "o": *|order(name)[].name, "u": array::unique(*[]._type)}'),
    ),
    get(
      'errors',
      query('*[_id == '),
      query('*[_id == $none]'),
      `${API}/data/query/nowhere?query=*`,
      `${API}/nowhere`,
    ),
    get('documents', ...each((id) => `${API}/data/doc/production/${id}`)),
    get(
      'all versions of documents',
      ...each(
        (id) => `${API}/data/doc/production/${id.replace(/^.*\./, '')}?includeAllVersions=true`,
      ),
    ),
    get('export', `${API}/data/export/production`),
    get(
      'history',
      ...each((id) => `${API}/data/history/production/documents/${id}?lastRevision=true`),
    ),
    get('transactions', ...each((id) => `${API}/data/history/production/transactions/${id}`)),
    get('events', ...each((id) => `${API}/data/history/production/events/documents/${id}`)),
    get('references', ...each((id) => `${API}/data/references/production/documents/${id}/to`)),
    get(
      'comments',
      `${API}/collaboration/comments/query?query=${ALL}&resourceType=dataset&resourceId=onrecord.production`,
    ),
    get('comments dataset', `${API}/data/query/production-comments?query=${ALL}`),
    get('another dataset', `${API}/data/query/closed?query=${ALL}&perspective=raw`),
    get(
      'members and projects',
      `${API}/projects`,
      `${API}/projects/onrecord`,
      `${API}/users/me`,
      `${API}/datasets`,
      `${API}/lake/users`,
      `${API}/hooks/projects/onrecord`,
    ),
    get(
      'sign-in page',
      `/v1/auth/login/local?origin=http://localhost:3333`,
      `${API}/auth/providers`,
    ),
    { name: 'listener', bytes: () => Promise.resolve(streams.heard('listen')) },
    { name: 'live events', bytes: () => Promise.resolve(streams.heard('live')) },
    {
      name: 'webhook',
      bytes: () => Promise.resolve(Buffer.from(JSON.stringify(receiver.requests))),
    },
    { name: 'terminal', bytes: () => Promise.resolve(Buffer.from(terminal())) },
  ]
}

export interface Streams {
  heard(name: 'listen' | 'live'): Buffer
  close(): void
}

/** A visitor who listens all day. */
export async function listenAllDay(lake: TestLake): Promise<Streams> {
  const paths = {
    listen: `${API}/data/listen/production?query=${ALL}&includeResult=true&includePreviousRevision=true&includeAllVersions=true&effectFormat=mendoza`,
    live: `${API}/data/live/events/production`,
  }
  const open = async (path: string) => {
    const controller = new AbortController()
    const answer = await fetch(`${lake.url}${path}`, { signal: controller.signal })
    const parts: Uint8Array[] = []
    void (async () => {
      try {
        for await (const part of answer.body ?? []) parts.push(part)
      } catch {
        // The day is over.
      }
    })()
    return { parts, controller }
  }
  const streams = { listen: await open(paths.listen), live: await open(paths.live) }
  return {
    heard: (name) => Buffer.concat(streams[name].parts),
    close: () => Object.values(streams).forEach(({ controller }) => controller.abort()),
  }
}
