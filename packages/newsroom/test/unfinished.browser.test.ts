import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { workFolder } from '@onrecord/toolchain/step'
import { openBrowser } from '@onrecord/lake/testing/browser'
import { obstaclesIn } from './drive/accessible.ts'
import { Keyboard } from './drive/keyboard.ts'
import { only, openEditorsRoom, type Newsroom } from './drive/newsroom.ts'
import { Editor } from './drive/studio.ts'

const pictures = path.join(workFolder, 'screenshots')

const copy = `“We sold nothing to anybody,” Mayor Jonas Vell said on Monday.

“Then who holds the deeds?” asked Councillor Mara Quint.`

describe('a story that is left at the desk', () => {
  let newsroom: Newsroom
  let browser: Browser
  let page: Page
  let keys: Keyboard
  const look = (name: string) => page.screenshot({ path: path.join(pictures, `${name}.png`) })
  const mara = () => page.getByTestId('proposal-quotes').filter({ hasText: 'Then who holds' })
  const unfinished = () => page.getByTestId('unfinished')

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    newsroom = await openEditorsRoom(
      only([
        {
          _id: 'source-quint',
          _type: 'source',
          name: 'M. Quint, Harbour ward',
          sourceType: 'person',
          identification: 'named',
        },
      ]),
    )
    browser = await openBrowser()
    const context = await browser.newContext({
      viewport: { width: 1500, height: 1000 },
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    context.setDefaultTimeout(20_000)
    page = await context.newPage()
    keys = await Keyboard.of(page)
    await new Editor(page, newsroom).signIn()
    await page.evaluate((text) => navigator.clipboard.writeText(text), copy)
  })

  beforeEach(() => {
    onTestFailed(async () => {
      await look('failed-unfinished')
    })
  })

  afterAll(async () => {
    await browser?.close()
    await newsroom?.close()
  })

  it('has a source linked to one on record by keys', async () => {
    await page.getByRole('link', { name: 'Story desk' }).click()
    await page.getByTestId('story-paste').waitFor()
    expect(await unfinished().count()).toBe(0)
    // A screen reader knows the place before anything is found, and says what comes in it.
    const announced = await page.getByTestId('story-desk').getByRole('status').elementHandle()
    expect(await announced?.textContent()).toBe('')
    await keys.press('Control+v')
    await expect.poll(() => announced?.textContent()).toBe('2 quotes · 2 sources')
    await keys.reach(/“Keep: Mara Quint”/, 'j')
    await keys.press('Tab')
    await expect.poll(() => keys.focused()).toMatch(/“Mara Quint on record”/)
    await keys.type('M. Quint')
    const linked = page.getByRole('combobox', { name: 'Mara Quint on record' })
    await expect.poll(() => linked.inputValue()).toBe('source-quint')
  })

  it('says what is missing when it is to be created without a headline, and leads there', async () => {
    await keys.press('Control+Enter')
    await page.getByRole('alert').getByText('The story has no headline yet').waitFor()
    await expect.poll(() => keys.focused()).toMatch(/^textbox “Headline”/)
    await look('desk-without-headline')
    expect(await obstaclesIn(page, '[data-testid="story-desk"]')).toEqual([])
    await keys.type('Mayor denies sale')
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(await newsroom.client.fetch('count(*[_type == "article"])')).toBe(0)
  })

  it('is there again as it was left: after another tool, a link and a closed tab', async () => {
    await mara().getByRole('checkbox').click()
    expect(await mara().getByRole('checkbox').isChecked()).toBe(false)
    await page.getByRole('link', { name: 'Timeline' }).click()
    await page.getByRole('link', { name: 'Story desk' }).click()
    await unfinished().getByText('Mayor denies sale').waitFor()
    await look('desk-unfinished')
    expect(await obstaclesIn(page, '[data-testid="story-desk"]')).toEqual([])

    const url = page.url()
    const context = page.context()
    await page.close()
    page = await context.newPage()
    keys = await Keyboard.of(page)
    await page.goto(url)
    await page.getByRole('button', { name: 'Go on: Mayor denies sale' }).click()
    await mara().waitFor()
    expect(await mara().getByRole('checkbox').isChecked()).toBe(false)
    expect(await page.getByRole('textbox', { name: 'Headline' }).inputValue()).toBe(
      'Mayor denies sale',
    )
    expect(await page.getByRole('combobox', { name: 'Mara Quint on record' }).inputValue()).toBe(
      'source-quint',
    )
  })

  it('is there, too, when the same copy is pasted again', async () => {
    await page.getByRole('button', { name: 'Another story' }).click()
    await page.getByTestId('story-paste').waitFor()
    await keys.press('Control+v')
    await mara().waitFor()
    expect(await mara().getByRole('checkbox').isChecked()).toBe(false)
  })

  it('is gone once it is created, and the source on record is the one that was linked', async () => {
    await mara().getByRole('checkbox').click()
    await keys.press('Control+Enter')
    await expect.poll(() => keys.focused()).toMatch(/^textbox .*headline/i)
    const speakers = '*[_type == "quote" && text match "deeds"][0].attribution.speakers[]._ref'
    expect(await newsroom.client.fetch(speakers, {}, { perspective: 'drafts' })).toEqual([
      'source-quint',
    ])
    await page.getByRole('link', { name: 'Story desk' }).click()
    await page.getByTestId('story-paste').waitFor()
    expect(await unfinished().count()).toBe(0)
  })

  it('is thrown away by one press and had back by the next, where the focus stays', async () => {
    await page.evaluate(() =>
      navigator.clipboard.writeText('Ferry stops\n\n“It stops,” said Ida Lund.'),
    )
    await keys.press('Control+v')
    await page.getByRole('button', { name: 'Another story' }).click()
    await keys.reach(/^button “Discard: Ferry stops”/)
    await keys.press('Enter')
    await expect.poll(() => keys.focused()).toMatch(/^button “Undo discarding: Ferry stops”/)
    expect(await unfinished().getByRole('status').innerText()).toBe('Discarded')
    await look('desk-discarded')
    expect(await obstaclesIn(page, '[data-testid="story-desk"]')).toEqual([])
    await keys.press('Enter')
    await expect.poll(() => keys.focused()).toMatch(/^button “Go on: Ferry stops”/)
    await keys.press('Enter')
    await expect.poll(() => keys.focused()).toMatch(/“Keep: It stops”/)

    // The same by mouse; what stays discarded is gone when the desk is left.
    await page.getByRole('button', { name: 'Another story' }).click()
    await page.getByRole('button', { name: 'Discard: Ferry stops' }).click()
    await page.getByRole('button', { name: 'Undo discarding: Ferry stops' }).click()
    await page.getByRole('button', { name: 'Discard: Ferry stops' }).click()
    await page.getByRole('link', { name: 'Timeline' }).click()
    await page.getByRole('link', { name: 'Story desk' }).click()
    await page.getByTestId('story-paste').waitFor()
    expect(await unfinished().count()).toBe(0)
  })
})

