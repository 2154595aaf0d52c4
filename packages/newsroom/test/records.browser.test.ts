import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { workFolder } from '@onrecord/toolchain/step'
import { openBrowser } from '@onrecord/lake/testing/browser'
import { obstaclesIn } from './drive/accessible.ts'
import { openEditorsRoom, type Newsroom } from './drive/newsroom.ts'
import { Editor } from './drive/studio.ts'

const pictures = path.join(workFolder, 'screenshots')

describe('what is on record', () => {
  let newsroom: Newsroom
  let browser: Browser
  let editor: Editor
  let page: Page
  const look = (name: string) => page.screenshot({ path: path.join(pictures, `${name}.png`) })

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    newsroom = await openEditorsRoom()
    browser = await openBrowser()
    const context = await browser.newContext({ viewport: { width: 1500, height: 1000 } })
    context.setDefaultTimeout(30_000)
    page = await context.newPage()
    editor = new Editor(page, newsroom)
    await editor.signIn()
  })

  beforeEach(() => {
    onTestFailed(() => look('failed-records').then(() => {}))
  })

  afterAll(async () => {
    await browser?.close()
    await newsroom?.close()
  })

  it('of a source is everything it said, and what it carried of others, with the chain', async () => {
    await editor.open('source-kcna', 'source')
    await page.getByRole('tab', { name: 'On record' }).click()
    const statements = page.getByTestId('statement')
    await page.getByRole('combobox', { name: 'Which statements' }).selectOption('carried')
    const carried = await newsroom.client.fetch<number>(
      'count(*[_type == "quote" && "source-kcna" in attribution.via[].agent._ref])',
    )
    expect(carried).toBeGreaterThan(0)
    await expect.poll(() => statements.count()).toBe(carried)
    await statements.getByText('Kim Jong Un ← broadcast by').first().waitFor()
    await statements.getByText('(state-controlled)').first().waitFor()
    await look('statements')
    expect(await obstaclesIn(page, '[data-testid="statements"]')).toEqual([])
    await page.getByRole('searchbox', { name: 'Find words' }).fill('fiery')
    await expect.poll(() => statements.count()).toBe(1)
    expect(await statements.innerText()).toContain('fiery friendship')
  })

  it('shows at once when somebody else adds to it', async () => {
    await newsroom.client.create({
      _type: 'quote',
      _id: 'drafts.quote-new',
      text: 'A fiery spring',
      quoteType: 'direct',
      language: 'en',
      verification: 'unverified',
      attribution: {
        _type: 'attribution',
        asDescribed: 'the announcer',
        via: [
          {
            _key: 'v',
            _type: 'attributionHop',
            relation: 'broadcastBy',
            agent: { _type: 'reference', _ref: 'source-kcna' },
          },
        ],
      },
    })
    const statement = page.getByTestId('statement').filter({ hasText: 'A fiery spring' })
    await expect.poll(() => statement.count()).toBe(1)
  })

  it('of a record is everything that uses it, by type', async () => {
    await page.getByRole('tab', { name: 'Where used' }).click()
    const uses = page.getByTestId('where-used')
    const quotes = await newsroom.client.fetch<number>(
      'count(*[_type == "quote" && references("source-kcna")])',
    )
    await uses.getByRole('heading', { name: `${quotes} quotes` }).waitFor()
    const region = uses.getByRole('region', { name: `${quotes} quotes` })
    await expect.poll(() => region.getByRole('link').count()).toBe(quotes)
    const spring = region.getByRole('link', { name: 'A fiery spring' })
    await spring.waitFor()
    await look('where-used')
    expect(await obstaclesIn(page, '[data-testid="where-used"]')).toEqual([])
    await spring.click()
    await editor.field('text').waitFor()
  })

  it('would be found out of reach, or without a name, if it were (control)', async () => {
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<div id="careless"><button></button><span role="button">Go</span></div>',
      )
    })
    expect(await obstaclesIn(page, '#careless')).toEqual([
      expect.stringContaining('has no name'),
      expect.stringContaining('“Go”'),
    ])
  })
})
