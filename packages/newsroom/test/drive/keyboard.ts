import type { CDPSession, Page } from 'playwright-core'

/** More controls than any screen of the Studio has between two that belong together. */
const FAR = 150

/** An editor without a mouse: presses keys, and knows where the focus is by what a screen reader says. */
export class Keyboard {
  readonly #page: Page
  readonly #session: CDPSession

  private constructor(page: Page, session: CDPSession) {
    this.#page = page
    this.#session = session
  }

  static async of(page: Page): Promise<Keyboard> {
    return new Keyboard(page, await page.context().newCDPSession(page))
  }

  /** From here on nothing but keys. @returns how often something on the page was clicked since */
  async countClicks(): Promise<() => number> {
    let clicks = 0
    await this.#page.exposeFunction('clicked', () => clicks++)
    await this.#page.evaluate(() =>
      addEventListener('pointerdown', () => void Reflect.get(window, 'clicked')()),
    )
    return () => clicks
  }

  /**
   * What has the focus, as Chromium tells a screen reader: `button “Publish”`, `switch “Keep” true`.
   * `RootWebArea` is the page itself: the focus is lost.
   */
  async focused(): Promise<string> {
    const { result } = await this.#session.send('Runtime.evaluate', {
      expression: 'document.activeElement === document.body ? document : document.activeElement',
    })
    if (result.objectId === undefined) return ''
    const { nodes } = await this.#session.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    })
    const [node] = nodes
    const checked = node?.properties?.find(({ name }) => name === 'checked')
    return [
      node?.role?.value,
      `“${String(node?.name?.value ?? '')}”`,
      ...(checked === undefined ? [] : [checked.value.value]),
    ].join(' ')
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key)
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text)
  }

  /**
   * Presses a key until something has the focus; fails when the key does not lead there.
   *
   * @param key `Tab` unless given
   */
  async reach(what: RegExp, key = 'Tab'): Promise<void> {
    const passed: string[] = []
    for (let presses = 0; presses < FAR; presses++) {
      const focused = await this.focused()
      if (what.test(focused)) return
      passed.push(focused)
      await this.press(key)
    }
    throw new Error(`${key} does not lead to ${what}. It leads to:\n${passed.join('\n')}`)
  }
}
