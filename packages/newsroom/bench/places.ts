import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { StepError } from '@onrecord/toolchain/step'

/** Between two looks at a front end, in milliseconds. */
const BETWEEN = 20
/** How long a place may take before something is broken, in milliseconds. */
const PATIENCE = 60_000

/** Somewhere readers have a story. */
export interface Place {
  readonly name: string
  /** Resolves when this text stands there. */
  shows(text: string): Promise<void>
}

/** What a front end answers, asked again and again. */
export const served = (name: string, url: string): Place => ({
  name,
  async shows(text) {
    const started = performance.now()
    while (!(await (await fetch(url)).text()).includes(text)) {
      if (performance.now() - started > PATIENCE)
        throw new StepError(`✗ ${name}: ${url} has not shown “${text}” in ${PATIENCE / 1000} s.`)
      await sleep(BETWEEN)
    }
  },
})

/** A page that a reader has open and does not touch. */
export async function openPage(name: string, browser: Browser, url: string): Promise<Place> {
  const page = await browser.newPage()
  // What is published before a page that was just opened listens, it shows with the next change.
  const listens = page.waitForResponse((answer) => answer.url().includes('/data/live/events/'))
  await page.goto(url)
  await listens
  return {
    name,
    async shows(text) {
      await page.getByRole('heading', { level: 1, name: text }).waitFor({ timeout: PATIENCE })
    },
  }
}
