import type { BrowserContext, FrameLocator } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { silence } from '@onrecord/lake/testing/browser'
import * as summit from '../sample/stories/summit.ts'
import { Keyboard } from './drive/keyboard.ts'
import { openNewsroom } from './drive/newsroom.ts'
import { sitting } from './drive/sitting.ts'

/** The characters in which stega writes where a text comes from. */
const HIDDEN = /[\u200B-\u200D\uFEFF\u2060-\u2064\u{E0000}-\u{E007F}]/u

describe('seeing a story before readers do', () => {
  const at = sitting('seeing', openNewsroom, { viewport: { width: 1600, height: 950 } })
  let site: FrameLocator

  const page = `/story/${summit.story.slug.current}`
  const headline = 'What only editors may read'
  /** A page as somebody sees it who has these cookies. */
  const seen = async (by: BrowserContext) =>
    (await by.request.get(`${at.newsroom.site}${page}`)).text()

  beforeAll(async () => {
    const story = await at.newsroom.client.getDocument(summit.story._id)
    if (story === undefined) throw new Error('the sample has no story of the summit')
    await at.newsroom.client.create({ ...story, _id: `drafts.${story._id}`, headline })
    site = at.page.frameLocator('iframe').first()
  })

  it('reads beside its form as every channel will have it, by keys alone', async () => {
    await at.editor.open(summit.story._id, 'article')
    await at.page.getByRole('tab', { name: 'As read' }).click()
    const read = at.page.getByTestId('as-read')
    const framed = read.locator('iframe').contentFrame()
    await framed.getByRole('heading', { name: headline }).waitFor()
    await at.look('as-read')
    await read.getByRole('tab', { name: 'Site' }).focus()
    const next = async () => {
      await at.page.keyboard.press('ArrowRight')
      await at.page.keyboard.press('Enter')
    }
    await next()
    await read.locator('pre').getByText(headline).waitFor()
    await at.look('as-read-text')
    await next()
    await read.getByRole('heading', { name: headline }).waitFor()
    await framed.getByText('North Korea').first().waitFor()
    await next()
    expect(await read.getByRole('tab', { selected: true }).innerText()).toBe('Newsletter')
    await at.look('as-read-newsletter')
  })

  it('shows the site with drafts in the presentation', async () => {
    await at.editor.go(`/presentation?preview=${page}`)
    await site.getByRole('heading', { name: headline }).waitFor()
    expect(await site.getByText('You see drafts.').isVisible()).toBe(true)
    await at.look('presentation')
  })

  it('opens the field of what is clicked, and shows what is typed there', async () => {
    await site.getByRole('heading', { name: headline }).click()
    await at.editor.input('headline').waitFor()
    await at.look('presentation-clicked')
    expect(await at.editor.input('headline').inputValue()).toBe(headline)
    await at.editor.fill('headline', `${headline} for now`)
    await site.getByRole('heading', { name: `${headline} for now` }).waitFor()
  })

  it('is edited by keys alone: Tab goes through what has a field, Enter opens it', async () => {
    const keys = await Keyboard.of(at.page)
    const shown = site.getByRole('heading', { name: headline, level: 1 })
    const isThere = () => shown.evaluate((element) => element === document.activeElement)
    for (let presses = 0; presses < 150 && !(await isThere()); presses++) await keys.press('Tab')
    await at.look('presentation-keys')
    await keys.press('Enter')
    await expect.poll(() => keys.focused()).toMatch(/^textbox “Headline”/)
    await keys.press('End')
    await keys.type(' at all')
    await site.getByRole('heading', { name: /at all$/ }).waitFor()
  })

  it('leads to the quote behind marked words', async () => {
    await site.getByText('stands wholly behind what', { exact: false }).last().click()
    await expect.poll(() => at.page.url()).toContain('quote-kim-full-support')
    await at.editor.input('text').waitFor()
  })

  it('hides no characters in what it shows, not even from editors', async () => {
    const drafts = await seen(at.context)
    expect(drafts).toContain(headline)
    expect(drafts).toContain('data-sanity')
    expect(drafts).not.toMatch(HIDDEN)
    expect(drafts).not.toContain('application/ld+json')
  })

  it('would have found them (control)', async () => {
    const marked = at.newsroom.client.withConfig({
      stega: { enabled: true, studioUrl: at.newsroom.studio },
      perspective: 'drafts',
    })
    const name = await marked.fetch<string>('*[_id == $id][0].headline', { id: summit.story._id })
    expect(name).toMatch(HIDDEN)
  })

  it('shows readers what is published, and no way into a draft', async () => {
    const reader = await at.browser.newContext()
    const published = await seen(reader)
    expect(published).toContain(summit.story.headline)
    expect(published).not.toContain(headline)
    expect(published).not.toContain('data-sanity')
    expect(published).toContain('application/ld+json')
    for (const secret of ['', '?sanity-preview-secret=guessed']) {
      const enable = `${at.newsroom.site}/api/draft-mode/enable${secret}`
      expect((await reader.request.get(enable)).status()).toBe(401)
      expect(await seen(reader)).not.toContain(headline)
    }
    // A cookie that was made up opens nothing either.
    const cookie = { name: '__prerender_bypass', value: '0'.repeat(64), url: at.newsroom.site }
    await reader.addCookies([cookie])
    expect(await seen(reader)).not.toContain(headline)
    await reader.close()
  })

  it('leaves draft mode when asked to', async () => {
    const own = await at.context.newPage()
    await own.goto(`${at.newsroom.site}${page}`)
    await own.getByRole('link', { name: 'Leave draft mode' }).click()
    await own.waitForURL(`${at.newsroom.site}/`)
    expect(await own.getByText('You see drafts.').count()).toBe(0)
    expect(await seen(at.context)).not.toContain(headline)
    await own.close()
  })

  it('leads from the address a story had to the one it is published at', async () => {
    // The presentation would open it in itself.
    await at.editor.go('/structure')
    await at.page.getByText('Source dossiers').waitFor()
    await at.editor.open(summit.story._id, 'article')
    await at.editor.fill('slug', 'a-pact-is-sealed')
    await at.editor.publish()
    const old = await fetch(`${at.newsroom.site}${page}`, { redirect: 'manual' })
    expect([old.status, old.headers.get('location')]).toEqual([308, '/story/a-pact-is-sealed'])
    expect(await (await fetch(`${at.newsroom.site}${page}`)).text()).toContain(headline)
    expect((await fetch(`${at.newsroom.site}/story/never-was`)).status).toBe(404)
  })

  it('was quiet all the while', () => {
    // The Studio says so when a page takes seconds to load; that it loaded and connected was seen above.
    const slow = /^(Unable to connect to visual editing|The preview iframe hasn't finished loading)/
    const errors = at.noise.errors.filter((error) => !slow.test(error))
    expect({ ...at.noise, errors }).toEqual(silence)
  })
})
