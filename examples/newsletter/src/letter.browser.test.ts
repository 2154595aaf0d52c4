import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { listenForNoise, openBrowser, silence } from '@onrecord/lake/testing/browser'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { EVERYTHING, openNewsroom, type Newsroom } from '../test/newsroom.ts'
import { createApp } from './app.ts'
import { prepareEdition, writeEdition } from './write.ts'

const pictures = path.join(import.meta.dirname, '../../../.onrecord/screenshots')
/** Pixels: as wide as mail programs show a letter, and as a telephone does. */
const WIDTHS = { letter: 600, telephone: 360 }

let newsroom: Newsroom
let browser: Browser
let url: string
let letter: string
const server = { close: () => {} }

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  newsroom = await openNewsroom()
  const settings = newsroom.settingsWith()
  const edition = path.basename(
    await writeEdition(await prepareEdition(settings, EVERYTHING), settings),
  )
  const running = createAdaptorServer(await createApp(settings))
  await new Promise<void>((resolve) => running.listen(0, 'localhost', resolve))
  const address = running.address()
  url = `http://localhost:${typeof address === 'object' && address !== null ? address.port : ''}`
  letter = `${url}/${edition}/letter.html`
  server.close = () => void running.close()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  server.close()
  await newsroom?.close()
})

/** A page as a mail program shows it: no script runs. */
async function opened(width: number, dark = false) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: false,
  })
  return { context, noise: listenForNoise(context), page: await context.newPage() }
}

const look = (page: Page, name: string) =>
  page.screenshot({ path: path.join(pictures, `newsletter-${name}.png`) })
const widthOf = (page: Page) => page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)

it.each(Object.entries(WIDTHS))('shows everything at the width of a %s', async (name, width) => {
  const { context, noise, page } = await opened(width)
  await page.goto(letter, { waitUntil: 'load' })
  expect(await widthOf(page)).toBe(width)
  const images = await page.locator('img').all()
  expect(images.length).toBeGreaterThan(3)
  for (const image of images)
    expect(await image.evaluate(({ clientWidth }) => clientWidth)).toBe(width - 40)
  expect(await page.locator('blockquote').count()).toBeGreaterThan(0)
  await look(page, name)
  expect(noise).toEqual(silence)
  await context.close()
})

it('is whole without pictures: each has its text, and nothing else is missing', async () => {
  const { context, page } = await opened(WIDTHS.letter)
  await page.route('**/images/**', (route) => route.abort())
  await page.goto(letter, { waitUntil: 'load' })
  const images = await page.locator('img').all()
  for (const image of images) {
    expect(await image.getAttribute('alt')).toMatch(/\w+ \w+/)
    await expect.poll(() => image.evaluate(({ clientHeight }) => clientHeight)).toBeLessThan(100)
  }
  await look(page, 'without-pictures')
  expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(8)
  await context.close()
})

it('is dark where the reader likes it dark', async () => {
  const { context, page } = await opened(WIDTHS.letter, true)
  await page.goto(letter, { waitUntil: 'load' })
  const colours = await page
    .locator('h2 a')
    .first()
    .evaluate((link) => [
      getComputedStyle(link).color,
      getComputedStyle(link.closest('.sheet') ?? link).backgroundColor,
    ])
  expect(colours).toEqual(['rgb(236, 232, 225)', 'rgb(22, 20, 18)'])
  await look(page, 'dark')
  await context.close()
})

it('stands on the page of editions: the next one, as it would be now, and those written', async () => {
  const { context, noise, page } = await opened(1000)
  await page.goto(url)
  await newsroom.publish('quay', { headline: 'The quay opens' })
  await page.goto(`${url}/`)
  const next = page.frameLocator('iframe')
  await next.getByRole('heading', { name: 'The quay opens' }).waitFor()
  await look(page, 'editions')
  await page.getByRole('listitem').getByRole('link', { name: 'plain text' }).click()
  await page.getByText('ONRECORD').waitFor()
  expect(await page.content()).not.toContain('The quay opens')
  expect(noise).toEqual(silence)
  await context.close()
})
