import { beforeAll, describe, expect, it } from 'vitest'
import { obstaclesIn } from './drive/accessible.ts'
import { bridge } from './drive/bridge.ts'
import { paleIn } from './drive/contrast.ts'
import { crowd } from './drive/crowd.ts'
import { only, openNewsroom } from './drive/newsroom.ts'
import { sitting } from './drive/sitting.ts'

const { source, quote, story } = bridge

describe('a story whose quote and source are drafts', () => {
  const at = sitting('publishing', openNewsroom)

  beforeAll(async () => {
    await at.newsroom.client.transaction().create(source).create(quote).create(story).commit()
    await at.editor.open('story-bridge', 'article')
  })

  it('shows what stands between it and its readers, also in its records, one click away', async () => {
    await at.page.getByRole('button', { name: 'Before readers see it' }).click()
    const checks = at.page.getByTestId('checks')
    await checks.getByText('No byline').waitFor()
    await checks.getByText('Quoted in full sentences').waitFor()
    await at.look('checks')
    await checks.getByText('Add one sentence that tells').click()
    await expect
      .poll(() =>
        at.editor
          .field('description')
          .locator('textarea')
          .evaluate((area) => area === document.activeElement),
      )
      .toBe(true)
  })

  it('is not published while a record of it cannot be, and nothing else is', async () => {
    await at.newsroom.client.patch('drafts.quote-mayor').unset(['attribution.speakers']).commit()
    await at.editor.publishButton.click()
    const dialog = at.page.getByRole('dialog')
    await dialog.getByText('Who said it?').waitFor()
    expect(await dialog.getByTestId('confirm-publish').isDisabled()).toBe(true)
    await at.look('publish-blocked')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    expect(
      await at.newsroom.client.fetch(
        'count(*[_id in ["story-bridge", "quote-mayor", "source-mayor"]])',
      ),
    ).toBe(0)
    await at.newsroom.client
      .patch('drafts.quote-mayor')
      .set({ 'attribution.speakers': quote.attribution.speakers })
      .commit()
  })

  it('shows by kind what goes out with it, and leads from what is found to its place', async () => {
    await at.editor.publishButton.click()
    const dialog = at.page.getByRole('dialog')
    await expect
      .poll(() => dialog.getByRole('heading', { level: 3 }).allInnerTexts())
      .toEqual(['The story', '1 quote', '1 source'])
    const quotes = dialog.getByRole('region', { name: '1 quote' })
    await quotes.getByRole('link', { name: quote.text }).waitFor()
    await dialog.getByRole('region', { name: 'The story' }).getByText('No byline').click()
    await dialog.waitFor({ state: 'detached' })
    await expect
      .poll(() =>
        at.editor.field('credits').evaluate((field) => field.contains(document.activeElement)),
      )
      .toBe(true)
    await at.editor.publishButton.click()
    await quotes.getByRole('link', { name: quote.text }).click()
    await at.editor.input('text').waitFor()
    await at.editor.open(story._id.replace('drafts.', ''), 'article')
  })

  it('is published with them, in one transaction, by one decision', async () => {
    await at.editor.publishButton.click()
    const dialog = at.page.getByRole('dialog')
    await dialog.getByText('Ida Brekke').first().waitFor()
    await at.look('publish-package')
    await dialog.getByTestId('confirm-publish').click()
    await at.page.getByText('Published: the story and 2 records').waitFor()
    const published = await at.newsroom.client.fetch<{ _rev: string; datePublished?: string }[]>(
      '*[_id in ["story-bridge", "quote-mayor", "source-mayor"]]{_rev, datePublished}',
    )
    expect(published).toHaveLength(3)
    expect(new Set(published.map(({ _rev }) => _rev)).size).toBe(1)
    expect(published.filter(({ datePublished }) => datePublished !== null)).toHaveLength(1)
    const page = await fetch(`${at.newsroom.site}/story/bridge-stays-shut`)
    expect(await page.text()).toContain('Ida Brekke')
  })

  const choose = async (action: string) => {
    await at.page.getByRole('button', { name: 'Open document actions' }).click()
    await at.page.getByRole('menuitem', { name: action }).click()
    return at.page.getByRole('dialog')
  }
  const page = async () => fetch(`${at.newsroom.site}/story/bridge-stays-shut`)

  it('is corrected in public, with the words that were wrong kept', async () => {
    const dialog = await choose('Correct or update')
    await dialog.getByLabel('What readers are told').fill('The mayor spoke on Tuesday.')
    await dialog.getByLabel('The words that were wrong').fill('on Monday')
    await at.look('correct')
    await expect.poll(() => paleIn(at.page, '[role="dialog"]')).toEqual([])
    await dialog.getByRole('button', { name: 'Publish with this entry' }).click()
    await at.page.getByText('Readers are told', { exact: true }).waitFor()
    expect(
      await at.newsroom.client.fetch('*[_id == "story-bridge"][0].updates[]{kind, text, wasWrong}'),
    ).toEqual([{ kind: 'correction', text: 'The mayor spoke on Tuesday.', wasWrong: 'on Monday' }])
    await expect
      .poll(async () => (await page()).text(), { timeout: 20_000 })
      .toContain('The mayor spoke on Tuesday.')
  })

  it('is killed: gone for readers, kept for the record, and never published again', async () => {
    const dialog = await choose('Kill')
    await dialog.getByLabel('Why, for the record').fill('There is no bridge.')
    await expect.poll(() => paleIn(at.page, '[role="dialog"]')).toEqual([])
    await dialog.getByRole('button', { name: 'Kill the story' }).click()
    await at.page.getByText('The story is gone from every front end').waitFor()
    await expect.poll(async () => (await page()).status, { timeout: 20_000 }).toBe(404)
    expect(
      await at.newsroom.client.fetch('*[_id == "drafts.story-bridge"][0].updates[1]{kind, text}'),
    ).toEqual({ kind: 'kill', text: 'There is no bridge.' })
    await expect
      .poll(() => at.editor.problems(), { timeout: 20_000 })
      .toContain('This story was killed')
    expect(await at.editor.publishButton.isDisabled()).toBe(true)
  })

  it('stays readable with forty records', async () => {
    await only(crowd)(at.newsroom.client)
    await at.editor.open('story-crowd', 'article')
    await expect.poll(() => at.editor.publishButton.isEnabled()).toBe(true)
    await at.editor.publishButton.click()
    const dialog = at.page.getByRole('dialog')
    await expect
      .poll(() => dialog.getByRole('heading', { level: 3 }).allInnerTexts())
      .toEqual(['The story', '1 claim', '20 quotes', '15 sources', '5 events'])
    await expect
      .poll(() => dialog.getByRole('region', { name: '5 events' }).innerText())
      .toContain('Hearing 5')
    await at.look('publish-forty')
    expect(await obstaclesIn(at.page, '[role="dialog"]')).toEqual([])
    await expect.poll(() => paleIn(at.page, '[role="dialog"]')).toEqual([])
    await dialog.getByTestId('confirm-publish').click()
    await at.page.getByText('Published: the story and 40 records').waitFor()
  })
})
