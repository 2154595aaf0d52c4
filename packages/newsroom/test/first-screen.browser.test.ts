import { beforeAll, describe, expect, it } from 'vitest'
import { obstaclesIn } from './drive/accessible.ts'
import { paleIn } from './drive/contrast.ts'
import { unseenFocusIn } from './drive/focus.ts'
import { Keyboard } from './drive/keyboard.ts'
import { only, openEditorsRoom } from './drive/newsroom.ts'
import { sitting } from './drive/sitting.ts'

const START = '[data-testid="start"]'

const draft = (name: string) => ({
  _id: `drafts.story-${name}`,
  _type: 'article',
  headline: `The ${name} opens`,
  articleType: 'report',
  language: 'en',
  section: 'local',
})

describe('the first screen', () => {
  const at = sitting('first-screen', () => openEditorsRoom(only([])))
  let keys: Keyboard
  const start = () => at.page.getByTestId('start')
  /** The stories under each heading. */
  const lists = async () => {
    const regions = await start()
      .getByRole('region')
      .filter({ has: at.page.locator('li') })
      .all()
    return Promise.all(
      regions.map(async (region) => [
        await region.getAttribute('aria-label'),
        ...(await region.getByRole('link').allInnerTexts()).map((text) => text.split('\n')[0]),
      ]),
    )
  }

  beforeAll(async () => {
    keys = await Keyboard.of(at.page)
  })

  it('says how a story comes in, and leads there by keys', async () => {
    await start().getByText('No story is in the works.').waitFor()
    await at.look('first-screen-empty')
    await keys.reach(/^link “Paste a story”/)
    await keys.press('Enter')
    await expect.poll(() => keys.focused()).toMatch(/^textbox “The story”/)
    await keys.type('Pier')
    await at.page.getByRole('link', { name: 'Newsroom' }).click()
    await start()
      .getByRole('link', { name: /^Go on with one/ })
      .click()
    await at.page.getByRole('button', { name: 'Go on: Pier' }).waitFor()
  })

  it('has what is in the works, first what waits for a review, as it comes', async () => {
    await at.page.getByRole('link', { name: 'Newsroom' }).click()
    await at.newsroom.client.create(draft('pier'))
    await expect.poll(lists).toEqual([['In the works', 'The pier opens']])
    await at.newsroom.client.create(draft('bridge'))
    await expect.poll(lists).toEqual([['In the works', 'The bridge opens', 'The pier opens']])
    await at.newsroom.client.create({
      _id: 'review.story-pier',
      _type: 'review',
      story: 'story-pier',
      state: 'asked',
      by: 'somebody',
      revision: 'any',
    })
    await expect.poll(lists).toEqual([
      ['Waiting for review', 'The pier opens'],
      ['In the works', 'The bridge opens'],
    ])
    expect(await obstaclesIn(at.page, START)).toEqual([])
  })

  it('can be read, and shows where the focus is, in light and in dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await at.page.emulateMedia({ colorScheme })
      await at.look(`first-screen-${colorScheme}`)
      const { looked, unseen } = await unseenFocusIn(at.page, START)
      expect(looked).toBeGreaterThanOrEqual(5)
      expect(unseen).toEqual([])
      await expect.poll(() => paleIn(at.page, START)).toEqual([])
    }
  })

  it('would be found hard to read if it were (control)', async () => {
    const style = await at.page.addStyleTag({
      content: `${START} h2 { color: #fff !important; background: #0db97a !important }`,
    })
    expect(await paleIn(at.page, START)).toContain('“Begin a story” 2.55')
    await style.evaluate((element) => element.parentNode?.removeChild(element))
  })

  it('opens what is chosen, and is there again when the lists are', async () => {
    await keys.reach(/^link “The bridge opens/)
    await keys.press('Enter')
    await at.editor.input('headline').waitFor()
    expect(await start().count()).toBe(0)
    await at.page.getByRole('link', { name: 'Newsroom' }).click()
    await start().getByText('The bridge opens').waitFor()
  })

  it('stays out of the way of the lists on a small screen, and is one of them', async () => {
    await at.page.setViewportSize({ width: 500, height: 900 })
    await at.editor.go('/structure')
    await at.page.getByText('Source dossiers').waitFor()
    expect(await start().count()).toBe(0)
    await at.look('first-screen-small')
    await at.page.getByRole('link', { name: 'Today' }).click()
    await start().getByText('The bridge opens').waitFor()
  })
})
