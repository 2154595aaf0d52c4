import type { Locator } from 'playwright-core'
import type { StudioPage } from '../../src/testing/studio.ts'

/** A file as somebody picks it in the dialog of their system. */
export interface PickedFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** Uploads a file into an image or file field. */
export async function upload(studio: StudioPage, field: string, file: PickedFile): Promise<void> {
  const button = studio
    .around(field, 'file-input-upload-button-sanity-default')
    .getByTestId('file-input-upload-button-sanity-default')
    .first()
  await button.scrollIntoViewIfNeeded()
  const [chooser] = await Promise.all([studio.page.waitForEvent('filechooser'), button.click()])
  await chooser.setFiles(file)
}

/** Uploads a picture in place of the one that the first image field of the form holds. */
export async function replace({ page }: StudioPage, file: PickedFile): Promise<void> {
  await page.getByTestId('options-menu-button').first().click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('menuitem', { name: 'Upload' }).click(),
  ])
  await chooser.setFiles(file)
}

/** Drags a handle of the dialog for hotspot and crop, in pixels of the screen. */
export async function drag(
  studio: StudioPage,
  handle: string,
  x: number,
  y: number,
): Promise<void> {
  const { mouse } = studio.page
  const [atX, atY] = await middleOf(studio.page.locator(`[data-handle="${handle}"]`).first())
  await mouse.move(atX, atY)
  await mouse.down()
  await mouse.move(atX + x / 2, atY + y / 2)
  await mouse.move(atX + x, atY + y)
  await mouse.up()
}

async function middleOf(place: Locator): Promise<[number, number]> {
  const box = await place.boundingBox()
  if (box === null) throw new Error('The handle is not shown.')
  return [box.x + box.width / 2, box.y + box.height / 2]
}
