import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { workFolder } from '@onrecord/toolchain/step'
import { openBrowser } from '@onrecord/lake/testing/browser'
import { unseenFocusIn } from './drive/focus.ts'
import { openEditorsRoom, type Newsroom } from './drive/newsroom.ts'
import { Editor } from './drive/studio.ts'

const pictures = path.join(workFolder, 'screenshots')

const copy = `Mayor denies sale

“We sold nothing to anybody,” Mayor Jonas Vell said on Monday. A council meeting will be held on Friday.

Councillor Mara Quint accused him of hiding the deeds, which he denies.`

describe('where the focus is', () => {
  let newsroom: Newsroom
  let browser: Browser
  let page: Page
  let editor: Editor
  /** @param least how many controls are there at least: none found would prove nothing */
  const unseenIn = async (selector: string, least: number) => {
    const { looked, unseen } = await unseenFocusIn(page, selector)
    expect(looked).toBeGreaterThanOrEqual(least)
    return unseen
  }

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    newsroom = await openEditorsRoom()
    browser = await openBrowser()
    const context = await browser.newContext({
      viewport: { width: 1500, height: 1000 },
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    context.setDefaultTimeout(120_000)
    page = await context.newPage()
    editor = new Editor(page, newsroom)
    await editor.signIn()
    await page.evaluate((text) => navigator.clipboard.writeText(text), copy)
  })

  beforeEach(() => {
    onTestFailed(async () => {
      await page.screenshot({ path: path.join(pictures, 'failed-focus.png') })
    })
  })

  afterAll(async () => {
    await browser?.close()
    await newsroom?.close()
  })

  it('is seen at the desk, on its cards and on their fields', async () => {
    await page.getByRole('link', { name: 'Story desk' }).click()
    await page.getByTestId('story-paste').waitFor()
    await page.keyboard.press('Control+v')
    await page.getByRole('button', { name: /^Change: .* accused/ }).click()
    await page.getByRole('button', { name: 'Add an answer' }).click()
    expect(await unseenIn('[data-testid="story-desk"]', 20)).toEqual([])
  })

  it('would have been missed (control)', async () => {
    const style = await page.addStyleTag({
      content:
        '[data-testid="create-drafts"] { outline: none !important; box-shadow: none !important }',
    })
    const { unseen } = await unseenFocusIn(page, '[data-testid="story-desk"]')
    expect(unseen).toEqual([expect.stringMatching(/^button “Create the story with/)])
    await style.evaluate((element) => element.parentNode?.removeChild(element))
  })

  it('moves no card from under a click, however tall it is', async () => {
    // The card of another find was the last to have the focus. An allegation that nobody was asked
    // about would keep the story back.
    const keep = page.getByTestId('proposal-claims').getByRole('checkbox')
    await keep.click()
    expect(await keep.isChecked()).toBe(false)
  })

  it('is seen where a story comes in, and on what was left there', async () => {
    await page.getByRole('button', { name: 'Another story' }).click()
    await page.getByTestId('story-paste').fill('Ferry stops')
    expect(await unseenIn('[data-testid="story-desk"]', 5)).toEqual([])
  })

  it('is seen in the timeline', async () => {
    await page.getByRole('link', { name: 'Timeline' }).click()
    await page.getByTestId('timeline-event').first().waitFor()
    expect(await unseenIn('[data-testid="timeline"]', 5)).toEqual([])
  })

  it('is seen on the page of a source', async () => {
    await editor.open('source-vladimir-putin', 'source')
    await page.getByRole('tab', { name: 'On record' }).click()
    await page.getByTestId('statement').first().waitFor()
    expect(await unseenIn('[data-testid="statements"]', 5)).toEqual([])
    await page.getByRole('tab', { name: 'Where used' }).click()
    await page.getByTestId('where-used').getByRole('link').first().waitFor()
    expect(await unseenIn('[data-testid="where-used"]', 1)).toEqual([])
  })

  it('is seen in the checks, and in the dialog that publishes', async () => {
    await page.getByRole('link', { name: 'Story desk' }).click()
    await page.getByRole('button', { name: 'Go on: Mayor denies sale' }).click()
    await page.getByTestId('create-drafts').click()
    await editor.publishButton.waitFor()
    await page.getByRole('toolbar', { name: 'Mark the selected words' }).waitFor()
    expect(await unseenIn('[aria-label="Mark the selected words"]', 4)).toEqual([])
    await page.getByRole('button', { name: 'Before readers see it' }).click()
    await page.getByTestId('checks').getByText('What the story rests on').waitFor()
    expect(await unseenIn('[data-testid="checks"]', 3)).toEqual([])
    await expect.poll(() => editor.publishButton.isEnabled()).toBe(true)
    await editor.publishButton.click()
    // Validation waits for the browser to be idle, and a browser whose picture was taken a hundred times
    // says so late, unless the mouse moves.
    const confirm = page.getByTestId('confirm-publish')
    const confirms = async (step: number) => {
      await page.mouse.move(700, 500 + (step % 2))
      return (await confirm.count()) > 0 && (await confirm.isEnabled())
    }
    let step = 0
    await expect.poll(() => confirms(step++), { timeout: 60_000 }).toBe(true)
    expect(await unseenIn('[role="dialog"]', 2)).toEqual([])
  })
})
