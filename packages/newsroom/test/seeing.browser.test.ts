import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { workFolder } from '@onrecord/toolchain/step'
import { listenForNoise, openBrowser, silence, type Noise } from '@onrecord/lake/testing/browser'
import * as summit from '../sample/stories/summit.ts'
import { Keyboard } from './drive/keyboard.ts'
import { openNewsroom, type Newsroom } from './drive/newsroom.ts'
import { Editor } from './drive/studio.ts'

/** The characters in which stega writes where a text comes from. */
const HIDDEN = /[\u200B-\u200D\uFEFF\u2060-\u2064\u{E0000}-\u{E007F}]/u

const pictures = path.join(workFolder, 'screenshots')

describe('seeing a story before readers do', () => {
  let newsroom: Newsroom
  let browser: Browser
  let context: BrowserContext
  let noise: Noise
  let editor: Editor
  let site: FrameLocator
  const look = (shown: Page, name: string) =>
    shown.screenshot({ path: path.join(pictures, `${name}.png`) })

  const page = `/story/${summit.story.slug.current}`
  const headline = 'What only editors may read'
  /** A page as somebody sees it who has these cookies. */
  const seen = async (by: BrowserContext) =>
    (await by.request.get(`${newsroom.site}${page}`)).text()

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    newsroom = await openNewsroom()
    const story = await newsroom.client.getDocument(summit.story._id)
    if (story === undefined) throw new Error('the sample has no story of the summit')
    await newsroom.client.create({ ...story, _id: `drafts.${story._id}`, headline })
    browser = await openBrowser()
    context = await browser.newContext({ viewport: { width: 1600, height: 950 } })
    context.setDefaultTimeout(60_000)
    noise = listenForNoise(context)
    editor = new Editor(await context.newPage(), newsroom)
    site = editor.page.frameLocator('iframe').first()
    await editor.signIn()
  })

  beforeEach(() => {
    onTestFailed(async () => {
      await look(editor.page, 'failed-seeing')
    })
  })

  afterAll(async () => {
    await browser?.close()
    await newsroom?.close()
  })

  it('reads beside its form as every channel will have it, by keys alone', async () => {
    await editor.open(summit.story._id, 'article')
    await editor.page.getByRole('tab', { name: 'As read' }).click()
    const read = editor.page.getByTestId('as-read')
    const framed = read.locator('iframe').contentFrame()
    await framed.getByRole('heading', { name: headline }).waitFor()
    await look(editor.page, 'as-read')
    await read.getByRole('tab', { name: 'Site' }).focus()
    const next = async () => {
      await editor.page.keyboard.press('ArrowRight')
      await editor.page.keyboard.press('Enter')
    }
    await next()
    await read.locator('pre').getByText(headline).waitFor()
    await look(editor.page, 'as-read-text')
    await next()
    await read.getByRole('heading', { name: headline }).waitFor()
    await framed.getByText('North Korea').first().waitFor()
    await next()
    expect(await read.getByRole('tab', { selected: true }).innerText()).toBe('Newsletter')
    await look(editor.page, 'as-read-newsletter')
  })

  it('shows the site with drafts in the presentation', async () => {
    await editor.go(`/presentation?preview=${page}`)
    await site.getByRole('heading', { name: headline }).waitFor()
    expect(await site.getByText('You see drafts.').isVisible()).toBe(true)
    await look(editor.page, 'presentation')
  })

  it('opens the field of what is clicked, and shows what is typed there', async () => {
    await site.getByRole('heading', { name: headline }).click()
    await editor.input('headline').waitFor()
    await look(editor.page, 'presentation-clicked')
    expect(await editor.input('headline').inputValue()).toBe(headline)
    await editor.fill('headline', `${headline} for now`)
    await site.getByRole('heading', { name: `${headline} for now` }).waitFor()
  })

  it('is edited by keys alone: Tab goes through what has a field, Enter opens it', async () => {
    const keys = await Keyboard.of(editor.page)
    const shown = site.getByRole('heading', { name: headline, level: 1 })
    const isThere = () => shown.evaluate((element) => element === document.activeElement)
    for (let presses = 0; presses < 150 && !(await isThere()); presses++) await keys.press('Tab')
    await look(editor.page, 'presentation-keys')
    await keys.press('Enter')
    await expect.poll(() => keys.focused()).toMatch(/^textbox “Headline”/)
    await keys.press('End')
    await keys.type(' at all')
    await site.getByRole('heading', { name: /at all$/ }).waitFor()
  })

  it('leads to the quote behind marked words', async () => {
    await site.getByText('stands wholly behind what', { exact: false }).last().click()
    await expect.poll(() => editor.page.url()).toContain('quote-kim-full-support')
    await editor.input('text').waitFor()
  })

  it('hides no characters in what it shows, not even from editors', async () => {
    const drafts = await seen(context)
    expect(drafts).toContain(headline)
    expect(drafts).toContain('data-sanity')
    expect(drafts).not.toMatch(HIDDEN)
    expect(drafts).not.toContain('application/ld+json')
  })

  it('would have found them (control)', async () => {
    const marked = newsroom.client.withConfig({
      stega: { enabled: true, studioUrl: newsroom.studio },
      perspective: 'drafts',
    })
    const name = await marked.fetch<string>('*[_id == $id][0].headline', { id: summit.story._id })
    expect(name).toMatch(HIDDEN)
  })

  it('shows readers what is published, and no way into a draft', async () => {
    const reader = await browser.newContext()
    const published = await seen(reader)
    expect(published).toContain(summit.story.headline)
    expect(published).not.toContain(headline)
    expect(published).not.toContain('data-sanity')
    expect(published).toContain('application/ld+json')
    for (const secret of ['', '?sanity-preview-secret=guessed']) {
      const enable = `${newsroom.site}/api/draft-mode/enable${secret}`
      expect((await reader.request.get(enable)).status()).toBe(401)
      expect(await seen(reader)).not.toContain(headline)
    }
    // A cookie that was made up opens nothing either.
    const cookie = { name: '__prerender_bypass', value: '0'.repeat(64), url: newsroom.site }
    await reader.addCookies([cookie])
    expect(await seen(reader)).not.toContain(headline)
    await reader.close()
  })

  it('leaves draft mode when asked to', async () => {
    const own = await context.newPage()
    await own.goto(`${newsroom.site}${page}`)
    await own.getByRole('link', { name: 'Leave draft mode' }).click()
    await own.waitForURL(`${newsroom.site}/`)
    expect(await own.getByText('You see drafts.').count()).toBe(0)
    expect(await seen(context)).not.toContain(headline)
    await own.close()
  })

  it('leads from the address a story had to the one it is published at', async () => {
    // The presentation would open it in itself.
    await editor.go('/structure')
    await editor.page.getByText('Source dossiers').waitFor()
    await editor.open(summit.story._id, 'article')
    await editor.fill('slug', 'a-pact-is-sealed')
    await editor.publish()
    const old = await fetch(`${newsroom.site}${page}`, { redirect: 'manual' })
    expect([old.status, old.headers.get('location')]).toEqual([308, '/story/a-pact-is-sealed'])
    expect(await (await fetch(`${newsroom.site}${page}`)).text()).toContain(headline)
    expect((await fetch(`${newsroom.site}/story/never-was`)).status).toBe(404)
  })

  it('was quiet all the while', () => {
    // The Studio says so when a page takes seconds to load; that it loaded and connected was seen above.
    const slow = /^(Unable to connect to visual editing|The preview iframe hasn't finished loading)/
    const errors = noise.errors.filter((error) => !slow.test(error))
    expect({ ...noise, errors }).toEqual(silence)
  })
})