describe('a text that was not read', () => {
  const written = 'Harbour closes\n\n“It closes,” said Ida Lund.'
  let newsroom: Newsroom
  let browser: Browser
  let page: Page
  const unfinished = () => page.getByTestId('unfinished')
  const field = () => page.getByTestId('story-paste')

  beforeAll(async () => {
    newsroom = await openEditorsRoom(only([]))
    browser = await openBrowser()
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    context.setDefaultTimeout(20_000)
    page = await context.newPage()
    await new Editor(page, newsroom).signIn()
    await page.getByRole('link', { name: 'Story desk' }).click()
    await field().waitFor()
  })

  afterAll(async () => {
    await browser?.close()
    await newsroom?.close()
  })

  it('is offered again after a closed tab, and the field is free for the next story', async () => {
    await field().pressSequentially('Harbour clo')
    const url = page.url()
    const context = page.context()
    await page.close()
    page = await context.newPage()
    await page.goto(url)
    await unfinished().getByText('Not read yet').waitFor()
    expect(await field().inputValue()).toBe('')
    await page.screenshot({ path: path.join(pictures, 'desk-unread.png') })
    await page.getByRole('button', { name: 'Go on: Harbour clo' }).click()
    expect(await field().inputValue()).toBe('Harbour clo')
    expect(await field().evaluate((element) => element === document.activeElement)).toBe(true)
    // What is being written is not offered beside itself.
    expect(await unfinished().count()).toBe(0)
  })

  it('makes room for another that is begun, and is there beside it', async () => {
    await page.getByRole('link', { name: 'Timeline' }).click()
    await page.getByRole('link', { name: 'Story desk' }).click()
    await field().pressSequentially('Ferry')
    await page.getByRole('button', { name: 'Go on: Harbour clo' }).click()
    expect(await field().inputValue()).toBe('Harbour clo')
    await page.getByRole('button', { name: 'Discard: Ferry' }).click()
    await page.getByRole('button', { name: 'Undo discarding: Ferry' }).click()
    await page.getByRole('button', { name: 'Go on: Ferry' }).click()
    expect(await field().inputValue()).toBe('Ferry')
    await field().fill('')
    await page.getByRole('button', { name: 'Go on: Harbour clo' }).click()
    expect(await unfinished().count()).toBe(0)
  })

  it('stays in the field when it cannot be read, and is a review once it is', async () => {
    await field().fill('')
    await page.evaluate((text) => navigator.clipboard.writeText(text), written)
    await page.route(/\/data\/query\//, (route) => route.abort())
    await field().press('Control+v')
    await page.getByTestId('story-desk').getByRole('alert').waitFor()
    expect(await field().inputValue()).toBe(written)
    await page.unroute(/\/data\/query\//)
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.getByTestId('proposal-quotes').waitFor()
    await page.getByRole('button', { name: 'Another story' }).click()
    await unfinished().getByText('Harbour closes').waitFor()
    expect(await unfinished().getByRole('listitem').count()).toBe(1)
    expect(await unfinished().getByText('Not read yet').count()).toBe(0)
  })
})
