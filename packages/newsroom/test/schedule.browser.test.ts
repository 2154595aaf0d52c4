import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createOnrecord } from '@onrecord/client'
import { cdn } from '@onrecord/client/cdn'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { root, workFolder } from '@onrecord/toolchain/step'
import { openBrowser } from '@onrecord/lake/testing/browser'
import { project } from '../src/settings.ts'
import { obstaclesIn } from './drive/accessible.ts'
import { bridge } from './drive/bridge.ts'
import { openEditorsRoom, type Newsroom } from './drive/newsroom.ts'
import { Editor } from './drive/studio.ts'

const pictures = path.join(workFolder, 'screenshots')
const IDS = ['story-bridge', 'quote-mayor', 'source-mayor']

/** A time as the browser's own input takes it, in the editor's zone. */
const asTyped = (date: Date) =>
  new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19)
const inMs = (ms: number) => asTyped(new Date(Date.now() + ms))
const HOUR = 3_600_000

describe('a story that is scheduled, whose quote and source are drafts', () => {
  let newsroom: Newsroom
  let browser: Browser
  let editor: Editor
  const stored = (query: string) => newsroom.client.fetch<unknown>(query, { ids: IDS })
  const releases = () => stored('*[_type == "system.release"].state')
  const look = (name: string) =>
    editor.page.screenshot({ path: path.join(pictures, `${name}.png`) })
  const put = async (place: string, body: unknown) => {
    const answer = await fetch(`${newsroom.lake}/v2025-02-19${place}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${newsroom.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(await answer.text())
  }

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    newsroom = await openEditorsRoom(async (client) => {
      const { source, quote, story } = bridge
      await client.transaction().create(source).create(quote).create(story).commit()
    })
    browser = await openBrowser()
    const context = await browser.newContext({ viewport: { width: 1500, height: 950 } })
    context.setDefaultTimeout(30_000)
    editor = new Editor(await context.newPage(), newsroom)
    await editor.signIn()
    await editor.open('story-bridge', 'article')
  })
  beforeEach(() => {
    onTestFailed(() => look('failed-schedule').then(() => {}))
  })
  afterAll(async () => {
    await browser?.close()
    await newsroom?.close()
  })

  const confirm = () => editor.dialog.getByTestId('confirm-schedule')
  const time = () => editor.dialog.getByLabel('Date and time')
  const note = () => editor.page.getByTestId('schedule-note').first()
  it('is asked for with a time that is still to come, and shows what goes out', async () => {
    await editor.act('Schedule')
    await editor.dialog.getByText('Ida Brekke').first().waitFor()
    expect(await confirm().isDisabled()).toBe(true)
    await time().fill(inMs(-HOUR))
    await editor.dialog.getByText('This moment has passed').waitFor()
    expect(await confirm().isDisabled()).toBe(true)
    await time().fill(inMs(HOUR))
    await expect.poll(() => confirm().isEnabled()).toBe(true)
    await look('schedule-dialog')
    expect(await obstaclesIn(editor.page, '[role="dialog"]')).toEqual([])
  })

  it('waits, locked with its records, and says so wherever an editor looks', async () => {
    await confirm().click()
    await expect.poll(() => note().innerText()).toMatch(/^Goes out on /)
    expect(await releases()).toEqual(['scheduled'])
    expect(await stored('count(*[_id in $ids])')).toBe(0)
    await expect.poll(() => editor.publishButton.isDisabled()).toBe(true)
    await expect.poll(() => editor.input('headline').isEditable()).toBe(false)
    await expect.poll(() => editor.body.count()).toBe(0)
    await look('schedule-waiting')
    await editor.page.getByRole('button', { name: 'Before readers see it' }).click()
    await editor.page.getByTestId('checks').getByText('Goes out on').waitFor()

    await editor.page.getByRole('button', { name: 'Close the checks' }).click()
    await editor.page.getByText('Scheduled', { exact: true }).first().click()
    const list = editor.page.getByTestId('scheduled-stories')
    await list.getByText('Bridge stays shut, says the mayor').waitFor()
    await look('schedule-list')
    expect(await obstaclesIn(editor.page, '[data-testid="scheduled-stories"]')).toEqual([])

    await editor.go('/intent/edit/id=source-mayor;type=source/')
    await expect.poll(() => note().innerText()).toContain('with the story “Bridge stays shut')
    await expect.poll(() => editor.input('name').isEditable()).toBe(false)
    await look('schedule-record')
  })

  it('is moved to another time', async () => {
    await editor.go('/intent/edit/id=story-bridge;type=article/')
    const before = await stored('*[_type == "system.release"][0].publishAt')
    await editor.act('Change the schedule')
    await time().fill(inMs(2 * HOUR))
    await confirm().click()
    await editor.dialog.waitFor({ state: 'detached' })
    const after = String(await stored('*[_type == "system.release"][0].publishAt'))
    expect(Date.parse(after)).toBeGreaterThan(Date.parse(String(before)))
    await expect.poll(releases).toEqual(['scheduled'])
  })

  it('is called off: nothing goes out, nothing is lost, everything can be changed', async () => {
    await editor.act('Change the schedule')
    await editor.dialog.getByText('It goes out on').waitFor()
    await look('schedule-change')
    await editor.dialog.getByRole('button', { name: 'Call it off' }).click()
    await editor.dialog.waitFor({ state: 'detached' })
    await expect.poll(releases).toEqual([])
    await expect.poll(() => editor.input('headline').isEditable()).toBe(true)
    expect(await stored('*[_id in path("drafts.**") || _id in path("versions.**")]._id')).toEqual(
      expect.arrayContaining(IDS.map((id) => `drafts.${id}`)),
    )
    expect(await stored('count(*[_id in path("versions.**")])')).toBe(0)
    await editor.fill('headline', 'Bridge stays shut for now')
    await expect
      .poll(() => stored('*[_id == "drafts.story-bridge"][0].headline'))
      .toBe('Bridge stays shut for now')
  })

  it('is not scheduled while it is under embargo', async () => {
    await newsroom.client
      .patch('drafts.story-bridge')
      .set({ embargoUntil: new Date(Date.now() + HOUR).toISOString() })
      .commit()
    await expect.poll(() => editor.problems()).toContain('under embargo')
    await editor.act('Schedule')
    await editor.dialog.getByText('take the embargo out and schedule the story').waitFor()
    await time().fill(inMs(HOUR))
    expect(await confirm().isDisabled()).toBe(true)
    await editor.dialog.getByRole('button', { name: 'Cancel' }).click()
    await newsroom.client.patch('drafts.story-bridge').unset(['embargoUntil']).commit()
    await expect.poll(() => editor.problems()).not.toContain('under embargo')
  })

  it('is not scheduled without the approval that the dataset asks for, and nothing is left of the attempt', async () => {
    const policy = readFileSync(path.join(root, 'studio/policies/four-eyes.json'), 'utf8')
    await put(`/lake/datasets/${project.dataset}/policy`, JSON.parse(policy))
    await editor.act('Schedule')
    await time().fill(inMs(HOUR))
    await confirm().click()
    await editor.page
      .getByText(/^Nothing was scheduled: The story goes out .* Ask for a review\.$/)
      .waitFor()
    await look('schedule-refused')
    expect(await releases()).toEqual([])
    expect(await stored('count(*[_id in path("versions.**")])')).toBe(0)
    await editor.dialog.getByRole('button', { name: 'Cancel' }).click()
    await put(`/lake/datasets/${project.dataset}/policy`, [])
  })

  it('goes out at its time with quote and speaker, for everybody, and stands as published', async () => {
    await editor.act('Schedule')
    await time().waitFor()
    let when = ''
    // A machine that takes longer than that to press a button is told so, and chooses again.
    while (await editor.dialog.isVisible()) {
      when = inMs(5000)
      await time().fill(when)
      await confirm().click()
      await editor.dialog.waitFor({ state: 'detached', timeout: 3000 }).catch(() => {})
    }
    const news = createOnrecord({
      transport: cdn({ url: newsroom.lake, dataset: project.dataset }),
    })
    await expect
      .poll(async () => (await news.article.get('bridge-stays-shut'))?.quotes)
      .toMatchObject([
        { text: bridge.quote.text, attribution: { speakers: [{ name: 'Ida Brekke' }] } },
      ])
    expect(await stored('*[_id == "story-bridge"][0].datePublished')).toBe(
      new Date(when).toISOString(),
    )
    await expect.poll(() => stored('count(*[_id in path("drafts.**")])')).toBe(0)
    await editor.page.getByText('No documents of this type').waitFor()
    await expect.poll(() => editor.input('headline').isEditable()).toBe(true)
    expect(await editor.page.getByTestId('schedule-note').count()).toBe(0)
    await look('schedule-gone-out')
  })

  it('goes out now, when its editor waits no longer, and nothing of the schedule is left', async () => {
    await editor.fill('headline', 'Bridge opens')
    await expect
      .poll(() => stored('*[_id == "drafts.story-bridge"][0].headline'))
      .toBe('Bridge opens')
    await editor.act('Schedule')
    await time().fill(inMs(HOUR))
    await expect.poll(() => confirm().isEnabled()).toBe(true)
    await confirm().click()
    await expect.poll(() => note().innerText()).toMatch(/^Goes out on /)
    expect(await stored('*[_id == "story-bridge"][0].headline')).toBe('Bridge stays shut for now')
    await editor.act('Change the schedule')
    await look('schedule-publish-now')
    await editor.dialog.getByRole('button', { name: 'Publish now' }).click()
    await editor.dialog.waitFor({ state: 'detached' })
    await expect.poll(() => stored('*[_id == "story-bridge"][0].headline')).toBe('Bridge opens')
    expect(await stored('count(*[_id in path("versions.**") || _id in path("drafts.**")])')).toBe(0)
    expect(await stored('count(*[_type == "system.release" && state == "scheduled"])')).toBe(0)
    await expect.poll(() => editor.input('headline').isEditable()).toBe(true)
    expect(await editor.page.getByTestId('schedule-note').count()).toBe(0)
  })
})
