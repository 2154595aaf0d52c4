import type { SanityClient } from '@sanity/client'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '@onrecord/lake/testing/browser'
import { harmIn } from '../../client/src/testing/harm.ts'
import { hostile, payloads } from './drive/hostile.ts'
import { startFeeds, startSite } from '../src/front-ends.ts'
import type { Service } from '../src/service.ts'
import { freeAddress, openContent, type Content } from './drive/content.ts'

/** Whoever may write content must not be able to run anything at readers. Letters and text edition have tests of their own. */
describe('120 scripts in every field of text and every link', () => {
  let content: Content
  let site: Service
  let feeds: Service
  let browser: Browser
  let url: { readonly site: string; readonly feeds: string }

  beforeAll(async () => {
    content = await openContent(writeHostileStories)
    url = { site: await freeAddress(), feeds: await freeAddress() }
    const addresses = { lake: content.lake, studio: 'http://localhost:3333', ...url }
    site = startSite(addresses, '')
    feeds = startFeeds(addresses)
    await Promise.all([site.answers(url.site), feeds.answers(url.feeds)])
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await Promise.all([site?.stop(), feeds?.stop()])
    await content?.close()
  })

  const read = async (at: string) => {
    const answer = await fetch(at)
    expect(answer.status, at).toBe(200)
    return answer.text()
  }
  const each = (kinds: readonly string[]) =>
    payloads.flatMap((_, index) => kinds.map((kind) => `${kind}-hostile-${index}`))

  it('are harmless on every page of the site', async () => {
    const stories = payloads.map((_, index) => `/story/hostile-${index}`)
    const records = each(['quote', 'source', 'event']).map((id) => `/${id.split('-')[0]}/${id}`)
    for (const at of [...stories, ...records, '/', '/section/local', '/events', '/corrections'])
      expect([at, ...harmIn(contentOf(await read(`${url.site}${at}`)))]).toEqual([at])
  })

  it('run nowhere in Chromium, and would be heard (control)', async () => {
    const page = await browser.newPage()
    const heard: string[] = []
    page.on('dialog', (dialog) => {
      heard.push(dialog.message())
      void dialog.dismiss()
    })
    for (const at of ['/', '/section/local', '/events', '/corrections', '/story/hostile-0'])
      await page.goto(`${url.site}${at}`, { waitUntil: 'load' })
    await page.goto(url.feeds, { waitUntil: 'load' })
    expect(heard).toEqual([])
    await page.evaluate(() => alert('heard'))
    expect(heard).toEqual(['heard'])
  })

  it('are harmless in cards, agencies’ items and Apple’s articles', async () => {
    for (const id of each(['quote'])) {
      const card = await read(
        `${url.feeds}/oembed?url=${encodeURIComponent(`${url.site}/quote/${id}`)}`,
      )
      expect([id, ...harmIn(htmlOf(card))]).toEqual([id])
    }
    for (const format of ['ninjs', 'apple-news'])
      for (const index of payloads.keys()) {
        const item = await read(`${url.feeds}/${format}/stories/hostile-${index}`)
        expect([index, ...harmIn(htmlOf(item))]).toEqual([index])
      }
  })
})

async function writeHostileStories(client: SanityClient): Promise<void> {
  const transaction = client.transaction()
  for (const [index, payload] of payloads.entries())
    for (const document of hostile(payload, index)) transaction.createOrReplace(document)
  await transaction.commit()
}

/** The content of a page, without what the site itself puts there. */
function contentOf(page: string): string {
  const content = /<main[^>]*>(.*)<\/main>/s.exec(page)?.[1] ?? ''
  expect(content).not.toBe('')
  return (
    content
      // Data for machines: if it ended early, what is left of it would be found.
      .replaceAll(/<script type="application\/ld\+json">[^<]*<\/script>/g, '')
      .replaceAll(/ href="\/(section\/[a-z]+)?"/g, '')
  )
}

/** Every piece of HTML in a piece of JSON. */
function htmlOf(json: string): string {
  const pieces: string[] = []
  JSON.parse(json, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value
    const { html, text, value: body, format, contentType } = value as Record<string, unknown>
    if (typeof html === 'string') pieces.push(html)
    if (format === 'html' && typeof text === 'string') pieces.push(text)
    if (contentType === 'text/html' && typeof body === 'string') pieces.push(body)
    return value
  })
  expect(pieces).not.toEqual([])
  return pieces.join('\n')
}
