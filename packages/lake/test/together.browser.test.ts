import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { silence } from '../src/testing/browser.ts'
import type { StudioPage } from '../src/testing/studio.ts'
import { chooseFromMenu } from './drive/menu.ts'
import { Stock } from './drive/stock.ts'

/**
 * A field with something in it, and no letters. Into one that holds a character or two, a stock Studio
 * sends changes for which its own engine, diff-match-patch, finds no place any more when somebody else
 * has written a dozen characters around it meanwhile.
 */
const TRACKS = '1998, 2004, 2011, 2026: 31 415 926 535.'

describe('two people in one document of a stock Studio', () => {
  let stock: Stock
  let ada: StudioPage
  let bo: StudioPage

  beforeAll(async () => {
    stock = await Stock.open()
    await stock.lake.editor.create({ _id: 'shared', _type: 'note', title: 'Shared', text: TRACKS })
    ada = await stock.signIn('ada')
    bo = await stock.signIn('bo')
    await ada.open('shared', 'note')
    await bo.open('shared', 'note')
  })
  beforeEach(() => {
    onTestFailed(() => stock.look('failed-together'))
  })
  afterAll(() => stock?.close())

  it('see where the other one is', async () => {
    await bo.input('text').focus()
    // Nobody has written yet: these are the initials of who is here, not of an author.
    const initials = ada.page.getByTestId('document-pane').getByText('BL', { exact: true })
    await expect.poll(() => initials.count()).toBeGreaterThan(0)
  })

  it('write in one field at once, and no keystroke is lost', async () => {
    const adas = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    const bos = adas.toLowerCase()
    await ada.input('text').focus()
    await ada.page.keyboard.press('ControlOrMeta+End')
    await bo.page.keyboard.press('ControlOrMeta+Home')
    await Promise.all([ada.page.keyboard.type(adas), bo.page.keyboard.type(bos)])

    const texts = async () => [
      await ada.input('text').inputValue(),
      await bo.input('text').inputValue(),
      await stock.lake.editor.fetch<string | null>('*[_id == "drafts.shared"][0].text'),
    ]
    const letters = (text: string | null | undefined, pattern: RegExp) =>
      text?.replaceAll(pattern, '')
    await expect
      .poll(async () =>
        (await texts()).map((text) => [letters(text, /[^A-Z]/g), letters(text, /[^a-z]/g)]),
      )
      .toEqual([
        [adas, bos],
        [adas, bos],
        [adas, bos],
      ])
    // Both Studios and the lake hold one text.
    await expect.poll(async () => new Set(await texts()).size).toBe(1)
    await stock.look('together')
  })

  it('are both named in the history', async () => {
    await bo.publish()
    await chooseFromMenu(ada, 'History')
    const panel = ada.page.locator('[data-ui="DocumentInspectorPanel"]')
    await panel.getByText('Published', { exact: true }).waitFor()
    for (const initials of ['AE', 'BL'])
      await expect.poll(() => panel.getByText(initials, { exact: true }).count()).toBeGreaterThan(0)
    await stock.look('history')
  })

  it('were quiet all the while', () => {
    expect(stock.noise).toEqual(silence)
  })
})
