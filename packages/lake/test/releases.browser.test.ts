import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { silence } from '../src/testing/browser.ts'
import type { StudioPage } from '../src/testing/studio.ts'
import { asTyped, bringForward, later } from './drive/minute.ts'
import { Stock } from './drive/stock.ts'

describe('a release in a stock Studio', () => {
  let stock: Stock
  let ada: StudioPage

  beforeAll(async () => {
    stock = await Stock.open()
    await stock.lake.editor.create({ _id: 'songs', _type: 'album', title: 'Harbour Songs' })
    ada = await stock.signIn('ada')
  })
  beforeEach(() => {
    onTestFailed(() => stock.look('failed-release'))
  })
  afterAll(() => stock?.close())

  const stored = (query: string) => stock.lake.editor.fetch<unknown>(query)
  const version = '*[_id in path("versions.**")][0].title'

  it('is made', async () => {
    await ada.go('/releases')
    await ada.page.getByRole('button', { name: 'New release' }).click()
    await ada.page.getByTestId('release-form-title').fill('Reissues')
    await ada.page.getByTestId('submit-release-button').click()
    await ada.page.getByText('No documents').waitFor()
    expect(await stored('releases::all()[0]{state, "title": metadata.title}')).toEqual({
      state: 'active',
      title: 'Reissues',
    })
  })

  it('takes a document, as it stands published', async () => {
    await ada.page.getByRole('button', { name: 'Add document' }).click()
    await ada.page.getByPlaceholder('Search', { exact: true }).fill('harbour')
    await ada.page.getByRole('option', { name: 'Harbour Songs' }).click()
    await ada.page.getByRole('table').getByText('Harbour Songs').waitFor()
    await expect.poll(() => stored(version)).toBe('Harbour Songs')
  })

  it('keeps what is written in it apart from what is published', async () => {
    await ada.page.getByRole('table').getByText('Harbour Songs').click()
    await expect.poll(() => ada.input('title').inputValue()).toBe('Harbour Songs')
    await expect.poll(() => ada.input('title').isEditable()).toBe(true)
    await ada.fill('title', 'Harbour Songs (reissue)')
    await expect.poll(() => stored(version)).toBe('Harbour Songs (reissue)')
    expect(await stored('*[_id == "songs"][0].title')).toBe('Harbour Songs')
  })

  it('is scheduled for a minute, and nothing changes before', async () => {
    await ada.page.getByTestId('releases-tool-link').click()
    await ada.page.getByRole('table').getByText('Reissues').click()
    await ada.page.getByTestId('release-menu-button').click()
    await ada.page.getByRole('menuitem', { name: /^Schedule/ }).click()
    const minute = later()
    const date = ada.dialog.getByTestId('date-input')
    await date.fill(asTyped(minute))
    await date.press('Tab')
    await ada.dialog.getByRole('button', { name: 'Yes, schedule' }).click()
    await expect
      .poll(() => stored('releases::all()[0]{state, publishAt}'))
      .toEqual({ state: 'scheduled', publishAt: minute.toISOString() })
    expect(await stored('*[_id == "songs"][0].title')).toBe('Harbour Songs')
  })

  it('is published when its time has come, where somebody looks at the document', async () => {
    await ada.go('/structure/album;songs')
    await ada.page.getByTestId('document-header-Published-chip').click()
    await expect.poll(() => ada.input('title').inputValue()).toBe('Harbour Songs')
    await bringForward(stock.lake.editor)
    await expect.poll(() => ada.input('title').inputValue()).toBe('Harbour Songs (reissue)')
    expect(await stored('*[_id == "songs"][0].title')).toBe('Harbour Songs (reissue)')
    expect(await stored(version)).toBeNull()
    expect(await stored('releases::all()[0].state')).toBe('published')
    await stock.look('released')
  })

  it('has a page afterwards, which says what was published', async () => {
    const name = await stored('releases::all()[0].name')
    await ada.go(`/releases/${String(name)}`)
    await expect
      .poll(() => ada.page.locator('body').innerText())
      .toMatch(/published successfully[^]*Harbour Songs \(reissue\)/)
    await stock.look('released-page')
  })

  it('was handled quietly', () => {
    expect(stock.noise).toEqual(silence)
  })
})
