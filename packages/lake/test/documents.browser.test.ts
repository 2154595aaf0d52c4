import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { listenForNoise, silence } from '../src/testing/browser.ts'
import type { StudioPage } from '../src/testing/studio.ts'
import { Stock } from './drive/stock.ts'

describe('a document in a stock Studio', () => {
  let stock: Stock
  let ada: StudioPage

  beforeAll(async () => {
    stock = await Stock.open()
    const artist = { _type: 'reference', _ref: 'maja' }
    await stock.lake.editor
      .transaction()
      .create({ _id: 'maja', _type: 'person', name: 'Maja Berg' })
      .create({ _id: 'songs', _type: 'album', title: 'Harbour Songs', artist, year: 1998 })
      .create({ _id: 'tide', _type: 'album', title: 'Winter Tide', artist, year: 2004 })
      .create({ _id: 'light', _type: 'album', title: 'Northern Light', year: 2011 })
      .create({ _id: 'far', _type: 'note', title: 'A letter', text: 'It is dark up north.' })
      .commit()
    ada = await stock.signIn('ada')
  })
  beforeEach(() => {
    onTestFailed(() => stock.look('failed-document'))
  })
  afterAll(() => stock?.close())

  const stored = (id: string) => stock.lake.editor.getDocument(id)

  it('stands in a list, with what it refers to', async () => {
    await ada.go('/structure/album')
    await expect
      .poll(() => ada.list.allInnerTexts())
      .toEqual(
        expect.arrayContaining([
          'Harbour Songs\nMaja Berg',
          'Winter Tide\nMaja Berg',
          'Northern Light',
        ]),
      )
  })

  it.each([
    ['the beginning of a word', 'tid', ['Winter Tide\nMaja Berg']],
    ['two words', 'songs harb', ['Harbour Songs\nMaja Berg']],
    ['a word that is nowhere', 'submarine', []],
  ])('is found in its list by %s', async (_, words, found) => {
    await ada.page.getByTestId('document-list-search').locator('input').fill(words)
    await expect.poll(() => ada.list.allInnerTexts()).toEqual(found)
  })

  it('is found from everywhere, the best match first', async () => {
    await ada.page.getByTestId('studio-search').click()
    await ada.page.getByRole('textbox', { name: 'Search' }).last().fill('north')
    const results = ada.page.getByTestId('search-results')
    const search = async (words: string) => {
      await ada.page.keyboard.press('ControlOrMeta+a')
      await ada.page.keyboard.insertText(words)
    }
    // A word of the title weighs more than one of the text.
    await expect
      .poll(async () => (await results.innerText()).match(/Northern Light|A letter/g))
      .toEqual(['Northern Light', 'A letter'])
    // Several words are all asked for, in any field.
    await search('letter dark')
    await expect
      .poll(async () => (await results.innerText()).match(/Northern Light|A letter/g))
      .toEqual(['A letter'])
    await search('north')
    await results.getByText('Northern Light').click()
    await expect.poll(() => ada.input('title').inputValue()).toBe('Northern Light')
  })

  let note: string

  it('is written and published', async () => {
    note = await ada.begin('note')
    await ada.fill('title', 'To the printer')
    await ada.fill('text', 'The booklet has sixteen pages.')
    await ada.addReference('about', 'Harbour Songs')
    await ada.publish()
    expect(await stored(note)).toMatchObject({
      title: 'To the printer',
      text: 'The booklet has sixteen pages.',
      about: [{ _type: 'reference', _ref: 'songs' }],
    })
    expect(await stored(`drafts.${note}`)).toBeUndefined()
  })

  it('keeps a change in a draft, which can be discarded', async () => {
    await ada.fill('title', 'To nobody')
    await expect.poll(() => stored(`drafts.${note}`)).toMatchObject({ title: 'To nobody' })
    await ada.act('Discard changes', 'Discard changes')
    await expect.poll(() => ada.input('title').inputValue()).toBe('To the printer')
    expect(await stored(`drafts.${note}`)).toBeUndefined()
    expect(await stored(note)).toMatchObject({ title: 'To the printer' })
  })

  it('is unpublished, and stays as a draft', async () => {
    await ada.unpublish()
    expect(await stored(note)).toBeUndefined()
    expect(await stored(`drafts.${note}`)).toMatchObject({ title: 'To the printer' })
  })

  it('is duplicated', async () => {
    await ada.open(note, 'note')
    await ada.act('Duplicate')
    await ada.page.getByText('successfully duplicated').waitFor()
    const copies = '*[_type == "note" && title == "To the printer"]{_id, text, about}'
    const both = await stock.lake.editor.fetch<{ _id: string }[]>(copies)
    expect(both).toHaveLength(2)
    expect(both.find(({ _id }) => !_id.includes(note))).toMatchObject({
      _id: expect.stringMatching(/^drafts\./),
      text: 'The booklet has sixteen pages.',
      about: [{ _ref: 'songs' }],
    })
  })

  it('says who refers to it before it is deleted', async () => {
    await ada.open('maja', 'person')
    await ada.act('Delete')
    const warning = ada.dialog.getByText('2 documents refer to “Maja Berg”')
    await warning.waitFor()
    await expect
      .poll(() => ada.dialog.innerText())
      .toMatch(/Harbour Songs[^]*Winter Tide|Winter Tide[^]*Harbour Songs/)
    await stock.look('references')
    await ada.dialog.getByRole('button', { name: 'Cancel' }).click()
    expect(await stored('maja')).toMatchObject({ name: 'Maja Berg' })
  })

  it('is deleted when nobody does', async () => {
    await ada.open('light', 'album')
    await ada.act('Delete', 'Delete')
    await expect.poll(() => stored('light')).toBeUndefined()
    await expect.poll(() => ada.list.allInnerTexts()).not.toContain('Northern Light')
  })

  it('is asked for in Vision', async () => {
    await ada.go('/vision')
    const query = ada.page
      .locator('[data-testid="vision-query-editor"] .cm-content, .cm-content')
      .first()
    await query.click()
    await ada.page.keyboard.press('ControlOrMeta+a')
    await ada.page.keyboard.insertText('*[_type == "album" && year > 2000].title')
    await ada.page.getByRole('button', { name: /Fetch/ }).click()
    await expect.poll(() => ada.page.locator('body').innerText()).toContain('Winter Tide')
    await stock.look('vision')
  })

  it('was handled quietly: no error, no failed request, nobody outside', () => {
    expect(stock.noise).toEqual(silence)
  })

  it('would have been heard (control)', async () => {
    const context = await stock.browser.newContext()
    const noise = listenForNoise(context)
    const page = await context.newPage()
    await page.goto(stock.url)
    await page.evaluate(async () => {
      console.error('a complaint')
      await fetch('https://outside.invalid/').catch(() => {})
    })
    await expect
      .poll(() => Object.values(noise).every((heard: string[]) => heard.length > 0))
      .toBe(true)
    await context.close()
  })
})
