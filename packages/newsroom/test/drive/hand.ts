import type { Locator, Page } from 'playwright-core'

/** Counts what an editor does: each click, each key or chord, each choice from a list, each line typed. */
export class Hand {
  readonly #page: Page
  #interactions = 0
  #began = 0

  constructor(page: Page) {
    this.#page = page
  }

  begin(): void {
    this.#interactions = 0
    this.#began = performance.now()
  }

  /** What it took since it began. */
  end(): { interactions: number; seconds: number } {
    return {
      interactions: this.#interactions,
      seconds: (performance.now() - this.#began) / 1000,
    }
  }

  async click(place: Locator): Promise<void> {
    this.#interactions++
    await place.click()
  }

  async press(keys: string): Promise<void> {
    this.#interactions++
    await this.#page.keyboard.press(keys)
  }

  /** Opens a list and takes one of it. */
  async choose(list: Locator, label: string): Promise<void> {
    this.#interactions += 2
    await list.selectOption({ label })
  }

  /** Goes to a field, writes in it, and leaves it. */
  async write(field: Locator, text: string): Promise<void> {
    this.#interactions += 2
    await field.fill(text)
    await field.blur()
  }
}
