import { beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import * as summit from '../sample/stories/summit.ts'
import { Keyboard } from './drive/keyboard.ts'
import { only, openEditorsRoom } from './drive/newsroom.ts'
import { sitting } from './drive/sitting.ts'

const copy = [
  summit.story.headline,
  ...(summit.story.body ?? []).flatMap((block) =>
    block._type === 'block' ? [(block.children ?? []).map(({ text }) => text).join('')] : [],
  ),
].join('\n')

describe('a story from copy to readers without a mouse', () => {
  const at = sitting('keyboard', () => openEditorsRoom(only(summit.sources)))
  let keys: Keyboard
  let clicks: () => number
  const focused = () => keys.focused()
  const stored = (query: string) =>
    at.newsroom.client.fetch<unknown>(query, {}, { perspective: 'drafts' })

  beforeAll(async () => {
    keys = await Keyboard.of(at.page)
    clicks = await keys.countClicks()
  })

  beforeEach(() => {
    onTestFailed(async () => {
      console.log(`focus: ${await keys.focused()}`)
    })
  })

  it('is pasted at the story desk, and its first find has the focus', async () => {
    await keys.reach(/^link “Newsroom”/)
    // The tools are one stop of the Tab key, as the Studio has them.
    await keys.reach(/^link “Story desk”/, 'ArrowRight')
    await keys.press('Enter')
    await expect.poll(focused).toMatch(/^textbox “The story”/)
    await at.page.evaluate((text) => navigator.clipboard.writeText(text), copy)
    await keys.press('Control+v')
    await expect.poll(focused).toMatch(/“Keep: fiery friendship”/)
    await at.look('keyboard-desk')
  })

  it('is looked through by j and k; x drops, and leaves the focus where it is', async () => {
    await keys.press('j')
    await expect.poll(focused).toMatch(/“Keep: illegal, unilateral restrictions” true/)
    await keys.press('x')
    await expect.poll(focused).toMatch(/“Keep: illegal, unilateral restrictions” false$/)
    await keys.press('x', 'k')
    await expect.poll(focused).toMatch(/“Keep: fiery friendship” true/)
  })

  it('has who spoke changed, and letters belong to the field', async () => {
    await keys.press('j', 'Tab')
    await expect.poll(focused).toMatch(/^(combobox|textbox) “Who said it/)
    await keys.press('End')
    await keys.type('; Joko Exner')
    await keys.press('Shift+Tab')
    await at.page.getByText('Joko Exner is not on record yet: a new source').waitFor()
    await expect.poll(focused).toMatch(/“Keep: illegal, unilateral restrictions”/)
  })

  it('has the kind of each find changed: of a quote, a claim, an event, a source', async () => {
    await keys.press('Enter')
    await expect.poll(focused).toMatch(/^combobox “What kind of quote”/)
    await keys.press('ArrowUp', 'Escape')
    await expect.poll(focused).toMatch(/^button “Change: illegal/)

    await keys.reach(/“Keep: North Korea is alleged/, 'j')
    await keys.press('Enter')
    await expect.poll(focused).toMatch(/^textbox “What is claimed”/)
    await keys.reach(/^button “Add an answer”/)
    await keys.press('Enter')
    await keys.reach(/^combobox “What they do”/, 'Shift+Tab')
    await keys.type('Did')
    await keys.reach(/^combobox “Who answers/)
    await keys.type('Vladimir Putin')
    await at.look('keyboard-claim')
    await keys.press('Escape')
    await expect.poll(focused).toMatch(/^button “Change: North Korea is alleged/)

    await keys.reach(/“Keep: Kim met his guest/i, 'j')
    await keys.press('Enter')
    await expect.poll(focused).toMatch(/^textbox “What happened/)
    await keys.press('Tab')
    await keys.type('Rep')
    await keys.press('Tab')
    await keys.type('June')
    await keys.press('Tab')
    await at.page.getByText('“June” is not a date we can read').waitFor()
    await keys.press('Shift+Tab')
    await keys.type('2024-06-19')
    await at.look('keyboard-event')
    await keys.press('Escape')
    await expect.poll(focused).toMatch(/^button “Change: Kim met/)

    await keys.reach(/“Keep: Agencies run by the Russian state”/, 'j')
    await keys.press('Enter')
    await expect.poll(focused).toMatch(/^textbox “Name, or how/)
    await keys.press('Control+a')
    await keys.type('Russian agencies')
    await keys.press('Tab')
    await keys.type('News')
    await at.look('keyboard-source')
  })

  it('is created from wherever the focus is, and opens with the cursor in its headline', async () => {
    await keys.press('Control+Enter')
    await expect.poll(focused).toMatch(/^textbox .*headline/i)
    await at.look('keyboard-created')
    expect(
      await stored('*[_type == "event" && name match "Kim met"][0]{occurrenceStatus, startDate}'),
    ).toEqual({ occurrenceStatus: 'reported', startDate: '2024-06-19' })
    expect(await stored('*[_type == "source" && name == "Russian agencies"]{sourceType}')).toEqual([
      { sourceType: 'newsOrganization' },
    ])
    expect(
      await stored(
        '*[_type == "quote" && text match "unilateral"][0]{quoteType, "who": attribution.speakers[]->name}',
      ),
    ).toEqual({ quoteType: 'direct', who: ['Vladimir Putin', 'Kim Jong Un', 'Joko Exner'] })
    expect(
      await stored('*[_type == "article"][0].body[_type == "claim"][0].responses[-1].stance'),
    ).toBe('didNotRespond')
  })

  it('has words marked as a quote, whose form opens beside the story', async () => {
    await keys.reach(/^textbox “Text of the story”/)
    await keys.press('Control+Home')
    await keys.press('Control+Alt+q')
    await at.page.getByText('Select the words in the text first').waitFor()
    await keys.press('ArrowDown', 'Home')
    for (let presses = 0; presses < 11; presses++) await keys.press('Shift+ArrowRight')
    // The editor follows the browser's selection a moment later.
    await at.page.waitForTimeout(500)
    await keys.press('Control+Alt+q')
    await at.page.getByText('A quote was made of these words').waitFor()
    await keys.reach(/^textbox “Words”/)
    await at.look('keyboard-quote')
    await keys.reach(/^textbox “Text of the story”/, 'Shift+Tab')
    expect(
      await stored(
        '*[_type == "article"][0].body[0].markDefs[_type == "quoteMention"][0].quote->quoteType',
      ),
    ).toBe('indirect')
  })

  it('waits for the quote without a speaker: one dialog says so, and gives the focus back', async () => {
    await keys.press('Control+Alt+p')
    const dialog = at.page.getByRole('dialog')
    await dialog.getByText('Who said it?').waitFor()
    await expect.poll(focused).toMatch(/^button “Cancel”/)
    await at.look('keyboard-blocked')
    await keys.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(focused).toMatch(/^textbox “Text of the story”/)
    await keys.reach(/^textbox “As described”/)
    await keys.type('its leader')
    await keys.reach(/^textbox “Text of the story”/, 'Shift+Tab')
    await expect
      .poll(() => stored('count(*[_type == "quote" && attribution.asDescribed == "its leader"])'))
      .toBe(1)
  })

  it('is checked in a panel that takes the focus, leads to the place, and gives the focus back', async () => {
    await keys.press('Control+Alt+k')
    await expect.poll(focused).toMatch(/^region “Before readers see it”/)
    await expect.poll(() => at.page.url()).toContain('inspect')
    await keys.press('Escape')
    await expect.poll(focused).toMatch(/^textbox “Text of the story”/)
    // The Studio keeps in the address which panel is open; the same chord would close it.
    await expect.poll(() => at.page.url()).not.toContain('inspect')
    await keys.press('Control+Alt+k')
    await expect.poll(focused).toMatch(/^region “Before readers see it”/)
    await at.look('keyboard-checks')
    await keys.reach(/^button “Add one sentence that tells/)
    await keys.press('Enter')
    await expect.poll(focused).toMatch(/^textbox “Standfirst”/)
    await keys.type('Two leaders meet.')
    await at.look('keyboard-finding')
  })

  it('is published with its records by a chord and a key', async () => {
    await keys.press('Control+Alt+p')
    await expect.poll(focused).toMatch(/^button “Publish \d+ documents”/)
    await at.look('keyboard-publish')
    await keys.press('Enter')
    await at.page.getByText(/Published: the story and \d+ records/).waitFor()
    await expect.poll(focused).toMatch(/^textbox “Standfirst”/)
    expect(
      await at.newsroom.client.fetch('*[_type == "article"][0]{"standfirst": description}'),
    ).toEqual({ standfirst: 'Two leaders meet.' })
  })

  it('has been clicked nowhere', async () => {
    expect(clicks()).toBe(0)
    // The control: a click is counted.
    await at.page.mouse.click(1, 1)
    await expect.poll(clicks).toBe(1)
  })
})
