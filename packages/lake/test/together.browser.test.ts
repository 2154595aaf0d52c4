import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { silence } from '../src/testing/browser.ts'
import type { StudioPage } from '../src/testing/studio.ts'
import { chooseFromMenu } from './drive/menu.ts'
import { Stock } from './drive/stock.ts'

/** Neither has a letter: every letter that is there later was typed. */
const TEXTS = { sentence: '1998, 2004, 2011, 2026: 31 415 926 535.', character: '–' }

const ADAS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const BOS = ADAS.toLowerCase()

describe('two people in one document of a stock Studio', () => {
  let stock: Stock
  let ada: StudioPage
  let bo: StudioPage

  beforeAll(async () => {
    stock = await Stock.open()
    await stock.lake.editor.create({
      _id: 'shared',
      _type: 'note',
      title: TEXTS.character,
      text: TEXTS.sentence,
    })
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

  /** Ada writes at the end of a field and Bo at its beginning, until all hold the same. */
  async function writeAtOnce(field: 'title' | 'text'): Promise<string> {
    await ada.input(field).focus()
    await bo.input(field).focus()
    await ada.page.keyboard.press('ControlOrMeta+End')
    await bo.page.keyboard.press('ControlOrMeta+Home')
    await Promise.all([ada.page.keyboard.type(ADAS), bo.page.keyboard.type(BOS)])
    const texts = async () => [
      await ada.input(field).inputValue(),
      await bo.input(field).inputValue(),
      await stock.lake.editor.fetch<string | null>(`*[_id == "drafts.shared"][0].${field}`),
    ]
    const letters = (text: string | null) =>
      Array.from(text ?? '')
        .toSorted()
        .join('')
    const all = letters(ADAS + BOS + TEXTS[field === 'title' ? 'character' : 'sentence'])
    await expect.poll(async () => (await texts()).map(letters)).toEqual([all, all, all])
    // Both Studios and the lake hold one text.
    await expect.poll(async () => new Set(await texts()).size).toBe(1)
    return ada.input(field).inputValue()
  }

  // Where the other one's letters arrive, a Studio may set the cursor: some letters change places.
  it('write in one field at once, and no keystroke is lost', async () => {
    const text = await writeAtOnce('text')
    expect(text).toHaveLength(TEXTS.sentence.length + 2 * ADAS.length)
    await stock.look('together')
  })

  // Their own engine, diff-match-patch, finds no place for some of these; the lake does.
  it('lose none in a field that held one character either', async () => {
    expect(await writeAtOnce('title')).toHaveLength(TEXTS.character.length + 2 * ADAS.length)
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
