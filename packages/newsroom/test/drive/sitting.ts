import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { listenForNoise, openBrowser, type Noise } from '@onrecord/lake/testing/browser'
import { workFolder } from '@onrecord/toolchain/step'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, onTestFailed } from 'vitest'
import type { Newsroom } from './newsroom.ts'
import { Editor } from './studio.ts'

const pictures = path.join(workFolder, 'screenshots')

/** Longer than a busy machine takes for what an editor waits for; a test is not about how soon. */
const PATIENCE_MS = 60_000

/** An editor who sits before a newsroom of their own, signed in. */
export interface Sitting {
  readonly newsroom: Newsroom
  readonly browser: Browser
  readonly context: BrowserContext
  /** What the pages of this editor complained of since they came. */
  readonly noise: Noise
  readonly editor: Editor
  /** The tab they look at. */
  page: Page
  /**
   * Keeps a picture, to be looked at.
   *
   * @param page what is pictured; what they see unless given
   */
  look(name: string, page?: Page): Promise<void>
}

/**
 * Opens a newsroom for the tests around it, and a browser in which an editor signs in; closes both
 * when the tests are done. What was to be seen when a test failed is kept as `failed-NAME.png`.
 *
 * @returns what is there as soon as hooks that are declared after this, and tests, begin
 */
export function sitting(
  name: string,
  open: () => Promise<Newsroom>,
  options: BrowserContextOptions = {},
): Sitting {
  // The hook fills it before anybody reads it.
  const at = {
    look: async (picture: string, page = at.page) => {
      await page.screenshot({ path: path.join(pictures, `${picture}.png`) })
    },
  } as { -readonly [Part in keyof Sitting]: Sitting[Part] }

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    at.newsroom = await open()
    at.browser = await openBrowser()
    at.context = await at.browser.newContext({
      viewport: { width: 1500, height: 1000 },
      permissions: ['clipboard-read', 'clipboard-write'],
      ...options,
    })
    at.context.setDefaultTimeout(PATIENCE_MS)
    at.noise = listenForNoise(at.context)
    at.page = await at.context.newPage()
    at.editor = new Editor(at.page, at.newsroom)
    await at.editor.signIn()
  })

  beforeEach(() => {
    onTestFailed(() => at.look(`failed-${name}`))
  })

  afterAll(async () => {
    await at.browser?.close()
    await at.newsroom?.close()
  })

  return at
}
