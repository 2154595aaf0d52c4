import { beforeAll, describe, expect, it } from 'vitest'
import { unseenFocusIn } from './drive/focus.ts'
import { openEditorsRoom } from './drive/newsroom.ts'
import { sitting } from './drive/sitting.ts'

const copy = `Mayor denies sale

“We sold nothing to anybody,” Mayor Jonas Vell said on Monday. A council meeting will be held on Friday.

Councillor Mara Quint accused him of hiding the deeds, which he denies.`

describe('where the focus is', () => {
  const at = sitting('focus', openEditorsRoom)
  /** @param least how many controls are there at least: none found would prove nothing */
  const unseenIn = async (selector: string, least: number) => {
    const { looked, unseen } = await unseenFocusIn(at.page, selector)
    expect(looked).toBeGreaterThanOrEqual(least)
    return unseen
  }

  beforeAll(async () => {
    // Pictures are taken by the hundred.
    at.context.setDefaultTimeout(120_000)
    await at.page.evaluate((text) => navigator.clipboard.writeText(text), copy)
  })

  it('is seen at the desk, on its cards and on their fields', async () => {
    await at.page.getByRole('link', { name: 'Story desk' }).click()
    await at.page.getByTestId('story-paste').waitFor()
    await at.page.keyboard.press('Control+v')
    await at.page.getByRole('button', { name: /^Change: .* accused/ }).click()
    await at.page.getByRole('button', { name: 'Add an answer' }).click()
    expect(await unseenIn('[data-testid="story-desk"]', 20)).toEqual([])
  })

  it('would have been missed (control)', async () => {
    const style = await at.page.addStyleTag({
      content:
        '[data-testid="create-drafts"] { outline: none !important; box-shadow: none !important }',
    })
    const { unseen } = await unseenFocusIn(at.page, '[data-testid="story-desk"]')
    expect(unseen).toEqual([expect.stringMatching(/^button “Create the story with/)])
    await style.evaluate((element) => element.parentNode?.removeChild(element))
  })

  it('moves no card from under a click, however tall it is', async () => {
    // The card of another find was the last to have the focus. An allegation that nobody was asked
    // about would keep the story back.
    const keep = at.page.getByTestId('proposal-claims').getByRole('checkbox')
    await keep.click()
    expect(await keep.isChecked()).toBe(false)
  })

  it('is seen where a story comes in, and on what was left there', async () => {
    await at.page.getByRole('button', { name: 'Another story' }).click()
    await at.page.getByTestId('story-paste').fill('Ferry stops')
    expect(await unseenIn('[data-testid="story-desk"]', 5)).toEqual([])
  })

  it('is seen in the timeline', async () => {
    await at.page.getByRole('link', { name: 'Timeline' }).click()
    await at.page.getByTestId('timeline-event').first().waitFor()
    expect(await unseenIn('[data-testid="timeline"]', 5)).toEqual([])
  })

  it('is seen on the page of a source', async () => {
    await at.editor.open('source-vladimir-putin', 'source')
    await at.page.getByRole('tab', { name: 'On record' }).click()
    await at.page.getByTestId('statement').first().waitFor()
    expect(await unseenIn('[data-testid="statements"]', 5)).toEqual([])
    await at.page.getByRole('tab', { name: 'Where used' }).click()
    await at.page.getByTestId('where-used').getByRole('link').first().waitFor()
    expect(await unseenIn('[data-testid="where-used"]', 1)).toEqual([])
  })

  it('is seen in the checks, and in the dialog that publishes', async () => {
    await at.page.getByRole('link', { name: 'Story desk' }).click()
    await at.page.getByRole('button', { name: 'Go on: Mayor denies sale' }).click()
    await at.page.getByTestId('create-drafts').click()
    await at.editor.publishButton.waitFor()
    await at.page.getByRole('toolbar', { name: 'Mark the selected words' }).waitFor()
    expect(await unseenIn('[aria-label="Mark the selected words"]', 4)).toEqual([])
    await at.page.getByRole('button', { name: 'Before readers see it' }).click()
    await at.page.getByTestId('checks').getByText('What the story rests on').waitFor()
    expect(await unseenIn('[data-testid="checks"]', 3)).toEqual([])
    await expect.poll(() => at.editor.publishButton.isEnabled()).toBe(true)
    await at.editor.publishButton.click()
    // Validation waits for the browser to be idle, and a browser whose picture was taken a hundred times
    // says so late, unless the mouse moves.
    const confirm = at.page.getByTestId('confirm-publish')
    const confirms = async (step: number) => {
      await at.page.mouse.move(700, 500 + (step % 2))
      return (await confirm.count()) > 0 && (await confirm.isEnabled())
    }
    let step = 0
    await expect.poll(() => confirms(step++), { timeout: 60_000 }).toBe(true)
    expect(await unseenIn('[role="dialog"]', 2)).toEqual([])
  })
})
