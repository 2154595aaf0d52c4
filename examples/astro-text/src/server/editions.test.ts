import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { astroBuild } from './build.ts'
import { createApp } from './app.ts'
import { Editions } from './editions.ts'

let parent: string
beforeEach(() => {
  parent = mkdtempSync(path.join(os.tmpdir(), 'editions-'))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(parent, { recursive: true, force: true })
})

/** Builds that end when the test says so. */
function builds() {
  const open: { folder: string; end: () => void; fail: (why: string) => void }[] = []
  const build = (folder: string) =>
    new Promise<void>((resolve, reject) => {
      open.push({
        folder,
        end: () => {
          writeFileSync(path.join(folder, 'index.html'), `edition ${open.length}`)
          resolve()
        },
        fail: (why) => reject(new Error(why)),
      })
    })
  return { open, build }
}
const front = ({ state }: Editions) =>
  state.folder === undefined
    ? undefined
    : readFileSync(path.join(state.folder, 'index.html'), 'utf8')

describe('editions', () => {
  it('stay with readers until the next is whole; what is asked for meanwhile leads to one more', async () => {
    const { open, build } = builds()
    const editions = new Editions(build, parent)
    const first = editions.renew()
    expect(front(editions)).toBeUndefined()
    open[0]?.end()
    await first
    expect(front(editions)).toBe('edition 1')

    const rest = [editions.renew(), editions.renew(), editions.renew()]
    expect([front(editions), editions.state.building]).toEqual(['edition 1', true])
    open[1]?.end()
    await expect.poll(() => open.length).toBe(3)
    expect(front(editions)).toBe('edition 2')
    open[2]?.end()
    await Promise.all(rest)
    expect([front(editions), open.length, editions.state.building]).toEqual(['edition 3', 3, false])
    await editions.close()
    expect(readdirSync(parent)).toEqual([])
  })

  it('are kept when a build fails; the log says why, and readers that it did', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { open, build } = builds()
    const editions = new Editions(build, parent)
    const app = createApp(editions, undefined)
    const first = editions.renew()
    expect((await app.request('/')).status).toBe(503)
    open[0]?.end()
    await first
    const second = editions.renew()
    open[1]?.fail('The lake is away')
    await second
    expect(front(editions)).toBe('edition 1')
    expect(error.mock.lastCall?.[0]).toContain('The lake is away')
    expect(await (await app.request('/')).text()).toBe('edition 1')
    const state = await (await app.request('/edition.json')).text()
    expect(JSON.parse(state)).toMatchObject({ building: false, lastBuildFailed: true })
    expect(state).not.toContain('away')
    const third = editions.renew()
    open[2]?.end()
    await third
    expect(editions.state.failure).toBeUndefined()
    await editions.close()
  })

  it('of a server that was killed are taken away, and nothing else is', () => {
    mkdirSync(path.join(parent, 'edition-old'))
    mkdirSync(path.join(parent, 'photographs'))
    const editions = new Editions(builds().build, parent)
    expect(editions.state.folder).toBeUndefined()
    expect(readdirSync(parent)).toEqual(['photographs'])
  })

  it('need webhooks to have a secret', async () => {
    const app = createApp(new Editions(builds().build, parent), undefined)
    const answer = await app.request('/webhook', { method: 'POST', body: '{}' })
    expect([answer.status, await answer.text()]).toEqual([
      503,
      expect.stringContaining('ONRECORD_WEBHOOK_SECRET'),
    ])
  })
})

describe('a build that cannot read the newsroom', () => {
  it('fails and says which it was', async () => {
    const folder = path.join(parent, 'edition')
    const env = { PATH: process.env['PATH'], ONRECORD_API_HOST: 'http://localhost:2' }
    await expect(astroBuild(env)(folder, new AbortController().signal)).rejects.toThrow(
      'dataset production of project onrecord at http://localhost:2',
    )
    expect(existsSync(path.join(folder, 'index.html'))).toBe(false)
  })
})
