import type { Locator, Page } from 'playwright-core'
import type { Newsroom } from './newsroom.ts'

const EDITABLE = '[data-testid="form-view"]:not([data-read-only])'

/** What an editor does in the Studio, as an editor would say it. */
export class Editor {
  readonly page: Page
  readonly #newsroom: Newsroom

  constructor(page: Page, newsroom: Newsroom) {
    this.page = page
    this.#newsroom = newsroom
  }

  /** Opens the link from the terminal. */
  async signIn(): Promise<void> {
    await this.page.goto(`${this.#newsroom.studio}/#token=${this.#newsroom.token}`)
    await this.page.getByText('Stories', { exact: true }).first().waitFor()
  }

  /** Begins a new document and returns its id. */
  async begin(type: string): Promise<string> {
    await this.page.goto(`${this.#newsroom.studio}/intent/create/template=${type};type=${type}/`)
    await this.page.locator(EDITABLE).waitFor()
    const id = /;([0-9a-f-]{36})/.exec(decodeURIComponent(this.page.url()))?.[1]
    if (id === undefined) throw new Error(`no document in ${this.page.url()}`)
    return id
  }

  async open(id: string, type: string): Promise<void> {
    await this.page.goto(`${this.#newsroom.studio}/intent/edit/id=${id};type=${type}/`)
    await this.page.locator(EDITABLE).waitFor()
  }

  field(name: string): Locator {
    return this.page.getByTestId(`field-${name}`)
  }

  async fill(name: string, text: string): Promise<void> {
    const input = this.field(name).locator('input, textarea').first()
    await input.fill(text)
    await input.blur()
  }

  async choose(name: string, option: string): Promise<void> {
    await this.field(name)
      .getByRole('radio', { name: new RegExp(`^${option}\\b`) })
      .check()
  }

  async group(title: string): Promise<void> {
    await this.page.getByRole('tab', { name: title }).first().click()
  }

  /** Adds a reference to a list of references. */
  async addReference(name: string, search: string): Promise<void> {
    const field = this.field(name)
    await field.getByTestId('add-single-object-button').click()
    await this.pick(field, search)
  }

  /** Searches in a reference input and takes the first hit. */
  async pick(place: Locator, search: string): Promise<void> {
    await place.getByTestId('autocomplete').last().fill(search)
    await this.page
      .locator('[data-ui="Autocomplete__results"], [data-testid="autocomplete-popover"]')
      .getByRole('option', { name: search })
      .first()
      .click()
  }

  /** The story's editor with its toolbar, wherever it is shown. */
  get story(): Locator {
    return this.page.getByTestId('pt-editor')
  }

  get body(): Locator {
    return this.story.locator('[contenteditable="true"]').first()
  }

  /** Gives the story the whole window, and with it the whole toolbar. */
  async enlarge(): Promise<void> {
    await this.page.getByTestId('fullscreen-button-expand').click()
    await this.page.getByTestId('fullscreen-button-collapse').waitFor()
  }

  async reduce(): Promise<void> {
    await this.page.getByTestId('fullscreen-button-collapse').click()
  }

  /** Pastes plain text into the story. */
  async paste(text: string): Promise<void> {
    await this.body.click()
    await this.body.evaluate((element: Element, plain) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', plain)
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    }, text)
  }

  /**
   * Selects words of the story, as a mouse would; again, if the editor puts the cursor elsewhere.
   *
   * @param paragraph where to look, counted from 0; everywhere unless given
   */
  async select(words: string, paragraph?: number): Promise<void> {
    const place =
      paragraph === undefined ? this.body : this.body.getByTestId('text-block').nth(paragraph)
    for (let tries = 0; tries < 10; tries++) {
      await this.body.focus()
      await drag(place, words)
      await this.page.waitForTimeout(300)
      if ((await this.page.evaluate(() => getSelection()?.toString())) === words) return
    }
    throw new Error(`The story has no words “${words}” to select`)
  }

  /** Puts the cursor behind the last word of a paragraph. */
  async goToEnd(paragraph: number): Promise<void> {
    await this.body.focus()
    await this.body
      .getByTestId('text-block')
      .nth(paragraph)
      .evaluate((block: Element) => {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
        let last: Node | null = null
        while (walker.nextNode() !== null) last = walker.currentNode
        if (last !== null) getSelection()?.collapse(last, last.textContent?.length)
      })
    // The editor follows the browser's selection a moment later.
    await this.page.waitForTimeout(300)
  }

  /** Marks words of the story as a quote, source or event on record. */
  async mark(kind: string, words: string, record: string, paragraph?: number): Promise<void> {
    await this.select(words, paragraph)
    const button = this.story.getByTestId(`action-button-${kind}`)
    await button.locator('visible=true').first().click()
    const popover = this.page.getByTestId('popover-edit-dialog')
    await popover.getByTestId('autocomplete').waitFor()
    await this.pick(popover, record)
    await popover.getByTestId('autocomplete').waitFor({ state: 'hidden' })
    await this.page.keyboard.press('Escape')
    await popover.waitFor({ state: 'hidden' })
  }

  get publishButton(): Locator {
    return this.page.getByTestId('action-publish')
  }

  /**
   * Publishes; resolves when the Studio says that it is done. While an edit is still being saved the
   * button takes no click, so this clicks as an editor would: again.
   */
  async publish(): Promise<void> {
    const done = this.page.getByTestId('pane-footer').getByText(/^(Last p|P)ublished/)
    for (let tries = 0; tries < 15; tries++) {
      if (await this.publishButton.isEnabled()) await this.publishButton.click()
      await done.waitFor({ timeout: 2000 }).catch(() => {})
      if (await done.isVisible()) return
    }
    throw new Error(`The Studio does not publish this: ${await this.problems()}`)
  }

  /** What the Studio finds wrong with the open document, as it says it. */
  async problems(): Promise<string> {
    const button = this.page.getByRole('button', { name: 'Validation', exact: true })
    if (!(await button.isVisible())) return 'it finds nothing wrong'
    await button.click()
    const panel = this.page.locator('[data-ui="DocumentInspectorPanel"]')
    await panel.waitFor()
    const text = await panel.innerText()
    await this.page.getByRole('button', { name: 'Close validation' }).click()
    return text
  }

  /** What is published is taken back where it is looked at. */
  async unpublish(): Promise<void> {
    await this.page.getByTestId('document-header-Published-chip').click()
    await this.page.getByTestId('pane-footer').getByRole('button', { name: 'Unpublish' }).click()
    await this.page.getByRole('dialog').getByRole('button', { name: 'Unpublish' }).click()
    await this.page.getByText('was unpublished').first().waitFor()
  }
}

function drag(place: Locator, words: string): Promise<void> {
  return place.evaluate((element: Element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at === -1) continue
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
      return
    }
  }, words)
}
