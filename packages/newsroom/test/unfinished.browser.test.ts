import { beforeAll, describe, expect, it } from 'vitest'
import { obstaclesIn } from './drive/accessible.ts'
import { Keyboard } from './drive/keyboard.ts'
import { only, openEditorsRoom } from './drive/newsroom.ts'
import { sitting } from './drive/sitting.ts'

const copy = `“We sold nothing to anybody,” Mayor Jonas Vell said on Monday.

“Then who holds the deeds?” asked Councillor Mara Quint.`

describe('a story that is left at the desk', () => {
  const quint = {
    _id: 'source-quint',
    _type: 'source',
    name: 'M. Quint, Harbour ward',
    sourceType: 'person',
    identification: 'named',
  }
  const at = sitting('unfinished', () => openEditorsRoom(only([quint])))
  let keys: Keyboard
  const mara = () => at.page.getByTestId('proposal-quotes').filter({ hasText: 'Then who holds' })
  const unfinished = () => at.page.getByTestId('unfinished')

  beforeAll(async () => {
    keys = await Keyboard.of(at.page)
    await at.page.evaluate((text) => navigator.clipboard.writeText(text), copy)
  })

  it('has a source linked to one on record by keys', async () => {
    await at.page.getByRole('link', { name: 'Story desk' }).click()
    await at.page.getByTestId('story-paste').waitFor()
    expect(await unfinished().count()).toBe(0)
    // A screen reader knows the place before anything is found, and says what comes in it.
    const announced = await at.page.getByTestId('story-desk').getByRole('status').elementHandle()
    expect(await announced?.textContent()).toBe('')
    await keys.press('Control+v')
    await expect.poll(() => announced?.textContent()).toBe('2 quotes · 2 sources')
    await keys.reach(/“Keep: Mara Quint”/, 'j')
    await keys.press('Tab')
    await expect.poll(() => keys.focused()).toMatch(/“Mara Quint on record”/)
    await keys.type('M. Quint')
    const linked = at.page.getByRole('combobox', { name: 'Mara Quint on record' })
    await expect.poll(() => linked.inputValue()).toBe('source-quint')
  })

  it('says what is missing when it is to be created without a headline, and leads there', async () => {
    await keys.press('Control+Enter')
    await at.page.getByRole('alert').getByText('The story has no headline yet').waitFor()
    await expect.poll(() => keys.focused()).toMatch(/^textbox “Headline”/)
    await at.look('desk-without-headline')
    expect(await obstaclesIn(at.page, '[data-testid="story-desk"]')).toEqual([])
    await keys.type('Mayor denies sale')
    expect(await at.page.getByRole('alert').count()).toBe(0)
    expect(await at.newsroom.client.fetch('count(*[_type == "article"])')).toBe(0)
  })

  it('is there again as it was left: after another tool, a link and a closed tab', async () => {
    await mara().getByRole('checkbox').click()
    expect(await mara().getByRole('checkbox').isChecked()).toBe(false)
    await at.page.getByRole('link', { name: 'Timeline' }).click()
    await at.page.getByRole('link', { name: 'Story desk' }).click()
    await unfinished().getByText('Mayor denies sale').waitFor()
    await at.look('desk-unfinished')
    expect(await obstaclesIn(at.page, '[data-testid="story-desk"]')).toEqual([])

    const url = at.page.url()
    await at.page.close()
    at.page = await at.context.newPage()
    keys = await Keyboard.of(at.page)
    await at.page.goto(url)
    await at.page.getByRole('button', { name: 'Go on: Mayor denies sale' }).click()
    await mara().waitFor()
    expect(await mara().getByRole('checkbox').isChecked()).toBe(false)
    expect(await at.page.getByRole('textbox', { name: 'Headline' }).inputValue()).toBe(
      'Mayor denies sale',
    )
    expect(await at.page.getByRole('combobox', { name: 'Mara Quint on record' }).inputValue()).toBe(
      'source-quint',
    )
  })

  it('is there, too, when the same copy is pasted again', async () => {
    await at.page.getByRole('button', { name: 'Another story' }).click()
    await at.page.getByTestId('story-paste').waitFor()
    await keys.press('Control+v')
    await mara().waitFor()
    expect(await mara().getByRole('checkbox').isChecked()).toBe(false)
  })

  it('is gone once it is created, and the source on record is the one that was linked', async () => {
    await mara().getByRole('checkbox').click()
    await keys.press('Control+Enter')
    await expect.poll(() => keys.focused()).toMatch(/^textbox .*headline/i)
    const speakers = '*[_type == "quote" && text match "deeds"][0].attribution.speakers[]._ref'
    expect(await at.newsroom.client.fetch(speakers, {}, { perspective: 'drafts' })).toEqual([
      'source-quint',
    ])
    await at.page.getByRole('link', { name: 'Story desk' }).click()
    await at.page.getByTestId('story-paste').waitFor()
    expect(await unfinished().count()).toBe(0)
  })

  it('is thrown away by one press and had back by the next, where the focus stays', async () => {
    await at.page.evaluate(() =>
      navigator.clipboard.writeText('Ferry stops\n\n“It stops,” said Ida Lund.'),
    )
    await keys.press('Control+v')
    await at.page.getByRole('button', { name: 'Another story' }).click()
    await keys.reach(/^button “Discard: Ferry stops”/)
    await keys.press('Enter')
    await expect.poll(() => keys.focused()).toMatch(/^button “Undo discarding: Ferry stops”/)
    expect(await unfinished().getByRole('status').innerText()).toBe('Discarded')
    await at.look('desk-discarded')
    expect(await obstaclesIn(at.page, '[data-testid="story-desk"]')).toEqual([])
    await keys.press('Enter')
    await expect.poll(() => keys.focused()).toMatch(/^button “Go on: Ferry stops”/)
    await keys.press('Enter')
    await expect.poll(() => keys.focused()).toMatch(/“Keep: It stops”/)

    // The same by mouse; what stays discarded is gone when the desk is left.
    await at.page.getByRole('button', { name: 'Another story' }).click()
    await at.page.getByRole('button', { name: 'Discard: Ferry stops' }).click()
    await at.page.getByRole('button', { name: 'Undo discarding: Ferry stops' }).click()
    await at.page.getByRole('button', { name: 'Discard: Ferry stops' }).click()
    await at.page.getByRole('link', { name: 'Timeline' }).click()
    await at.page.getByRole('link', { name: 'Story desk' }).click()
    await at.page.getByTestId('story-paste').waitFor()
    expect(await unfinished().count()).toBe(0)
  })
})

