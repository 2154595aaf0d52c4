import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '@onrecord/lake/testing/browser'
import { hospital } from '../sample/stories/town.ts'
import { startSite } from '../src/front-ends.ts'
import type { Service } from '../src/service.ts'
import { siteToken } from '../src/site-token.ts'
import { freeAddress, openContent, type Content } from './drive/content.ts'

const SECRET = 'a secret between the dataset and the site'

describe('a site that keeps what it read', () => {
  let content: Content
  let site: Service
  let url: string
  let browser: Browser

  beforeAll(async () => {
    content = await openContent()
    url = await freeAddress()
    const addresses = { lake: content.lake, studio: 'http://localhost:3333', site: url }
    site = startSite(addresses, await siteToken(content.client), SECRET)
    await site.answers(url)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
    await content?.close()
  })

  const change = (headline: string) => content.client.patch(hospital._id).set({ headline }).commit()
  const page = () => `${url}/story/${hospital.slug.current}`
  const headline = async () => /<h1[^>]*>(.*?)<\/h1>/.exec(await (await fetch(page())).text())?.[1]
  async function webhook(secret: string | undefined): Promise<number> {
    const body = JSON.stringify({ _id: hospital._id, _type: 'article' })
    const headers: Record<string, string> =
      secret === undefined
        ? {}
        : { [SIGNATURE_HEADER_NAME]: await encodeSignatureHeader(body, Date.now(), secret) }
    return (await fetch(`${url}/api/revalidate`, { method: 'POST', headers, body })).status
  }

  it('shows it until a webhook with its secret says that it changed', async () => {
    expect(await headline()).toBe(hospital.headline)
    await change('Nurses decide today')
    expect(await headline()).toBe(hospital.headline)

    expect(await webhook(undefined)).toBe(401)
    expect(await webhook('another secret')).toBe(401)
    expect(await headline()).toBe(hospital.headline)

    expect(await webhook(SECRET)).toBe(200)
    expect(await headline()).toBe('Nurses decide today')
  })

  it('renews an open page without one', async () => {
    const open = await browser.newPage()
    const listening = open.waitForResponse(/\/data\/live\/events\//)
    await open.goto(page())
    await listening
    await change('Nurses have decided')
    await expect.poll(() => open.locator('h1').textContent()).toBe('Nurses have decided')
  })

  it('renews a page that was opened just before, and could not hear of it', async () => {
    const open = await browser.newPage()
    const { promise: changed, resolve: goOn } = Promise.withResolvers<void>()
    await open.route(/\/data\/live\/events\//, async (route) => {
      await changed
      await route.continue()
    })
    const connecting = open.waitForRequest(/\/data\/live\/events\//)
    await open.goto(page())
    await connecting
    await change('Nurses decide next week')
    expect(await open.locator('h1').textContent(), 'it hears nothing yet').not.toContain(
      'next week',
    )
    goOn()
    await expect.poll(() => open.locator('h1').textContent()).toBe('Nurses decide next week')
  })

  it('takes the webhooks of a lake', async () => {
    await content.client.request({
      method: 'POST',
      url: '/hooks/projects/onrecord',
      body: {
        name: 'site',
        url: `${url}/api/revalidate`,
        secret: SECRET,
        rule: { on: ['create', 'update', 'delete'] },
        allowPrivateNetwork: true,
      },
    })
    await change('Nurses decide tomorrow')
    await expect.poll(headline).toBe('Nurses decide tomorrow')
  })
})
