import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { workFolder } from '@onrecord/toolchain/step'
import { openBrowser } from '@onrecord/lake/testing/browser'
import { bridge } from './drive/bridge.ts'
import { openNewsroom, type Newsroom } from './drive/newsroom.ts'
import { Editor } from './drive/studio.ts'

const pictures = path.join(workFolder, 'screenshots')

const { source, quote, story } = bridge

describe('a story whose quote and source are drafts', () => {
  let newsroom: Newsroom
  let browser: Browser
  let editor: Editor

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    newsroom = await openNewsroom()
    await newsroom.client.transaction().create(source).create(quote).create(story).commit()
    browser = await openBrowser()
    const context = await browser.newContext({ viewport: { width: 1500, height: 950 } })
    context.setDefaultTimeout(30_000)
    editor = new Editor(await context.newPage(), newsroom)
    await editor.signIn()
    await editor.open('story-bridge', 'article')
  })

  beforeEach(() => {
    onTestFailed(async () => {
      await editor.page.screenshot({ path: path.join(pictures, 'failed-publishing.png') })
    })
  })

  afterAll(async () => {
    await browser?.close()
    await newsroom?.close()
  })

  it('shows what stands between it and its readers, also in its records, one click away', async () => {
    await editor.page.getByRole('button', { name: 'Before readers see it' }).click()
    const checks = editor.page.getByTestId('checks')
    await checks.getByText('No byline').waitFor()
    await checks.getByText('Quoted in full sentences').waitFor()
    await editor.page.screenshot({ path: path.join(pictures, 'checks.png') })
    await checks.getByText('Add one sentence that tells').click()
    await expect
      .poll(() =>
        editor
          .field('description')
          .locator('textarea')
          .evaluate((area) => area === document.activeElement),
      )
      .toBe(true)
  })

  it('is not published while a record of it cannot be, and nothing else is', async () => {
    await newsroom.client.patch('drafts.quote-mayor').unset(['attribution.speakers']).commit()
    await editor.publishButton.click()
    const dialog = editor.page.getByRole('dialog')
    await dialog.getByText('Who said it?').waitFor()
    expect(await dialog.getByTestId('confirm-publish').isDisabled()).toBe(true)
    await editor.page.screenshot({ path: path.join(pictures, 'publish-blocked.png') })
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    expect(
      await newsroom.client.fetch(
        'count(*[_id in ["story-bridge", "quote-mayor", "source-mayor"]])',
      ),
    ).toBe(0)
    await newsroom.client
      .patch('drafts.quote-mayor')
      .set({ 'attribution.speakers': quote.attribution.speakers })
      .commit()
  })

  it('is published with them, in one transaction, by one decision', async () => {
    await editor.publishButton.click()
    const dialog = editor.page.getByRole('dialog')
    await dialog.getByText('Ida Brekke').first().waitFor()
    await editor.page.screenshot({ path: path.join(pictures, 'publish-package.png') })
    await dialog.getByTestId('confirm-publish').click()
    await editor.page.getByText('Published: the story and 2 records').waitFor()
    const published = await newsroom.client.fetch<{ _rev: string; datePublished?: string }[]>(
      '*[_id in ["story-bridge", "quote-mayor", "source-mayor"]]{_rev, datePublished}',
    )
    expect(published).toHaveLength(3)
    expect(new Set(published.map(({ _rev }) => _rev)).size).toBe(1)
    expect(published.filter(({ datePublished }) => datePublished !== null)).toHaveLength(1)
    const page = await fetch(`${newsroom.site}/story/bridge-stays-shut`)
    expect(await page.text()).toContain('Ida Brekke')
  })

  const choose = async (action: string) => {
    await editor.page.getByRole('button', { name: 'Open document actions' }).click()
    await editor.page.getByRole('menuitem', { name: action }).click()
    return editor.page.getByRole('dialog')
  }
  const page = async () => fetch(`${newsroom.site}/story/bridge-stays-shut`)

  it('is corrected in public, with the words that were wrong kept', async () => {
    const dialog = await choose('Correct or update')
    await dialog.getByLabel('What readers are told').fill('The mayor spoke on Tuesday.')
    await dialog.getByLabel('The words that were wrong').fill('on Monday')
    await editor.page.screenshot({ path: path.join(pictures, 'correct.png') })
    await dialog.getByRole('button', { name: 'Publish with this entry' }).click()
    await editor.page.getByText('Readers are told', { exact: true }).waitFor()
    expect(
      await newsroom.client.fetch('*[_id == "story-bridge"][0].updates[]{kind, text, wasWrong}'),
    ).toEqual([{ kind: 'correction', text: 'The mayor spoke on Tuesday.', wasWrong: 'on Monday' }])
    await expect
      .poll(async () => (await page()).text(), { timeout: 20_000 })
      .toContain('The mayor spoke on Tuesday.')
  })

  it('is killed: gone for readers, kept for the record, and never published again', async () => {
    const dialog = await choose('Kill')
    await dialog.getByLabel('Why, for the record').fill('There is no bridge.')
    await dialog.getByRole('button', { name: 'Kill the story' }).click()
    await editor.page.getByText('The story is gone from every front end').waitFor()
    await expect.poll(async () => (await page()).status, { timeout: 20_000 }).toBe(404)
    expect(
      await newsroom.client.fetch('*[_id == "drafts.story-bridge"][0].updates[1]{kind, text}'),
    ).toEqual({ kind: 'kill', text: 'There is no bridge.' })
    await expect
      .poll(() => editor.problems(), { timeout: 20_000 })
      .toContain('This story was killed')
    expect(await editor.publishButton.isDisabled()).toBe(true)
  })
})
