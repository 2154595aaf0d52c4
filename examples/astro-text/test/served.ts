import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { createLake } from '@onrecord/lake'
import { loadSample } from '@onrecord/newsroom/sample/load.ts'
import { createClient, type SanityClient } from '@sanity/client'
import { vi } from 'vitest'

export const SITE = 'https://news.example'
export const SECRET = 'a secret between the dataset and this edition'

/** How long a build may take on a busy machine, in milliseconds. */
export const PATIENCE = { timeout: 120_000, interval: 100 }

/** A lake with the sample newsroom, and beside it the text edition, as `node serve.ts` serves it. */
export interface Served {
  readonly url: string
  readonly editor: SanityClient
  /** What the server has said so far. */
  readonly log: () => string
  close(): Promise<void>
}

/** @param load what is published besides the sample before the first build */
export async function serveEdition(
  load: (editor: SanityClient) => Promise<void> = async () => {},
): Promise<Served> {
  const data = mkdtempSync(path.join(os.tmpdir(), 'text-'))
  const lake = await createLake({ data: path.join(data, 'lake'), port: 0, aclMode: 'public' })
  const editor = createClient({
    projectId: lake.projectId,
    dataset: lake.dataset,
    token: lake.token,
    apiHost: lake.url,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: '2025-02-19',
    perspective: 'raw',
  })
  await loadSample(editor)
  await load(editor)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const server = spawn(process.execPath, ['serve.ts'], {
    cwd: path.join(import.meta.dirname, '..'),
    env: {
      PATH: process.env['PATH'],
      ONRECORD_API_HOST: lake.url,
      ONRECORD_PROJECT_ID: lake.projectId,
      ONRECORD_DATASET: lake.dataset,
      ONRECORD_SITE_URL: SITE,
      ONRECORD_TEXT_PORT: String(port),
      ONRECORD_TEXT_STORIES: '1000',
      ONRECORD_TEXT_FOLDER: path.join(data, 'editions'),
      ONRECORD_WEBHOOK_SECRET: SECRET,
    },
  })
  let log = ''
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (log += text))
  const close = async () => {
    server.kill('SIGTERM')
    if (server.exitCode === null) await once(server, 'close')
    await lake.close()
    rmSync(data, { recursive: true, force: true })
  }
  try {
    await vi.waitFor(async () => {
      const { status } = await fetch(url)
      if (status !== 200) throw new Error(`The edition answers ${status}:\n${log}`)
    }, PATIENCE)
  } catch (error) {
    await close()
    throw error
  }
  return { url, editor, log: () => log, close }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  // A TCP server's address is never a path.
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** A story as an editor publishes it. */
export const story = (slug: string, more: Record<string, unknown> = {}) => ({
  _id: `article-${slug}`,
  _type: 'article',
  headline: slug,
  slug: { _type: 'slug', current: slug },
  articleType: 'report',
  language: 'en',
  section: 'local',
  datePublished: '2026-03-01T09:00:00Z',
  body: [paragraph('The quay opens.')],
  ...more,
})

export const paragraph = (text: string, ...markDefs: ({ _key: string } & object)[]) => ({
  _key: 'p',
  _type: 'block',
  style: 'normal',
  markDefs,
  children: [{ _key: 's', _type: 'span', text, marks: markDefs.map(({ _key }) => _key) }],
})

export const update = (kind: string, text = 'It was not true.') => ({
  _key: kind,
  _type: 'update',
  kind,
  date: '2026-03-02T09:00:00Z',
  text,
})

export const reference = (_ref: string) => ({ _key: _ref, _type: 'reference', _ref })
