import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { createLake, type RunningLake } from '@onrecord/lake'
import { createClient } from '@sanity/client'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const TABS = 5
const STORY = 'story-in-many-tabs'

// A browser opens six connections to a host, all its tabs together; a Studio listens to more than
// one stream. Needs the built Studio and the Chromium that `npm test` provides.
describe('one story open in five tabs', () => {
  const data = mkdtempSync(path.join(os.tmpdir(), 'studio-tabs-'))
  let lake: RunningLake
  let server: ChildProcess
  let browser: Browser
  let context: BrowserContext
  let studio: string
  const tabs: Page[] = []

  const headline = (tab: Page) => tab.locator('[data-testid="field-headline"] input').first()

  async function openTab(): Promise<void> {
    const tab = await context.newPage()
    await tab.goto(`${studio}/intent/edit/id=${STORY};type=article/`)
    await tab.locator('[data-testid="form-view"]:not([data-read-only])').waitFor()
    tabs.push(tab)
  }

  async function everyTabSays(text: string): Promise<void> {
    await expect
      .poll(() => Promise.all(tabs.map((tab) => headline(tab).inputValue())), { timeout: 60_000 })
      .toEqual(tabs.map(() => text))
  }

  beforeAll(async () => {
    const executablePath = process.env['ONRECORD_CHROMIUM']
    if (executablePath === undefined)
      throw new Error(
        'Set ONRECORD_CHROMIUM to a Chromium or Chrome; npm test does that by itself.',
      )
    lake = await createLake({ data, port: 0 })
    await createClient({
      projectId: lake.projectId,
      dataset: lake.dataset,
      apiHost: lake.url,
      useProjectHostname: false,
      useCdn: false,
      apiVersion: '2025-02-19',
      token: lake.token,
    }).create({ _id: `drafts.${STORY}`, _type: 'article', headline: 'Before' })
    server = spawn(process.execPath, ['serve.ts', '--port', '0', '--api-host', lake.url], {
      cwd: path.join(import.meta.dirname, '..'),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    if (server.stdout === null) throw new Error('the Studio server has no output')
    const [line] = await once(createInterface({ input: server.stdout }), 'line')
    studio = /http:\/\/\S+/.exec(String(line))?.[0] ?? ''
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
    })
    context = await browser.newContext()
    context.setDefaultTimeout(60_000)
    const first = await context.newPage()
    await first.goto(`${studio}/#token=${lake.token}`)
    await first.getByText('Stories', { exact: true }).first().waitFor()
    await first.close()
  })

  afterAll(async () => {
    await browser?.close()
    server?.kill('SIGTERM')
    await lake?.close()
    rmSync(data, { recursive: true, force: true })
  })

  it('is signed in and open in all five', async () => {
    while (tabs.length < TABS) await openTab()
    await everyTabSays('Before')
  })

  it('shows what the first tab writes in all the others', async () => {
    const [first] = tabs
    if (first === undefined) throw new Error('no tab is open')
    await headline(first).fill('Written in the first tab')
    await everyTabSays('Written in the first tab')
  })

  it('shows what the last tab writes in all the others', async () => {
    const last = tabs.at(-1)
    if (last === undefined) throw new Error('no tab is open')
    await headline(last).fill('Written in the last tab')
    await everyTabSays('Written in the last tab')
  })

  it('is past what the browser allows without the shared socket (control)', async () => {
    const plain = await browser.newContext()
    const page = await plain.newPage()
    await page.goto(studio)
    const stuck = await page.evaluate(
      async ({ url, token }) => {
        const headers = { authorization: `Bearer ${token}` }
        const listen = `${url}/v2025-02-19/data/listen/production?query=*`
        const stop = new AbortController()
        for (let stream = 0; stream < 6; stream++)
          await fetch(listen, { headers, signal: stop.signal })
        const seventh = fetch(listen, { headers, signal: stop.signal })
        const answered = await Promise.race([
          seventh.then(() => true),
          new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 2000)),
        ])
        seventh.catch(() => {})
        stop.abort()
        return !answered
      },
      { url: lake.url, token: lake.token },
    )
    await plain.close()
    expect(stuck, 'a seventh stream waits for a connection').toBe(true)
  })
})
