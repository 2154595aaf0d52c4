import { beforeAll, describe, expect, it } from 'vitest'
import { bridge } from './drive/bridge.ts'
import { openNewsroom } from './drive/newsroom.ts'
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
})
