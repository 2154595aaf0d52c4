import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { listenForNoise, openBrowser, silence, type Noise } from '@onrecord/lake/testing/browser'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveEdition, type Served } from '../test/served.ts'

const pictures = path.join(import.meta.dirname, '../../../.onrecord/screenshots')
const SUMMIT = '/story/kim-promises-putin-his-backing'

describe('the text edition in a browser', () => {
  let served: Served
  let browser: Browser

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    served = await serveEdition()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  async function open(
    at: string,
    options: BrowserContextOptions,
  ): Promise<{ page: Page; noise: Noise }> {
    const context = await browser.newContext({ javaScriptEnabled: false, ...options })
    const noise = listenForNoise(context)
    const page = await context.newPage()
    await page.goto(`${served.url}${at}`)
    return { page, noise }
  }
  const picture = (page: Page, name: string) =>
    page.screenshot({ path: path.join(pictures, `text-${name}.png`), fullPage: true })

  it('needs one request for a story, and fits a small phone, light or dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, noise } = await open('/', {
        colorScheme,
        viewport: { width: 320, height: 640 },
      })
      const requests: string[] = []
      page.on('request', (request) => requests.push(request.url()))
      await page.getByRole('link', { name: /Kim promises Putin/ }).click()
      await page.getByRole('heading', { level: 1, name: /Kim promises Putin/ }).waitFor()
      expect(requests).toEqual([`${served.url}${SUMMIT}`])
      expect(noise).toEqual(silence)
      const widest = await page.locator('main').boundingBox()
      expect((widest?.x ?? 0) + (widest?.width ?? 0)).toBeLessThanOrEqual(320)
      await picture(page, `story-${colorScheme}`)
      await page.context().close()
    }
  })

  it('reads well on a desk and on paper', async () => {
    const viewport = { width: 1200, height: 900 }
    for (const [name, at] of Object.entries({
      front: '/',
      story: SUMMIT,
      claim: '/story/ferry-inquiry-asks-what-the-drills-were-worth',
      source: '/source/source-kim-jong-un',
      event: '/event/event-kim-putin-talks',
      quote: '/quote/quote-kim-fiery-friendship',
      corrections: '/corrections',
    })) {
      const { page, noise } = await open(at, { viewport })
      expect(await page.getByRole('main').innerText()).not.toBe('')
      await picture(page, name)
      expect(noise).toEqual(silence)
      await page.context().close()
    }
    const { page } = await open(SUMMIT, { viewport })
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation').count()).toBe(0)
    expect(await page.getByText('“fiery friendship”').first().isVisible()).toBe(true)
    await picture(page, 'print')
    await page.context().close()
  })
})
