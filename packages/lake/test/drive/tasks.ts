import type { Locator } from 'playwright-core'
import type { StudioPage } from '../../src/testing/studio.ts'

/** What there is to do, beside whatever the Studio shows. */
export class Tasks {
  readonly #studio: StudioPage

  constructor(studio: StudioPage) {
    this.#studio = studio
  }

  /** The tasks that are listed. */
  get list(): Locator {
    return this.#studio.page.getByTestId('tasks-list-item')
  }

  /** What was done with the task that is open, and said of it. */
  get activity(): Locator {
    return this.#studio.page
      .getByText('Activity', { exact: true })
      .locator('xpath=ancestor::*[.//*[@data-testid="comment-input"]][1]')
  }

  async open(): Promise<void> {
    await this.#studio.page.getByTestId('tasks-toolbar').click()
  }

  async show(tab: 'Assigned' | 'Subscribed' | 'Active Document'): Promise<void> {
    await this.#studio.page.getByRole('tab', { name: tab }).click()
  }

  /** Makes a task for the document that is open. */
  async create(title: string, assignee: string): Promise<void> {
    const { page } = this.#studio
    await page.getByRole('button', { name: 'New task', exact: true }).click()
    await page.getByPlaceholder('Task title').fill(title)
    await page.getByTestId('field-assignedTo').getByText('Select assignee').click()
    await page.getByRole('menuitem', { name: assignee }).click()
    await page.getByRole('button', { name: 'Create Task' }).click()
  }

  /** Comments on the task that is open. */
  async say(words: string): Promise<void> {
    const { page } = this.#studio
    const input = page.getByTestId('comment-input').filter({ hasText: 'Add a comment' })
    await input.getByTestId('comment-input-editable').click()
    await page.keyboard.type(words)
    await page.getByTestId('comment-input-send-button').last().click()
  }
}
