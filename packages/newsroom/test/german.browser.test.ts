import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { workFolder } from '@onrecord/toolchain/step'
import { openBrowser } from '@onrecord/lake/testing/browser'
import { only, openEditorsRoom, type Newsroom } from './drive/newsroom.ts'
import { Editor } from './drive/studio.ts'

const pictures = path.join(workFolder, 'screenshots')

const copy = `Mayor denies sale

“We sold nothing to anybody,” Mayor Jonas Vell said on Monday.

“Then who holds the deeds?” asked Councillor Mara Quint.`

describe('the Studio in German', () => {
  let newsroom: Newsroom
  let browser: Browser
  let page: Page
  let editor: Editor
  const look = (name: string) => page.screenshot({ path: path.join(pictures, `${name}.png`) })
  // The Studio names its buttons by what stands on them.
  const publishButton = () => page.getByTestId('action-veröffentlichen')
  const quote = () => page.getByTestId('proposal-quotes').filter({ hasText: 'We sold nothing' })

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    newsroom = await openEditorsRoom(only([]))
    browser = await openBrowser()
    const context = await browser.newContext({
      viewport: { width: 1500, height: 1000 },
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    context.setDefaultTimeout(60_000)
    page = await context.newPage()
    editor = new Editor(page, newsroom)
    // English comes up, although German is there to be chosen.
    await editor.signIn()
    await page.evaluate((text) => navigator.clipboard.writeText(text), copy)
  })

  beforeEach(() => {
    onTestFailed(async () => {
      await look('failed-german')
    })
  })

  afterAll(async () => {
    await browser?.close()
    await newsroom?.close()
  })

  it('is chosen beside the tools', async () => {
    await page.getByRole('button', { name: /^Language: English/ }).click()
    await page.getByRole('menuitem', { name: /Deutsch/ }).click()
    await page.getByText('Beiträge', { exact: true }).first().waitFor()
    expect(await page.getByText('Stories', { exact: true }).count()).toBe(0)
    const tools = page.getByTestId('tool-collapse-menu').getByRole('link')
    await expect
      .poll(() => tools.allInnerTexts())
      .toEqual(['Redaktion', 'Textannahme', 'Zeitleiste', 'Ansicht', 'Vision'])
    await look('german-structure')
  })

  it('has the desk, and why each find is proposed', async () => {
    await page.getByRole('link', { name: 'Textannahme' }).click()
    await page.getByRole('heading', { name: 'Einen Text einfügen' }).waitFor()
    await page.keyboard.press('Control+v')
    await quote().waitFor()
    await look('german-desk')
    const said = await quote().innerText()
    expect(said).toContain('Sicher')
    expect(said).toContain('„said“ steht gleich nach den Worten; genannt: Jonas Vell')
    expect(said).toContain('Wer es sagte')
    const shown = await page.getByTestId('story-desk').innerText()
    expect(shown).not.toMatch(/stands right after|named:|Nobody is named/)
    expect(shown).toContain('2 Quellen')
  })

  it('has the fields of the form, and what is asked for in them', async () => {
    await page.getByRole('button', { name: /^Beitrag mit \d+ Funden anlegen/ }).click()
    await publishButton().waitFor()
    await page.getByText('Der Beitrag ist als Entwurf erfasst').waitFor()
    await page.getByTestId('field-headline').getByText('Schlagzeile', { exact: true }).waitFor()
    expect(await page.getByTestId('field-headline').innerText()).toContain(
      'Anführungszeichen nur um Worte, die der Beitrag zitiert.',
    )
    expect(await page.getByRole('tab', { name: 'Veröffentlichung' }).count()).toBe(1)
    await look('german-form')
  })

  it('has the names of what can be created', async () => {
    await page.getByRole('button', { name: 'Neues Dokument erstellen' }).click()
    await page.getByText('Einen Text einfügen …').waitFor()
    for (const type of ['Beitrag', 'Zitat', 'Quelle', 'Ereignis'])
      expect(await page.getByRole('link', { name: type, exact: true }).count()).toBe(1)
    await look('german-new')
    await page.keyboard.press('Escape')
  })

  it('has the checks', async () => {
    await page.getByRole('button', { name: 'Bevor es jemand liest' }).click()
    const checks = page.getByTestId('checks')
    await checks.getByText('Worauf der Beitrag beruht').waitFor()
    expect(await checks.getByText('In ganzen Sätzen zitiert').count()).toBe(1)
    await checks.getByText('Sagen Sie in einem Satz, worum es in dem Beitrag geht.').waitFor()
    await look('german-checks')
  })

  it('has the dialog that publishes', async () => {
    await expect.poll(() => publishButton().isEnabled(), { timeout: 20_000 }).toBe(true)
    await publishButton().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Beitrag mit seinen Einträgen veröffentlichen').waitFor()
    await dialog.getByRole('button', { name: /^\d+ Dokumente veröffentlichen/ }).waitFor()
    await look('german-publish')
  })
})