describe('a text that was not read', () => {
  const at = sitting('unread', () => openEditorsRoom(only([])))
  const written = 'Harbour closes\n\n“It closes,” said Ida Lund.'
  const unfinished = () => at.page.getByTestId('unfinished')
  const field = () => at.page.getByTestId('story-paste')

  beforeAll(async () => {
    await at.page.getByRole('link', { name: 'Story desk' }).click()
    await field().waitFor()
  })

  it('is offered again after a closed tab, and the field is free for the next story', async () => {
    await field().pressSequentially('Harbour clo')
    const url = at.page.url()
    await at.page.close()
    at.page = await at.context.newPage()
    await at.page.goto(url)
    await unfinished().getByText('Not read yet').waitFor()
    expect(await field().inputValue()).toBe('')
    await at.look('desk-unread')
    await at.page.getByRole('button', { name: 'Go on: Harbour clo' }).click()
    expect(await field().inputValue()).toBe('Harbour clo')
    expect(await field().evaluate((element) => element === document.activeElement)).toBe(true)
    // What is being written is not offered beside itself.
    expect(await unfinished().count()).toBe(0)
  })

  it('makes room for another that is begun, and is there beside it', async () => {
    await at.page.getByRole('link', { name: 'Timeline' }).click()
    await at.page.getByRole('link', { name: 'Story desk' }).click()
    await field().pressSequentially('Ferry')
    await at.page.getByRole('button', { name: 'Go on: Harbour clo' }).click()
    expect(await field().inputValue()).toBe('Harbour clo')
    await at.page.getByRole('button', { name: 'Discard: Ferry' }).click()
    await at.page.getByRole('button', { name: 'Undo discarding: Ferry' }).click()
    await at.page.getByRole('button', { name: 'Go on: Ferry' }).click()
    expect(await field().inputValue()).toBe('Ferry')
    await field().fill('')
    await at.page.getByRole('button', { name: 'Go on: Harbour clo' }).click()
    expect(await unfinished().count()).toBe(0)
  })

  it('stays in the field when it cannot be read, and is a review once it is', async () => {
    await field().fill('')
    await at.page.evaluate((text) => navigator.clipboard.writeText(text), written)
    await at.page.route(/\/data\/query\//, (route) => route.abort())
    await field().press('Control+v')
    await at.page.getByTestId('story-desk').getByRole('alert').waitFor()
    expect(await field().inputValue()).toBe(written)
    await at.page.unroute(/\/data\/query\//)
    await at.page.getByRole('button', { name: 'Read it' }).click()
    await at.page.getByTestId('proposal-quotes').waitFor()
    await at.page.getByRole('button', { name: 'Another story' }).click()
    await unfinished().getByText('Harbour closes').waitFor()
    expect(await unfinished().getByRole('listitem').count()).toBe(1)
    expect(await unfinished().getByText('Not read yet').count()).toBe(0)
  })
})
