import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { workFolder } from '@onrecord/toolchain/step'
import { listenForNoise, openBrowser, type Noise } from '@onrecord/lake/testing/browser'
import { openNewsroom, type Newsroom } from './drive/newsroom.ts'
import { Editor } from './drive/studio.ts'

const pictures = path.join(workFolder, 'screenshots')

describe('from an empty form to a reader, and back', () => {
  let newsroom: Newsroom
  let browser: Browser
  let context: BrowserContext
  let noise: Noise
  let editor: Editor
  let reader: Page
  const look = (page: Page, name: string) =>
    page.screenshot({ path: path.join(pictures, `${name}.png`) })

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    newsroom = await openNewsroom()
    browser = await openBrowser()
    context = await browser.newContext({ viewport: { width: 1500, height: 950 } })
    context.setDefaultTimeout(60_000)
    noise = listenForNoise(context)
    editor = new Editor(await context.newPage(), newsroom)
    reader = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
  })

  // What the editor and the reader saw when a test failed, to look at.
  beforeEach(() => {
    onTestFailed(async () => {
      await look(editor.page, 'failed-editor')
      await look(reader, 'failed-reader')
    })
  })

  afterAll(async () => {
    await browser?.close()
    await newsroom?.close()
  })

  const slug = 'harbour-office-closes-early'
  let story: string

  it('signs in by the link alone', async () => {
    await editor.signIn()
    await look(editor.page, 'desk')
    expect(editor.page.url()).not.toContain('token')
  })

  it('makes a source, an event and a quote', async () => {
    await editor.begin('source')
    await editor.fill('name', 'Vera Lindqvist')
    await editor.check('sourceType', 'Person')
    await editor.publish()

    await editor.begin('event')
    await editor.fill('name', 'The harbour office closes early')
    await editor.check('occurrenceStatus', 'Occurred')
    await editor.group('When and where')
    await editor.fill('startDate', '2026-11-23')
    await editor.publish()

    await editor.begin('quote')
    await editor.fill('text', 'We shut the doors before the wind does.')
    await editor.check('quoteType', 'Direct')
    await editor.addReference('attribution.speakers', 'Vera Lindqvist')
    await editor.publish()
    await look(editor.page, 'quote')
    expect(
      await newsroom.client.fetch(
        '*[_type == "quote" && text match "doors"][0].attribution.speakers[0]->name',
      ),
    ).toBe('Vera Lindqvist')
  })

  it('writes a story with the quote marked, and is told when the words differ', async () => {
    story = await editor.begin('article')
    await editor.fill('headline', 'Harbour office closes early')
    await editor.fill('slug', slug)
    await editor.paste(
      'The harbour office shut at noon on Monday.\n“We shut the doors before the storm does,” Vera Lindqvist said.',
    )
    await editor.mark(
      'quoteMention',
      '“We shut the doors before the storm does,”',
      'We shut the doors',
    )
    await expect.poll(() => editor.problems()).toContain('Quoted words must be the same')
    await look(editor.page, 'integrity')
    expect(await editor.publishButton.isDisabled()).toBe(true)
  })

  it('mends it, publishes, and an open reader page shows it without a reload', async () => {
    await reader.goto(newsroom.site)
    await reader.evaluate(() => Object.assign(globalThis, { untouched: true }))
    await editor.select('storm')
    await editor.page.keyboard.type('wind')
    await editor.mark('sourceMention', 'Vera Lindqvist', 'Vera Lindqvist')
    await editor.publish()
    await look(editor.page, 'published')

    await reader.getByRole('link', { name: 'Harbour office closes early' }).first().waitFor()
    expect(await reader.evaluate(() => 'untouched' in globalThis)).toBe(true)
    await reader.getByRole('link', { name: 'Harbour office closes early' }).first().click()
    const note = reader.getByRole('list', { name: 'Who said it' })
    await note.waitFor()
    expect(await note.innerText()).toContain('Vera Lindqvist')
    await look(reader, 'reader')
  })

  it('unpublishes, and the page that is open says that the story is gone', async () => {
    await editor.open(story, 'article')
    await editor.unpublish()
    await reader.getByRole('heading', { name: 'This is not published' }).waitFor()
    expect((await reader.request.get(`${newsroom.site}/story/${slug}`)).status()).toBe(404)
  })

  it('was quiet all the while: no error, no failed request, nobody outside', () => {
    expect(noise).toEqual({ errors: [], failed: [], outside: [] })
  })

  it('would have heard noise (control)', async () => {
    const loud = await browser.newContext()
    const heard = listenForNoise(loud)
    const page = await loud.newPage()
    await page.goto(newsroom.studio)
    await page.evaluate(async () => {
      console.error('a complaint')
      await fetch('https://outside.invalid/').catch(() => {})
    })
    await expect
      .poll(() =>
        [heard.errors.length, heard.failed.length, heard.outside.length].every(
          (count) => count > 0,
        ),
      )
      .toBe(true)
    await loud.close()
  })
})
