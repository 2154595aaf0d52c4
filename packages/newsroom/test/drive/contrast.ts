import type { Page } from 'playwright-core'

/**
 * Text that stands out too little from what is behind it: less than WCAG asks for, 4.5 to 1, or 3 to 1
 * where it is large. What cannot be used now may be pale, and colours that change do so in a moment.
 *
 * @param selector of the part of the page; everything in it is looked at
 */
export function paleIn(page: Page, selector: string): Promise<readonly string[]> {
  return page.evaluate((within) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
    if (context === null) throw new Error('this browser draws nothing')
    /** How light it is where colours lie over each other, from 0 to 1. */
    const lightness = (colours: readonly string[]): number => {
      for (const colour of colours) {
        context.fillStyle = colour
        context.fillRect(0, 0, 1, 1)
      }
      const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map(
        (part) => {
          const share = part / 255
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
        },
      )
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const contrastOf = (element: Element): number => {
      const behind: string[] = []
      for (let at: Element | null = element; at !== null; at = at.parentElement)
        behind.unshift(getComputedStyle(at).backgroundColor)
      const ground = lightness(['white', ...behind])
      const ink = lightness([getComputedStyle(element).color])
      return (Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05)
    }
    const isLarge = (element: Element): boolean => {
      const { fontSize, fontWeight } = getComputedStyle(element)
      const size = Number.parseFloat(fontSize)
      return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700)
    }
    const isRead = (element: Element): boolean =>
      element.checkVisibility() &&
      element.closest(':disabled, [aria-disabled="true"], [aria-hidden="true"]') === null &&
      [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim() !== '',
      )
    return [...document.querySelectorAll(`:is(${within}) *`)]
      .filter(isRead)
      .map((element) => ({ element, contrast: contrastOf(element) }))
      .filter(({ element, contrast }) => contrast < (isLarge(element) ? 3 : 4.5))
      .map(({ element, contrast }) => `“${element.textContent.trim()}” ${contrast.toFixed(2)}`)
  }, selector)
}
