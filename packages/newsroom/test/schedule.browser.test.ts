import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createOnrecord } from '@onrecord/client'
import { cdn } from '@onrecord/client/cdn'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from '@onrecord/toolchain/step'
import { project } from '../src/settings.ts'
import { obstaclesIn } from './drive/accessible.ts'
import { bridge } from './drive/bridge.ts'
import { only, openEditorsRoom } from './drive/newsroom.ts'
import { sitting } from './drive/sitting.ts'

const IDS = ['story-bridge', 'quote-mayor', 'source-mayor']

/** A time as the browser's own input takes it, in the editor's zone. */
const asTyped = (date: Date) =>
  new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19)
const inMs = (ms: number) => asTyped(new Date(Date.now() + ms))
const HOUR = 3_600_000

describe('a story that is scheduled, whose quote and source are drafts', () => {
  const { source, quote, story } = bridge
  const at = sitting('schedule', () => openEditorsRoom(only([source, quote, story])))
  const stored = (query: string) => at.newsroom.client.fetch<unknown>(query, { ids: IDS })
  const releases = () => stored('*[_type == "system.release"].state')
  const put = async (place: string, body: unknown) => {
    const answer = await fetch(`${at.newsroom.lake}/v2025-02-19${place}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${at.newsroom.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(await answer.text())
  }

  beforeAll(async () => {
    await at.editor.open('story-bridge', 'article')
  })

  const confirm = () => at.editor.dialog.getByTestId('confirm-schedule')
  const time = () => at.editor.dialog.getByLabel('Date and time')
  const note = () => at.page.getByTestId('schedule-note').first()
  it('is asked for with a time that is still to come, and shows what goes out', async () => {
    await at.editor.act('Schedule')
    await at.editor.dialog.getByText('Ida Brekke').first().waitFor()
    expect(await confirm().isDisabled()).toBe(true)
    await time().fill(inMs(-HOUR))
    await at.editor.dialog.getByText('This moment has passed').waitFor()
    expect(await confirm().isDisabled()).toBe(true)
    await time().fill(inMs(HOUR))
    await expect.poll(() => confirm().isEnabled()).toBe(true)
    await at.look('schedule-dialog')
    expect(await obstaclesIn(at.page, '[role="dialog"]')).toEqual([])
  })

  it('waits, locked with its records, and says so wherever an editor looks', async () => {
    await confirm().click()
    await expect.poll(() => note().innerText()).toMatch(/^Goes out on /)
    expect(await releases()).toEqual(['scheduled'])
    expect(await stored('count(*[_id in $ids])')).toBe(0)
    await expect.poll(() => at.editor.publishButton.isDisabled()).toBe(true)
    await expect.poll(() => at.editor.input('headline').isEditable()).toBe(false)
    await expect.poll(() => at.editor.body.count()).toBe(0)
    await at.look('schedule-waiting')
    await at.page.getByRole('button', { name: 'Before readers see it' }).click()
    await at.page.getByTestId('checks').getByText('Goes out on').waitFor()

    await at.page.getByRole('button', { name: 'Close the checks' }).click()
    await at.page.getByText('Scheduled', { exact: true }).first().click()
    const list = at.page.getByTestId('scheduled-stories')
    await list.getByText('Bridge stays shut, says the mayor').waitFor()
    await at.look('schedule-list')
    expect(await obstaclesIn(at.page, '[data-testid="scheduled-stories"]')).toEqual([])

    await at.editor.go('/intent/edit/id=source-mayor;type=source/')
    await expect.poll(() => note().innerText()).toContain('with the story “Bridge stays shut')
    await expect.poll(() => at.editor.input('name').isEditable()).toBe(false)
    await at.look('schedule-record')
  })

  it('is moved to another time', async () => {
    await at.editor.go('/intent/edit/id=story-bridge;type=article/')
    const before = await stored('*[_type == "system.release"][0].publishAt')
    await at.editor.act('Change the schedule')
    await time().fill(inMs(2 * HOUR))
    await confirm().click()
    await at.editor.dialog.waitFor({ state: 'detached' })
    const after = String(await stored('*[_type == "system.release"][0].publishAt'))
    expect(Date.parse(after)).toBeGreaterThan(Date.parse(String(before)))
    await expect.poll(releases).toEqual(['scheduled'])
  })

  it('is called off: nothing goes out, nothing is lost, everything can be changed', async () => {
    await at.editor.act('Change the schedule')
    await at.editor.dialog.getByText('It goes out on').waitFor()
    await at.look('schedule-change')
    await at.editor.dialog.getByRole('button', { name: 'Call it off' }).click()
    await at.editor.dialog.waitFor({ state: 'detached' })
    await expect.poll(releases).toEqual([])
    await expect.poll(() => at.editor.input('headline').isEditable()).toBe(true)
    expect(await stored('*[_id in path("drafts.**") || _id in path("versions.**")]._id')).toEqual(
      expect.arrayContaining(IDS.map((id) => `drafts.${id}`)),
    )
    expect(await stored('count(*[_id in path("versions.**")])')).toBe(0)
    await at.editor.fill('headline', 'Bridge stays shut for now')
    await expect
      .poll(() => stored('*[_id == "drafts.story-bridge"][0].headline'))
      .toBe('Bridge stays shut for now')
  })

  it('is not scheduled while it is under embargo', async () => {
    await at.newsroom.client
      .patch('drafts.story-bridge')
      .set({ embargoUntil: new Date(Date.now() + HOUR).toISOString() })
      .commit()
    await expect.poll(() => at.editor.problems()).toContain('under embargo')
    await at.editor.act('Schedule')
    await at.editor.dialog.getByText('take the embargo out and schedule the story').waitFor()
    await time().fill(inMs(HOUR))
    expect(await confirm().isDisabled()).toBe(true)
    await at.editor.dialog.getByRole('button', { name: 'Cancel' }).click()
    await at.newsroom.client.patch('drafts.story-bridge').unset(['embargoUntil']).commit()
    await expect.poll(() => at.editor.problems()).not.toContain('under embargo')
  })

  it('is not scheduled without the approval that the dataset asks for, and nothing is left of the attempt', async () => {
    const policy = readFileSync(path.join(root, 'studio/policies/four-eyes.json'), 'utf8')
    await put(`/lake/datasets/${project.dataset}/policy`, JSON.parse(policy))
    await at.editor.act('Schedule')
    await time().fill(inMs(HOUR))
    await confirm().click()
    await at.page
      .getByText(/^Nothing was scheduled: The story goes out .* Ask for a review\.$/)
      .waitFor()
    await at.look('schedule-refused')
    expect(await releases()).toEqual([])
    expect(await stored('count(*[_id in path("versions.**")])')).toBe(0)
    await at.editor.dialog.getByRole('button', { name: 'Cancel' }).click()
    await put(`/lake/datasets/${project.dataset}/policy`, [])
  })

  it('goes out at its time with quote and speaker, for everybody, and stands as published', async () => {
    await at.editor.act('Schedule')
    await time().waitFor()
    let when = ''
    // A machine that takes longer than that to press a button is told so, and chooses again.
    while (await at.editor.dialog.isVisible()) {
      when = inMs(5000)
      await time().fill(when)
      await confirm().click()
      await at.editor.dialog.waitFor({ state: 'detached', timeout: 3000 }).catch(() => {})
    }
    const news = createOnrecord({
      transport: cdn({ url: at.newsroom.lake, dataset: project.dataset }),
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
    await at.page.getByText('No documents of this type').waitFor()
    await expect.poll(() => at.editor.input('headline').isEditable()).toBe(true)
    expect(await at.page.getByTestId('schedule-note').count()).toBe(0)
    await at.look('schedule-gone-out')
  })

  it('goes out now, when its editor waits no longer, and nothing of the schedule is left', async () => {
    await at.editor.fill('headline', 'Bridge opens')
    await expect
      .poll(() => stored('*[_id == "drafts.story-bridge"][0].headline'))
      .toBe('Bridge opens')
    await at.editor.act('Schedule')
    await time().fill(inMs(HOUR))
    await expect.poll(() => confirm().isEnabled()).toBe(true)
    await confirm().click()
    await expect.poll(() => note().innerText()).toMatch(/^Goes out on /)
    expect(await stored('*[_id == "story-bridge"][0].headline')).toBe('Bridge stays shut for now')
    await at.editor.act('Change the schedule')
    await at.look('schedule-publish-now')
    await at.editor.dialog.getByRole('button', { name: 'Publish now' }).click()
    await at.editor.dialog.waitFor({ state: 'detached' })
    await expect.poll(() => stored('*[_id == "story-bridge"][0].headline')).toBe('Bridge opens')
    expect(await stored('count(*[_id in path("versions.**") || _id in path("drafts.**")])')).toBe(0)
    expect(await stored('count(*[_type == "system.release" && state == "scheduled"])')).toBe(0)
    await expect.poll(() => at.editor.input('headline').isEditable()).toBe(true)
    expect(await at.page.getByTestId('schedule-note').count()).toBe(0)
  })
})
