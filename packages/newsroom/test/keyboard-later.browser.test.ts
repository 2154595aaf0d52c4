import { beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { bridge } from './drive/bridge.ts'
import { Keyboard } from './drive/keyboard.ts'
import { openEditorsRoom } from './drive/newsroom.ts'
import { sitting } from './drive/sitting.ts'

describe('what comes after writing, without a mouse', () => {
  const at = sitting('keyboard-later', openEditorsRoom)
  let keys: Keyboard
  let clicks: () => number
  const focused = () => keys.focused()
  const stored = (query: string) => at.newsroom.client.fetch<unknown>(query)
  const announced = (words: string | RegExp) =>
    at.page.locator('[role="status"], [role="alert"], [aria-live]').getByText(words).first()

  /** What a scheduled story says above its form. */
  const waiting = () => at.page.getByText(/^Goes out on .* as it stands here/)

  /** Chooses from the menu beside “Publish”. */
  const act = async (name: RegExp) => {
    await keys.reach(/^button “Open document actions”/)
    await keys.press('Enter')
    await keys.reach(name, 'ArrowDown')
    await keys.press('Enter')
    await at.page.getByRole('dialog').waitFor()
  }

  beforeAll(async () => {
    const { source, quote, story } = bridge
    await at.newsroom.client.transaction().create(source).create(quote).create(story).commit()
    keys = await Keyboard.of(at.page)
    await at.editor.open('story-bridge', 'article')
    clicks = await keys.countClicks()
  })

  beforeEach(() => {
    onTestFailed(async () => {
      console.log(`focus: ${await keys.focused()}`)
    })
  })

  it('schedules a story, and gives the focus back', async () => {
    await act(/^menuitem “Schedule/)
    await keys.reach(/^(Date|DateTime|InputTime|.*“Date and time”)/)
    await keys.type('12312040')
    await keys.press('Tab')
    await keys.type('0900AM')
    await at.look('keyboard-schedule')
    await keys.reach(/^button “Schedule 3 documents”/)
    await keys.press('Enter')
    await announced(/Goes out on/).waitFor()
    await expect.poll(() => stored('*[_type == "system.release"].state')).toEqual(['scheduled'])
    await expect.poll(focused).toMatch(/^button “Open document actions”/)
  })

  it('calls it off again', async () => {
    await waiting().waitFor()
    await act(/^menuitem “Change the schedule/)
    await keys.reach(/^button “Call it off”/)
    await keys.press('Enter')
    await announced('It does not go out by itself any more').waitFor()
    await expect
      .poll(() => stored('count(*[_type == "system.release" && state == "scheduled"])'))
      .toBe(0)
    await waiting().waitFor({ state: 'detached' })
  })

  it('corrects what readers have seen', async () => {
    await expect.poll(() => at.editor.publishButton.isEnabled()).toBe(true)
    await keys.press('Control+Alt+p')
    await expect.poll(focused).toMatch(/^button “Publish 3 documents”/)
    await keys.press('Enter')
    await announced(/^Published: the story and 2 records/).waitFor()
    await act(/^menuitem “Correct or update/)
    await keys.reach(/^textbox “What readers are told”/)
    await keys.type('The bridge was shut on Monday, not on Tuesday.')
    await at.look('keyboard-correct')
    await keys.reach(/^button “Publish with this entry”/)
    await keys.press('Enter')
    await announced('Readers are told').waitFor()
    expect(await stored('*[_id == "story-bridge"][0].updates[].kind')).toEqual(['correction'])
  })

  it('finds an event in the timeline, of one story, and opens it', async () => {
    await keys.reach(/^link “Newsroom”/, 'Shift+Tab')
    await keys.reach(/^link “Timeline”/, 'ArrowRight')
    await keys.press('Enter')
    await at.page.getByTestId('timeline-event').first().waitFor()
    await keys.reach(/^combobox “Story”/)
    await keys.type('Kim promises')
    await keys.reach(/^link “Putin leaves North Korea for Vietnam”/)
    await at.look('keyboard-timeline')
    await keys.press('Enter')
    await expect.poll(() => at.page.url()).toContain('event')
    await at.page.getByTestId('field-occurrenceStatus').waitFor()
  })

  it('has been clicked nowhere', async () => {
    expect(clicks()).toBe(0)
    // The control: a click is counted.
    await at.page.mouse.click(1, 1)
    await expect.poll(clicks).toBe(1)
  })
})
