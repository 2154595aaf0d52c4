import path from 'node:path'
import { openLake, temporaryFolder } from '@onrecord/lake/testing/lake'
import { loadSample } from '@onrecord/newsroom/sample/load.ts'
import { readSettings, type Settings } from '../src/settings.ts'

/** Where the stories are, as the letter says. */
export const SITE = 'https://news.example'
/** Where the letter's service is, as it says. */
export const SERVICE = 'https://letters.example'
/** Before everything in the sample newsroom. */
export const EVERYTHING = '2024-01-01T00:00:00.000Z'

/** A real lake with the sample newsroom, and newsletters that read it. */
export async function openNewsroom() {
  const { path: data, remove } = temporaryFolder()
  const lake = await openLake()
  const { projectId, dataset, editor } = lake
  await loadSample(editor)
  let folders = 0

  /** The environment of a newsletter that has told nothing yet. */
  const environment = (more: Record<string, string> = {}): Record<string, string> => ({
    ONRECORD_API_HOST: lake.url,
    ONRECORD_PROJECT_ID: projectId,
    ONRECORD_DATASET: dataset,
    ONRECORD_SITE_URL: `${SITE}/`,
    ONRECORD_NEWSLETTER_URL: SERVICE,
    ONRECORD_NEWSLETTER_FROM: 'newsletter@news.example',
    ONRECORD_NEWSLETTER_FOLDER: path.join(data, `editions-${folders++}`),
    ...more,
  })
  return {
    data,
    editor,
    environment,
    settingsWith: (more: Record<string, string> = {}): Settings => readSettings(environment(more)),
    /** A story as an editor publishes it, a minute ago. */
    publish: (slug: string, more: Record<string, unknown> = {}) =>
      editor.createOrReplace({
        _id: `article-${slug}`,
        _type: 'article',
        headline: slug,
        slug: { _type: 'slug', current: slug },
        articleType: 'report',
        language: 'en',
        section: 'local',
        datePublished: aMinuteAgo(),
        body: [paragraph('The quay opens.')],
        ...more,
      }),
    async close() {
      await lake.close()
      remove()
    },
  }
}

export type Newsroom = Awaited<ReturnType<typeof openNewsroom>>

export const aMinuteAgo = () => new Date(Date.now() - 60_000).toISOString()

export const paragraph = (text: string) => ({
  _key: text.slice(0, 8),
  _type: 'block',
  style: 'normal',
  markDefs: [],
  children: [{ _key: 's', _type: 'span', text, marks: [] }],
})

/** What readers are told of a change, a minute ago. */
export const update = (kind: string, text = 'It was not true.') => ({
  _key: kind,
  _type: 'update',
  kind,
  date: aMinuteAgo(),
  text,
})
