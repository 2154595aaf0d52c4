import { StudioPage } from '@onrecord/lake/testing/studio'
import type { Locator, Page } from 'playwright-core'
import type { Newsroom } from './newsroom.ts'

/** What an editor does in the newsroom's Studio, as an editor would say it. */
export class Editor extends StudioPage {
  readonly #token: string

  constructor(page: Page, { studio, token }: Newsroom) {
    super(page, studio)
    this.#token = token
  }

  override async signIn(token = this.#token): Promise<void> {
    await super.signIn(token)
    await this.page.getByText('Stories', { exact: true }).first().waitFor()
  }

  async check(name: string, option: string): Promise<void> {
    await this.field(name)
      .getByRole('radio', { name: new RegExp(`^${option}\\b`) })
      .check()
  }

  async group(title: string): Promise<void> {
    await this.page.getByRole('tab', { name: title }).first().click()
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
