import process from 'node:process'
import type { Article, EventRecord, Quote, SourceRecord } from '@onrecord/client'
import { openNews, openTransport } from './news.ts'
import { readSettings } from './settings.ts'

/** Everything this build prints: the newest stories, and what they rest on. */
export interface Edition {
  readonly stories: readonly Article[]
  readonly quotes: readonly Quote[]
  readonly sources: readonly SourceRecord[]
  readonly events: readonly EventRecord[]
}

export const settings = readSettings(process.env)
export const news = openNews(openTransport(settings))

let read: Promise<Edition> | undefined
/** Read once per build, whichever page asks first. */
export const edition = (): Promise<Edition> => (read ??= readEdition().catch(unreadable))

function unreadable(cause: unknown): never {
  const { apiHost, projectId, dataset } = settings
  const where = `dataset ${dataset} of project ${projectId} at ${apiHost ?? 'hosted Sanity'}`
  throw new Error(`The newsroom could not be read: ${where}. Is it there, and public?`, { cause })
}

async function readEdition(): Promise<Edition> {
  const slugs: string[] = []
  for await (const { slug } of news.article.all()) {
    if (isFolderName(slug)) slugs.push(slug)
    else console.warn(`The story "${slug}" is left out: a folder cannot have the name of its slug.`)
    if (slugs.length === settings.stories) break
  }
  const stories = await readAll(slugs, (slug) => news.article.get(slug))
  const named = (of: (story: Article) => readonly { readonly _id: string }[]) => [
    ...new Set(stories.flatMap(of).map(({ _id }) => _id)),
  ]
  return {
    stories,
    quotes: [
      ...new Map(
        stories.flatMap(({ quotes }) => quotes).map((quote) => [quote._id, quote]),
      ).values(),
    ],
    sources: await readAll(
      named(({ sources }) => sources),
      (id) => news.source.get(id),
    ),
    events: await readAll(
      named(({ allEvents }) => allEvents),
      (id) => news.event.get(id),
    ),
  }
}

/** A story's page is a folder with the name of its slug. */
const isFolderName = (slug: string) =>
  /^[\p{L}\p{N}][\p{L}\p{N}._~-]*$/u.test(slug) && Buffer.byteLength(slug) <= 200

const AT_ONCE = 8

/** In the same order; what is gone since it was listed is left out. */
async function readAll<Record>(
  keys: readonly string[],
  get: (key: string) => Promise<Record | null>,
): Promise<Record[]> {
  const records: Record[] = []
  for (let start = 0; start < keys.length; start += AT_ONCE) {
    const some = await Promise.all(keys.slice(start, start + AT_ONCE).map(get))
    records.push(...some.filter((record) => record !== null))
  }
  return records
}
