import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { workFolder } from '@onrecord/toolchain/step'
import { openBrowser } from '@onrecord/lake/testing/browser'
import { obstaclesIn } from './drive/accessible.ts'
import { openEditorsRoom, type Newsroom } from './drive/newsroom.ts'
import { Editor } from './drive/studio.ts'

const pictures = path.join(workFolder, 'screenshots')

describe('a story is put on record while it is written', () => {
  let newsroom: Newsroom
  let browser: Browser
  let editor: Editor
  let story: string
  const look = (name: string) =>
    editor.page.screenshot({ path: path.join(pictures, `${name}.png`) })

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    newsroom = await openEditorsRoom()
    browser = await openBrowser()
    const context = await browser.newContext({ viewport: { width: 1700, height: 1000 } })
    context.setDefaultTimeout(20_000)
    editor = new Editor(await context.newPage(), newsroom)
    await editor.signIn()
    story = await editor.begin('article')
    await editor.fill('headline', 'Doors stay shut')
    await editor.paste(
      '“We shut the doors before the wind does,” said the man of KCNA on TK.\nThe meeting was broadcasted from Kumsusan.',
    )
  })

  beforeEach(() => {
    onTestFailed(() => look('failed-writing').then(() => {}))
  })

  afterAll(async () => {
    await browser?.close()
    await newsroom?.close()
  })

  it('a name marks its source on record by a button, also by another name it goes by', async () => {
    const marks = editor.page.getByRole('toolbar', { name: 'Mark the selected words' })
    await marks.getByRole('button', { name: 'Source' }).click()
    await editor.page.getByText('Select the words in the text first').waitFor()
    await editor.select('KCNA')
    await marks.getByRole('button', { name: 'Source' }).click()
    await editor.page.getByText('Marked as the source on record').waitFor()
    await expect
      .poll(() =>
        newsroom.client.fetch(
          '*[_id == $id][0].body[0].markDefs[_type == "sourceMention"][0].source._ref',
          { id: `drafts.${story}` },
        ),
      )
      .toBe('source-kcna')
  })

  it('words become a quote by a key; it opens beside the story, and waits for its speaker', async () => {
    await editor.select('“We shut the doors before the wind does,”')
    await editor.page.keyboard.press('Control+Alt+q')
    await editor.page.getByText('A quote was made of these words').waitFor()
    await editor.page.getByTestId('speakerless').first().waitFor()
    await look('quote-made')
    await expect
      .poll(() =>
        newsroom.client.fetch('*[_type == "quote" && text match "wind does"][0]{text, quoteType}'),
      )
      .toEqual({ text: 'We shut the doors before the wind does', quoteType: 'direct' })
    const speakers = editor.field('attribution.speakers')
    await speakers.getByTestId('add-single-object-button').click()
    const kim = editor.page.getByRole('option', { name: 'Kim Jong Un' }).first()
    await expect
      .poll(
        async () => {
          await speakers.getByTestId('autocomplete').last().fill('')
          await speakers.getByTestId('autocomplete').last().fill('김정은')
          await kim.waitFor({ timeout: 3000 }).catch(() => {})
          return kim.isVisible()
        },
        { timeout: 20_000 },
      )
      .toBe(true)
    await look('source-picker')
    await kim.click()
    await expect.poll(() => editor.page.getByTestId('speakerless').count()).toBe(0)
    await look('quote-attributed')
  })

  it('a source that nobody knows yet is made by the name that was looked up', async () => {
    const speakers = editor.field('attribution.speakers')
    await speakers.getByTestId('add-single-object-button').click()
    await speakers.getByTestId('autocomplete').last().fill('The man at the door')
    await speakers.getByRole('button', { name: 'Create' }).click()
    await expect
      .poll(() => editor.field('name').locator('input').last().inputValue())
      .toBe('The man at the door')
    expect(
      await newsroom.client.fetch(
        '*[_type == "source" && name == "The man at the door"]{identification}',
        {},
        { perspective: 'raw' },
      ),
    ).toEqual([{ identification: 'named' }])
    await look('source-made-by-name')
  })

  it('a paraphrase is attributed by a key, which asks who said it', async () => {
    await editor.open(story, 'article')
    await editor.select('The meeting')
    await editor.page.keyboard.press('Control+Alt+a')
    const asks = editor.page.getByTestId('popover-edit-dialog')
    await asks.getByText('The source or sources these words come from.').waitFor()
    await look('attribution-asked')
    await editor.page.keyboard.press('Escape')
    await expect
      .poll(() =>
        newsroom.client.fetch('*[_id == $id][0].body[1].markDefs[]._type', {
          id: `drafts.${story}`,
        }),
      )
      .toEqual(['attribution'])
  })

  it('a quote that stands by itself shows its words, its chain and how we know it', async () => {
    await newsroom.client
      .patch(`drafts.${story}`)
      .insert('after', 'body[-1]', [
        {
          _type: 'quoteBlock',
          _key: 'fiery',
          display: 'block',
          quote: { _type: 'reference', _ref: 'quote-kim-fiery-friendship' },
        },
      ])
      .commit()
    const block = editor.page.getByTestId('quote-block')
    await expect
      .poll(() => block.innerText())
      .toMatch(/“fiery friendship”\s+Kim Jong Un ← Korean Central News Agency · Second hand/)
    await look('quote-block')
  })

  it('is checked for what is still to come and for words that nobody knows', async () => {
    await editor.open(story, 'article')
    await editor.page.getByRole('button', { name: 'Before readers see it' }).first().click()
    const checks = editor.page.getByTestId('checks')
    await checks.getByText('TK: something is still to come here.').waitFor()
    await checks.getByRole('button', { name: 'broadcasted' }).waitFor()
    // A name of an event on record.
    expect(await checks.getByRole('button', { name: 'Kumsusan' }).count()).toBe(0)
    await look('spelling')
    // A record is named in the panel once its preview is there.
    await expect.poll(() => obstaclesIn(editor.page, '[data-testid="checks"]')).toEqual([])
  })
})
