import type { Locator } from 'playwright-core'
import type { StudioPage } from '../../src/testing/studio.ts'

/** What people say of a document in the Studio, beside it. */
export class Comments {
  readonly #studio: StudioPage

  constructor(studio: StudioPage) {
    this.#studio = studio
  }

  /** Every thread that the panel shows, with its replies. */
  get threads(): Locator {
    return this.#list.getByTestId('comments-list-item')
  }

  get #list(): Locator {
    return this.#studio.page.getByTestId('comments-list')
  }

  /** Opens the panel, unless it is open. */
  async open(): Promise<void> {
    if (await this.#list.isVisible()) return
    await this.#studio.page.getByRole('button', { name: 'Comments', exact: true }).click()
    await this.#list.waitFor()
  }

  /** Shows the threads that are open, or those that are settled. */
  async show(status: 'Open' | 'Resolved'): Promise<void> {
    await this.#studio.page.getByRole('button', { name: /^(Open|Resolved)$/ }).click()
    await this.#studio.page.getByRole('menuitem', { name: `${status} comments` }).click()
  }

  /** Begins a comment on a field, and mentions somebody in it by the first letters of the name. */
  async begin(field: string, words: string, mentioned: string, more: string): Promise<void> {
    const place = this.#studio.field(field)
    await place.hover()
    await place.getByRole('button', { name: 'Add comment' }).click()
    const { page } = this.#studio
    await page.getByTestId('comment-input-editable').last().click()
    await page.keyboard.type(`${words}@${mentioned}`)
    const menu = page.getByTestId('comments-mentions-menu')
    await menu.getByText(mentioned).waitFor()
    await page.keyboard.press('Enter')
    await menu.waitFor({ state: 'detached' })
    await page.keyboard.type(more)
    await page.getByTestId('comment-input-send-button').last().click()
  }

  async reply(words: string): Promise<void> {
    await this.threads.getByTestId('comment-input-editable').click()
    await this.#studio.page.keyboard.type(words)
    await this.threads.getByTestId('comment-input-send-button').click()
  }

  async resolve(): Promise<void> {
    await this.threads.getByTestId('comments-list-item-layout').first().hover()
    await this.threads.getByTestId('comments-list-item-status-button').click()
  }
}
