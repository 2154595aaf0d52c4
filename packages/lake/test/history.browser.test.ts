import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed, vi } from 'vitest'
import { silence } from '../src/testing/browser.ts'
import type { StudioPage } from '../src/testing/studio.ts'
import { HistoryPanel } from './drive/history.ts'
import { Stock } from './drive/stock.ts'

describe('the history of a document in a stock Studio', () => {
  let stock: Stock
  let ada: StudioPage
  let history: HistoryPanel

  beforeAll(async () => {
    stock = await Stock.open()
    await stock.lake.editor.create({ _id: 'memo', _type: 'note', title: 'Memo', text: 'One.' })
    ada = await stock.signIn('ada')
    history = new HistoryPanel(ada)
    await ada.open('memo', 'note')
    await ada.fill('title', 'Memo by Ada')
    await ada.publish()
    const bo = await stock.signIn('bo')
    await bo.open('memo', 'note')
    await bo.fill('title', 'Memo by Bo')
    await saved({ title: 'Memo by Bo' })
    await ada.fill('text', 'One, and two.')
    await saved({ text: 'One, and two.' })
  })
  beforeEach(() => {
    onTestFailed(() => stock.look('failed-history'))
  })
  afterAll(() => stock?.close())

  const draft = () => stock.lake.editor.getDocument('drafts.memo')
  const saved = (fields: object) =>
    vi.waitFor(async () => expect(await draft()).toMatchObject(fields), { timeout: 30_000 })

  it('tells what happened, and who did it', async () => {
    await history.open()
    await expect
      .poll(() => history.told())
      .toEqual(
        expect.arrayContaining([
          'Edited: Ada Ek, Bo Lind',
          'Draft created: Bo Lind',
          'Published: Ada Ek',
          'Draft created: Ada Ek',
        ]),
      )
    await stock.look('history-panel')
  })

  it('marks every change, with its author', async () => {
    await history.review()
    await expect.poll(() => history.author('Bo')).toMatch(/Added[^]*Bo Lind/)
    await expect.poll(() => history.author(', and two')).toMatch(/Added[^]*Ada Ek/)
    await stock.look('review-changes')
  })

  it('takes one change back and leaves the others', async () => {
    await history.revert('title')
    await expect.poll(draft).toMatchObject({ title: 'Memo by Ada', text: 'One, and two.' })
  })

  it('shows what is published beside the draft', async () => {
    const beside = await history.compare()
    const texts = beside.getByTestId('field-text').locator('textarea')
    await expect
      .poll(() => texts.evaluateAll((areas) => areas.map((area) => area.textContent)))
      .toEqual(['One.', 'One, and two.'])
    await stock.look('compare')
    // The cross at its corner has no name.
    await beside.locator('button:has([data-sanity-icon="close"])').first().click()
    await beside.waitFor({ state: 'detached' })
  })

  it('restores what was', async () => {
    await ada.page.getByRole('tab', { name: 'History' }).click()
    await history.revisions.filter({ hasText: 'Published' }).click()
    await ada.footer.getByText('Revision from').waitFor()
    await expect.poll(() => ada.input('text').inputValue()).toBe('One.')
    await ada.footer.getByRole('button', { name: 'Revert to revision' }).click()
    await ada.page.getByRole('button', { name: 'Confirm' }).click()
    await expect.poll(draft).toMatchObject({ title: 'Memo by Ada', text: 'One.' })
    await stock.look('restored')
  })

  it('was read quietly', () => {
    expect(stock.noise).toEqual(silence)
  })
})
