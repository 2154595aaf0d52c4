import type { Locator, Page } from 'playwright-core'

const EDITABLE = '[data-testid="form-view"]:not([data-read-only])'
/** How an address names the document that is open. */
const DOCUMENT = /(?:;|%3B)([0-9a-f-]{36})/i

/** What anybody does in any Studio, as they would say it. */
export class StudioPage {
  readonly page: Page
  readonly #studio: string

  /** @param studio where the Studio answers */
  constructor(page: Page, studio: string) {
    this.page = page
    this.#studio = studio
  }

  /** Opens the link from the terminal. */
  async signIn(token: string): Promise<void> {
    await this.page.goto(`${this.#studio}/#token=${token}`)
    await this.page.getByTestId('studio-navbar').waitFor()
  }

  /** Goes to a place in the Studio. In an open one as its own links do, without loading it anew. */
  async go(place: string): Promise<void> {
    if (!this.page.url().startsWith(this.#studio)) {
      await this.page.goto(`${this.#studio}${place}`)
      return
    }
    await this.page.evaluate((path) => {
      history.pushState(null, '', path)
      dispatchEvent(new PopStateEvent('popstate'))
    }, place)
  }

  /** Begins a new document and returns its id. */
  async begin(type: string): Promise<string> {
    await this.go(`/intent/create/template=${type};type=${type}/`)
    const isOpen = (url: URL) => !url.pathname.startsWith('/intent') && DOCUMENT.test(url.href)
    await this.page.waitForURL(isOpen)
    const id = DOCUMENT.exec(this.page.url())?.[1]
    if (id === undefined) throw new Error(`no document in ${this.page.url()}`)
    await this.#form(id).waitFor()
    return id
  }

  async open(id: string, type: string): Promise<void> {
    await this.go(`/intent/edit/id=${id};type=${type}/`)
    await this.#form(id).waitFor()
  }

  /** The form of a document, ready to be written in. */
  #form(id: string): Locator {
    return this.page.locator(`[data-testid="document-pane"][id*="${id}"] ${EDITABLE}`)
  }

  field(name: string): Locator {
    return this.page.getByTestId(`field-${name}`)
  }

  input(name: string): Locator {
    return this.field(name).locator('input, textarea').first()
  }

  async fill(name: string, text: string): Promise<void> {
    const input = this.input(name)
    await input.fill(text)
    await input.blur()
  }

  /** Adds a reference to a list of references. */
  async addReference(name: string, search: string): Promise<void> {
    const field = this.field(name)
    await field.getByTestId('add-single-object-button').click()
    await this.pick(field, search)
  }

  /** Searches in a reference input and takes the first hit. */
  async pick(place: Locator, search: string): Promise<void> {
    const input = place.getByTestId('autocomplete').last()
    const option = this.page
      .locator('[data-ui="Autocomplete__results"], [data-testid="autocomplete-popover"]')
      .getByRole('option', { name: search })
      .first()
    // An input that was made this moment can lose what is typed: an editor sees it, and types it again.
    for (let tries = 0; tries < 20; tries++) {
      await input.fill('')
      await input.fill(search)
      if (await this.#offers(option, input, search)) break
    }
    await option.click()
  }

  /** Whether an input comes to offer an option, before it loses what was typed into it. */
  async #offers(option: Locator, input: Locator, typed: string): Promise<boolean> {
    for (let looks = 0; looks < 100; looks++) {
      if (await option.isVisible()) return true
      if ((await input.inputValue()) !== typed) return false
      await this.page.waitForTimeout(50)
    }
    return false
  }

  /** The field that has such an input: references, pictures and files carry no name of their own. */
  around(path: string, input: string): Locator {
    return this.page
      .locator(`[data-testid='field-actions-menu-${path}']`)
      .locator(`xpath=ancestor::*[.//*[@data-testid="${input}"]][1]`)
  }

  get footer(): Locator {
    return this.page.getByTestId('pane-footer')
  }

  get publishButton(): Locator {
    return this.page.getByTestId('action-publish')
  }

  /**
   * Publishes; resolves when the Studio says that it is done. While an edit is still being saved the
   * button takes no click, so this clicks as an editor would: again.
   *
   * @param pane which of several documents that are open side by side
   */
  async publish(pane: Locator = this.page.locator('body')): Promise<void> {
    const done = pane.getByTestId('pane-footer').getByText(/^(Last p|P)ublished/)
    const button = pane.getByTestId('action-publish')
    for (let looks = 0, clicks = 0; looks < 300 && clicks < 15; looks++) {
      if (clicks > 0 && (await done.isVisible())) return
      if (await button.isEnabled()) {
        await button.click()
        clicks++
        await done.waitFor({ timeout: 2000 }).catch(() => {})
      } else await this.page.waitForTimeout(100)
    }
    throw new Error(`The Studio does not publish this: ${await this.problems()}`)
  }

  /**
   * Chooses from a menu, by the name that it gives the item. A menu closes when the document changes
   * meanwhile; this opens it, as an editor would, again.
   */
  async chooseFrom(button: Locator, name: string | RegExp): Promise<void> {
    const item = this.page.getByRole('menuitem', { name })
    for (let tries = 0, done = false; !done; tries++) {
      if (!(await item.isVisible())) await button.click()
      done = await item.click({ timeout: 3000 }).then(
        () => true,
        (error: unknown) => {
          if (tries === 10) throw error
          return false
        },
      )
    }
  }

  /** Does what the menu beside the publish button offers, and confirms it when asked. */
  async act(action: string, confirmation?: string): Promise<void> {
    const button = this.footer.getByTestId('action-menu-button').last()
    await this.chooseFrom(button, new RegExp(`^${action}`))
    if (confirmation !== undefined) await this.confirm(confirmation)
  }

  async confirm(answer: string): Promise<void> {
    await this.dialog.getByRole('button', { name: answer }).click()
    await this.dialog.waitFor({ state: 'detached' })
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  /** The lines of the list of documents that is shown. */
  get list(): Locator {
    return this.page.getByTestId('document-list-pane').locator('[data-testid^="pane-item-"]')
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
    await this.footer.getByRole('button', { name: 'Unpublish' }).click()
    await this.dialog.getByRole('button', { name: 'Unpublish' }).click()
    await this.page.getByText('was unpublished').first().waitFor()
  }
}
