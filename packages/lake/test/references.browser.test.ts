import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { silence } from '../src/testing/browser.ts'
import type { StudioPage } from '../src/testing/studio.ts'
import { chooseFromMenu } from './drive/menu.ts'
import { Stock } from './drive/stock.ts'

describe('a reference in a stock Studio', () => {
  let stock: Stock
  let ada: StudioPage
  let album: string

  beforeAll(async () => {
    stock = await Stock.open()
    ada = await stock.signIn('ada')
  })
  beforeEach(() => {
    onTestFailed(() => stock.look('failed-references'))
  })
  afterAll(() => stock?.close())

  const pane = (at: number) => ada.page.getByTestId('document-pane').nth(at)
  const person = () =>
    stock.lake.editor.fetch<{ _id: string; name: string } | null>('*[_type == "person"][0]')

  it('is made in place: what it names opens beside', async () => {
    album = await ada.begin('album')
    await ada.fill('title', 'Low Water')
    await pane(0).getByRole('button', { name: 'Create', exact: true }).click()
    const name = pane(1).getByTestId('field-name').locator('input')
    // An input that was made this moment can lose what is typed: an editor types it again.
    const isKept = () =>
      ada.page
        .waitForTimeout(1000)
        .then(person)
        .then((kept) => kept?.name === 'Nils Ek')
    for (let tries = 0; tries < 10 && !(await isKept()); tries++) {
      await name.fill('Nils Ek')
      await name.blur()
    }
    expect(await person()).toMatchObject({ name: 'Nils Ek' })
    // Until what it names is published, the reference may not be strong.
    expect(await stock.lake.editor.getDocument(`drafts.${album}`)).toMatchObject({
      artist: { _weak: true, _strengthenOnPublish: { type: 'person' } },
    })
    await pane(0).getByText('Nils Ek').waitFor()
    await stock.look('reference-in-place')
  })

  it('holds its document back until what it names is published, then is strong', async () => {
    await expect.poll(() => pane(0).getByTestId('action-publish').isEnabled()).toBe(false)
    await ada.publish(pane(1))
    await expect.poll(() => pane(0).getByTestId('action-publish').isEnabled()).toBe(true)
    await ada.publish(pane(0))
    const published = await stock.lake.editor.getDocument(album)
    expect(published?.['artist']).toEqual({ _type: 'reference', _ref: (await person())?._id })
  })

  it('is counted where its document is', async () => {
    const { _id = '' } = (await person()) ?? {}
    await ada.open(_id, 'person')
    await chooseFromMenu(ada, 'Incoming references')
    const panel = ada.page.locator('[data-ui="DocumentInspectorPanel"]')
    await expect.poll(() => panel.innerText()).toContain('Low Water')
    await stock.look('incoming-references')
  })

  it('keeps what it names from being deleted: by the lake, with who refers to it', async () => {
    const { _id = '' } = (await person()) ?? {}
    const refusal = await stock.lake.editor.delete(_id).catch((error: unknown) => error)
    expect(refusal).toMatchObject({
      statusCode: 409,
      message: expect.stringContaining(`cannot be deleted as there are references to it`),
    })
    expect(await person()).toMatchObject({ name: 'Nils Ek' })
  })

  it('was handled quietly', () => {
    expect(stock.noise).toEqual(silence)
  })
})
