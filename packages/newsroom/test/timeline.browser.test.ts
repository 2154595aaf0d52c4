import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { workFolder } from '@onrecord/toolchain/step'
import { openBrowser } from '@onrecord/lake/testing/browser'
import { obstaclesIn } from './drive/accessible.ts'
import { openEditorsRoom, type Newsroom } from './drive/newsroom.ts'
import { Editor } from './drive/studio.ts'

const pictures = path.join(workFolder, 'screenshots')

describe('the timeline', () => {
  let newsroom: Newsroom
  let browser: Browser
  let editor: Editor
  let page: Page

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    newsroom = await openEditorsRoom()
    browser = await openBrowser()
    const context = await browser.newContext({ viewport: { width: 1500, height: 1000 } })
    context.setDefaultTimeout(30_000)
    page = await context.newPage()
    editor = new Editor(page, newsroom)
    await editor.signIn()
  })

  beforeEach(() => {
    onTestFailed(async () => {
      await page.screenshot({ path: path.join(pictures, 'failed-timeline.png') })
    })
  })

  afterAll(async () => {
    await browser?.close()
    await newsroom?.close()
  })

  it('tells all events by year, expected ones told apart, of one story if wanted', async () => {
    await page.getByRole('link', { name: 'Timeline' }).click()
    const events = page.getByTestId('timeline-event')
    await events.first().waitFor()
    const all = await events.count()
    await page.getByRole('combobox', { name: 'Story' }).selectOption({
      label: 'Kim promises Putin his backing as the two seal a new pact',
    })
    await expect.poll(() => events.count()).toBeLessThan(all)
    await page.screenshot({ path: path.join(pictures, 'timeline.png') })
    const told = (await events.allInnerTexts()).join('\n')
    expect(told).toContain('Putin leaves North Korea for Vietnam')
    expect(told).toContain('Expected')
    expect(told).not.toContain('Varnholm')
    expect(await obstaclesIn(page, '[data-testid="timeline"]')).toEqual([])
  })

  it('tells of an event as soon as somebody writes it down', async () => {
    await page.getByRole('combobox', { name: 'Story' }).selectOption('')
    await newsroom.client.create({
      _type: 'event',
      _id: 'drafts.event-new',
      name: 'The pier opens',
      occurrenceStatus: 'expected',
    })
    const pier = page.getByTestId('timeline-event').filter({ hasText: 'The pier opens' })
    await expect.poll(() => pier.count()).toBe(1)
  })
})
