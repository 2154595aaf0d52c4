import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { listenForNoise } from '@onrecord/lake/testing/browser'
import { openNewsroom } from './drive/newsroom.ts'
import { sitting } from './drive/sitting.ts'

describe('from an empty form to a reader, and back', () => {
  const at = sitting('newsroom', openNewsroom)
  let reader: Page

  beforeAll(async () => {
    const viewport = { width: 1280, height: 900 }
    reader = await (await at.browser.newContext({ viewport })).newPage()
  })

  beforeEach(() => {
    onTestFailed(() => at.look('failed-reader', reader))
  })

  const slug = 'harbour-office-closes-early'
  let story: string

  it('signs in by the link alone', async () => {
    await at.look('desk')
    expect(at.page.url()).not.toContain('token')
  })

  it('makes a source, an event and a quote', async () => {
    await at.editor.begin('source')
    await at.editor.fill('name', 'Vera Lindqvist')
    await at.editor.check('sourceType', 'Person')
    await at.editor.publish()

    await at.editor.begin('event')
    await at.editor.fill('name', 'The harbour office closes early')
    await at.editor.check('occurrenceStatus', 'Occurred')
    await at.editor.group('When and where')
    await at.editor.fill('startDate', '2026-11-23')
    await at.editor.publish()

    await at.editor.begin('quote')
    await at.editor.fill('text', 'We shut the doors before the wind does.')
    await at.editor.check('quoteType', 'Direct')
    await at.editor.addReference('attribution.speakers', 'Vera Lindqvist')
    await at.editor.publish()
    await at.look('quote')
    expect(
      await at.newsroom.client.fetch(
        '*[_type == "quote" && text match "doors"][0].attribution.speakers[0]->name',
      ),
    ).toBe('Vera Lindqvist')
  })

  it('writes a story with the quote marked, and is told when the words differ', async () => {
    story = await at.editor.begin('article')
    await at.editor.fill('headline', 'Harbour office closes early')
    await at.editor.fill('slug', slug)
    await at.editor.paste(
      'The harbour office shut at noon on Monday.\n“We shut the doors before the storm does,” Vera Lindqvist said.',
    )
    await at.editor.mark(
      'quoteMention',
      '“We shut the doors before the storm does,”',
      'We shut the doors',
    )
    await expect.poll(() => at.editor.problems()).toContain('Quoted words must be the same')
    await at.look('integrity')
    expect(await at.editor.publishButton.isDisabled()).toBe(true)
  })

  it('mends it, publishes, and an open reader page shows it without a reload', async () => {
    await reader.goto(at.newsroom.site)
    await reader.evaluate(() => Object.assign(globalThis, { untouched: true }))
    await at.editor.select('storm')
    await at.page.keyboard.type('wind')
    await at.editor.mark('sourceMention', 'Vera Lindqvist', 'Vera Lindqvist')
    await at.editor.publish()
    await at.look('published')

    await reader.getByRole('link', { name: 'Harbour office closes early' }).first().waitFor()
    expect(await reader.evaluate(() => 'untouched' in globalThis)).toBe(true)
    await reader.getByRole('link', { name: 'Harbour office closes early' }).first().click()
    const note = reader.getByRole('list', { name: 'Who said it' })
    await note.waitFor()
    expect(await note.innerText()).toContain('Vera Lindqvist')
    await at.look('reader', reader)
  })

  it('unpublishes, and the page that is open says that the story is gone', async () => {
    await at.editor.open(story, 'article')
    await at.editor.unpublish()
    await reader.getByRole('heading', { name: 'This is not published' }).waitFor()
    expect((await reader.request.get(`${at.newsroom.site}/story/${slug}`)).status()).toBe(404)
  })

  it('was quiet all the while: no error, no failed request, nobody outside', () => {
    expect(at.noise).toEqual({ errors: [], failed: [], outside: [] })
  })

  it('would have heard noise (control)', async () => {
    const loud = await at.browser.newContext()
    const heard = listenForNoise(loud)
    const page = await loud.newPage()
    await page.goto(at.newsroom.studio)
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
