import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { silence } from '../src/testing/browser.ts'
import type { StudioPage } from '../src/testing/studio.ts'
import { Stock } from './drive/stock.ts'
import { drag, replace, upload } from './drive/upload.ts'

describe('pictures and files in a stock Studio', () => {
  let stock: Stock
  let ada: StudioPage

  beforeAll(async () => {
    stock = await Stock.open()
    await stock.lake.editor.create({ _id: 'songs', _type: 'album', title: 'Harbour Songs' })
    ada = await stock.signIn('ada')
    await ada.open('songs', 'album')
  })
  beforeEach(() => {
    onTestFailed(() => stock.look('failed-files'))
  })
  afterAll(() => stock?.close())

  const draft = () => stock.lake.editor.getDocument('drafts.songs')

  it('a picture is uploaded and shown', async () => {
    const picture = { width: 600, height: 400, channels: 3 as const, background: '#26a' }
    await upload(ada, 'cover', {
      name: 'cover.png',
      mimeType: 'image/png',
      buffer: await sharp({ create: picture }).png().toBuffer(),
    })
    await expect.poll(draft).toMatchObject({
      cover: { asset: { _ref: expect.stringMatching(/^image-.+-600x400-png$/) } },
    })
    const shown = ada.page.locator('[data-testid="document-pane"] img[src*="-600x400.png"]').first()
    await expect
      .poll(() =>
        shown.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
      )
      .toBeGreaterThan(0)
    await stock.look('picture')
  })

  it('its crop and hotspot are set by hand', async () => {
    await ada.page.getByTestId('options-menu-edit-details').click()
    await ada.page.getByText('Edit hotspot and crop').waitFor()
    await drag(ada, 'crop-right', -140, 0)
    await drag(ada, 'hotspotHandle', -100, -60)
    await stock.look('hotspot')
    await ada.page.getByRole('button', { name: 'Close dialog' }).click()
    await expect.poll(draft).toMatchObject({
      cover: {
        crop: { left: 0, top: 0, bottom: 0, right: expect.closeTo(0.25, 1) },
        hotspot: { width: expect.closeTo(0.4, 1), height: expect.closeTo(0.7, 1) },
      },
    })
  })

  it('a file is uploaded, and can be had back', async () => {
    const booklet = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
    await upload(ada, 'booklet', {
      name: 'booklet.pdf',
      mimeType: 'application/pdf',
      buffer: booklet,
    })
    await expect
      .poll(draft)
      .toMatchObject({ booklet: { asset: { _ref: expect.stringMatching(/^file-.+-pdf$/) } } })
    await ada.page.getByText('booklet.pdf').waitFor()
    await ada.around('booklet', 'options-menu-button').getByTestId('options-menu-button').click()
    const link = ada.page.getByRole('menuitem', { name: 'Download' })
    const address = await link.getAttribute('href')
    await ada.page.keyboard.press('Escape')
    const had = await stock.download(address ?? '')
    expect(had.equals(booklet)).toBe(true)
  })

  it('both are published with the document', async () => {
    await ada.publish()
    expect(await stock.lake.editor.getDocument('songs')).toMatchObject({
      cover: { hotspot: {}, crop: {} },
      booklet: { asset: {} },
    })
  })

  it('a picture is put in place of another, which stays in the lake', async () => {
    const picture = { width: 320, height: 200, channels: 3 as const, background: '#c62' }
    await replace(ada, {
      name: 'second.png',
      mimeType: 'image/png',
      buffer: await sharp({ create: picture }).png().toBuffer(),
    })
    await expect.poll(draft).toMatchObject({
      cover: { asset: { _ref: expect.stringMatching(/^image-.+-320x200-png$/) } },
    })
    expect(await stock.lake.editor.fetch('count(*[_type == "sanity.imageAsset"])')).toBe(2)
    await stock.look('replaced')
  })

  it('were handled quietly', () => {
    expect(stock.noise).toEqual(silence)
  })

  it('what is no picture is refused, and nothing is lost', async () => {
    await ada.page.getByTestId('options-menu-button').first().click()
    await ada.page.getByRole('menuitem', { name: 'Clear field' }).click()
    await upload(ada, 'cover', {
      name: 'broken.png',
      mimeType: 'image/png',
      buffer: Buffer.from('not a picture'),
    })
    await ada.page.getByText('Upload failed').waitFor()
    expect(stock.noise.failed).toEqual([expect.stringMatching(/^400 .+filename=broken\.png/)])
    expect(await stock.lake.editor.fetch('count(*[_type == "sanity.imageAsset"])')).toBe(2)
    expect(await draft()).toMatchObject({ title: 'Harbour Songs' })
  })
})
