import type { Locator } from 'playwright-core'
import type { StudioPage } from '../../src/testing/studio.ts'

/** The way in, and out again. */
export class SignIn {
  readonly #studio: StudioPage

  constructor(studio: StudioPage) {
    this.#studio = studio
  }

  /** What the Studio shows to whom it does not know: the way to the lake's own page. */
  get way(): Locator {
    return this.#studio.page.getByRole('link', { name: 'Sign in with e-mail and password' })
  }

  /** What the lake says when it lets nobody in. */
  get refusal(): Locator {
    return this.#studio.page.getByRole('alert')
  }

  async fill(email: string, password: string): Promise<void> {
    const { page } = this.#studio
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
  }

  /** Goes in from the Studio's front door. */
  async enter(email: string, password: string): Promise<void> {
    await this.way.click()
    await this.fill(email, password)
    await this.#studio.page.getByTestId('studio-navbar').waitFor()
  }

  /** Opens the menu that says who one is. */
  async whoAmI(): Promise<Locator> {
    await this.#studio.page.locator('#user-menu').click()
    return this.#studio.page.getByTestId('user-menu')
  }

  async signOut(): Promise<void> {
    const menu = await this.whoAmI()
    await menu.getByText('Sign out').click()
    await this.way.waitFor()
  }
}
