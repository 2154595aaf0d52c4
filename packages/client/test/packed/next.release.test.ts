import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openNewsroom, type TestNewsroom } from '../../src/testing/newsroom.ts'
import { done, Project } from './project.ts'

const SECRET = 'the secret of the webhook'
const { tarball, versions } = inject('packed')
const site = new Project()
let newsroom: TestNewsroom
let server: ChildProcess
let address: string

/** Starts the site on a free port. */
async function start(next: string, env: NodeJS.ProcessEnv): Promise<void> {
  server = spawn(process.execPath, [next, 'start', '--port', '0'], {
    cwd: site.folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (server.stdout === null) throw new Error('The site says nothing.')
  for await (const line of createInterface(server.stdout)) {
    address = /http:\/\/localhost:\d+/.exec(line)?.[0] ?? address
    if (line.includes('Ready')) return
  }
  throw new Error('The site ended before it was ready.')
}

beforeAll(async () => {
  newsroom = await openNewsroom()
  const packages = ['@sanity/client', '@types/node', '@types/react', '@types/react-dom']
  const others = ['next', 'next-sanity', 'react', 'react-dom', 'typescript']
  await site.install({
    '@onrecord/client': `file:${tarball}`,
    ...Object.fromEntries([...packages, ...others].map((name) => [name, versions[name] ?? '*'])),
  })
  site.copy(path.join(import.meta.dirname, 'next-site'))
  const env = {
    ...process.env,
    LAKE: newsroom.address.url,
    SECRET,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
  }
  const next = path.join(site.folder, 'node_modules/next/dist/bin/next')
  await done(process.execPath, [next, 'build'], { cwd: site.folder, env })
  await start(next, env)
})
afterAll(async () => {
  const ended = new Promise((resolve) => server.on('close', resolve))
  server.kill()
  await ended
  await newsroom.close()
  site.remove()
})

const page = async (slug: string) => (await fetch(`${address}/story/${slug}`)).text()
const headline = async () => /<h1[^>]*>(.*?)<\/h1>/.exec(await page('doors'))?.[1]
const webhook = async (secret: string) => {
  const body = JSON.stringify({ _id: 'article-doors', _type: 'article' })
  const signature = await encodeSignatureHeader(body, Date.now(), secret)
  const headers = { [SIGNATURE_HEADER_NAME]: signature }
  return fetch(`${address}/api/revalidate`, { method: 'POST', headers, body })
}

it('renders a story on a Next.js server, with a way from its headline to the form', async () => {
  expect(await headline()).toBe('The story of doors')
  const html = await page('doors')
  expect(html).toContain('href="/source/source-mayor"')
  expect(html).toContain('data-sanity="id=article-doors;type=article;path=headline;')
  expect(html).not.toContain('CANARY')
})

it('has no page for a story under embargo', async () => {
  expect((await fetch(`${address}/story/embargoed`)).status).toBe(404)
})

it('keeps what it read until a webhook that is signed says that it changed', async () => {
  await newsroom.editor.patch('article-doors').set({ headline: 'The doors are shut' }).commit()
  expect(await headline()).toBe('The story of doors')

  expect((await webhook('another secret')).status).toBe(401)
  expect(await headline()).toBe('The story of doors')

  expect((await webhook(SECRET)).status).toBe(200)
  expect(await headline()).toBe('The doors are shut')
})
