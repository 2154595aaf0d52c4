import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { silence } from '../src/testing/browser.ts'
import type { StudioPage } from '../src/testing/studio.ts'
import { Stock } from './drive/stock.ts'
import { Tasks } from './drive/tasks.ts'

const title = 'Count the pages'

describe('a task in a stock Studio', () => {
  let stock: Stock
  let ada: StudioPage
  let bo: StudioPage
  let adas: Tasks
  let bos: Tasks

  beforeAll(async () => {
    stock = await Stock.open()
    await stock.lake.editor.create({ _id: 'order', _type: 'note', title: 'To the printer' })
    ada = await stock.signIn('ada')
    bo = await stock.signIn('bo')
    adas = new Tasks(ada)
    bos = new Tasks(bo)
    await ada.open('order', 'note')
    await bo.go('/structure/album')
  })
  beforeEach(() => {
    onTestFailed(() => stock.look('failed-task'))
  })
  afterAll(() => stock?.close())

  it('is made from a document, for somebody', async () => {
    await bos.open()
    await adas.open()
    await adas.create(title, 'Bo Lind')
    await adas.show('Active Document')
    await expect.poll(() => adas.list.allInnerTexts()).toEqual([expect.stringContaining(title)])
  })

  it('is seen by whom it is for, with its document', async () => {
    await bos.list.getByText(title).waitFor()
    await stock.look('task')
    await bos.list.getByText('To the printer').click()
    await expect.poll(() => bo.input('title').inputValue()).toBe('To the printer')
  })

  it('is talked about', async () => {
    await bos.list.getByText(title).click()
    await bos.say('Twelve.')
    await adas.list.getByText(title).click()
    await expect.poll(() => adas.activity.innerText()).toContain('Twelve.')
  })

  it('is set done, and both see who did it', async () => {
    await bo.page.getByRole('button', { name: 'To Do' }).click()
    await bo.page.getByRole('menuitem', { name: 'Done' }).click()
    for (const { activity } of [adas, bos])
      await expect.poll(() => activity.innerText()).toContain('Bo Lind changed status to Done')
    await stock.look('task-done')
  })

  it('is still done when the Studio is opened anew', async () => {
    const anew = await stock.signIn('bo')
    const listed = new Tasks(anew)
    await listed.open()
    await anew.page.getByText('Done', { exact: true }).click()
    await listed.list.getByText(title).click()
    await expect.poll(() => listed.activity.innerText()).toContain('changed status to Done')
  })

  it('was done quietly', () => {
    expect(stock.noise).toEqual(silence)
  })
})
