import type { ElementHandle, Page } from 'playwright-core'

const FOCUSABLE = [
  'a[href]',
  'button:enabled',
  'input:enabled:not([type="hidden"])',
  'select:enabled',
  'textarea:enabled',
  '[tabindex="0"]',
].join()

/** A ring stands this far around an element at most, in CSS pixels; what is farther is another's. */
const AROUND = 5

/**
 * What can have the focus in a part of a page and looks the same with it and without: an editor who
 * works by keyboard cannot tell where they are. Pictures of each are compared.
 *
 * @param selector of the part; everything below it is looked at
 */
export async function unseenFocusIn(
  page: Page,
  selector: string,
): Promise<{ readonly looked: number; readonly unseen: readonly string[] }> {
  // Rings are shown to whoever uses keys.
  await page.keyboard.press('Shift')
  const unseen: string[] = []
  let looked = 0
  for (const element of await page.locator(selector).locator(FOCUSABLE).elementHandles()) {
    if (!(await element.isVisible())) continue
    looked++
    await element.evaluate((one) => {
      if (one instanceof HTMLElement) one.focus()
    })
    const focused = await pictureOf(page, element)
    await element.evaluate((one) => {
      if (one instanceof HTMLElement) one.blur()
    })
    const plain = await pictureOf(page, element)
    if (focused.equals(plain)) unseen.push(await nameOf(element))
  }
  return { looked, unseen }
}

async function pictureOf(page: Page, element: ElementHandle): Promise<Buffer> {
  // A field of a long form may be out of sight, and only what is in sight can be pictured.
  await element.scrollIntoViewIfNeeded()
  const box = await element.boundingBox()
  if (box === null) throw new Error('what has the focus is not to be seen')
  const [x, y] = [Math.max(0, box.x - AROUND), Math.max(0, box.y - AROUND)]
  return page.screenshot({
    animations: 'disabled',
    clip: { x, y, width: box.width + 2 * AROUND, height: box.height + 2 * AROUND },
  })
}

const nameOf = (element: ElementHandle): Promise<string> =>
  element.evaluate((one) =>
    one instanceof HTMLElement
      ? `${one.tagName.toLowerCase()} “${one.ariaLabel ?? one.innerText.trim().slice(0, 60)}”`
      : one.nodeName,
  )
