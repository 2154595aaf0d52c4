import type { Locator } from 'playwright-core'
import type { StudioPage } from '../../src/testing/studio.ts'
import { chooseFromMenu } from './menu.ts'

/** What the Studio tells of how a document came to be as it is. */
export class HistoryPanel {
  readonly #studio: StudioPage

  constructor(studio: StudioPage) {
    this.#studio = studio
  }

  /** Opens it from the menu of the document. */
  async open(): Promise<void> {
    await chooseFromMenu(this.#studio, 'History')
    await this.revisions.first().waitFor()
  }

  /** What happened, the newest first. */
  get revisions(): Locator {
    return this.#panel.getByTestId('timeline-item-button')
  }

  /** What happened, in words, and by whom. */
  async told(): Promise<string[]> {
    const lines = await this.revisions.all()
    return Promise.all(
      lines.map(async (line) => {
        const people = await line
          .locator('[data-ui="Avatar"]')
          .evaluateAll((avatars) => avatars.map((avatar) => avatar.getAttribute('title') ?? '?'))
        const [event] = (await line.innerText()).match(/[A-Z][a-z]+(?: [a-z]+)*/) ?? []
        return `${event}: ${[...new Set(people)].toSorted((a, b) => a.localeCompare(b)).join(', ')}`
      }),
    )
  }

  /** Shows the changes since what is published. */
  async review(): Promise<void> {
    await this.#panel.getByRole('tab', { name: 'Review changes' }).click()
    await this.#panel.locator('ins, del').first().waitFor()
  }

  /** The changes of one field, marked in its words. */
  change(words: string): Locator {
    return this.#panel.locator('#review-panel').locator('ins, del').filter({ hasText: words })
  }

  /** Who made a change, as its tooltip says it. */
  async author(words: string): Promise<string> {
    await this.change(words).hover()
    const tips = this.#studio.page.locator('[data-ui="Tooltip"], [data-ui="Tooltip__card"]')
    return tips
      .filter({ hasText: /^(?:Added|Removed|Changed)/, visible: true })
      .first()
      .innerText()
  }

  async revert(field: string): Promise<void> {
    const { page } = this.#studio
    await this.#panel.getByTestId(`single-change-revert-button-${field}`).click()
    await page.getByText('Are you sure you want to revert the change?').waitFor()
    await page.getByRole('button', { name: 'Revert change' }).last().click()
  }

  /** Shows both versions beside each other. */
  async compare(): Promise<Locator> {
    await chooseFromMenu(this.#studio, 'Compare versions')
    const dialog = this.#studio.page.getByRole('dialog').filter({ hasText: 'Compare versions' })
    await dialog.waitFor()
    return dialog
  }

  get #panel(): Locator {
    return this.#studio.page.locator('[data-ui="DocumentInspectorPanel"]')
  }
}
