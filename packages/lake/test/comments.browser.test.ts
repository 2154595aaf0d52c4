import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { silence } from '../src/testing/browser.ts'
import type { StudioPage } from '../src/testing/studio.ts'
import { Comments } from './drive/comments.ts'
import { Stock } from './drive/stock.ts'

describe('a comment in a stock Studio', () => {
  let stock: Stock
  let ada: StudioPage
  let bo: StudioPage
  let adas: Comments
  let bos: Comments

  beforeAll(async () => {
    stock = await Stock.open()
    await stock.lake.editor.create({ _id: 'order', _type: 'note', title: 'To the printer' })
    ada = await stock.signIn('ada')
    bo = await stock.signIn('bo')
    adas = new Comments(ada)
    bos = new Comments(bo)
    await ada.open('order', 'note')
    await bo.open('order', 'note')
  })
  beforeEach(() => {
    onTestFailed(() => stock.look('failed-comment'))
  })
  afterAll(() => stock?.close())

  it('is made on a field, and mentions somebody', async () => {
    await bos.open()
    await adas.begin('title', 'Which one, ', 'Bo Lind', ' – the old one?')
    await expect.poll(() => adas.threads.allInnerTexts()).toHaveLength(1)
    await adas.threads.getByText('@Bo Lind').waitFor()
  })

  // It is the first one in this lake, and Bo's Studio was open before there was any.
  it('is seen by the other one at once', async () => {
    await bos.threads.getByText('Which one').waitFor()
    await expect.poll(() => bos.threads.innerText()).toMatch(/Ada Ek[^]*Which one, @Bo Lind/)
    await stock.look('comment')
  })

  it('is answered', async () => {
    await bos.reply('The new one.')
    await adas.threads.getByText('The new one.').waitFor()
    await expect.poll(() => adas.threads.innerText()).toMatch(/Which one[^]*Bo Lind[^]*The new one/)
  })

  it('is still there when the Studio is opened anew', async () => {
    ada = await stock.signIn('ada')
    adas = new Comments(ada)
    await ada.open('order', 'note')
    await adas.open()
    await expect.poll(() => adas.threads.innerText()).toMatch(/Which one, @Bo Lind[^]*The new one/)
  })

  it('is settled, for both', async () => {
    await adas.resolve()
    await expect.poll(() => bos.threads.count()).toBe(0)
    await bos.show('Resolved')
    await bos.threads.getByText('The new one.').waitFor()
    await stock.look('comment-settled')
  })

  it('is no part of the document, nor of its dataset', async () => {
    const documents = await stock.lake.editor.fetch<string[]>('*[!(_id in path("_.**"))]._id')
    expect(documents).toEqual(['order'])
  })

  it('was made quietly', () => {
    expect(stock.noise).toEqual(silence)
  })
})
