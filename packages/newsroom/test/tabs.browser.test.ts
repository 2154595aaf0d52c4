import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '@onrecord/lake/testing/browser'
import { openEditorsRoom, type Newsroom } from './drive/newsroom.ts'
import { Editor } from './drive/studio.ts'

const TABS = 5
const STORY = 'article-kim-putin-summit'

// A browser opens six connections to a host, all its tabs together; a Studio holds several streams.
describe('one story open in five tabs', () => {
  let newsroom: Newsroom
  let browser: Browser
  let context: BrowserContext
  const editors: Editor[] = []

  const headline = (editor: Editor) => editor.field('headline').locator('input').first()

  async function everyTabSays(text: string): Promise<void> {
    await expect
      .poll(() => Promise.all(editors.map((editor) => headline(editor).inputValue())))
      .toEqual(editors.map(() => text))
  }

  beforeAll(async () => {
    newsroom = await openEditorsRoom()
    browser = await openBrowser()
    context = await browser.newContext()
    context.setDefaultTimeout(60_000)
    await new Editor(await context.newPage(), newsroom).signIn()
    while (editors.length < TABS) {
      const editor = new Editor(await context.newPage(), newsroom)
      await editor.open(STORY, 'article')
      editors.push(editor)
    }
  })

  afterAll(async () => {
    await browser?.close()
    await newsroom?.close()
  })

  it.each([
    ['first', 0],
    ['third', 2],
    ['last', TABS - 1],
  ])('shows what the %s tab writes in all five', async (name, index) => {
    const [editor] = editors.slice(index)
    if (editor === undefined) throw new Error('this tab is not open')
    await headline(editor).fill(`Written in the ${name} tab`)
    await everyTabSays(`Written in the ${name} tab`)
  })

  it('is past what the browser allows without the shared socket (control)', async () => {
    const plain = await browser.newContext()
    const page = await plain.newPage()
    // Not the Studio: its pages ask the lake over the shared socket, whoever calls their fetch.
    await page.goto(newsroom.lake)
    const stuck = await page.evaluate(
      async ({ lake, token }) => {
        const headers = { authorization: `Bearer ${token}` }
        const listen = `${lake}/v2025-02-19/data/listen/production?query=*`
        const stop = new AbortController()
        for (let stream = 0; stream < 6; stream++)
          await fetch(listen, { headers, signal: stop.signal })
        const seventh = fetch(listen, { headers, signal: stop.signal })
        const answered = await Promise.race([
          seventh.then(() => true),
          new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 2000)),
        ])
        seventh.catch(() => {})
        stop.abort()
        return !answered
      },
      { lake: newsroom.lake, token: newsroom.token },
    )
    await plain.close()
    expect(stuck, 'a seventh stream waits for a connection').toBe(true)
  })
})
